// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionFields.h"

#include "model/FieldRules.h"
#include "model/SkillKey.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<Error> wrong(const QString &key, const char *reason) {
    return failure(ErrorCode::InvalidField, key % u": "_s % QLatin1String(reason));
}

Result<void> checkRange(const QString &key, qint64 value, qint64 least, qint64 most) {
    return value >= least && value <= most ? Result<void>() : wrong(key, "range");
}

/// What may be left out: empty, but not blank.
Presence presenceOf(const QString &text) { return text.isEmpty() ? Presence::Optional : Presence::Required; }

Result<void> checkOption(const AnswerOption &option) {
    if (auto checked = checkLine(u"options"_s, option.text, mostInOption, Presence::Required); !checked)
        return checked;
    return checkText(u"options"_s, option.reason, mostInOptionReason, Presence::Optional);
}

Result<void> checkOptions(const QuestionContent &content) {
    const auto &options = content.options;
    if (content.type != QuestionType::Mcq)
        return options.empty() ? Result<void>() : wrong(u"options"_s, "unexpected");
    if (options.empty())
        return wrong(u"options"_s, "empty");
    if (auto checked = checkRange(u"options"_s, std::ssize(options), leastOptions, mostOptions); !checked)
        return checked;
    QSet<QString> seen;
    for (const AnswerOption &option : options) {
        if (auto checked = checkOption(option); !checked)
            return checked;
        if (const QString text = option.text.simplified(); seen.contains(text))
            return wrong(u"options"_s, "twice");
        else
            seen.insert(text);
    }
    const auto right = std::ranges::count_if(options, &AnswerOption::correct);
    if (right == 0)
        return wrong(u"options"_s, "none_correct");
    return right == 1 ? Result<void>() : wrong(u"options"_s, "two_correct");
}

Result<void> checkLanguage(const QString &language) {
    static const QRegularExpression form(u"\\A[a-z]{2}(-[A-Z]{2})?\\z"_s);
    return form.match(language).hasMatch() ? Result<void>() : wrong(u"language"_s, "form");
}

Result<void> firstFailure(std::initializer_list<std::function<Result<void>()>> checks) {
    for (const auto &check : checks) {
        if (auto checked = check(); !checked)
            return checked;
    }
    return {};
}

QString tidiedText(QString text) { return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed(); }

QStringList tidiedLines(const QStringList &lines) {
    QStringList kept;
    for (const QString &line : lines) {
        if (const QString text = tidiedText(line); !text.isEmpty())
            kept.append(text);
    }
    return kept;
}

QStringList wordsOnce(const QStringList &words) {
    QStringList kept;
    QSet<QString> seen;
    for (const QString &word : tidiedLines(words)) {
        const QString key = skillKey(word);
        if (!seen.contains(key))
            kept.append(word);
        seen.insert(key);
    }
    return kept;
}

} // namespace

Result<void> checkQuestion(const QuestionContent &content) {
    const auto anchor = [](const QString &text) {
        return checkText(u"rubric"_s, text, mostInAnchor, Presence::Optional);
    };
    return firstFailure({
        [&] { return checkLine(u"competency"_s, content.competency, mostInWord, presenceOf(content.competency)); },
        [&] { return checkText(u"text"_s, content.text, mostInQuestion, Presence::Required); },
        [&] { return checkOptions(content); },
        [&] {
            return checkRange(u"time_limit_seconds"_s, content.timeLimitSeconds, leastTimeLimitSeconds,
                              mostTimeLimitSeconds);
        },
        [&] { return checkRange(u"thinking_seconds"_s, content.thinkingSeconds, 0, mostThinkingSeconds); },
        [&] { return checkRange(u"takes"_s, content.takes, 1, mostTakes); },
        [&] { return checkLines(u"keywords"_s, content.keywords, mostWords, mostInWord); },
        [&] { return checkLines(u"skills"_s, content.skills, mostWords, mostInWord); },
        [&] { return checkLines(u"tags"_s, content.tags, mostWords, mostInWord); },
        [&] { return checkLanguage(content.language); },
        [&] {
            return checkText(u"reference_answer"_s, content.referenceAnswer, mostInQuestion,
                             presenceOf(content.referenceAnswer));
        },
        [&] { return checkLines(u"key_points"_s, content.keyPoints, mostKeyPoints, mostInKeyPoint); },
        [&] { return anchor(content.rubric.one); },
        [&] { return anchor(content.rubric.three); },
        [&] { return anchor(content.rubric.five); },
    });
}

