// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

namespace candor::screens {

/// Asks where candidates go and, where the rules want one, why. Stages that are not possible say why not. Opens over
/// its window without stopping the program and deletes itself.
class MoveDialog : public QDialog {
    Q_OBJECT

public:
    /// `to` is chosen at first, or else the next stage on the way.
    MoveDialog(const std::vector<CandidateRow> &rows, std::optional<Stage> to, QWidget *parent);
    ~MoveDialog() override;

signals:
    void moveAsked(candor::Stage to, const QString &reason);

private:
    struct Parts;

    void addStages();
    void addReason();
    void addButtons();
    void choose(Stage to);
    void tryMove();
    [[nodiscard]] bool isPossible(Stage to) const;
    [[nodiscard]] bool wantsReason(Stage to) const;

    std::unique_ptr<Parts> m_parts;
};

/// The stage after this one on the way forward; empty at its end.
[[nodiscard]] std::optional<Stage> nextStage(Stage from);

} // namespace candor::screens
