// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmallPdf.h"

#include <QList>
#include <QString>

namespace candor::tests {

namespace {

QByteArray number(qsizetype value) { return QByteArray::number(value); }

QByteArray contents(const QByteArray &text) {
    QByteArray stream = "BT /F 11 Tf 72 770 Td 14 TL\n";
    for (const QByteArray &line : text.split('\n'))
        stream += "(" + line + ") Tj T*\n";
    stream += "ET";
    return "<</Length " + number(stream.size()) + ">>stream\n" + stream + "\nendstream\n";
}

} // namespace

QByteArray smallPdf(const std::vector<QByteArray> &pages) {
    std::vector<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>",
                                    {},
                                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    QByteArray kids;
    for (const QByteArray &page : pages) {
        const auto first = static_cast<qsizetype>(objects.size()) + 1;
        kids += number(first) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " +
                          number(first + 1) + " 0 R>>");
        objects.push_back(contents(page));
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + number(static_cast<qsizetype>(pages.size())) + ">>";
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += number(static_cast<qsizetype>(i) + 1) + " 0 obj" + objects[i] + "endobj\n";
    }
    const QByteArray size = number(static_cast<qsizetype>(objects.size()) + 1);
    const QByteArray start = number(pdf.size());
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer<</Size " + size +
           "/Root 1 0 R>>startxref\n" + start + "\n%%EOF\n";
}

} // namespace candor::tests
