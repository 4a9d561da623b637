// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/EventWords.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

QString valueWord(const SessionEvent &event) {
    const auto *word = std::get_if<QString>(&event.value);
    // Particulars follow a colon: "damaged_packets:12".
    return word ? word->section(u':', 0, 0) : QString();
}

class EventTexts {
    Q_DECLARE_TR_FUNCTIONS(EventTexts)

public:
    static QString name(EventKind kind);
    static QString gap(const QString &what);
    static QString interruption(const QString &what);
    static QString consent(const QString &what);
    static QString problem(const QString &what);
    static QString problemRemark(const QString &what);
    static QString gapRemark(const QString &what);
    static QString obstacle(Obstacle obstacle);
};

QString EventTexts::name(EventKind kind) {
    switch (kind) {
    case EventKind::Blink:
        return tr("Blink");
    case EventKind::EyesClosed:
        return tr("Eyes closed");
    case EventKind::LookingAway:
        return tr("Looking away");
    case EventKind::HeadTurned:
        return tr("Head turned");
    case EventKind::HeadTilted:
        return tr("Head tilted");
    case EventKind::FaceAbsent:
        return tr("Face absent");
    case EventKind::MultipleFaces:
        return tr("Multiple faces");
    case EventKind::Speech:
        return tr("Speech");
    case EventKind::AudioInterruption:
        return tr("Audio interruption");
    case EventKind::Gap:
        return tr("Gap");
    case EventKind::Pause:
        return tr("Pause");
    case EventKind::WindowLeft:
        return tr("Window left");
    case EventKind::Copy:
        return tr("Copied");
    case EventKind::Paste:
        return tr("Pasted");
    case EventKind::Question:
        return tr("Question");
    case EventKind::Answer:
        return tr("Answer");
    case EventKind::Note:
        return tr("Note");
    case EventKind::Bookmark:
        return tr("Bookmark");
    case EventKind::Consent:
        return tr("Consent");
    case EventKind::Problem:
        break;
    }
    return tr("Problem");
}

QString EventTexts::gap(const QString &what) {
    if (what == u"camera")
        return tr("Camera gap");
    if (what == u"microphone")
        return tr("Microphone gap");
    return tr("Recording gap");
}

QString EventTexts::interruption(const QString &what) {
    if (what == u"digital_silence")
        return tr("Digital silence");
    if (what == u"clipping")
        return tr("Sound clipped");
    return tr("No sound came");
}

QString EventTexts::consent(const QString &what) {
    if (what == u"recording")
        return tr("Agreed to recording");
    if (what == u"measurement")
        return tr("Agreed to measurement");
    if (what == u"no_measurement")
        return tr("Chose no measurement");
    return name(EventKind::Consent);
}

QString EventTexts::problem(const QString &what) {
    if (what == u"camera_gone")
        return tr("Camera gone");
    if (what == u"camera_back")
        return tr("Camera back");
    if (what == u"camera_busy")
        return tr("Camera busy");
    if (what == u"camera_stalled")
        return tr("Camera stalled");
    if (what == u"camera_failed")
        return tr("Camera failed");
    if (what == u"camera_format_changed")
        return tr("Camera changed its format");
    if (what == u"microphone_gone")
        return tr("Microphone gone");
    if (what == u"microphone_back")
        return tr("Microphone back");
    if (what == u"microphone_busy")
        return tr("Microphone busy");
    if (what == u"microphone_stalled")
        return tr("Microphone stalled");
    if (what == u"microphone_failed")
        return tr("Microphone failed");
    if (what == u"wall_clock_moved")
        return tr("The computer's clock was set");
    if (what == u"measurement_failed")
        return tr("Measurement ended");
    if (what == u"voice_analysis_behind")
        return tr("Voice measurement behind");
    if (what == u"source_failed")
        return tr("Recording broke off");
    if (what == u"damaged_packets" || what == u"picture_not_decodable" || what == u"sound_not_decodable")
        return tr("The clip is damaged");
    if (what == u"shorter_than_claimed")
        return tr("The clip is shorter than it claims");
    if (what == u"recovered")
        return tr("Interrupted and recovered");
    return name(EventKind::Problem);
}

