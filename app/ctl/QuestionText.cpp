// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionText.h"

#include "HiringJson.h"
#include "Tables.h"

#include <QDateTime>
#include <QHash>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

/// Each line of a text of somebody else, after the same beginning.
QString indented(const QString &text, const QString &first, const QString &others) {
    QStringList lines = Tables::printable(text, true).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].prepend(i == 0 ? first : others);
    return lines.join(u'\n');
}

QString indented(const QString &text) { return indented(text, u"  "_s, u"  "_s); }

QStringList optionLines(const std::vector<AnswerOption> &options) {
    QStringList lines;
    for (const AnswerOption &option : options) {
        lines << (option.correct ? u"[x] "_s : u"[ ] "_s) + option.text;
        if (!option.reason.isEmpty())
            lines << u"    "_s + option.reason;
    }
    return lines;
}

/// The fields in the order of files, each as the lines that are compared.
std::vector<std::pair<QString, QStringList>> linesOf(const QuestionContent &content) {
    const auto number = [](int value) { return QStringList{QString::number(value)}; };
    const auto text = [](const QString &value) { return value.isEmpty() ? QStringList() : value.split(u'\n'); };
    return {{u"domain"_s, {jobDomainName(content.domain)}},
            {u"competency"_s, text(content.competency)},
            {u"kind"_s, {questionKindName(content.kind)}},
            {u"difficulty"_s, {difficultyName(content.difficulty)}},
            {u"type"_s, {questionTypeName(content.type)}},
            {u"text"_s, text(content.text)},
            {u"options"_s, optionLines(content.options)},
            {u"time_limit_seconds"_s, number(content.timeLimitSeconds)},
            {u"thinking_seconds"_s, number(content.thinkingSeconds)},
            {u"takes"_s, number(content.takes)},
            {u"keywords"_s, content.keywords},
            {u"skills"_s, content.skills},
            {u"tags"_s, content.tags},
            {u"language"_s, text(content.language)},
            {u"reference_answer"_s, text(content.referenceAnswer)},
            {u"key_points"_s, content.keyPoints},
            {u"rubric_1"_s, text(content.rubric.one)},
            {u"rubric_3"_s, text(content.rubric.three)},
            {u"rubric_5"_s, text(content.rubric.five)},
            {u"job"_s, content.job ? QStringList{QString::number(content.job->value())} : QStringList()}};
}

QJsonObject headOf(const QuestionRow &row) {
    const QuestionContent &content = row.question.newest.content;
    QJsonObject head{{u"domain"_s, jobDomainName(content.domain)},
                     {u"competency"_s, content.competency},
                     {u"kind"_s, questionKindName(content.kind)},
                     {u"difficulty"_s, difficultyName(content.difficulty)},
                     {u"type"_s, questionTypeName(content.type)},
                     {u"language"_s, content.language},
                     {u"time_limit_seconds"_s, content.timeLimitSeconds},
                     {u"thinking_seconds"_s, content.thinkingSeconds},
                     {u"takes"_s, content.takes},
                     {u"keywords"_s, QJsonArray::fromStringList(content.keywords)},
                     {u"skills"_s, QJsonArray::fromStringList(content.skills)},
                     {u"tags"_s, QJsonArray::fromStringList(content.tags)},
                     {u"key"_s, row.question.key},
                     {u"author"_s, row.authorName},
                     {u"approver"_s, row.approverName},
                     {u"questionnaires"_s, row.uses},
                     {u"updated_at"_s, isoTime(row.question.updatedAt)},
                     {u"revision"_s, row.question.revision}};
    if (content.job)
        head.insert(u"job_id"_s, content.job->value());
    return head;
}

