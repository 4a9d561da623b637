// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/SimilarModel.h"

#include "QuestionFixture.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "common/QuestionWords.h"
#include "question/SimilarList.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

class Similar : public testing::Test {
protected:
    Similar() { fixture.signIn(fixture.recruiter); }

    /// All of the bank was compared, and looked at for the last text.
    bool isFound() {
        return QTest::qWaitFor([this] { return !model.isLooking() && model.toCompare() == 0; }, tests::longestWait) &&
               fixture.settled();
    }

    tests::QuestionFixture fixture;
    SimilarModel model{fixture.screens.context};
};

TEST_F(Similar, AreFoundWhileOneWrites) {
    const Question known = fixture.draft(
        fixture.colleague, tests::wholeQuestion(u"How would you keep a cache from loading the same key twice"_s));
    model.setShown(true);
    model.follow(u"How would you keep"_s, {});
    model.follow(u"How would you keep a cache from loading a key twice"_s, {});
    EXPECT_TRUE(model.isLooking());
    ASSERT_TRUE(isFound());
    ASSERT_FALSE(model.found().empty());
    EXPECT_EQ(model.found().front().row.question.id, known.id);
    EXPECT_GT(model.found().front().similarity, 0.8);
    for (const auto &each : model.found())
        EXPECT_GE(each.similarity, leastSimilarity) << "what shares a few words alone is left out";
}

TEST_F(Similar, LeavesOutTheQuestionItself) {
    const Question known =
        fixture.draft(fixture.recruiter, tests::wholeQuestion(u"Words that no other question says zebra quince"_s));
    model.setShown(true);
    model.look(known.newest.content.text, known.id);
    ASSERT_TRUE(isFound());
    EXPECT_TRUE(model.wasLooked());
    for (const auto &each : model.found())
        EXPECT_NE(each.row.question.id, known.id);
}

TEST_F(Similar, TheLastTextCounts) {
    fixture.draft(fixture.recruiter, tests::wholeQuestion(u"alpha beta gamma delta"_s));
    const Question second = fixture.draft(fixture.recruiter, tests::wholeQuestion(u"epsilon zeta eta theta"_s));
    model.setShown(true);
    model.look(u"alpha beta gamma delta"_s, {});
    model.look(u"epsilon zeta eta theta"_s, {});
    ASSERT_TRUE(isFound());
    ASSERT_EQ(model.found().size(), 1U);
    EXPECT_EQ(model.found().front().row.question.id, second.id);
}

TEST_F(Similar, AreComparedOnlyWhileSomebodySeesThem) {
    const qint64 all = fixture.count();
    ASSERT_GT(all, 64) << "more than a batch";
    SimilarList list(model);
    model.look(u"alpha beta gamma delta"_s, {});
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(model.toCompare(), all);
    EXPECT_EQ(fixture.sentences.encoded(), 1) << "the text alone";
    list.show();
    EXPECT_TRUE(tests::says(list, u"No question is about the same so far."_s));
    EXPECT_TRUE(tests::says(list, u"%1 questions are still to be compared."_s.arg(all)));
    ASSERT_TRUE(isFound());
    EXPECT_TRUE(tests::says(list, u"No question is about the same."_s));
    EXPECT_FALSE(tests::says(list, u"still to be compared"_s));
}

TEST_F(Similar, AreGivenUpWhereTheyAreLeft) {
    SimilarList list(model);
    list.show();
    model.look(u"alpha beta gamma delta"_s, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return model.wasLooked(); }, tests::longestWait));
    list.hide();
    ASSERT_TRUE(fixture.settled());
    const int left = model.toCompare();
    EXPECT_GT(left, 0);
    list.show();
    ASSERT_TRUE(isFound()) << "and gone on with";
    model.clear();
    EXPECT_EQ(model.toCompare(), 0);
    fixture.draft(fixture.recruiter, tests::wholeQuestion(u"alpha beta gamma delta"_s));
    model.look(u"alpha beta gamma delta"_s, {});
    model.clear();
    ASSERT_TRUE(fixture.settled());
    EXPECT_FALSE(model.wasLooked());
    EXPECT_TRUE(model.found().empty());
}

TEST_F(Similar, OfTooLittleIsNothing) {
    model.look(u"Explain"_s, {});
    EXPECT_FALSE(model.isLooking());
    EXPECT_EQ(fixture.sentences.encoded(), 0);
}

TEST_F(Similar, SayInWordsThatTheModelIsMissing) {
    fixture.sentences.failWith(Error{ErrorCode::ModelMissing, u"sentences.onnx"_s});
    SimilarList list(model);
    list.show();
    model.look(u"How would you keep a cache from loading twice"_s, {});
    ASSERT_TRUE(fixture.settled());
    ASSERT_TRUE(model.error().has_value());
    EXPECT_TRUE(tests::says(list, u"All else works without it"_s));
    fixture.sentences.failWith({});
    model.look(u"How would you keep a cache from loading it twice"_s, {});
    ASSERT_TRUE(fixture.settled());
    EXPECT_FALSE(model.error().has_value()) << "it is looked for again";
}

TEST_F(Similar, AreListedWithWordsAndNumber) {
    fixture.draft(fixture.recruiter, tests::wholeQuestion(u"alpha beta gamma delta"_s));
    SimilarList list(model);
    list.resize(280, 400);
    list.show();
    EXPECT_TRUE(tests::says(list, u"Questions that are about the same are listed here."_s));
    model.look(u"alpha beta gamma delta"_s, {});
    ASSERT_TRUE(isFound());
    auto rows = list.findChildren<QAbstractButton *>();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.front()->accessibleName(), u"the same words 1.00: alpha beta gamma delta, Draft"_s);
    EXPECT_TRUE(tests::says(list, u"nothing of which one is right"_s));
    QSignalSpy opened(&list, &SimilarList::opened);
    QTest::keyClick(rows.front(), Qt::Key_Space);
    EXPECT_EQ(opened.count(), 1);
    model.look(u"nothing like any of these words at all"_s, {});
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(tests::says(list, u"No question is about the same."_s));
}

TEST(SimilarWithoutEncoder, SaysSo) {
    tests::QuestionFixture fixture;
    fixture.screens.context.sentences = nullptr;
    fixture.signIn(fixture.recruiter);
    SimilarModel model(fixture.screens.context);
    SimilarList list(model);
    list.show();
    model.look(u"How would you keep a cache from loading twice"_s, {});
    EXPECT_FALSE(model.isLooking());
    EXPECT_TRUE(tests::says(list, u"cannot be looked for"_s));
}

} // namespace
} // namespace candor::screens