QString EventTexts::problemRemark(const QString &what) {
    if (what == u"camera_gone")
        return tr("Plug the camera in again; it is taken up by itself. Sound goes on.");
    if (what == u"camera_busy")
        return tr("Another program took the camera. Close it; the camera is taken up by itself.");
    if (what == u"camera_stalled" || what == u"camera_failed")
        return tr("The camera delivers no picture. Unplug it and plug it in again. Sound goes on.");
    if (what == u"microphone_gone")
        return tr("Plug the microphone in again; it is taken up by itself. The picture goes on.");
    if (what == u"microphone_busy")
        return tr("Another program took the microphone. Close it; the microphone is taken up by itself.");
    if (what == u"microphone_stalled" || what == u"microphone_failed")
        return tr("The microphone delivers no sound. Unplug it and plug it in again. The picture goes on.");
    if (what == u"wall_clock_moved")
        return tr("Times within the session are not affected.");
    if (what == u"measurement_failed")
        return tr("Picture and sound go on without it.");
    if (what == u"source_failed")
        return tr("What was recorded until then is kept.");
    if (what == u"recovered")
        return tr("Candor or the computer stopped here. All that had reached the disk is kept.");
    return {};
}

QString EventTexts::gapRemark(const QString &what) {
    if (what == u"camera")
        return tr("No picture came in this time.");
    if (what == u"microphone")
        return tr("No sound came in this time; the recording holds silence.");
    return tr("The computer could not keep up in this time.");
}

QString EventTexts::obstacle(Obstacle obstacle) {
    switch (obstacle) {
    case Obstacle::None:
        return tr("Measured");
    case Obstacle::NoFace:
        return tr("No face");
    case Obstacle::TooDark:
        return tr("Too dark");
    case Obstacle::TooSmall:
        return tr("Too far away");
    case Obstacle::Occluded:
        return tr("Covered");
    case Obstacle::TurnedAway:
        return tr("Turned away");
    case Obstacle::Blurred:
        break;
    }
    return tr("Blurred");
}

bool isLoss(const QString &what) {
    return what == u"source_failed" || what == u"measurement_failed" || what.endsWith(u"_gone") ||
           what.endsWith(u"_busy") || what.endsWith(u"_stalled") || what.endsWith(u"_failed");
}

} // namespace

QString eventName(EventKind kind) { return EventTexts::name(kind); }

QString eventTitle(const SessionEvent &event) {
    const auto *text = std::get_if<QString>(&event.value);
    switch (event.kind) {
    case EventKind::Gap:
        return EventTexts::gap(valueWord(event));
    case EventKind::AudioInterruption:
        return EventTexts::interruption(valueWord(event));
    case EventKind::Consent:
        return EventTexts::consent(valueWord(event));
    case EventKind::Problem:
        return EventTexts::problem(valueWord(event));
    case EventKind::Question:
    case EventKind::Answer:
    case EventKind::Note:
    case EventKind::Bookmark:
        return text && !text->isEmpty() ? *text : eventName(event.kind);
    default:
        return eventName(event.kind);
    }
}

QString eventRemark(const SessionEvent &event) {
    if (event.kind == EventKind::Gap)
        return EventTexts::gapRemark(valueWord(event));
    return event.kind == EventKind::Problem ? EventTexts::problemRemark(valueWord(event)) : QString();
}

widgets::State eventState(const SessionEvent &event) {
    using widgets::State;
    if (event.kind == EventKind::MultipleFaces)
        return State::Alert;
    if (event.kind == EventKind::Problem)
        return isLoss(valueWord(event)) ? State::Alert : State::Information;
    return isFlag(event.kind) || event.kind == EventKind::Gap ? State::Caution : State::Quiet;
}

QString eventIcon(const SessionEvent &event) {
    switch (event.kind) {
    case EventKind::Blink:
    case EventKind::EyesClosed:
        return eventState(event) == widgets::State::Quiet ? QStringLiteral("visibility")
                                                          : widgets::iconOf(eventState(event));
    case EventKind::Speech:
        return QStringLiteral("mic");
    case EventKind::Pause:
        return QStringLiteral("pause");
    case EventKind::Question:
    case EventKind::Answer:
        return QStringLiteral("quiz");
    case EventKind::Note:
        return QStringLiteral("edit_note");
    case EventKind::Bookmark:
        return QStringLiteral("bookmark");
    case EventKind::Consent:
        return QStringLiteral("task_alt");
    default:
        return widgets::iconOf(eventState(event));
    }
}

QString obstacleWords(Obstacle obstacle) { return EventTexts::obstacle(obstacle); }

} // namespace candor::screens
