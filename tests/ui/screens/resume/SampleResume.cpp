// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleResume.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace candor::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr double left = 64;
constexpr double right = 531;

/// Draws lines from the top of a page on, in points.
class Sheet {
public:
    explicit Sheet(QByteArray &file) : m_buffer(&file), m_writer(&m_buffer) {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setResolution(72);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        m_painter.begin(&m_writer);
    }
    void line(const QString &text, double size = 10, bool bold = false, const QString &atRight = {}) {
        m_y += size * 1.5;
        QFont font(u"DejaVu Sans"_s);
        font.setPointSizeF(size);
        font.setBold(bold);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(left, m_y), text);
        if (atRight.isEmpty())
            return;
        font.setBold(false);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(right - QFontMetricsF(font, &m_writer).horizontalAdvance(atRight), m_y), atRight);
    }
    void heading(const QString &text) {
        m_y += 14;
        line(text, 11, true);
        m_y += 5;
        m_painter.setPen(QPen(QColor(u"#9a9a9a"_s), .6));
        m_painter.drawLine(QPointF(left, m_y), QPointF(right, m_y));
        m_painter.setPen(Qt::black);
        m_y += 3;
    }
    void nextPage() {
        m_writer.newPage();
        m_y = 60;
    }

private:
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    double m_y = 60;
};

} // namespace

QByteArray weidmannPdf() {
    QByteArray file;
    {
        Sheet sheet(file);
        sheet.line(u"Jonas Weidmann"_s, 18, true);
        sheet.line(u"Leipzig · +49 341 555 0182 · jonas.weidmann@posteo.example"_s);
        sheet.line(u"https://github.com/jweidmann-example"_s);
        sheet.heading(u"Berufserfahrung"_s);
        sheet.line(u"Backend Engineer, Saale Energie GmbH"_s, 10, true, u"03/2022 – heute"_s);
        sheet.line(u"Messwertdienste in Go und C++ auf Linux, 40 000 Zähler."_s);
        sheet.line(u"PostgreSQL-Betrieb, Tracing mit OpenTelemetry, Kafka."_s);
        sheet.line({}, 4);
        sheet.line(u"Softwareentwickler, Kranwerk GmbH"_s, 10, true, u"09/2019 – 02/2022"_s);
        sheet.line(u"Steuerung und Fernwartung von 300 Hafenkranen."_s);
        sheet.heading(u"Ausbildung"_s);
        sheet.line(u"M. Sc. Informatik, Technische Universität Dresden"_s, 10, true, u"2017 – 2019"_s);
        sheet.line(u"B. Sc. Informatik, Universität Leipzig"_s, 10, true, u"2014 – 2017"_s);
        sheet.heading(u"Kenntnisse"_s);
        sheet.line(u"Go, C++, Python, PostgreSQL, Linux, Docker, gRPC, Kafka"_s);
        sheet.nextPage();
        sheet.heading(u"Sprachen"_s);
        sheet.line(u"Deutsch (Muttersprache)"_s);
        sheet.line(u"Englisch (C1)"_s);
        sheet.heading(u"Zertifikate"_s);
        sheet.line(u"Certified Kubernetes Administrator, 2023"_s);
    }
    return file;
}

Resume weidmann() {
    Resume resume;
    resume.text = u"Jonas Weidmann\nLeipzig, jonas.weidmann@posteo.example\nBerufserfahrung\n"
                  u"Backend Engineer, Saale Energie GmbH 03/2022 – heute\nMesswertdienste in Go und C++ auf Linux\n"
                  u"Softw. Eng. (Plattform), Kranwerk GmbH 09/2019 – 02/2022\nFernwartung von Hafenkranen\n"
                  u"Ausbildung\nM. Sc. Informatik, TU Dresden 2017 – 2019\nKenntnisse\nGo, C++, PostgreSQL, Linux\n"
                  u"Deutsch (Muttersprache), Englisch (C1)\nCertified Kubernetes Administrator\n"_s;
    const auto place = [&](const QString &words) {
        return DocumentPlace{int(resume.text.indexOf(words)), int(words.size()), -1, {}};
    };
    const auto value = [&](const QString &words, double confidence = .9) {
        return ResumeValue{words, confidence, place(words), false};
    };
    ResumeFields &fields = resume.fields;
    fields.name = value(u"Jonas Weidmann"_s);
    fields.email = value(u"jonas.weidmann@posteo.example"_s);
    fields.location = value(u"Leipzig"_s, .5);
    for (const QString &skill : {u"Go"_s, u"C++"_s, u"PostgreSQL"_s, u"Linux"_s})
        fields.skills.push_back(value(skill));
    fields.experience.push_back({value(u"Saale Energie GmbH"_s),
                                 value(u"Backend Engineer"_s),
                                 YearMonth{2022, 3},
                                 {},
                                 true,
                                 u"Messwertdienste in Go und C++ auf Linux"_s,
                                 .9,
                                 place(u"Backend Engineer, Saale Energie GmbH 03/2022 – heute"_s),
                                 false});
    ResumeValue uncertain{u"Software engineer"_s, .4, place(u"Softw. Eng. (Plattform)"_s), false};
    fields.experience.push_back({value(u"Kranwerk GmbH"_s), uncertain, YearMonth{2019, 9}, YearMonth{2022, 2}, false,
                                 u"Fernwartung von Hafenkranen"_s, .9,
                                 place(u"Softw. Eng. (Plattform), Kranwerk GmbH 09/2019 – 02/2022"_s), false});
    fields.education.push_back({value(u"TU Dresden"_s),
                                value(u"M. Sc. Informatik"_s),
                                YearMonth{2017, {}},
                                YearMonth{2019, {}},
                                false,
                                {},
                                .8,
                                place(u"M. Sc. Informatik, TU Dresden 2017 – 2019"_s),
                                false});
    fields.languages.push_back({value(u"Deutsch"_s), u"Muttersprache"_s});
    fields.languages.push_back({value(u"Englisch"_s), u"C1"_s});
    fields.certificates.push_back(value(u"Certified Kubernetes Administrator"_s));
    fields.totalYears = 7.17;
    return resume;
}

} // namespace candor::tests
