// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionnaireText.h"

#include "QuestionnaireJson.h"
#include "Tables.h"

#include <QJsonArray>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

/// Each line of a text of somebody else, below its number.
QString below(const QString &text) {
    QStringList lines = Tables::printable(text, true).split(u'\n');
    for (QString &line : lines)
        line.prepend(u"     ");
    return lines.join(u'\n');
}

QString numbered(int number, const QString &line) { return QString::number(number).rightJustified(3) % u". " % line; }

} // namespace

QString QuestionnaireText::span(int seconds) {
    const int minutes = seconds / 60;
    const int rest = seconds % 60;
    if (minutes == 0)
        return tr("%1 s").arg(rest);
    return rest == 0 ? tr("%1 min").arg(minutes) : tr("%1 min %2 s").arg(minutes).arg(rest);
}

QString QuestionnaireText::times(const QJsonObject &item) {
    QStringList parts;
    if (const int thinking = item[u"thinking_seconds"].toInt(); thinking > 0)
        parts << tr("%1 to think").arg(span(thinking));
    parts << tr("%1 to answer").arg(span(item[u"time_limit_seconds"].toInt()));
    if (const int takes = item[u"takes"].toInt(); takes > 1)
        parts << tr("%1 takes").arg(takes);
    return parts.join(u", "_s);
}

QString QuestionnaireText::total(const QJsonObject &object) {
    return tr("%n question(s), %1 at the most with one take each.", nullptr, object[u"questions"].toInt())
        .arg(span(object[u"seconds"].toInt()));
}

QString QuestionnaireText::standing(const QJsonObject &item) {
    if (item[u"is_retired"].toBool())
        return tr(", retired since");
    return item[u"is_newest"].toBool() ? QString() : tr(", a newer version was approved");
}

QString QuestionnaireText::sectionTitle(const QJsonObject &section, int number) {
    const QString title = section[u"title"].toString();
    QString text = title.isEmpty() ? tr("Section %1").arg(number)
                                   : tr("Section %1: %2").arg(QString::number(number), Tables::printable(title));
    if (const QString introduction = section[u"introduction"].toString(); !introduction.isEmpty())
        text += u'\n' % below(introduction);
    return text;
}

QString QuestionnaireText::question(const QJsonObject &item, int number) {
    const QString about = QStringList{item[u"type"].toString(), item[u"difficulty"].toString(),
                                      item[u"domain"].toString(), item[u"competency"].toString()}
                              .join(u", "_s);
    const QString which = tr("question %1, version %2%3")
                              .arg(QString::number(item[u"question_id"].toInteger()),
                                   QString::number(item[u"version"].toInt()), standing(item));
    return numbered(number, Tables::printable(about)) % u" (" % which % u")\n" % below(item[u"text"].toString()) %
           u'\n' % below(times(item));
}

QString QuestionnaireText::asked(const QJsonObject &item, int number) {
    QString text = below(item[u"text"].toString());
    text.replace(0, 5, numbered(number, {}));
    for (const QJsonValue option : item[u"options"].toArray())
        text += u"\n     ( ) " % Tables::printable(option.toString());
    return text % u'\n' % below(times(item));
}

QString QuestionnaireText::describe(const QuestionnaireFile &file) {
    const QJsonObject object = toJson(file);
    const QuestionnaireContent &content = file.questionnaire.content;
    QJsonObject head;
    for (const auto &key :
         {u"id"_s, u"title"_s, u"owner_name"_s, u"version"_s, u"revision"_s, u"archived"_s, u"reveals_mcq_results"_s,
          u"keeps_other_takes"_s, u"jobs"_s, u"begun"_s, u"may_edit"_s, u"created_at"_s, u"updated_at"_s})
        head.insert(key, object[key]);
    QStringList parts{Tables::members(head)};
    if (!content.introduction.isEmpty())
        parts << below(content.introduction);
    int sections = 0;
    int number = 0;
    for (const QJsonValue section : object[u"sections"].toArray()) {
        parts << sectionTitle(section.toObject(), ++sections);
        for (const QJsonValue item : section[u"questions"].toArray())
            parts << question(item.toObject(), ++number);
    }
    parts << total(object);
    return parts.join(u"\n\n"_s);
}

QString QuestionnaireText::preview(const QuestionnaireFile &file) {
    const QJsonObject object = previewJson(file);
    const QJsonArray all = object[u"sections"].toArray();
    QStringList parts{Tables::printable(object[u"title"].toString())};
    if (const QString introduction = object[u"introduction"].toString(); !introduction.isEmpty())
        parts << below(introduction);
    parts << total(object);
    int sections = 0;
    int number = 0;
    for (const QJsonValue section : all) {
        ++sections;
        // One section without a name is none.
        if (all.size() > 1 || !section[u"title"].toString().isEmpty() || !section[u"introduction"].toString().isEmpty())
            parts << sectionTitle(section.toObject(), sections);
        for (const QJsonValue item : section[u"questions"].toArray())
            parts << asked(item.toObject(), ++number);
    }
    return parts.join(u"\n\n"_s);
}

QString QuestionnaireText::counts(const std::vector<DrawCount> &counts) {
    QStringList parts;
    for (const DrawCount &each : counts)
        parts << QString::number(each.count) % u' ' % questionTypeName(each.type);
    return parts.join(u", "_s);
}

QString QuestionnaireText::describe(const Draw &draw) {
    const QJsonObject object = toJson(draw, 0);
    QStringList parts;
    int number = 0;
    for (const QJsonValue item : object[u"questions"].toArray())
        parts << question(item.toObject(), ++number);
    QStringList sums{
        tr("%n question(s), %1 at the most with one take each.", nullptr, static_cast<int>(draw.questions.size()))
            .arg(span(draw.seconds))};
    if (!draw.candidates.empty())
        sums << tr("Drawn from %1.").arg(counts(draw.candidates));
    if (!draw.missing.empty())
        sums << tr("The bank does not hold, or the time does not allow: %1.").arg(counts(draw.missing));
    parts << sums.join(u'\n');
    return parts.join(u"\n\n"_s);
}

} // namespace candor::ctl
