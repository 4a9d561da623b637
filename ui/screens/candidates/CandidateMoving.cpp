// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidateMoving.h"

#include "candidates/CandidatesModel.h"
#include "common/ReportStrip.h"
#include "hiring/StageRules.h"
#include "moving/MoveDialog.h"

#include <algorithm>

namespace candor::screens {

CandidateMoving::CandidateMoving(CandidatesModel &model, QWidget &over, ReportStrip &strip)
    : m_model(model), m_over(over), m_strip(strip) {
    connect(&model.moves(), &MoveWork::moved, this, &CandidateMoving::report);
    connect(&model.moves(), &MoveWork::failed, this,
            [this](const Error &error) { m_strip.sayError(tr("Nobody was moved"), error); });
}

void CandidateMoving::ask(const std::vector<CandidateRow> &rows, std::optional<Stage> to) {
    if (rows.empty() || !m_model.mayMove() || m_model.moves().isBusy())
        return;
    auto *dialog = new MoveDialog(rows, to, &m_over);
    connect(dialog, &MoveDialog::moveAsked, this,
            [this, rows](Stage stage, const QString &reason) { m_model.moves().move(rows, stage, reason); });
    dialog->open();
}

void CandidateMoving::move(const std::vector<CandidateRow> &rows, Stage to) {
    if (!m_model.mayMove())
        return;
    const bool wantsReason = std::any_of(rows.begin(), rows.end(), [to](const CandidateRow &row) {
        return hiring::needsReason(row.application.stage, to);
    });
    if (wantsReason)
        ask(rows, to);
    else
        m_model.moves().move(rows, to, {});
}

void CandidateMoving::report(const MoveReport &report) {
    m_strip.say(report.stayed.empty()  ? widgets::State::Good
                : report.moved.empty() ? widgets::State::Alert
                                       : widgets::State::Caution,
                moveWords(report), stayedWords(report));
}

} // namespace candor::screens