QString localTime(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QString QuestionText::status(QuestionStatus status) {
    switch (status) {
    case QuestionStatus::Draft:
        return tr("draft");
    case QuestionStatus::AwaitingApproval:
        return tr("awaiting approval");
    case QuestionStatus::Approved:
        return tr("approved");
    case QuestionStatus::Retired:
        return tr("retired");
    }
    return {};
}

QString QuestionText::heading(const QuestionRow &row) {
    const QuestionVersion &newest = row.question.newest;
    QString stands =
        tr("Question %1, version %2, %3.").arg(row.question.id.value()).arg(newest.version).arg(status(newest.status));
    // What is asked is an older version than what is being written.
    if (!row.question.approved || *row.question.approved == newest.id)
        return stands;
    return stands % u' ' %
           (row.question.isRetired ? tr("The version that was approved before is retired.")
                                   : tr("The version that was approved before is asked."));
}

QString QuestionText::event(const QuestionEvent &event) {
    static const QHash<QuestionEventKind, const char *> names{
        {QuestionEventKind::Drafted, QT_TR_NOOP("began the draft")},
        {QuestionEventKind::Edited, QT_TR_NOOP("changed")},
        {QuestionEventKind::Submitted, QT_TR_NOOP("handed it in")},
        {QuestionEventKind::TakenBack, QT_TR_NOOP("took it back")},
        {QuestionEventKind::Returned, QT_TR_NOOP("returned it")},
        {QuestionEventKind::Approved, QT_TR_NOOP("approved it")},
        {QuestionEventKind::Retired, QT_TR_NOOP("retired it")},
        {QuestionEventKind::Reinstated, QT_TR_NOOP("reinstated it")},
        {QuestionEventKind::Commented, QT_TR_NOOP("said")},
        {QuestionEventKind::Imported, QT_TR_NOOP("brought it in from a file")},
        {QuestionEventKind::Discarded, QT_TR_NOOP("discarded it")}};
    if (!event.by.isValid())
        return tr("  %1  version %2  came with Candor").arg(localTime(event.at)).arg(event.version);
    const QString by = Tables::printable(event.byName);
    QString line =
        tr("  %1  version %2  %3 %4").arg(localTime(event.at)).arg(event.version).arg(by, tr(names.value(event.kind)));
    if (!event.text.isEmpty())
        line += u'\n' % indented(event.text, u"    "_s, u"    "_s);
    return line;
}

QString QuestionText::versions(const questions::QuestionFile &file) {
    QStringList lines;
    for (const QuestionVersion &version : file.versions) {
        QString line =
            tr("  %1  %2, begun %3").arg(version.version).arg(status(version.status), localTime(version.createdAt));
        if (version.approvedAt)
            line += tr(", approved %1").arg(localTime(*version.approvedAt));
        if (version.id == file.row.question.approved && version.status != QuestionStatus::Retired)
            line += tr(", asked");
        lines << line;
    }
    return lines.join(u'\n');
}

QString QuestionText::rights(const questions::QuestionFile &file) {
    const questions::QuestionRights &rights = file.rights;
    QStringList commands;
    for (const auto &[may, names] :
         {std::pair(rights.edit, "edit"), std::pair(rights.submit, "submit"), std::pair(rights.takeBack, "take-back"),
          std::pair(rights.decide, "approve, return"), std::pair(rights.retire, "retire"),
          std::pair(rights.reinstate, "reinstate"), std::pair(rights.discard, "discard")}) {
        if (may)
            commands << QString::fromLatin1(names);
    }
    commands << u"comment"_s;
    return tr("You may: %1").arg(commands.join(u", "_s));
}

QString QuestionText::describe(const questions::QuestionFile &file) {
    const QuestionContent &content = file.row.question.newest.content;
    QStringList parts{heading(file.row), Tables::members(headOf(file.row)),
                      tr("Text") % u'\n' % indented(content.text)};
    if (!content.options.empty())
        parts << tr("Answers") % u'\n' % indented(optionLines(content.options).join(u'\n'));
    if (!content.referenceAnswer.isEmpty())
        parts << tr("Reference answer") % u'\n' % indented(content.referenceAnswer);
    if (!content.keyPoints.isEmpty()) {
        QStringList points{tr("Key points")};
        for (const QString &point : content.keyPoints)
            points << indented(point, u"  - "_s, u"    "_s);
        parts << points.join(u'\n');
    }
    if (content.rubric != Rubric())
        parts << tr("Rubric") % u'\n' % indented(content.rubric.one, u"  1  "_s, u"     "_s) % u'\n' %
                     indented(content.rubric.three, u"  3  "_s, u"     "_s) % u'\n' %
                     indented(content.rubric.five, u"  5  "_s, u"     "_s);
    parts << tr("Versions") % u'\n' % versions(file);
    QStringList history{tr("History")};
    for (const QuestionEvent &each : file.events)
        history << event(each);
    parts << history.join(u'\n') << rights(file);
    return parts.join(u"\n\n"_s);
}

std::vector<ComparedField> QuestionText::compare(const QuestionContent &before, const QuestionContent &after) {
    const auto first = linesOf(before);
    const auto second = linesOf(after);
    std::vector<ComparedField> fields;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i].second != second[i].second)
            fields.push_back({first[i].first, lineDifference(first[i].second, second[i].second)});
    }
    return fields;
}

QJsonArray QuestionText::json(const std::vector<ComparedField> &fields) {
    QJsonArray array;
    for (const ComparedField &field : fields) {
        QJsonArray lines;
        for (const ComparedLine &line : field.lines)
            lines.append(QJsonObject{{u"change"_s, lineChangeName(line.change)}, {u"text"_s, line.text}});
        array.append(QJsonObject{{u"field"_s, field.field}, {u"lines"_s, lines}});
    }
    return array;
}

QString QuestionText::words(const std::vector<ComparedField> &fields) {
    QStringList parts;
    for (const ComparedField &field : fields) {
        QStringList lines{field.field};
        for (const ComparedLine &line : field.lines) {
            const QString mark = line.change == LineChange::Same      ? u"  "_s
                                 : line.change == LineChange::Removed ? u"- "_s
                                                                      : u"+ "_s;
            lines << mark % Tables::printable(line.text);
        }
        parts << lines.join(u'\n');
    }
    return parts.isEmpty() ? tr("They say the same.") : parts.join(u"\n\n"_s);
}

} // namespace candor::ctl
