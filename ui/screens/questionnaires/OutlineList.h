// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/OutlineRows.h"
#include "questionnaires/PickList.h"

#include <optional>

namespace candor::screens {

/// The outline of a questionnaire: its title, its sections and their questions. Questions are picked up with the mouse;
/// Alt with Up and Down moves what is chosen, with Shift too to the section before or after; Delete removes it.
class OutlineList : public PickList {
    Q_OBJECT

public:
    explicit OutlineList(OutlineRows &rows, QWidget *parent = nullptr);

    [[nodiscard]] OutlinePlace chosen() const;
    void choose(OutlinePlace place);
    /// Where something that is dropped here would go: before a question, or to the end of a section.
    [[nodiscard]] std::optional<OutlinePlace> placeBelow(const QPoint &globalPlace) const;
    /// Marks where it would go; none: nothing is dragged over it.
    void showTarget(std::optional<OutlinePlace> target);
    [[nodiscard]] std::optional<OutlinePlace> target() const { return m_target; }

signals:
    void chosenChanged(candor::screens::OutlinePlace place);
    void removeAsked(candor::screens::OutlinePlace place);
    void stepAsked(candor::screens::OutlinePlace place, int direction);        ///< one up (-1) or down (1)
    void nextSectionAsked(candor::screens::OutlinePlace place, int direction); ///< into the section before or after

protected:
    [[nodiscard]] bool canPickUp(int row) const override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] bool moves(const QKeyEvent &event);
    [[nodiscard]] int heightOf(OutlinePlace target) const;

    OutlineRows &m_rows;
    std::optional<OutlinePlace> m_target;
};

} // namespace candor::screens
