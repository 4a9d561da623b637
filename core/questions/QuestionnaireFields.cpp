// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionnaireFields.h"

#include "model/FieldRules.h"

#include <QSet>

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

QString placeOf(std::size_t section, std::size_t item) {
    return u"section %1, question %2"_s.arg(section + 1).arg(item + 1);
}

Result<void> checkRange(const std::optional<int> &value, int least, int most, const QString &name) {
    return !value || (*value >= least && *value <= most) ? Result<void>()
                                                         : failure(ErrorCode::InvalidField, name % u": range"_s);
}

Result<void> checkItem(const QuestionnaireItem &item) {
    if (!item.question.isValid())
        return failure(ErrorCode::InvalidField, u"question: unknown"_s);
    if (auto checked = checkRange(item.timeLimitSeconds, 10, 7200, u"time_limit_seconds"_s); !checked)
        return checked;
    if (auto checked = checkRange(item.thinkingSeconds, 0, 1800, u"thinking_seconds"_s); !checked)
        return checked;
    return checkRange(item.takes, 1, 10, u"takes"_s);
}

Result<void> checkSection(const QuestionnaireSection &section, std::size_t number) {
    const QString place = u"section %1"_s.arg(number + 1);
    if (auto checked = checkLine(place % u", title"_s, section.title, mostInName, Presence::Optional); !checked)
        return checked;
    if (auto checked = checkText(place % u", introduction"_s, section.introduction, mostInNote, Presence::Optional);
        !checked)
        return checked;
    for (std::size_t item = 0; item < section.items.size(); ++item) {
        if (const auto checked = checkItem(section.items[item]); !checked)
            return failure(checked.error().code, placeOf(number, item) % u", "_s % checked.error().detail);
    }
    return {};
}

} // namespace

Result<void> checkQuestionnaire(const QuestionnaireContent &content) {
    if (auto checked = checkLine(u"title"_s, content.title, mostInName, Presence::Required); !checked)
        return checked;
    if (auto checked = checkText(u"introduction"_s, content.introduction, mostInNote, Presence::Optional); !checked)
        return checked;
    if (content.sections.size() > mostSections)
        return failure(ErrorCode::InvalidField, u"sections: range"_s);
    if (versionsOf(content).size() > mostItems)
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    for (std::size_t section = 0; section < content.sections.size(); ++section) {
        if (auto checked = checkSection(content.sections[section], section); !checked)
            return checked;
    }
    return {};
}

Result<void> checkItems(const QuestionnaireContent &content, const std::vector<QuestionnaireQuestion> &questions,
                        const std::vector<QuestionVersionId> &before) {
    QSet<qint64> seen;
    for (std::size_t section = 0; section < content.sections.size(); ++section) {
        const auto &items = content.sections[section].items;
        for (std::size_t item = 0; item < items.size(); ++item) {
            const QuestionVersionId wanted = items[item].question;
            const auto refused = [&](const QString &why) {
                return failure(ErrorCode::InvalidField, placeOf(section, item) % u": "_s % why);
            };
            const auto found = std::ranges::find_if(
                questions, [&](const QuestionnaireQuestion &question) { return question.version.id == wanted; });
            if (found == questions.end())
                return refused(u"unknown"_s);
            if (seen.contains(found->question.value()))
                return refused(u"twice"_s);
            seen.insert(found->question.value());
            const bool stood = std::ranges::find(before, wanted) != before.end();
            if (!stood && (found->isRetired || !found->version.approvedAt))
                return refused(u"not_approved"_s);
        }
    }
    return {};
}

Result<void> checkJobs(const QuestionnaireContent &content, const std::vector<QuestionnaireQuestion> &questions,
                       const std::vector<JobId> &others, const std::vector<QuestionVersionId> &before) {
    const auto among = [](const auto &list, const auto &value) { return std::ranges::find(list, value) != list.end(); };
    QSet<qint64> refused;
    for (const QuestionnaireQuestion &question : questions) {
        const auto job = question.version.content.job;
        if (job && among(others, *job) && !among(before, question.version.id))
            refused.insert(question.version.id.value());
    }
    for (std::size_t section = 0; section < content.sections.size(); ++section) {
        const auto &items = content.sections[section].items;
        for (std::size_t item = 0; item < items.size(); ++item) {
            if (refused.contains(items[item].question.value()))
                return failure(ErrorCode::InvalidField, placeOf(section, item) % u": other_job"_s);
        }
    }
    return {};
}

std::vector<QuestionVersionId> versionsOf(const QuestionnaireContent &content) {
    std::vector<QuestionVersionId> versions;
    for (const QuestionnaireSection &section : content.sections) {
        for (const QuestionnaireItem &item : section.items)
            versions.push_back(item.question);
    }
    return versions;
}

} // namespace candor::questions
