// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/PictureConverter.h"
#include "source/PictureTiming.h"
#include "source/SoundConverter.h"
#include "source/StreamDecoder.h"

#include "model/Session.h"

#include <deque>
#include <memory>
#include <optional>

namespace candor::source {

/// The pictures of a file, ready to be handed out one by one.
class PictureTrack {
public:
    static Result<std::unique_ptr<PictureTrack>> open(const QString &path, const Interruption &interruption,
                                                      std::optional<PictureSize> fitted);
    struct Item {
        MediaTime time{};
        Picture picture;
        std::optional<std::chrono::nanoseconds> fileTime; ///< on the file's own axis
    };

    /// A bounded piece of work towards the next picture. Errors: Cancelled, FileUnreadable.
    Result<void> step();
    /// Goes on at the last key frame that is not after a time in the stream's own unit; false where the file cannot.
    /// From then on only an item's fileTime says where it lies.
    [[nodiscard]] bool seek(std::int64_t streamTime);
    /// The next picture, once it is there.
    std::optional<Item> &item() { return m_item; }
    [[nodiscard]] bool isReady() const { return m_item.has_value(); }
    /// Neither is there a picture nor will there be one.
    [[nodiscard]] bool hasEnded() const { return m_ended && !m_item; }
    [[nodiscard]] StreamDecoder &decoder() const { return *m_decoder; }
    /// Size and nominal rate; known with the first picture.
    [[nodiscard]] PictureFormat format() const;
    [[nodiscard]] std::chrono::nanoseconds origin() const { return m_timing.origin(); }
    /// From one picture to the next by the nominal rate.
    [[nodiscard]] std::chrono::nanoseconds interval() const { return m_timing.interval(); }
    /// Where the last picture ends.
    [[nodiscard]] MediaTime end() const { return m_end; }
    [[nodiscard]] int takeDamaged();

private:
    PictureTrack(std::unique_ptr<StreamDecoder> decoder, std::optional<PictureSize> fitted);
    [[nodiscard]] Orientation orientationOf(const AVFrame &frame) const;

    std::unique_ptr<StreamDecoder> m_decoder;
    double m_frameRate;
    PictureConverter m_converter;
    PictureTiming m_timing;
    std::optional<Item> m_item;
    MediaTime m_end{};
    int m_notConverted = 0;
    bool m_ended = false;
};

/// The sound of a file in blocks of 20 ms.
class SoundTrack {
public:
    static Result<std::unique_ptr<SoundTrack>> open(const QString &path, const Interruption &interruption);

    /// Media time 0 in the file's time; before the first step. Without it the first sample makes media time 0.
    void setOrigin(std::chrono::nanoseconds origin) { m_converter = SoundConverter(origin); }
    [[nodiscard]] std::chrono::nanoseconds origin() const { return m_converter.origin(); }
    /// A bounded piece of work towards the next block. Errors: Cancelled, FileUnreadable.
    Result<void> step();
    /// Goes on with the packet at or before a time of the file; false where the file cannot. Keeps the origin.
    [[nodiscard]] bool seek(std::chrono::nanoseconds fileTime);
    std::deque<SoundConverter::Block> &blocks() { return m_converter.blocks(); }
    [[nodiscard]] bool isReady() { return !blocks().empty(); }
    [[nodiscard]] bool hasEnded() { return m_ended && blocks().empty(); }
    [[nodiscard]] StreamDecoder &decoder() const { return *m_decoder; }
    /// How much sound lay before media time 0 and was left out.
    [[nodiscard]] MediaTime leftOut() const { return m_converter.leftOut(); }
    [[nodiscard]] int takeDamaged();

private:
    explicit SoundTrack(std::unique_ptr<StreamDecoder> decoder);

    std::unique_ptr<StreamDecoder> m_decoder;
    FramePointer m_frame;
    SoundConverter m_converter;
    int m_notConverted = 0;
    bool m_ended = false;
};

} // namespace candor::source
