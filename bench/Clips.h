// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/Result.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace candor::bench {

/// Hands every picture of a file to `take`, as Candor's own file source decodes it, fitted into `size` where one is
/// given. Errors: those of FileSource and of `take`.
Result<void> forEachPicture(const QString &file, std::optional<PictureSize> size,
                            const std::function<Result<void>(const VideoFrame &)> &take);

/// All pictures of a file, in memory of their own.
[[nodiscard]] Result<std::vector<VideoFrame>> readPictures(const QString &file, PictureSize size);

/// The sound of a file: mono, soundSampleRate.
[[nodiscard]] Result<std::vector<std::int16_t>> readSound(const QString &file);

/// Makes a clip of the sample interview, its pictures and sound repeated up to `seconds`. A picture of another shape
/// lies on a blurred, enlarged copy of itself. Errors: those of runChild(); EncodeFailed.
Result<void> makeClip(const QString &sampleFolder, PictureSize size, int frameRate, double seconds,
                      const QString &output);

} // namespace candor::bench
