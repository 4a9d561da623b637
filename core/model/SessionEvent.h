// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <QString>

#include <optional>
#include <variant>

namespace candor {

/// What an event is about. Names in files are in events.json's spelling: `face_absent`, `looking_away`, ...
enum class EventKind {
    Blink,
    EyesClosed,
    LookingAway,
    HeadTurned,
    HeadTilted,
    FaceAbsent,
    MultipleFaces,
    Speech,
    AudioInterruption,
    Gap,
    Pause,
    WindowLeft,
    Copy,
    Paste,
    Question,
    Answer,
    Note,
    Bookmark,
    Consent,
    Problem,
};

/// A number (unit by kind), a word, or nothing.
using EventValue = std::variant<std::monostate, double, QString>;

/// Something that lasted from start to end of the recording's time.
struct SessionEvent {
    EventKind kind = EventKind::Problem;
    MediaTime start{};
    MediaTime end{};
    EventValue value;
    std::optional<double> confidence; ///< 0 to 1

    bool operator==(const SessionEvent &) const = default;
};

/// The kind's name in files, and back (empty for a name that is none).
[[nodiscard]] QString eventKindName(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKindFromName(const QString &name);

/// Whether the kind is an integrity flag, counted in a summary's `flags`. A flag is shown, never scored.
[[nodiscard]] bool isFlag(EventKind kind);

} // namespace candor
