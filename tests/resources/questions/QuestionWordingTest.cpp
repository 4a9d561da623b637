// SPDX-License-Identifier: GPL-3.0-or-later
// No two questions of the bank say nearly the same.
#include "QuestionBank.h"

#include <QRegularExpression>
#include <QSet>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

/// Every three words that follow each other.
QSet<QString> shingles(const QString &text) {
    static const QRegularExpression between(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = text.toCaseFolded().split(between, Qt::SkipEmptyParts);
    QSet<QString> found;
    for (qsizetype index = 0; index + 2 < words.size(); ++index)
        found.insert(words.sliced(index, 3).join(u' '));
    return found;
}

/// The share of one in the smaller of both, so that a short question within a long one counts.
double overlap(const QSet<QString> &one, const QSet<QString> &other) {
    const auto smaller = std::min(one.size(), other.size());
    if (smaller == 0)
        return 0;
    return static_cast<double>((QSet<QString>(one) & other).size()) / static_cast<double>(smaller);
}

constexpr double nearlyEqual = 0.35;

void expectNoneAlike(const std::vector<std::pair<QString, QString>> &texts) {
    std::vector<QSet<QString>> sets;
    for (const auto &[key, text] : texts)
        sets.push_back(shingles(text));
    for (std::size_t one = 0; one < sets.size(); ++one) {
        for (std::size_t other = one + 1; other < sets.size(); ++other)
            EXPECT_LT(overlap(sets[one], sets[other]), nearlyEqual)
                << qPrintable(texts[one].first) << " and " << qPrintable(texts[other].first);
    }
}

} // namespace

TEST(QuestionWording, MeasuresOverlap) {
    const auto likeness = [](const QString &one, const QString &other) {
        return overlap(shingles(one), shingles(other));
    };
    EXPECT_EQ(likeness(u"How would you find the cause?"_s, u"how  WOULD you find - the cause"_s), 1);
    EXPECT_GE(likeness(u"How would you find the cause of a slow page?"_s,
                       u"Tell us: how would you find the cause of a slow query?"_s),
              nearlyEqual);
    EXPECT_LT(likeness(u"How would you find the cause of a slow page?"_s,
                       u"You are asked to speed a page up. How would you begin?"_s),
              nearlyEqual);
    EXPECT_EQ(likeness(u"Why?"_s, u"Why?"_s), 0) << "too short to tell";
}

TEST(QuestionWording, AsksNothingTwice) {
    std::vector<std::pair<QString, QString>> texts;
    for (const ExchangedQuestion &question : test::allQuestions())
        texts.emplace_back(question.key, question.content.text);
    EXPECT_FALSE(texts.empty());
    expectNoneAlike(texts);
}

TEST(QuestionWording, AnswersNothingTwice) {
    std::vector<std::pair<QString, QString>> texts;
    for (const ExchangedQuestion &question : test::allQuestions())
        texts.emplace_back(question.key, question.content.referenceAnswer);
    expectNoneAlike(texts);
}

TEST(QuestionWording, HasAnchorsOfItsOwnForEachQuestion) {
    std::vector<std::pair<QString, QString>> texts;
    for (const ExchangedQuestion &question : test::allQuestions()) {
        const Rubric &rubric = question.content.rubric;
        texts.emplace_back(question.key, rubric.one + u'\n' + rubric.three + u'\n' + rubric.five);
        EXPECT_FALSE(rubric.one == rubric.three || rubric.three == rubric.five) << qPrintable(question.key);
    }
    expectNoneAlike(texts);
}

} // namespace candor::questions
