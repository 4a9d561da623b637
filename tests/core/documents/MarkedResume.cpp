// SPDX-License-Identifier: GPL-3.0-or-later
#include "MarkedResume.h"

#include <QStringList>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr double lineHeight = 0.014;
constexpr double letterWidth = 0.009;

void addWords(const QString &text, DocumentLine &line) {
    for (int at = line.start; at < line.start + line.length;) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        int end = at;
        while (end < line.start + line.length && !text[end].isSpace())
            ++end;
        const double left = line.box.left() + letterWidth * (at - line.start);
        line.words.push_back(
            {at, end - at, static_cast<float>(left), static_cast<float>(left + letterWidth * (end - at))});
        at = end;
    }
}

QString dateText(const YearMonth &date) {
    return date.month ? u"%1-%2"_s.arg(date.year).arg(*date.month, 2, 10, QChar(u'0')) : QString::number(date.year);
}

QString stationLine(const QString &word, const ResumeStation &station) {
    QString line = word % u": " % station.title.text % u" @ " % station.organisation.text % u" | ";
    line += station.start ? QString(dateText(*station.start) % u" ") : QString();
    line += u'-';
    if (station.ongoing)
        line += u" ongoing";
    else if (station.end)
        line += u' ' % dateText(*station.end);
    return line;
}

} // namespace

DocumentText markedResume(const QString &text) {
    DocumentText document;
    int block = 0;
    int page = -1;
    for (QString content : text.split(u'\n')) {
        DocumentLine line;
        line.fontSize = 10;
        bool isPlaced = false;
        double left = 0;
        double top = 0;
        const qsizetype close = content.indexOf(u'}');
        if (content.startsWith(u'{') && close > 0) {
            for (const QString &mark : content.sliced(1, close - 1).split(u' ', Qt::SkipEmptyParts)) {
                if (mark == u"b") {
                    line.bold = true;
                } else if (mark == u"h") {
                    line.heading = true;
                } else if (mark.startsWith(u'#')) {
                    block = mark.sliced(1).toInt();
                } else if (mark.startsWith(u'p')) {
                    page = mark.sliced(1).toInt();
                } else if (mark.startsWith(u'@')) {
                    isPlaced = true;
                    left = mark.sliced(1).section(u',', 0, 0).toDouble();
                    top = mark.section(u',', 1).toDouble();
                } else {
                    line.fontSize = mark.toFloat();
                }
            }
            content.remove(0, close + 1);
        }
        content.replace(u"\\t"_s, u"\t"_s);
        line.block = block;
        line.start = static_cast<int>(document.text.size());
        line.length = static_cast<int>(content.size());
        document.text += content % u'\n';
        if (isPlaced) {
            line.page = std::max(0, page);
            line.box = QRectF(left, top, letterWidth * std::max(1, line.length), lineHeight);
            addWords(document.text, line);
        }
        if (line.length > 0)
            document.lines.push_back(line);
    }
    return document;
}

QString linesOf(const ResumeFields &fields) {
    QStringList lines;
    const auto add = [&](const QString &word, const std::optional<ResumeValue> &value) {
        if (value)
            lines.append(word % u": " % value->text);
    };
    add(u"name"_s, fields.name);
    add(u"email"_s, fields.email);
    add(u"phone"_s, fields.phone);
    add(u"location"_s, fields.location);
    for (const ResumeValue &link : fields.links)
        lines.append(u"link: "_s % link.text);
    for (const ResumeStation &station : fields.experience)
        lines.append(stationLine(u"job"_s, station));
    for (const ResumeStation &station : fields.education)
        lines.append(stationLine(u"school"_s, station));
    for (const ResumeLanguage &language : fields.languages)
        lines.append(u"language: "_s % language.name.text %
                     (language.level.isEmpty() ? QString() : QString(u" (" % language.level % u')')));
    for (const ResumeValue &certificate : fields.certificates)
        lines.append(u"certificate: "_s % certificate.text);
    if (fields.totalYears)
        lines.append(u"years: "_s % QString::number(*fields.totalYears));
    return lines.join(u'\n');
}

} // namespace candor::documents
