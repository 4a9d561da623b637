// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"
#include "model/InterviewSlot.h"
#include "schedule/SlotEditing.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace candor::widgets {
class CheckBox;
class DateField;
class FormField;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// The fields of an appointment.
class SlotFields : public QWidget {
    Q_OBJECT

public:
    explicit SlotFields(QWidget *parent = nullptr);

    void setChoices(const SlotChoices &choices);
    void setSlot(const InterviewSlot &slot);
    /// What is written, over the slot that was set; empty where a field cannot be read (it says so).
    [[nodiscard]] std::optional<InterviewSlot> slot();
    /// Shows what a service refused at its field; says whether there is one.
    [[nodiscard]] bool showError(const Error &error);

private:
    void fillVenue();

    InterviewSlot m_slot;
    SlotChoices m_choices;
    FieldErrors m_errors;
    QComboBox *m_candidate;
    widgets::DateField *m_date;
    widgets::TextInput *m_time;
    QSpinBox *m_minutes;
    QComboBox *m_kind;
    QComboBox *m_venue;
    QWidget *m_people;
    widgets::FormField *m_candidateField;
    widgets::FormField *m_dateField;
    widgets::FormField *m_timeField;
    widgets::FormField *m_venueField;
    std::vector<std::pair<SlotParticipant, widgets::CheckBox *>> m_boxes;
};

} // namespace candor::screens
