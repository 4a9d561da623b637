// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeWords.h"

#include "common/FieldErrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace candor::screens {

namespace {

class ReadingWords {
    Q_DECLARE_TR_FUNCTIONS(candor::screens::ReadingWords)

public:
    static QString error(const Error &error);
    static QString warning(const QString &warning);
    static QString years(double years);
    static QString toDate() { return tr("to date"); }
};

QString ReadingWords::error(const Error &error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return tr("The file is no longer where it was. Choose it again.");
    case ErrorCode::FileUnreadable:
        return tr("The file cannot be opened. Choose another, or allow reading it.");
    case ErrorCode::DocumentTooLarge:
        return tr("Reading the document took too long or needed too much memory.");
    case ErrorCode::ReaderFailed:
        return tr("The program that reads documents did not start on this computer.");
    default:
        return wordsAndAdvice(error);
    }
}

QString ReadingWords::warning(const QString &warning) {
    const QString what = warning.section(u':', 0, 0);
    const int number = warning.section(u':', 1).toInt();
    if (what == u"scan")
        return tr("The pages are pictures; their text was recognised and may be wrong in places.");
    if (what == u"scans_left_out")
        return tr("Pages that are pictures and were not read: %1.").arg(number);
    if (what == u"pages_left_out")
        return tr("Pages at the end that were not read: %1.").arg(number);
    if (what == u"no_text" || what == u"no_scan_reader")
        return tr("The document has no text that can be read.");
    if (what == u"no_unicode")
        return tr("Page %1 uses letters whose meaning the file does not tell.").arg(number);
    if (what == u"active_content")
        return tr("The file holds programs or forms. They were not run.");
    if (what == u"text_cut" || what == u"entries_left_out")
        return tr("The document is very long; not all of it was kept.");
    return {};
}

QString ReadingWords::years(double years) {
    const int months = static_cast<int>(std::lround(years * 12));
    const QString whole = months / 12 == 1 ? tr("1 year") : tr("%1 years").arg(months / 12);
    QString rest = months % 12 == 1 ? tr("1 month") : tr("%1 months").arg(months % 12);
    if (months < 12)
        return rest;
    return months % 12 == 0 ? whole : tr("%1 %2").arg(whole, rest);
}

} // namespace

QString resumeErrorWords(const Error &error) { return ReadingWords::error(error); }

QStringList warningWords(const QStringList &warnings) {
    QStringList words;
    for (const QString &warning : warnings) {
        if (const QString sentence = ReadingWords::warning(warning); !sentence.isEmpty() && !words.contains(sentence))
            words << sentence;
    }
    return words;
}

QString monthWords(const YearMonth &month) {
    const QString year = QString::number(month.year);
    return month.month ? QString(year % u'-' % QString::number(*month.month).rightJustified(2, u'0')) : year;
}

QString stationWords(const ResumeStation &station) {
    QStringList parts;
    for (const QString &part : {station.title.text, station.organisation.text})
        if (!part.isEmpty())
            parts << part;
    const QString start = station.start ? monthWords(*station.start) : QString();
    const QString end = station.ongoing ? ReadingWords::toDate() : station.end ? monthWords(*station.end) : QString();
    if (!start.isEmpty() && !end.isEmpty())
        parts << QString(start % QStringLiteral(" \u2013 ") % end);
    else if (!start.isEmpty() || !end.isEmpty())
        parts << QString(start % end);
    return parts.join(QStringLiteral(", "));
}

double confidenceOf(const ResumeStation &station) {
    double least = station.confidence;
    for (const ResumeValue *part : {&station.organisation, &station.title})
        if (!part->text.isEmpty())
            least = std::min(least, part->confidence);
    return least;
}

QString wholeYearsWords(double years) { return ReadingWords::years(years); }

QString wordsAt(const QString &text, const DocumentPlace &place) {
    return text.mid(place.start, place.length).simplified();
}

} // namespace candor::screens
