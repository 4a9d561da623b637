// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionnaireJson.h"

#include "HiringJson.h"

#include "questions/QuestionFields.h"

#include <algorithm>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

QJsonObject itemJson(const QuestionnaireItem &item, const QuestionnaireQuestion &question) {
    const QuestionContent &content = question.version.content;
    return {{u"question_id"_s, question.question.value()},
            {u"version_id"_s, question.version.id.value()},
            {u"version"_s, question.version.version},
            {u"is_newest"_s, question.isNewest},
            {u"is_retired"_s, question.isRetired},
            {u"domain"_s, jobDomainName(content.domain)},
            {u"competency"_s, content.competency},
            {u"difficulty"_s, difficultyName(content.difficulty)},
            {u"type"_s, questionTypeName(content.type)},
            {u"text"_s, content.text},
            {u"time_limit_seconds"_s, item.timeLimitSeconds.value_or(content.timeLimitSeconds)},
            {u"thinking_seconds"_s, item.thinkingSeconds.value_or(content.thinkingSeconds)},
            {u"takes"_s, item.takes.value_or(content.takes)}};
}

/// What a candidate sees of it.
QJsonObject askedJson(const QuestionnaireItem &item, const QuestionnaireQuestion &question) {
    const QuestionContent content = questions::asAsked(question.version.content);
    QJsonArray options;
    for (const AnswerOption &option : content.options)
        options.append(option.text);
    return {{u"type"_s, questionTypeName(content.type)},
            {u"text"_s, content.text},
            {u"options"_s, options},
            {u"time_limit_seconds"_s, item.timeLimitSeconds.value_or(content.timeLimitSeconds)},
            {u"thinking_seconds"_s, item.thinkingSeconds.value_or(content.thinkingSeconds)},
            {u"takes"_s, item.takes.value_or(content.takes)}};
}

template<typename ItemJson>
QJsonArray sectionsJson(const QuestionnaireFile &file, ItemJson itemJsonOf) {
    QJsonArray sections;
    for (const QuestionnaireSection &section : file.questionnaire.content.sections) {
        QJsonArray items;
        for (const QuestionnaireItem &item : section.items) {
            const auto question = std::ranges::find_if(
                file.questions, [&](const QuestionnaireQuestion &each) { return each.version.id == item.question; });
            if (question != file.questions.end())
                items.append(itemJsonOf(item, *question));
        }
        sections.append(QJsonObject{
            {u"title"_s, section.title}, {u"introduction"_s, section.introduction}, {u"questions"_s, items}});
    }
    return sections;
}

/// How many questions, and how long they take.
std::pair<int, int> measured(const QJsonArray &sections) {
    int questions = 0;
    int seconds = 0;
    for (const QJsonValue section : sections) {
        for (const QJsonValue item : section[u"questions"].toArray()) {
            ++questions;
            seconds += item[u"time_limit_seconds"].toInt() + item[u"thinking_seconds"].toInt();
        }
    }
    return {questions, seconds};
}

QJsonObject headJson(const Questionnaire &questionnaire) {
    return {{u"id"_s, questionnaire.id.value()},
            {u"title"_s, questionnaire.content.title},
            {u"introduction"_s, questionnaire.content.introduction},
            {u"reveals_mcq_results"_s, questionnaire.content.revealsMcqResults},
            {u"keeps_other_takes"_s, questionnaire.content.keepsOtherTakes},
            {u"owner_id"_s, questionnaire.owner.isValid() ? QJsonValue(questionnaire.owner.value()) : QJsonValue()},
            {u"version"_s, questionnaire.version},
            {u"archived"_s, questionnaire.archived},
            {u"created_at"_s, isoTime(questionnaire.createdAt)},
            {u"updated_at"_s, isoTime(questionnaire.updatedAt)},
            {u"revision"_s, questionnaire.revision}};
}

QJsonArray countsJson(const std::vector<DrawCount> &counts) {
    QJsonArray array;
    for (const DrawCount &each : counts)
        array.append(QJsonObject{{u"type"_s, questionTypeName(each.type)}, {u"count"_s, each.count}});
    return array;
}

} // namespace

QJsonArray toJson(const std::vector<QuestionnaireRow> &rows) {
    QJsonArray array;
    for (const QuestionnaireRow &row : rows) {
        QJsonObject object = headJson(row.questionnaire);
        object.insert(u"owner_name"_s, row.ownerName);
        object.insert(u"questions"_s, row.questions);
        object.insert(u"seconds"_s, row.seconds);
        object.insert(u"jobs"_s, row.jobs);
        object.insert(u"begun"_s, row.begun);
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const QuestionnaireFile &file) {
    QJsonObject object = headJson(file.questionnaire);
    const QJsonArray sections = sectionsJson(file, itemJson);
    const auto [questions, seconds] = measured(sections);
    QJsonArray jobs;
    for (const JobId job : file.jobs)
        jobs.append(job.value());
    object.insert(u"owner_name"_s, file.ownerName);
    object.insert(u"sections"_s, sections);
    object.insert(u"questions"_s, questions);
    object.insert(u"seconds"_s, seconds);
    object.insert(u"jobs"_s, jobs);
    object.insert(u"begun"_s, file.begun);
    object.insert(u"may_edit"_s, file.mayEdit);
    return object;
}

QJsonObject previewJson(const QuestionnaireFile &file) {
    const QuestionnaireContent &content = file.questionnaire.content;
    const QJsonArray sections = sectionsJson(file, askedJson);
    const auto [questions, seconds] = measured(sections);
    return {{u"title"_s, content.title},
            {u"introduction"_s, content.introduction},
            {u"reveals_mcq_results"_s, content.revealsMcqResults},
            {u"sections"_s, sections},
            {u"questions"_s, questions},
            {u"seconds"_s, seconds}};
}

QJsonArray toJson(const std::vector<Questionnaire> &versions) {
    QJsonArray array;
    for (const Questionnaire &version : versions) {
        int questions = 0;
        for (const QuestionnaireSection &section : version.content.sections)
            questions += static_cast<int>(section.items.size());
        array.append(QJsonObject{{u"version_id"_s, version.versionId.value()},
                                 {u"version"_s, version.version},
                                 {u"title"_s, version.content.title},
                                 {u"sections"_s, static_cast<int>(version.content.sections.size())},
                                 {u"questions"_s, questions},
                                 {u"created_at"_s, isoTime(version.createdAt)}});
    }
    return array;
}

QJsonObject toJson(const Draw &draw, quint64 seed) {
    QJsonArray questions;
    for (const QuestionnaireQuestion &question : draw.questions)
        questions.append(itemJson({}, question));
    return {{u"questions"_s, questions},
            {u"missing"_s, countsJson(draw.missing)},
            {u"candidates"_s, countsJson(draw.candidates)},
            {u"seconds"_s, draw.seconds},
            {u"seed"_s, static_cast<qint64>(seed)}};
}

} // namespace candor::ctl
