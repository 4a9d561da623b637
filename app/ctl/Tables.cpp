// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tables.h"

#include <QDateTime>

#include <algorithm>

namespace candor::ctl {

namespace {

constexpr qsizetype widestCell = 60;

bool steersTerminal(QChar character) {
    const auto category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

QString line(const QStringList &cells, const std::vector<qsizetype> &widths) {
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += cells.at(i).leftJustified(widths.at(static_cast<std::size_t>(i)) + 2);
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// The keys of a list's objects, as far as a line of a table can hold their values.
QStringList columnsOf(const QJsonArray &rows) {
    QStringList columns;
    for (const QJsonValue row : rows) {
        const QJsonObject object = row.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!member->isObject() && !columns.contains(member.key()))
                columns.append(member.key());
        }
    }
    return columns;
}

} // namespace

QString Tables::printable(const QString &text, bool lines) {
    QString shown = text;
    for (QChar &character : shown) {
        if (steersTerminal(character) && !(lines && character == u'\n'))
            character = u' ';
    }
    return shown;
}

QString Tables::label(const QString &key) {
    QString words = key;
    words.replace(u'_', u' ');
    words[0] = words.at(0).toUpper();
    return words;
}

QString Tables::cell(const QString &key, const QJsonValue &value, bool lines) {
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts << cell(key, part.isObject() ? part[u"email"] : part);
        return parts.join(QStringLiteral(", "));
    }
    if (key == u"at" || key.endsWith(u"_at") || key.endsWith(u"_since")) {
        if (const auto time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs); time.isValid())
            return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    return printable(value.toString(), lines);
}

QString Tables::table(const QJsonArray &rows, const QStringList &columns) {
    std::vector<qsizetype> widths;
    QList<QStringList> lines(rows.size() + 1);
    for (const QString &column : columns) {
        lines.first() << label(column);
        qsizetype widest = lines.first().constLast().size();
        for (qsizetype row = 0; row < rows.size(); ++row) {
            QString text = cell(column, rows.at(row)[column]);
            if (text.size() > widestCell)
                text = text.first(widestCell - 1) + u'\u2026';
            widest = std::max(widest, text.size());
            lines[row + 1] << text;
        }
        widths.push_back(widest);
    }
    QStringList text;
    for (const QStringList &cells : lines)
        text << line(cells, widths);
    return text.join(u'\n');
}

QString Tables::members(const QJsonObject &object) {
    qsizetype widest = 0;
    for (const QString &key : object.keys())
        widest = std::max(widest, key.size());
    QStringList lines;
    QStringList below;
    // What it is comes first, the rest as JSON sorts it.
    QStringList keys{QStringLiteral("id"),    QStringLiteral("title"), QStringLiteral("full_name"),
                     QStringLiteral("email"), QStringLiteral("state"), QStringLiteral("stage")};
    for (const QString &key : object.keys()) {
        if (!keys.contains(key))
            keys << key;
    }
    for (const QString &key : std::as_const(keys)) {
        const auto member = object.constFind(key);
        if (member == object.constEnd())
            continue;
        const QJsonArray list = member->toArray();
        if (member->isObject()) {
            below << u'\n' + label(member.key()) + u'\n' + members(member->toObject());
        } else if (!list.isEmpty() && list.first().isObject()) {
            below << u'\n' + label(member.key()) + u'\n' + table(list, columnsOf(list));
        } else if (const QString text = cell(member.key(), *member, true); text.contains(u'\n')) {
            below << u'\n' + label(member.key()) + u'\n' + text;
        } else if (!text.isEmpty()) {
            lines << label(member.key()).leftJustified(widest + 2) + text;
        }
    }
    return (lines + below).join(u'\n');
}

QString Tables::differences(const QJsonObject &first, const QJsonObject &second, const QString &firstName,
                            const QString &secondName) {
    QJsonArray rows;
    for (auto member = first.begin(); member != first.end(); ++member) {
        const QString &key = member.key();
        if (*member != second.value(key) && key != u"revision" && key != u"updated_at")
            rows.append(QJsonObject{{QStringLiteral("field"), label(key)},
                                    {firstName, cell(key, *member)},
                                    {secondName, cell(key, second.value(key))}});
    }
    return table(rows, {QStringLiteral("field"), firstName, secondName});
}

} // namespace candor::ctl
