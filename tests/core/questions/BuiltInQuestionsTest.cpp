// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/BuiltInQuestions.h"
#include "QuestionServiceFixture.h"
#include "store/Connection.h"
#include "store/Transaction.h"

namespace candor::questions {
namespace {

using namespace Qt::StringLiterals;

class BuiltInQuestionsTest : public QuestionServiceFixture {
protected:
    /// How many were brought in or changed.
    int bringIn() {
        auto transaction = store::Transaction::begin(connection(), store::TransactionKind::Write).value();
        const int brought = bringInBuiltIn(connection(), m_clock.wallNow()).value();
        EXPECT_TRUE(transaction.commit());
        return brought;
    }
    Page<QuestionRow> all() { return m_questions.list(m_admin, {}, {0, 1000}).value(); }
};

CANDOR_BOTH_DIALECTS(BuiltInQuestionsTest);

TEST_P(BuiltInQuestionsTest, OverwriteNothing) {
    bringIn();
    const Page<QuestionRow> page = all();
    EXPECT_GE(page.total, 120);
    const QuestionRow row = page.rows.front();
    EXPECT_TRUE(row.question.builtIn);
    EXPECT_EQ(row.question.newest.status, QuestionStatus::Approved);
    EXPECT_FALSE(row.question.newest.approver);
    QuestionContent changed = row.question.newest.content;
    changed.text = u"Our own words?"_s;
    ASSERT_EQ(refusal(m_questions.save(m_rita, row.question.id, row.question.revision, changed)), QString());

    // As if an older program had brought another text of one question in.
    const Question other = page.rows.back().question;
    ASSERT_TRUE(connection().execute(u"UPDATE built_in_bank SET number = 0"_s));
    ASSERT_TRUE(connection().execute(u"UPDATE question_text SET text = 'Older words?' WHERE version_id = ?"_s,
                                     store::values(other.newest.id)));
    EXPECT_EQ(bringIn(), 1) << "all others say the same";
    EXPECT_EQ(file(row.question.id).row.question.newest.content.text, u"Our own words?"_s);
    const QuestionFile renewed = file(other.id);
    EXPECT_EQ(renewed.row.question.newest.version, 2);
    EXPECT_EQ(renewed.row.question.newest.content, other.newest.content);
    EXPECT_EQ(renewed.row.question.approved, renewed.row.question.newest.id);
    EXPECT_EQ(all().total, page.total);
}

TEST_P(BuiltInQuestionsTest, OfANewerProgramAreLeftAlone) {
    bringIn();
    ASSERT_TRUE(connection().execute(u"UPDATE built_in_bank SET number = ?"_s, store::values(builtInBankNumber + 1)));
    ASSERT_TRUE(connection().execute(u"UPDATE question_text SET text = 'Newer words?'"_s));
    EXPECT_EQ(hasBuiltIn(connection()), true);
    EXPECT_EQ(bringIn(), 0);
}

} // namespace
} // namespace candor::questions
