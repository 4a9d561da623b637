// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QList>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

namespace candor::extraction {

/// Pages of a PDF, drawn at places given in points from the top left.
class PdfPages {
public:
    PdfPages() : m_buffer(&m_file), m_writer(&m_buffer) {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setResolution(72);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        m_painter.begin(&m_writer);
    }
    PdfPages(const PdfPages &) = delete;
    PdfPages &operator=(const PdfPages &) = delete;
    ~PdfPages() {
        if (m_painter.isActive())
            m_painter.end();
    }

    void text(double left, double baseline, const QString &text, double size = 10, bool bold = false) {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPointSizeF(size);
        font.setBold(bold);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(left, baseline), text);
    }
    /// Lines one below the other.
    void lines(double left, double baseline, const QStringList &texts, double leading = 13) {
        for (const QString &each : texts) {
            text(left, baseline, each);
            baseline += leading;
        }
    }
    void nextPage() { m_writer.newPage(); }
    QPainter &painter() { return m_painter; }

    QByteArray file() {
        m_painter.end();
        m_buffer.close();
        return m_file;
    }

private:
    QByteArray m_file;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
};

/// A PDF written by hand: object 1 is the catalogue, the following ones are numbered on.
inline QByteArray pdfOf(const QList<QByteArray> &objects, const QByteArray &trailer = "/Root 1 0 R") {
    QByteArray file = "%PDF-1.7\n";
    QList<qsizetype> places;
    for (qsizetype at = 0; at < objects.size(); ++at) {
        places.append(file.size());
        file += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    const qsizetype table = file.size();
    file += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        file += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    file += "trailer << " + trailer + " /Size " + QByteArray::number(objects.size() + 1) + " >>\nstartxref\n" +
            QByteArray::number(table) + "\n%%EOF\n";
    return file;
}

inline QByteArray pdfStream(const QByteArray &content, const QByteArray &entries = {}) {
    return "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content +
           "\nendstream";
}

/// One page with that content, drawn with Helvetica (/F1); more objects begin at number 6.
inline QByteArray pdfPage(const QByteArray &content, const QByteArray &catalogue = {}, const QByteArray &page = {},
                          const QList<QByteArray> &more = {}) {
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> " +
            page + " >>",
        pdfStream(content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    };
    objects += more;
    return pdfOf(objects);
}

} // namespace candor::extraction
