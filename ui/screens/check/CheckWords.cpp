// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/CheckWords.h"

#include "check/DeviceOptions.h"
#include "common/DiskSpace.h"
#include "common/EventWords.h"
#include "common/Words.h"
#include "theme/Figures.h"

#include <QCoreApplication>

namespace candor::screens {

using widgets::State;

namespace {

class CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(CheckTexts)

public:
    static CheckReading notChosen(bool camera);
    static CheckReading failed(const Error &error);
    static CheckReading problem(const QString &problem);
    static CheckReading camera(const PictureFormat &format);
    static CheckReading framing(Framing framing);
    static CheckReading light(Light light);
    static CheckReading sound(SoundVerdict verdict);
    static CheckReading loudspeaker(LoudspeakerState state);
    static CheckReading disk(std::optional<std::uint64_t> freeBytes);
    static CheckReading waiting() { return {State::Quiet, tr("Looking"), {}}; }
    static CheckReading noPicture() { return {State::NotMeasurable, tr("Not known"), tr("It needs a picture.")}; }
};

CheckReading CheckTexts::notChosen(bool camera) {
    if (camera)
        return {State::Caution, tr("None"), tr("An interview without picture is possible.")};
    return {State::Caution, tr("None"), tr("An interview without sound is possible.")};
}

CheckReading CheckTexts::failed(const Error &error) {
    const QString hint = advice(error);
    const QString what = words(error);
    const QString both = hint.isEmpty() ? what : QString(what % u' ' % hint);
    switch (error.code) {
    case ErrorCode::DeviceMissing:
        return {State::Alert, tr("Not there"), both};
    case ErrorCode::DeviceBusy:
        return {State::Alert, tr("Busy"), both};
    default:
        return {State::Alert, tr("Failed"), both};
    }
}

CheckReading CheckTexts::problem(const QString &problem) {
    SessionEvent event;
    event.value = problem;
    const QString title = eventTitle(event);
    const QString remark = eventRemark(event);
    const QString hint = remark.isEmpty() ? title : remark;
    if (problem.endsWith(u"_gone"))
        return {State::Alert, tr("Gone"), hint};
    if (problem.endsWith(u"_busy"))
        return {State::Alert, tr("Busy"), hint};
    return {State::Alert, tr("Stalled"), hint};
}

CheckReading CheckTexts::camera(const PictureFormat &format) {
    const QString size = sizeWords(format.size);
    if (format.frameRate <= 0)
        return {State::Good, tr("Works"), size};
    return {State::Good, tr("Works"), tr("%1, %2 frames a second").arg(size, theme::figure(format.frameRate, 0))};
}

CheckReading CheckTexts::framing(Framing framing) {
    switch (framing) {
    case Framing::NoFace:
        return {State::Caution, tr("No face"), tr("Sit in front of the camera.")};
    case Framing::TooClose:
        return {State::Caution, tr("Too close"), tr("Move back until head and shoulders fit.")};
    case Framing::TooFar:
        return {State::Caution, tr("Too far"), tr("Come closer to the camera.")};
    case Framing::MoveLeft:
        return {State::Caution, tr("Move left"), tr("Move to your left, into the corners.")};
    case Framing::MoveRight:
        return {State::Caution, tr("Move right"), tr("Move to your right, into the corners.")};
    case Framing::MoveUp:
        return {State::Caution, tr("Move up"), tr("Sit higher, or tilt the camera down.")};
    case Framing::MoveDown:
        return {State::Caution, tr("Move down"), tr("Sit lower, or tilt the camera up.")};
    case Framing::Centred:
        break;
    }
    return {State::Good, tr("Centred"), tr("Head and shoulders inside the corners")};
}

CheckReading CheckTexts::light(Light light) {
    switch (light) {
    case Light::TooDark:
        return {State::Caution, tr("Too dark"), tr("Switch on a light in front of you.")};
    case Light::TooBright:
        return {State::Caution, tr("Too bright"), tr("Turn away from the lamp or the sun.")};
    case Light::LeftDarker:
        return {State::Caution, tr("Uneven"), tr("Left side darker. Turn towards the window.")};
    case Light::RightDarker:
        return {State::Caution, tr("Uneven"), tr("Right side darker. Turn towards the window.")};
    case Light::Even:
        break;
    }
    return {State::Good, tr("Even"), tr("The face is lit from both sides")};
}

CheckReading CheckTexts::sound(SoundVerdict verdict) {
    switch (verdict) {
    case SoundVerdict::Listening:
        return {State::Quiet, tr("Listening"), tr("Say a few words.")};
    case SoundVerdict::None:
        return {State::Alert, tr("No sound"), tr("Nothing comes. Is the microphone muted?")};
    case SoundVerdict::Quiet:
        return {State::Caution, tr("Quiet"), tr("Say a few words, closer to the microphone.")};
    case SoundVerdict::Clipped:
        return {State::Caution, tr("Clipped"), tr("Too loud. Move away from the microphone.")};
    case SoundVerdict::Clear:
        break;
    }
    return {State::Good, tr("Clear"), tr("Your voice is loud enough")};
}

CheckReading CheckTexts::loudspeaker(LoudspeakerState state) {
    switch (state) {
    case LoudspeakerState::Playing:
        return {State::Quiet, tr("Playing"), tr("Three tones, each higher than the last")};
    case LoudspeakerState::Asking:
        return {State::Information, tr("Your word"), tr("Did you hear them?")};
    case LoudspeakerState::Heard:
        return {State::Good, tr("Heard"), tr("You heard the three tones")};
    case LoudspeakerState::NotHeard:
        return {State::Caution, tr("Not heard"), tr("Turn up the volume, or plug in headphones.")};
    case LoudspeakerState::NoOutput:
        return {State::Caution, tr("No sound output"), tr("An interview works without it.")};
    case LoudspeakerState::Untested:
        break;
    }
    return {State::Quiet, tr("Not tried"), tr("Plays three tones")};
}

CheckReading CheckTexts::disk(std::optional<std::uint64_t> freeBytes) {
    const QString hour = tr("%1 GB").arg(theme::figure(static_cast<double>(bytesOfAnHour) / 1e9, 1));
    if (!freeBytes)
        return {State::NotMeasurable, tr("Not known"), tr("An interview of an hour needs about %1").arg(hour)};
    const QString hint = tr("%1 free, an hour needs %2").arg(theme::bytes(*freeBytes), hour);
    if (*freeBytes < bytesOfAnHour)
        return {State::Alert, tr("Too little"), hint};
    return {State::Good, tr("Enough"), hint};
}

} // namespace

CheckReading waitingReading() { return CheckTexts::waiting(); }
CheckReading notChosenReading(bool camera) { return CheckTexts::notChosen(camera); }
CheckReading failedReading(const Error &error) { return CheckTexts::failed(error); }
CheckReading problemReading(const QString &problem) { return CheckTexts::problem(problem); }
CheckReading cameraReading(const PictureFormat &format) { return CheckTexts::camera(format); }
CheckReading framingReading(Framing framing) { return CheckTexts::framing(framing); }
CheckReading lightReading(Light light) { return CheckTexts::light(light); }
CheckReading noPictureReading() { return CheckTexts::noPicture(); }
CheckReading soundReading(SoundVerdict verdict) { return CheckTexts::sound(verdict); }
CheckReading loudspeakerReading(LoudspeakerState state) { return CheckTexts::loudspeaker(state); }
CheckReading diskReading(std::optional<std::uint64_t> freeBytes) { return CheckTexts::disk(freeBytes); }

} // namespace candor::screens
