// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReaderDocuments.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

#include <array>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array employers{"Alder Instruments", "Nordwind Logistik GmbH", "Quay Software", "Hedgerow Health"};
constexpr std::array titles{"Software engineer", "Data analyst", "Security consultant", "Project lead"};
constexpr std::array skills{"C++ and Python", "PostgreSQL and Docker", "React, TypeScript and Node.js",
                            "machine learning with PyTorch"};
constexpr int stations = 7;
constexpr int sentences = 5;

template<std::size_t N>
QString pick(const std::array<const char *, N> &words, int number) {
    return QString::fromLatin1(words[static_cast<std::size_t>(number) % N]);
}

QString station(int document, int number) {
    QString list;
    for (int i = 0; i < sentences; ++i)
        list +=
            u"<li>Planned, built and ran service %1 with %2 for a team of %3, and cut its cost by %4 per cent.</li>"_s
                .arg(number * sentences + i)
                .arg(pick(skills, document + number + i))
                .arg(i + 2)
                .arg(5 + (document * 7 + number * 3 + i) % 40);
    const int year = 2024 - 2 * number;
    return u"<p><b>%1</b>, %2<br>03/%3 - 02/%4</p><ul>%5</ul>"_s
        .arg(pick(titles, document + number), pick(employers, document * 3 + number))
        .arg(year)
        .arg(year + 2)
        .arg(list);
}

QString resume(int document) {
    QString html =
        u"<h1>Robin Sample %1</h1><p>robin%1@example.org, +49 30 555 0%1, Berlin</p><h2>Experience</h2>"_s.arg(
            document);
    for (int i = 0; i < stations; ++i)
        html += station(document, i);
    return html +
           u"<h2>Education</h2><p><b>BSc Computer Science</b>, University of Somewhere<br>2008 - 2011</p>"
           "<h2>Skills</h2><p>%1, %2, Linux, Git</p><h2>Languages</h2><p>English (C2), German (native)</p>"_s.arg(
               pick(skills, document), pick(skills, document + 1));
}

} // namespace

std::vector<QByteArray> printedResumes(int count) {
    std::vector<QByteArray> documents;
    for (int i = 0; i < count; ++i) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QTextDocument text;
        text.setHtml(resume(i));
        text.print(&writer);
        documents.push_back(buffer.data());
    }
    return documents;
}

} // namespace candor::bench
