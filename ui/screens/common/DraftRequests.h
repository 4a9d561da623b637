// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"

#include <QObject>

#include <utility>

namespace candor::screens {

/// What an editor asks the workspace for: an answer is handed over while the draft is still the one that it was asked
/// for. Nothing is called back; a save that is under way is kept, and only nobody hears of it.
class DraftRequests {
public:
    DraftRequests(ScreenContext &context, QObject *editing) : m_context(context), m_editing(editing) {}

    /// Another draft is edited from now on.
    void turn() { ++m_turn; }
    /// As WorkspaceAccess::ask().
    template<typename Work, typename Done>
    void ask(Work work, Done done) {
        m_context.hiring->ask(m_editing, std::move(work), [this, turn = m_turn, done = std::move(done)](auto result) {
            if (turn == m_turn)
                done(std::move(result));
        });
    }

private:
    ScreenContext &m_context;
    QObject *m_editing; ///< which this is a part of
    int m_turn = 0;     ///< counts the drafts
};

} // namespace candor::screens
