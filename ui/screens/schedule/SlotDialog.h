// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule/SlotEditing.h"

#include <QDialog>

namespace candor::widgets {
class Button;
}

namespace candor::screens {

class ReportStrip;
class SlotFields;

/// Makes an appointment or changes one; stays open until it is saved. Opens over its window; deletes itself.
class SlotDialog : public QDialog {
    Q_OBJECT

public:
    SlotDialog(ScreenContext &context, const InterviewSlot &slot, QWidget *parent);

signals:
    void saved(const candor::InterviewSlot &slot);

private:
    void save();
    void showError(const Error &error);
    void showConflict(const InterviewSlot &mine, const InterviewSlot &theirs);

    SlotEditing m_editing;
    ReportStrip *m_strip;
    SlotFields *m_fields;
    widgets::Button *m_save;
};

/// An appointment that is not made yet: tomorrow at nine.
[[nodiscard]] InterviewSlot newSlot(std::optional<ApplicationId> application, WallTime now);

} // namespace candor::screens
