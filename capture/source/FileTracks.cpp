// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/FileTracks.h"

extern "C" {
#include <libavutil/display.h>
}

#include <utility>

namespace candor::source {

namespace {

constexpr double highestFrameRate = 1000;
constexpr double assumedFrameRate = 25;

double nominalFrameRate(const AVStream &stream) {
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate}) {
        const double value = rate.num > 0 && rate.den > 0 ? av_q2d(rate) : 0;
        if (value > 0.001 && value <= highestFrameRate)
            return value;
    }
    return 0;
}

std::chrono::nanoseconds intervalOf(double frameRate) {
    return fromSeconds(1 / (frameRate > 0 ? frameRate : assumedFrameRate));
}

} // namespace

Result<std::unique_ptr<PictureTrack>> PictureTrack::open(const QString &path, const Interruption &interruption,
                                                         std::optional<PictureSize> fitted) {
    auto decoder = StreamDecoder::open(path, AVMEDIA_TYPE_VIDEO, interruption);
    if (!decoder)
        return failure(decoder.error());
    return std::unique_ptr<PictureTrack>(new PictureTrack(std::move(*decoder), fitted));
}

PictureTrack::PictureTrack(std::unique_ptr<StreamDecoder> decoder, std::optional<PictureSize> fitted)
    : m_decoder(std::move(decoder)), m_frameRate(nominalFrameRate(*m_decoder->demuxer().stream())), m_converter(fitted),
      m_timing(intervalOf(m_frameRate)) {}

PictureFormat PictureTrack::format() const { return {m_converter.size().value_or(PictureSize{}), m_frameRate}; }

Orientation PictureTrack::orientationOf(const AVFrame &frame) const {
    const std::uint8_t *matrix =
        av_stream_get_side_data(m_decoder->demuxer().stream(), AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    if (!matrix) {
        const AVFrameSideData *data = av_frame_get_side_data(&frame, AV_FRAME_DATA_DISPLAYMATRIX);
        matrix = data ? data->data : nullptr;
    }
    return matrix ? Orientation::fromDisplayMatrix(reinterpret_cast<const std::int32_t *>(matrix)) : Orientation{};
}

Result<void> PictureTrack::step() {
    FramePointer frame(av_frame_alloc());
    if (!frame)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("memory"));
    const auto outcome = m_decoder->step(*frame);
    if (!outcome)
        return failure(outcome.error());
    m_ended = *outcome == StreamDecoder::Outcome::End;
    if (*outcome != StreamDecoder::Outcome::Frame)
        return {};
    const Demuxer &demuxer = m_decoder->demuxer();
    const auto fileTime = m_decoder->timeOf(*frame);
    const AVRational aspect = av_guess_sample_aspect_ratio(demuxer.format(), demuxer.stream(), frame.get());
    const Orientation orientation = orientationOf(*frame);
    auto picture = m_converter.convert(std::move(frame), aspect, orientation);
    if (!picture) {
        ++m_notConverted;
        return {};
    }
    m_item = Item{m_timing.next(fileTime), std::move(*picture), fileTime};
    m_end = m_item->time + m_timing.interval();
    return {};
}

bool PictureTrack::seek(std::int64_t streamTime) {
    if (!m_decoder->seek(streamTime))
        return false;
    m_item.reset();
    m_ended = false;
    return true;
}

int PictureTrack::takeDamaged() { return m_decoder->takeDamaged() + std::exchange(m_notConverted, 0); }

Result<std::unique_ptr<SoundTrack>> SoundTrack::open(const QString &path, const Interruption &interruption) {
    auto decoder = StreamDecoder::open(path, AVMEDIA_TYPE_AUDIO, interruption);
    if (!decoder)
        return failure(decoder.error());
    return std::unique_ptr<SoundTrack>(new SoundTrack(std::move(*decoder)));
}

SoundTrack::SoundTrack(std::unique_ptr<StreamDecoder> decoder)
    : m_decoder(std::move(decoder)), m_frame(av_frame_alloc()), m_converter(std::nullopt) {}

Result<void> SoundTrack::step() {
    if (!m_frame)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("memory"));
    const auto outcome = m_decoder->step(*m_frame);
    if (!outcome)
        return failure(outcome.error());
    if (*outcome == StreamDecoder::Outcome::End && !m_ended) {
        m_ended = true;
        m_converter.finish();
    } else if (*outcome == StreamDecoder::Outcome::Frame) {
        if (!m_converter.add(*m_frame, m_decoder->timeOf(*m_frame)))
            ++m_notConverted;
        av_frame_unref(m_frame.get());
    }
    return {};
}

bool SoundTrack::seek(std::chrono::nanoseconds fileTime) {
    const AVRational unit = m_decoder->demuxer().stream()->time_base;
    if (!m_decoder->seek(av_rescale_q(fileTime.count(), AVRational{1, 1'000'000'000}, unit)))
        return false;
    m_converter = SoundConverter(origin());
    m_ended = false;
    return true;
}

int SoundTrack::takeDamaged() { return m_decoder->takeDamaged() + std::exchange(m_notConverted, 0); }

} // namespace candor::source
