// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionBank.h"
#include "documents/SkillList.h"
#include "questions/BuiltInQuestions.h"
#include "questions/QuestionFields.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QSet>

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::allQuestions;
using test::bank;

auto isOf(QuestionType type) {
    return [type](const ExchangedQuestion &question) { return question.content.type == type; };
}

} // namespace

TEST(QuestionBank, HasAFileForEachDomain) {
    EXPECT_EQ(questionResources(),
              (QStringList{u"ai-ml.json"_s, u"behavioural.json"_s, u"cybersecurity.json"_s, u"fullstack.json"_s}));
}

/// Workspaces take in what has a higher number alone.
TEST(QuestionBank, CountsItsNumberUpWhereItChanges) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : questionResources())
        hash.addData(questionResource(name));
    EXPECT_EQ(builtInBankNumber, 1);
    EXPECT_EQ(hash.result().toHex(), "3712499bdb97ad98c8f4cb83af79ded0088255a2f5144ff017ec90c46029cfc7")
        << "count builtInBankNumber up, and put it and the new digest in here";
}

TEST(QuestionBank, IsValidByItsSchema) {
    const QDir folder(QStringLiteral(CANDOR_QUESTION_FILES));
    QStringList arguments{QStringLiteral(CANDOR_JSON_VALIDATOR), folder.filePath(u"questions.schema.json"_s)};
    for (const QString &name : questionResources())
        arguments.append(folder.filePath(name));
    ASSERT_GT(arguments.size(), 2);
    QProcess validator;
    validator.start(u"python3"_s, arguments);
    ASSERT_TRUE(validator.waitForFinished(60'000));
    EXPECT_EQ(validator.exitCode(), 0) << validator.readAllStandardError().constData();
    EXPECT_EQ(validator.readAllStandardOutput().trimmed(),
              QByteArray::number(arguments.size() - 2) + QByteArray(" files are valid"));
}

TEST(QuestionBank, HoldsWhatIsNeededToAskEachQuestion) {
    for (const ExchangedQuestion &question : allQuestions()) {
        const auto checked = checkComplete(question.content);
        EXPECT_TRUE(checked) << qPrintable(question.key) << ": " << qPrintable(checked.error().detail);
        EXPECT_FALSE(question.content.keywords.isEmpty()) << qPrintable(question.key);
        EXPECT_FALSE(question.content.skills.isEmpty()) << qPrintable(question.key);
        EXPECT_EQ(question.content.language, u"en") << qPrintable(question.key);
        for (const AnswerOption &option : question.content.options)
            EXPECT_FALSE(option.reason.isEmpty()) << qPrintable(question.key) << ": " << qPrintable(option.text);
    }
}

TEST(QuestionBank, HasEnoughOfEachDomainAndType) {
    const auto questions = allQuestions();
    for (const auto domain : {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity}) {
        std::vector<ExchangedQuestion> ofDomain;
        std::ranges::copy_if(questions, std::back_inserter(ofDomain),
                             [&](const auto &question) { return question.content.domain == domain; });
        const auto name = jobDomainName(domain).toStdString();
        EXPECT_GE(ofDomain.size(), 30U) << name;
        EXPECT_GE(std::ranges::count_if(ofDomain, isOf(QuestionType::Mcq)), 4) << name;
        EXPECT_GE(std::ranges::count_if(ofDomain, isOf(QuestionType::Video)), 3) << name;
        EXPECT_GE(std::ranges::count_if(ofDomain, isOf(QuestionType::Audio)), 2) << name;
        EXPECT_GE(std::ranges::count_if(ofDomain, isOf(QuestionType::Text)), 1) << name;
    }
    // Of which some ask what one would do, as behavioural interviews also do.
    EXPECT_GE(std::ranges::count_if(questions,
                                    [](const auto &question) { return question.content.domain == JobDomain::General; }),
              30);
    EXPECT_GE(bank()[u"behavioural.json"_s].size(), 30U);
    EXPECT_GE(std::ranges::count_if(
                  questions, [](const auto &question) { return question.content.kind == QuestionKind::Behavioral; }),
              20);
}

TEST(QuestionBank, NamesEachQuestionForGood) {
    const std::map<QString, QString> prefixes{{u"ai-ml.json"_s, u"ai-"_s},
                                              {u"behavioural.json"_s, u"be-"_s},
                                              {u"cybersecurity.json"_s, u"cy-"_s},
                                              {u"fullstack.json"_s, u"fs-"_s}};
    QSet<QString> keys;
    for (const auto &[name, questions] : bank()) {
        for (const ExchangedQuestion &question : questions) {
            EXPECT_TRUE(question.key.startsWith(prefixes.at(name))) << qPrintable(name + u' ' + question.key);
            EXPECT_FALSE(keys.contains(question.key)) << qPrintable(question.key) << " is there twice";
            keys.insert(question.key);
        }
    }
}

TEST(QuestionBank, SpellsSkillsAsTheSkillListDoes) {
    QSet<QString> names;
    for (const documents::Skill &skill : documents::SkillList::builtIn().skills())
        names.insert(skill.name);
    for (const ExchangedQuestion &question : allQuestions()) {
        for (const QString &skill : question.content.skills)
            EXPECT_TRUE(names.contains(skill)) << qPrintable(question.key) << ": " << qPrintable(skill);
    }
}

TEST(QuestionBank, GivesNoRightOptionAwayByItsLength) {
    for (const auto &[name, questions] : bank()) {
        int choices = 0;
        int longest = 0;
        for (const ExchangedQuestion &question : questions) {
            const auto &options = question.content.options;
            if (options.empty())
                continue;
            ++choices;
            const auto length = [](const AnswerOption &option) { return option.text.size(); };
            const auto &longestOption = *std::ranges::max_element(options, {}, length);
            longest += longestOption.correct ? 1 : 0;
        }
        EXPECT_LE(2 * longest, choices) << qPrintable(name);
    }
}

TEST(QuestionBank, SpreadsThePlaceOfTheRightOption) {
    for (const auto &[name, questions] : bank()) {
        std::map<std::ptrdiff_t, int> places;
        int choices = 0;
        for (const ExchangedQuestion &question : questions) {
            const auto &options = question.content.options;
            if (options.empty())
                continue;
            ++choices;
            ++places[std::ranges::find_if(options, &AnswerOption::correct) - options.begin()];
        }
        for (const auto &[place, count] : places)
            EXPECT_LE(2 * count, choices) << qPrintable(name) << ", place " << place;
        EXPECT_TRUE(choices == 0 || places.size() >= 3) << qPrintable(name);
    }
}

} // namespace candor::questions
