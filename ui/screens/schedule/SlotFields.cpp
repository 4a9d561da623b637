// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/SlotFields.h"

#include "common/HiringWords.h"
#include "widgets/CheckBox.h"
#include "widgets/DateField.h"
#include "widgets/FormField.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

namespace candor::screens {

using widgets::FormField;

namespace {

constexpr int heightOfPeople = 96;

QComboBox *choice() {
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

std::optional<QTime> timeOf(const QString &text) {
    for (const char *form : {"H:mm", "HH:mm", "H.mm", "Hmm", "H"}) {
        const QTime time = QTime::fromString(text.trimmed(), QLatin1String(form));
        if (time.isValid())
            return time;
    }
    return std::nullopt;
}

} // namespace

SlotFields::SlotFields(QWidget *parent)
    : QWidget(parent), m_candidate(choice()), m_date(new widgets::DateField), m_time(new widgets::TextInput(5)),
      m_minutes(new QSpinBox), m_kind(choice()), m_venue(choice()), m_people(new QWidget) {
    m_time->setSize(theme::Text::Mono);
    m_minutes->setRange(5, static_cast<int>(longestSlot.count()));
    m_minutes->setSingleStep(15);
    m_minutes->setFont(theme::font(theme::Text::Mono));
    m_candidate->setPlaceholderText(tr("Choose a candidate"));
    m_venue->setEditable(true);
    m_venue->setInsertPolicy(QComboBox::NoInsert);
    for (const VenueKind kind : {VenueKind::Room, VenueKind::Place, VenueKind::MeetingLink})
        m_kind->addItem(venueKindWords(kind), static_cast<int>(kind));
    auto *list = new QVBoxLayout(m_people);
    list->setContentsMargins(4, 0, 4, 0);
    list->setSpacing(0);
    auto *people = new QScrollArea;
    people->setFrameShape(QFrame::NoFrame);
    people->setWidgetResizable(true);
    people->setFocusPolicy(Qt::NoFocus);
    people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    people->setFixedHeight(heightOfPeople);
    people->setWidget(m_people);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    const auto add = [&](const char *key, const QString &label, QWidget *input, int row, int column, int span) {
        auto *field = new FormField(label, input);
        if (*key)
            m_errors.add(QLatin1String(key), *field);
        grid->addWidget(field, row, column, 1, span, Qt::AlignTop);
        return field;
    };
    m_candidateField = add("application", tr("&Candidate"), m_candidate, 0, 0, 3);
    m_dateField = add("starts_at", tr("&Day"), m_date, 1, 0, 1);
    m_timeField = add("", tr("&Time"), m_time, 1, 1, 1);
    add("minutes", tr("M&inutes"), m_minutes, 1, 2, 1);
    add("", tr("W&here"), m_kind, 2, 0, 1);
    m_venueField = add("venue", tr("&Room"), m_venue, 2, 1, 2);
    add("participants", tr("Who takes &part besides the candidate"), people, 3, 0, 3);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SlotFields::fillVenue);
}

void SlotFields::setChoices(const SlotChoices &choices) {
    m_choices = choices;
    m_candidate->clear();
    for (const CandidateRow &row : choices.candidates) {
        m_candidate->addItem(QString(row.fullName % QStringLiteral(", ") % row.jobTitle % QStringLiteral(", ") %
                                     stageWords(row.application.stage)),
                             row.application.id.value());
    }
    for (const auto &[participant, box] : m_boxes)
        delete box;
    m_boxes.clear();
    for (const Account &account : choices.colleagues) {
        auto *box = new widgets::CheckBox(QString(account.fullName % QStringLiteral(", ") % roleWords(account.role)));
        m_people->layout()->addWidget(box);
        m_boxes.emplace_back(SlotParticipant{account.id, account.fullName, account.email}, box);
    }
    setSlot(m_slot);
}

void SlotFields::setSlot(const InterviewSlot &slot) {
    m_slot = slot;
    m_errors.clear();
    m_timeField->setError({});
    const int known = m_candidate->findData(slot.application.value());
    m_candidate->setCurrentIndex(known);
    m_candidate->setEnabled(!slot.id.isValid());
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(slot.startsAt.time_since_epoch().count());
    m_date->setDate(start.date());
    m_time->setText(start.toString(QStringLiteral("HH:mm")));
    m_minutes->setValue(static_cast<int>(slot.length.count()));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(slot.venueKind))));
    fillVenue();
    m_venue->setEditText(slot.venue);
    for (const auto &[participant, box] : m_boxes) {
        box->setChecked(std::any_of(
            slot.participants.begin(), slot.participants.end(),
            [&, account = participant.account](const SlotParticipant &one) { return one.account == account; }));
    }
}

void SlotFields::fillVenue() {
    const auto kind = static_cast<VenueKind>(m_kind->currentData().toInt());
    const QString written = m_venue->currentText();
    m_venue->clear();
    if (kind == VenueKind::Room)
        m_venue->addItems(m_choices.rooms);
    m_venue->setEditText(written);
    m_venueField->setLabel(kind == VenueKind::Room    ? tr("&Room")
                           : kind == VenueKind::Place ? tr("&Place")
                                                      : tr("Add&ress of the meeting"));
}

std::optional<InterviewSlot> SlotFields::slot() {
    m_errors.clear();
    m_timeField->setError({});
    InterviewSlot slot = m_slot;
    bool readable = true;
    if (m_candidate->currentIndex() < 0) {
        m_candidateField->setError(tr("Choose a candidate."));
        readable = false;
    }
    slot.application = ApplicationId(m_candidate->currentData().toLongLong());
    const auto date = m_date->date();
    if (!date) {
        m_dateField->setError(tr("Give a day, as in \"30 Nov 2026\"."));
        readable = false;
    }
    const auto time = timeOf(m_time->text());
    if (!time) {
        m_timeField->setError(tr("Give a time, as in \"09:30\"."));
        readable = false;
    }
    if (!readable)
        return std::nullopt;
    slot.startsAt = WallTime(std::chrono::milliseconds(QDateTime(*date, *time).toMSecsSinceEpoch()));
    slot.length = std::chrono::minutes(m_minutes->value());
    slot.venueKind = static_cast<VenueKind>(m_kind->currentData().toInt());
    slot.venue = m_venue->currentText().trimmed();
    slot.participants.clear();
    for (const auto &[participant, box] : m_boxes) {
        if (box->isChecked())
            slot.participants.push_back(participant);
    }
    return slot;
}

bool SlotFields::showError(const Error &error) { return m_errors.show(error); }

} // namespace candor::screens
