// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Csv.h"

#include "model/Utf8Text.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace candor {

namespace {

constexpr qint64 mostBytes = qint64{64} * 1024 * 1024;
constexpr qsizetype mostFields = 1000; ///< of a row

bool isNumber(QStringView field) {
    static const QRegularExpression number(QStringLiteral("\\A[+-]?[0-9]+([.,][0-9]+)?\\z"));
    return number.match(field).hasMatch();
}

/// Spreadsheets pass over white space and invisible characters before they look for a formula.
bool isPassedOver(QChar character) {
    return character.isSpace() || character.category() == QChar::Other_Format ||
           character.category() == QChar::Other_Control;
}

bool runsInSpreadsheet(QStringView field) {
    const auto first = std::ranges::find_if_not(field, isPassedOver);
    const auto isTabOrReturn = [](QChar character) { return character == u'\t' || character == u'\r'; };
    if (std::any_of(field.begin(), first, isTabOrReturn))
        return true;
    if (first == field.end())
        return false;
    // Full-width forms count in East Asian versions.
    return QStringView(u"=+-@＝＋－＠").contains(*first) && !isNumber(field);
}

/// Apostrophes that stand before a formula already get one more, so that taking one off gives back what was there.
bool needsApostrophe(QStringView field) {
    while (field.startsWith(u'\''))
        field = field.sliced(1);
    return runsInSpreadsheet(field);
}

bool needsQuotes(const QString &field) {
    static constexpr QStringView special = u"\",;\t\r\n";
    return std::ranges::any_of(field, [](QChar character) { return special.contains(character); }) ||
           field.startsWith(u' ') || field.endsWith(u' ');
}

QString written(const QString &field) {
    QString text = needsApostrophe(field) ? QString(u'\'' % field) : field;
    if (needsQuotes(text))
        text = u'"' % text.replace(u'"', QLatin1String("\"\"")) % u'"';
    return text;
}

QString unguarded(const QString &field) {
    if (field.startsWith(u'\'') && needsApostrophe(QStringView(field).sliced(1)))
        return field.sliced(1);
    return field;
}

tl::unexpected<Error> wrongLine(int line, const char *reason) {
    return failure(ErrorCode::InvalidField, QStringLiteral("line %1: %2").arg(line).arg(QLatin1String(reason)));
}

/// Goes through a text once, field by field.
class Reader {
public:
    explicit Reader(const QString &text) : m_text(text) {}

    Result<std::vector<CsvRecord>> records(std::size_t most) {
        std::vector<CsvRecord> records;
        while (m_at < m_text.size() && records.size() < most) {
            if (isLineEnd()) {
                passLineEnd();
                continue;
            }
            auto next = record();
            if (!next)
                return failure(next.error());
            records.push_back(std::move(*next));
        }
        return records;
    }

private:
    [[nodiscard]] QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    [[nodiscard]] bool isLineEnd() const { return m_at < m_text.size() && (here() == u'\r' || here() == u'\n'); }
    [[nodiscard]] bool isFieldEnd() const { return m_at >= m_text.size() || here() == u',' || isLineEnd(); }

    void passLineEnd() {
        if (here() == u'\r' && m_text.mid(m_at + 1, 1) == u"\n")
            ++m_at;
        ++m_at;
        ++m_line;
    }

    Result<CsvRecord> record() {
        CsvRecord record{m_line, {}};
        for (;;) {
            auto next = field();
            if (!next)
                return failure(next.error());
            if (record.fields.size() == mostFields)
                return wrongLine(record.line, "columns");
            record.fields.append(unguarded(*next));
            if (here() != u',' || m_at >= m_text.size())
                break;
            ++m_at;
        }
        if (isLineEnd())
            passLineEnd();
        return record;
    }

    Result<QString> field() {
        if (m_at < m_text.size() && here() == u'"')
            return quotedField();
        const qsizetype begin = m_at;
        while (!isFieldEnd())
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    Result<QString> quotedField() {
        const int firstLine = m_line;
        QString field;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (here() == u'"') {
                ++m_at;
                if (m_at >= m_text.size() || here() != u'"')
                    return isFieldEnd() ? Result<QString>(field) : wrongLine(m_line, "quote");
            } else if (here() == u'\n' || (here() == u'\r' && m_text.mid(m_at + 1, 1) != u"\n")) {
                ++m_line;
            }
            field.append(here());
        }
        return wrongLine(firstLine, "quote");
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

QByteArray csvRow(const QStringList &fields) {
    QStringList texts;
    std::ranges::transform(fields, std::back_inserter(texts), written);
    // A line with nothing on it is no row, so a single empty field is quoted.
    if (texts == QStringList{QString()})
        texts.first() = QStringLiteral("\"\"");
    return texts.join(u',').toUtf8() + "\r\n";
}

Result<std::vector<CsvRecord>> csvRecords(const QByteArray &text, std::size_t most) {
    if (text.size() > mostBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostBytes));
    const auto decoded = utf8Text(text);
    if (!decoded)
        return failure(decoded.error());
    return Reader(*decoded).records(most);
}

} // namespace candor
