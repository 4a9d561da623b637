// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/FileSourceState.h"

#include <algorithm>

namespace candor::source {

namespace {

constexpr std::chrono::milliseconds longestUnheardBeginning{500};
constexpr WallTime earliestRecording{std::chrono::sys_days(std::chrono::year(1990) / 1 / 1)};

template<typename Track>
Result<void> decodeFirst(Track &track, const Interruption &interruption, const QString &path) {
    while (!track.isReady() && !track.hasEnded()) {
        if (auto stepped = track.step(); !stepped)
            return stepped;
        if (interruption.requested())
            return failure(interruption.cancelled ? ErrorCode::Cancelled : ErrorCode::DecodeFailed, path);
    }
    return {};
}

} // namespace

Result<void> FileSource::State::openPicture() {
    if (options.pictureFile.isEmpty())
        return {};
    auto opened = PictureTrack::open(options.pictureFile, interruption, options.pictureSize);
    if (!opened) {
        if (opened.error().code == ErrorCode::NoPictureOrSound && !options.pictureRequired)
            return {};
        return failure(opened.error());
    }
    picture = std::move(*opened);
    if (auto decoded = decodeFirst(*picture, interruption, options.pictureFile); !decoded)
        return decoded;
    if (picture->isReady())
        return {};
    picture.reset();
    if (options.pictureRequired)
        return failure(ErrorCode::DecodeFailed, options.pictureFile);
    problems.push_back({QStringLiteral("picture_not_decodable"), {}});
    return {};
}

Result<void> FileSource::State::openSound() {
    if (options.soundFile.isEmpty())
        return {};
    auto opened = SoundTrack::open(options.soundFile, interruption);
    if (!opened) {
        if (opened.error().code == ErrorCode::NoPictureOrSound && !options.soundRequired)
            return {};
        return failure(opened.error());
    }
    sound = std::move(*opened);
    // Two files begin together; in one file the sound lies where the file says.
    if (picture && picture->decoder().demuxer().bytes().isSameFile(sound->decoder().demuxer().bytes()))
        sound->setOrigin(picture->origin());
    if (auto decoded = decodeFirst(*sound, interruption, options.soundFile); !decoded)
        return decoded;
    if (sound->leftOut() > longestUnheardBeginning)
        problems.push_back({QStringLiteral("sound_before_picture"), {}});
    if (sound->isReady())
        return {};
    sound.reset();
    if (options.soundRequired)
        return failure(ErrorCode::DecodeFailed, options.soundFile);
    problems.push_back({QStringLiteral("sound_not_decodable"), {}});
    return {};
}

bool FileSource::State::readsWholeFile(const Demuxer &demuxer) const {
    int read = 0;
    if (picture && picture->decoder().demuxer().bytes().isSameFile(demuxer.bytes()))
        ++read;
    if (sound && sound->decoder().demuxer().bytes().isSameFile(demuxer.bytes()))
        ++read;
    return read >= demuxer.mediaStreamCount();
}

void FileSource::State::describe(const Demuxer &demuxer, std::chrono::nanoseconds origin, SourceFormat &format) {
    const auto end = demuxer.claimedEnd(readsWholeFile(demuxer));
    if (end && *end > origin)
        expectedLength = std::max(expectedLength.value_or(MediaTime::zero()), *end - origin);
    const auto created = demuxer.creationTime();
    if (!format.recordedAt && created && *created > earliestRecording &&
        *created < clock.wallNow() + std::chrono::hours(24))
        format.recordedAt = created;
}

SourceFormat FileSource::State::describe() {
    SourceFormat format;
    format.live = options.pace == Pace::AsIfLive;
    format.sound = sound != nullptr;
    if (picture)
        format.picture = picture->format();
    if (picture)
        describe(picture->decoder().demuxer(), picture->origin(), format);
    if (sound)
        describe(sound->decoder().demuxer(), sound->origin(), format);
    format.expectedLength = expectedLength;
    return format;
}

} // namespace candor::source
