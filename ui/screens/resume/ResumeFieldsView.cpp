// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeFieldsView.h"

#include "common/HiringWords.h"
#include "resume/PlaceLink.h"
#include "resume/ResumeChanges.h"
#include "resume/ResumeWords.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

constexpr int nameWidth = 120;

/// "corrected", "please check", or nothing where there is nothing to say.
QString remarkOf(bool corrected, double confidence) {
    if (corrected)
        return ResumeFieldsView::tr("corrected");
    return confidence < leastConfidence ? ResumeFieldsView::tr("not sure") : QString();
}

void addRemark(QHBoxLayout &row, const QString &words) {
    if (!words.isEmpty())
        row.addWidget(new Label(words, Text::Caption, Ink::Quiet));
}

QString spanWords(const ResumeStation &station) {
    const QString from = station.start ? monthWords(*station.start) : QString();
    const QString to =
        station.ongoing ? ResumeFieldsView::tr("to date") : (station.end ? monthWords(*station.end) : QString());
    if (from.isEmpty() || to.isEmpty())
        return from + to;
    return QString(from % QStringLiteral(" – ") % to);
}

} // namespace

ResumeFieldsView::ResumeFieldsView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ResumeFieldsView::show(const ResumeFields &fields) {
    widgets::clearLayout(*m_column);
    auto *heading = new widgets::ColumnHeading(tr("What was read"));
    if (fields.totalYears)
        heading->setRemark(tr("%1 of experience").arg(wholeYearsWords(*fields.totalYears)));
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    const auto one = [](const std::optional<ResumeValue> &value) {
        return value ? std::vector<ResumeValue>{*value} : std::vector<ResumeValue>{};
    };
    addValues(tr("Name"), one(fields.name));
    addValues(tr("Email"), one(fields.email));
    addValues(tr("Phone"), one(fields.phone));
    addValues(tr("Location"), one(fields.location));
    addValues(tr("Links"), fields.links);
    std::vector<ResumeValue> languages;
    for (const ResumeLanguage &language : fields.languages) {
        languages.push_back(language.name);
        if (!language.level.isEmpty())
            languages.back().text += QStringLiteral(", ") + language.level;
    }
    addValues(tr("Languages"), languages);
    addValues(tr("Certificates"), fields.certificates);
    addStations(tr("Experience"), fields.experience);
    addStations(tr("Education"), fields.education);
    m_column->addStretch();
}

QWidget *ResumeFieldsView::link(const QString &words, const QString &name, const std::optional<DocumentPlace> &place,
                                bool strong) {
    auto *link = new PlaceLink(words.simplified(), strong ? Text::BodyStrong : Text::Body, Ink::Ink);
    link->setAccessibleName(QString(name % QStringLiteral(": ") % words));
    link->setEnabled(place.has_value());
    if (place)
        connect(link, &QAbstractButton::clicked, this, [this, at = *place, name] { emit placeChosen(at, name); });
    return link;
}

void ResumeFieldsView::addValues(const QString &name, const std::vector<ResumeValue> &values) {
    bool first = true;
    for (const ResumeValue &value : values) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 2, 0, 2);
        row->setSpacing(16);
        auto *label = new Label(first ? name : QString(), Text::Body, Ink::Quiet);
        label->setFixedWidth(nameWidth);
        row->addWidget(label);
        row->addWidget(link(value.text, name, value.place), 1);
        addRemark(*row, remarkOf(value.corrected, value.confidence));
        m_column->addLayout(row);
        first = false;
    }
}

void ResumeFieldsView::addStations(const QString &title, const std::vector<ResumeStation> &stations) {
    if (stations.empty())
        return;
    m_column->addSpacing(16);
    m_column->addWidget(new widgets::ColumnHeading(title));
    for (const ResumeStation &station : stations) {
        addStation(station);
        m_column->addWidget(new widgets::Rule);
    }
}

void ResumeFieldsView::addStation(const ResumeStation &station) {
    const QString &head = station.title.text.isEmpty() ? station.organisation.text : station.title.text;
    const auto &place = station.title.text.isEmpty() ? station.organisation.place : station.title.place;
    auto *first = new QHBoxLayout;
    first->setContentsMargins(0, 6, 0, 0);
    first->setSpacing(16);
    first->addWidget(link(head, tr("Entry"), place ? place : station.place, true), 1);
    addRemark(*first, remarkOf(station.corrected, confidenceOf(station)));
    m_column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(0, 0, 0, 6);
    second->setSpacing(16);
    if (!station.title.text.isEmpty() && !station.organisation.text.isEmpty())
        second->addWidget(link(station.organisation.text, tr("Organisation"), station.organisation.place), 1);
    else
        second->addStretch(1);
    if (const QString span = spanWords(station); !span.isEmpty())
        second->addWidget(new Label(span, Text::MonoCaption, Ink::Quiet));
    m_column->addLayout(second);
}

} // namespace candor::screens
