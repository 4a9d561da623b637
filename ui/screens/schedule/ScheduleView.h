// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Id.h"
#include "widgets/Page.h"

#include <memory>
#include <optional>

namespace candor {
struct InterviewSlot;
struct SlotRow;
} // namespace candor

namespace candor::screens {

/// Interview slots of a day or a week: add, move, cancel, calendar files, a room's list of the day.
class ScheduleView : public widgets::Page {
    Q_OBJECT

public:
    explicit ScheduleView(ScreenContext &context, QWidget *parent = nullptr, FileChoice files = desktopFileChoice());
    ~ScheduleView() override;

    /// Shows the slots; with an application a new slot for it is begun.
    void open(std::optional<ApplicationId> application);
    void refresh();

signals:
    void candidateRequested(candor::ApplicationId application);
    void listed(); ///< slots, a notice or an error are shown

private:
    struct Parts;

    void buildActions();
    void buildContent();
    void connectModel();
    void showListing();
    void fillNothing();
    void fitActions();
    void edit(const InterviewSlot &slot);
    void askCancel();
    void saveCalendar();
    [[nodiscard]] std::vector<SlotRow> selectedSlots() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