Result<void> checkComplete(const QuestionContent &content) {
    const auto isBlank = [](const QString &text) { return text.trimmed().isEmpty(); };
    if (isBlank(content.competency))
        return wrong(u"competency"_s, "empty");
    if (isBlank(content.referenceAnswer))
        return wrong(u"reference_answer"_s, "empty");
    if (std::ranges::all_of(content.keyPoints, isBlank))
        return wrong(u"key_points"_s, "empty");
    if (isBlank(content.rubric.one) || isBlank(content.rubric.three) || isBlank(content.rubric.five))
        return wrong(u"rubric"_s, "empty");
    return {};
}

Result<void> checkKey(const QString &key) {
    if (key.size() > mostInKey)
        return failure(ErrorCode::FieldTooLong, u"key: "_s % QString::number(mostInKey));
    static const QRegularExpression form(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    return form.match(key).hasMatch() ? Result<void>() : wrong(u"key"_s, "form");
}

QuestionContent tidied(QuestionContent content) {
    for (QString *text : {&content.competency, &content.text, &content.language, &content.referenceAnswer,
                          &content.rubric.one, &content.rubric.three, &content.rubric.five})
        *text = tidiedText(std::move(*text));
    for (AnswerOption &option : content.options) {
        option.text = tidiedText(std::move(option.text));
        option.reason = tidiedText(std::move(option.reason));
    }
    for (QStringList *words : {&content.keywords, &content.skills, &content.tags})
        *words = wordsOnce(*words);
    content.keyPoints = tidiedLines(content.keyPoints);
    return content;
}

QStringList changedFields(const QuestionContent &before, const QuestionContent &after) {
    QStringList changed;
    const auto compare = [&](const QString &name, const auto &member) {
        if (std::invoke(member, before) != std::invoke(member, after))
            changed.append(name);
    };
    compare(u"domain"_s, &QuestionContent::domain);
    compare(u"competency"_s, &QuestionContent::competency);
    compare(u"kind"_s, &QuestionContent::kind);
    compare(u"difficulty"_s, &QuestionContent::difficulty);
    compare(u"type"_s, &QuestionContent::type);
    compare(u"text"_s, &QuestionContent::text);
    compare(u"options"_s, &QuestionContent::options);
    compare(u"time_limit_seconds"_s, &QuestionContent::timeLimitSeconds);
    compare(u"thinking_seconds"_s, &QuestionContent::thinkingSeconds);
    compare(u"takes"_s, &QuestionContent::takes);
    compare(u"keywords"_s, &QuestionContent::keywords);
    compare(u"skills"_s, &QuestionContent::skills);
    compare(u"tags"_s, &QuestionContent::tags);
    compare(u"language"_s, &QuestionContent::language);
    compare(u"reference_answer"_s, &QuestionContent::referenceAnswer);
    compare(u"key_points"_s, &QuestionContent::keyPoints);
    compare(u"rubric"_s, &QuestionContent::rubric);
    compare(u"job"_s, &QuestionContent::job);
    return changed;
}

QuestionContent asAsked(QuestionContent content) {
    for (AnswerOption &option : content.options)
        option = {option.text, false, {}};
    content.keywords.clear();
    content.referenceAnswer.clear();
    content.keyPoints.clear();
    content.rubric = {};
    return content;
}

} // namespace candor::questions
