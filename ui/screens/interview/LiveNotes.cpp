// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/LiveNotes.h"

#include <algorithm>

namespace candor::screens {

namespace {

/// "camera" of "camera_gone"; empty for what is not about a device.
QString deviceOf(const SessionEvent &event) {
    const auto *word = std::get_if<QString>(&event.value);
    if (!word || (event.kind != EventKind::Problem && event.kind != EventKind::Gap))
        return {};
    for (const QString &device : {QStringLiteral("camera"), QStringLiteral("microphone")}) {
        if (*word == device || word->startsWith(device + u'_'))
            return device;
    }
    return {};
}

bool isReturn(const SessionEvent &event) {
    const auto *word = std::get_if<QString>(&event.value);
    return event.kind == EventKind::Problem && word && word->endsWith(u"_back");
}

bool concernsPerson(const SessionEvent &event) {
    return event.kind == EventKind::Problem || event.kind == EventKind::Gap ||
           event.kind == EventKind::AudioInterruption || event.kind == EventKind::WindowLeft;
}

} // namespace

bool LiveNotes::isCameraLost() const {
    return std::any_of(m_notes.begin(), m_notes.end(), [](const LiveNote &note) {
        const auto *word = std::get_if<QString>(&note.event.value);
        return !note.over && note.event.kind == EventKind::Problem && word && word->startsWith(u"camera_") &&
               *word != u"camera_format_changed";
    });
}

bool LiveNotes::add(const SessionEvent &event) {
    if (!concernsPerson(event))
        return false;
    const QString device = deviceOf(event);
    // A gap is told when it has ended, so the device delivers again as well.
    if (!device.isEmpty() && (isReturn(event) || event.kind == EventKind::Gap)) {
        for (LiveNote &note : m_notes)
            note.over = note.over || deviceOf(note.event) == device;
    }
    // The same thing again is one note with the newer time.
    std::erase_if(m_notes, [&](const LiveNote &note) {
        return note.event.kind == event.kind && note.event.value == event.value;
    });
    m_notes.push_front({event, isReturn(event)});
    while (m_notes.size() > most)
        m_notes.pop_back();
    return true;
}

} // namespace candor::screens
