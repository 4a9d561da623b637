// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"

#include <deque>

namespace candor::screens {

/// Something that a person should know while it happens.
struct LiveNote {
    SessionEvent event;
    bool over = false; ///< the device is back

    bool operator==(const LiveNote &) const = default;
};

/// The latest problems of a running interview, the newest first. What was measured on the person does not belong here.
class LiveNotes {
public:
    static constexpr std::size_t most = 3;

    /// Whether the notes changed.
    bool add(const SessionEvent &event);
    void clear() { m_notes.clear(); }
    /// Whether the newest word about the camera is that it delivers nothing.
    [[nodiscard]] bool isCameraLost() const;
    [[nodiscard]] const std::deque<LiveNote> &notes() const { return m_notes; }

private:
    std::deque<LiveNote> m_notes;
};

} // namespace candor::screens
