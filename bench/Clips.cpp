// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clips.h"

#include "ChildProcess.h"
#include "Report.h"

#include "source/FileSource.h"

#include <QDir>

#include <cstring>

namespace candor::bench {

namespace {

Result<void> forEachItem(const source::FileSourceOptions &options,
                         const std::function<Result<void>(const source::SourceItem &)> &take) {
    const SystemClock clock;
    source::FileSource source(options, clock);
    if (const auto opened = source.open(); !opened)
        return failure(opened.error());
    for (;;) {
        const auto item = source.read(std::chrono::milliseconds(500));
        if (!item)
            return failure(item.error());
        if (std::holds_alternative<source::EndOfSource>(*item))
            return {};
        if (auto taken = take(*item); !taken)
            return taken;
    }
}

/// The source lends its pictures out of a pool that is small.
Picture copied(const Picture &picture) {
    Picture copy = picture;
    const std::array<int, 3> rows{picture.size.height, picture.size.height / 2, picture.size.height / 2};
    std::size_t bytes = 0;
    for (std::size_t plane = 0; plane < rows.size(); ++plane)
        bytes += static_cast<std::size_t>(picture.strides[plane]) * static_cast<std::size_t>(rows[plane]);
    const auto memory = std::make_shared<std::vector<std::uint8_t>>(bytes);
    std::uint8_t *next = memory->data();
    for (std::size_t plane = 0; plane < rows.size(); ++plane) {
        const auto count =
            static_cast<std::size_t>(picture.strides[plane]) * static_cast<std::size_t>(rows[plane] - 1) +
            static_cast<std::size_t>(plane == 0 ? picture.size.width : picture.size.width / 2);
        std::memcpy(next, picture.planes[plane], count);
        copy.planes[plane] = next;
        next += static_cast<std::ptrdiff_t>(picture.strides[plane]) * rows[plane];
    }
    copy.owner = memory;
    return copy;
}

} // namespace

Result<void> forEachPicture(const QString &file, std::optional<PictureSize> size,
                            const std::function<Result<void>(const VideoFrame &)> &take) {
    source::FileSourceOptions options;
    options.pictureFile = file;
    options.pictureRequired = true;
    options.pictureSize = size;
    return forEachItem(options, [&](const source::SourceItem &item) -> Result<void> {
        const auto *frame = std::get_if<VideoFrame>(&item);
        return frame ? take(*frame) : Result<void>();
    });
}

Result<std::vector<VideoFrame>> readPictures(const QString &file, PictureSize size) {
    std::vector<VideoFrame> frames;
    const auto read = forEachPicture(file, size, [&](const VideoFrame &frame) -> Result<void> {
        frames.push_back({frame.stamp, copied(frame.picture)});
        return {};
    });
    if (!read)
        return failure(read.error());
    return frames;
}

Result<std::vector<std::int16_t>> readSound(const QString &file) {
    source::FileSourceOptions options;
    options.soundFile = file;
    options.soundRequired = true;
    std::vector<std::int16_t> samples;
    const auto read = forEachItem(options, [&](const source::SourceItem &item) -> Result<void> {
        if (const auto *block = std::get_if<AudioBlock>(&item))
            samples.insert(samples.end(), block->samples->begin(), block->samples->end());
        return {};
    });
    if (!read)
        return failure(read.error());
    return samples;
}

Result<void> makeClip(const QString &sampleFolder, PictureSize size, int frameRate, double seconds,
                      const QString &output) {
    const QDir sample(sampleFolder);
    const QString filter =
        QStringLiteral("[0:v]fps=%3,split[a][b];"
                       "[a]scale=%1:%2:force_original_aspect_ratio=increase,crop=%1:%2,boxblur=16[background];"
                       "[b]scale=%1:%2:force_original_aspect_ratio=decrease[person];"
                       "[background][person]overlay=(W-w)/2:(H-h)/2,format=yuv420p[v]")
            .arg(size.width)
            .arg(size.height)
            .arg(frameRate);
    const auto words = [](const QString &options) { return options.split(u' '); };
    const QStringList arguments =
        words(QStringLiteral("-v error -nostdin -y -stream_loop -1 -i")) +
        QStringList{sample.filePath(QStringLiteral("camera.mp4"))} + words(QStringLiteral("-stream_loop -1 -i")) +
        QStringList{sample.filePath(QStringLiteral("microphone.wav"))} +
        QStringList{QStringLiteral("-filter_complex"), filter} +
        words(QStringLiteral("-map [v] -map 1:a -c:v libx264 -preset veryfast -crf 20 -bf 0 -c:a aac -b:a 128k -t")) +
        QStringList{text(seconds, 2), output};
    const auto made = runChild(QStringLiteral("ffmpeg"), arguments);
    if (!made)
        return failure(made.error());
    return made->exitCode == 0 ? Result<void>() : failure(ErrorCode::EncodeFailed, made->lastWords);
}

} // namespace candor::bench
