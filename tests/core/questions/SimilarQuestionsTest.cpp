// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeSentenceEncoder.h"
#include "QuestionServiceFixture.h"
#include "store/QuestionStore.h"

namespace candor::questions {
namespace {

using namespace Qt::StringLiterals;

/// Lets a test do something while a text is encoded.
class WatchedEncoder : public SentenceEncoder {
public:
    [[nodiscard]] QString model() const override { return m_words.model(); }
    Result<SentenceVector> encode(const QString &text) override {
        ++encoded;
        if (meanwhile)
            meanwhile(text);
        return m_words.encode(text);
    }
    int encoded = 0;
    std::function<void(const QString &)> meanwhile;

private:
    tests::FakeSentenceEncoder m_words;
};

class SimilarQuestionsTest : public QuestionServiceFixture {
protected:
    void addMany(int count) {
        for (int number = 0; number < count; ++number)
            added(m_rita, written(u"Question number %1"_s.arg(number)));
    }
    SimilarQuestions similar(const QString &text, std::optional<QuestionId> except = {}) {
        const auto found = m_questions.similar(m_rita, m_encoder, text, except, 10);
        EXPECT_EQ(refusal(found), QString());
        return found.value_or(SimilarQuestions());
    }

    WatchedEncoder m_encoder;
};

CANDOR_BOTH_DIALECTS(SimilarQuestionsTest);

TEST_P(SimilarQuestionsTest, AreFoundAtOnceAmongThoseThatAreCompared) {
    const QuestionId caches = added(m_rita, written(u"how do caches fill"_s)).question.id;
    const SimilarQuestions before = similar(u"how do caches fill"_s);
    EXPECT_TRUE(before.found.empty());
    EXPECT_EQ(before.toCompare, 1);
    EXPECT_EQ(m_encoder.encoded, 1) << "the text alone, however large the bank is";

    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder), 0);
    const SimilarQuestions after = similar(u"caches fill how do"_s);
    ASSERT_EQ(after.found.size(), 1U);
    EXPECT_EQ(after.found.front().row.question.id, caches);
    EXPECT_NEAR(after.found.front().similarity, 1, 1e-6);
    EXPECT_EQ(after.toCompare, 0);
    EXPECT_TRUE(similar(u"how do caches fill"_s, caches).found.empty()) << "not the question itself";
    EXPECT_TRUE(similar(u" "_s).found.empty());
}

TEST_P(SimilarQuestionsTest, AreComparedSomeAtATime) {
    addMany(70);
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder), 6);
    EXPECT_EQ(m_encoder.encoded, 64);
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder), 0);
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder), 0);
    EXPECT_EQ(m_encoder.encoded, 70) << "each once";
}

TEST_P(SimilarQuestionsTest, WhoStopsKeepsWhatIsCompared) {
    addMany(5);
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder, [this] { return m_encoder.encoded == 2; }), 3);
    EXPECT_EQ(m_encoder.encoded, 2);
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder, [] { return true; }), 3);
    EXPECT_EQ(m_encoder.encoded, 2);
}

TEST_P(SimilarQuestionsTest, TextsThatChangeOrGoMeanwhileAreNotCompared) {
    const QuestionRow changed = added(m_rita, written(u"before"_s));
    const QuestionRow discarded = added(m_rita, written(u"discarded"_s));
    added(m_rita, written(u"stays"_s));
    m_encoder.meanwhile = [&](const QString &text) {
        if (text == u"before")
            m_questions.save(m_rita, changed.question.id, changed.question.revision, written(u"after"_s)).value();
        if (text == u"discarded")
            m_questions.discard(m_rita, discarded.question.id, discarded.question.revision).value();
    };
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder), 1) << "the changed one waits to be compared anew";
    EXPECT_EQ(similar(u"before"_s).found.front().row.question.newest.content.text, u"stays"_s);
    EXPECT_EQ(m_questions.compareMore(m_rita, m_encoder), 0);
    EXPECT_NEAR(similar(u"after"_s).found.front().similarity, 1, 1e-6);
}

TEST_P(SimilarQuestionsTest, AreForThoseWhoMayDraft) {
    const auto notAllowed = refusal(ErrorCode::NotAllowed);
    EXPECT_EQ(refusal(m_questions.similar(m_sam, m_encoder, u"text"_s, {}, 10)), notAllowed);
    EXPECT_EQ(refusal(m_questions.compareMore(m_sam, m_encoder)), notAllowed);
    EXPECT_EQ(m_encoder.encoded, 0);
}

} // namespace
} // namespace candor::questions
