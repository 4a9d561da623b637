// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"
#include "model/Session.h"

#include <QString>

#include <vector>

namespace candor::test {

/// A plan of 320x240 pixels at 30 frames a second, with sound and telemetry.
RecordingPlan smallPlan(Container container = Container::Mp4);

MediaTime frameTime(std::uint64_t number);

/// A picture that shows its number as a bar code of 16 blocks, white in the lower half where `flash`.
VideoFrame pictureNumber(std::uint64_t number, MediaTime time, PictureSize size = {320, 240}, bool flash = false);

/// A picture of one colour.
VideoFrame pictureOf(std::array<std::uint8_t, 3> colour, ColourMatrix matrix, MediaTime time);

/// Sound that is silent but for 5 ms of 2 kHz at each whole second.
AudioBlock soundFrom(std::uint64_t firstSample, std::size_t count);

/// A record with a face in it for a picture.
SignalFrame signalOf(std::uint64_t number, MediaTime time);
FaceOverlay overlayOf(std::uint64_t number);

/// What a recording's picture says when it is decoded.
struct DecodedPicture {
    std::int64_t time = 0; ///< milliseconds
    std::uint64_t number = 0;
    bool flash = false;
    std::array<int, 3> centre{}; ///< Y, U, V
    bool bt709 = false;          ///< as the stream is tagged
};

struct DecodedMedia {
    std::vector<DecodedPicture> pictures;
    std::vector<float> sound;           ///< from media time 0 on
    std::vector<double> clicks() const; ///< seconds at which sound rises from silence
};

/// Decodes with FFmpeg's own file handling, independent of the library under test.
DecodedMedia decodeMedia(const QString &path);

} // namespace candor::test
