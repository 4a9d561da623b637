// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoText.h"

namespace candor::demo {

namespace {

/// A PDF 1.4 file (ISO 32000-1) of one A4 page in Helvetica, which every reader has.
class PdfPage {
public:
    /// `outlines`: each word is a bar, as letters that are shapes have no text.
    explicit PdfPage(bool outlines) : m_outlines(outlines) {}

    void line(const QString &text, int size, bool bold = false) {
        m_y -= size + size / 2;
        if (m_outlines) {
            bars(text, size);
            return;
        }
        m_content += QByteArrayLiteral("BT /F") + (bold ? '2' : '1') + ' ' + QByteArray::number(size) + " Tf 56 " +
                     QByteArray::number(m_y) + " Td (" + literal(text) + ") Tj ET\n";
    }
    void gap() { m_y -= 12; }

    QByteArray file() const {
        const QByteArray font = "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /Helvetica";
        const QByteArray page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                                "/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>";
        const QByteArray objects[] = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            "<< /Length " + QByteArray::number(m_content.size()) + " >>\nstream\n" + m_content + "endstream",
            font + " >>",
            font + "-Bold >>",
        };
        // The comment of four bytes above 127 says that the file is binary.
        QByteArray bytes = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
        QByteArray table = "0000000000 65535 f \n";
        int number = 0;
        for (const QByteArray &object : objects) {
            table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
            bytes += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
        }
        const QByteArray count = QByteArray::number(number + 1);
        const QByteArray start = QByteArray::number(bytes.size());
        return bytes + "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count +
               " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    }

private:
    void bars(const QString &text, int size) {
        int x = 56;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            const int width = static_cast<int>(word.size()) * size / 2;
            m_content += QByteArray::number(x) + ' ' + QByteArray::number(m_y) + ' ' + QByteArray::number(width) + ' ' +
                         QByteArray::number(size / 2) + " re f\n";
            x += width + size / 2;
        }
    }

    static QByteArray literal(const QString &text) {
        QByteArray escaped;
        for (const char byte : text.toLatin1()) {
            const auto value = static_cast<unsigned char>(byte);
            if (byte == '(' || byte == ')' || byte == '\\')
                escaped += '\\';
            if (value < 128)
                escaped += byte;
            else
                escaped += '\\' + QByteArray::number(value, 8);
        }
        return escaped;
    }

    bool m_outlines;
    int m_y = 800;
    QByteArray m_content;
};

} // namespace

QByteArray resumePdf(const DemoCandidate &candidate, DemoResume kind) {
    if (kind == DemoResume::Damaged)
        return "%PDF-1.4\n" + QByteArray(4096, '\0');
    PdfPage page(kind == DemoResume::Outlines);
    page.line(candidate.person.fullName, 20, true);
    page.line(candidate.profile.targetRole, 13);
    page.line(candidate.person.email + QStringLiteral("   ") + candidate.phone, 10);
    page.line(candidate.profile.places.value(0), 10);
    page.gap();
    page.line(QStringLiteral("Experience"), 13, true);
    for (const QString &entry : candidate.experience) {
        // "2015-2019  Signal analyst, Norrvik Mekanik: bearings and gearboxes"
        const QString station = entry.section(QStringLiteral("  "), 1);
        page.line(station.section(QStringLiteral(": "), 0, 0), 11, true);
        page.line(entry.section(QStringLiteral("  "), 0, 0).replace(u'-', QStringLiteral(" - ")), 10);
        page.line(station.section(QStringLiteral(": "), 1), 10);
        page.gap();
    }
    page.line(QStringLiteral("Education"), 13, true);
    page.line(candidate.education, 10);
    page.gap();
    page.line(QStringLiteral("Skills"), 13, true);
    page.line(candidate.profile.skills.join(QStringLiteral(", ")), 10);
    return page.file();
}

} // namespace candor::demo
