// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QObject>

#include <optional>
#include <vector>

class QWidget;

namespace candor::screens {

class CandidatesModel;
class ReportStrip;
struct MoveReport;

/// Moves candidates as they were chosen: asks for stage and reason where they are wanted, and reports what came of it.
class CandidateMoving : public QObject {
    Q_OBJECT

public:
    /// The dialog opens over `over`, the reports are shown in `strip`; all three outlive it.
    CandidateMoving(CandidatesModel &model, QWidget &over, ReportStrip &strip);

    /// With a dialog; the stage may be chosen already.
    void ask(const std::vector<CandidateRow> &rows, std::optional<Stage> to);
    /// At once, with a dialog only where a reason is needed.
    void move(const std::vector<CandidateRow> &rows, Stage to);

private:
    void report(const MoveReport &report);

    CandidatesModel &m_model;
    QWidget &m_over;
    ReportStrip &m_strip;
};

} // namespace candor::screens
