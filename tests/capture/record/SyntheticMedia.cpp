// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticMedia.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <QFile>

#include <cmath>
#include <numbers>

namespace candor::test {

namespace {

constexpr int codeBits = 16;

struct Planes {
    std::vector<std::uint8_t> luma, blue, red;
};

void fill(std::vector<std::uint8_t> &plane, int stride, int left, int top, int width, int height, std::uint8_t value) {
    for (int row = top; row < top + height; ++row)
        std::fill_n(plane.begin() + static_cast<std::ptrdiff_t>(row) * stride + left, width, value);
}

DecodedPicture readPicture(const AVFrame &frame, std::int64_t time) {
    DecodedPicture picture;
    picture.time = time;
    const int block = frame.width / codeBits;
    for (int bit = 0; bit < codeBits; ++bit) {
        if (frame.data[0][frame.height / 4 * frame.linesize[0] + bit * block + block / 2] > 128)
            picture.number |= std::uint64_t{1} << bit;
    }
    picture.flash = frame.data[0][frame.height * 3 / 4 * frame.linesize[0] + frame.width / 2] > 128;
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane == 0 ? 1 : 2;
        picture.centre.at(static_cast<std::size_t>(plane)) =
            frame.data[plane][(frame.height >> shift) * frame.linesize[plane] + (frame.width >> shift)];
    }
    picture.bt709 = frame.colorspace == AVCOL_SPC_BT709;
    return picture;
}

AVCodecContext *openDecoder(const AVStream *stream) {
    const auto *decoder = avcodec_find_decoder(stream->codecpar->codec_id);
    auto *context = avcodec_alloc_context3(decoder);
    avcodec_parameters_to_context(context, stream->codecpar);
    context->pkt_timebase = stream->time_base;
    avcodec_open2(context, decoder, nullptr);
    return context;
}

void readSound(DecodedMedia &media, const AVFrame &frame, AVRational timeBase) {
    const auto start = av_rescale_q(frame.pts, timeBase, AVRational{1, soundSampleRate});
    const auto *samples = reinterpret_cast<const float *>(frame.data[0]);
    if (start + frame.nb_samples > static_cast<std::int64_t>(media.sound.size()))
        media.sound.resize(static_cast<std::size_t>(start + frame.nb_samples));
    for (int index = 0; index < frame.nb_samples; ++index) {
        if (start + index >= 0)
            media.sound[static_cast<std::size_t>(start + index)] = samples[index];
    }
}

} // namespace

RecordingPlan smallPlan(Container container) {
    RecordingPlan plan;
    plan.uuid = QStringLiteral("6f1c2b9e-52b5-4a4e-9a57-0d3f6f1f7a10");
    plan.startedAt = WallTime(std::chrono::milliseconds(1'706'788'958'990));
    plan.picture = PictureFormat{{320, 240}, 30};
    plan.container = container;
    plan.camera = QStringLiteral("synthetic");
    plan.microphone = QStringLiteral("clicks");
    plan.versions = {{QStringLiteral("candor"), QStringLiteral("0.1.0")}};
    return plan;
}

MediaTime frameTime(std::uint64_t number) { return std::chrono::milliseconds((number * 1000 + 15) / 30); }

VideoFrame pictureNumber(std::uint64_t number, MediaTime time, PictureSize size, bool flash) {
    const int stride = size.width + 32; // padded rows
    auto planes = std::make_shared<Planes>();
    planes->luma.assign(static_cast<std::size_t>(stride * size.height), 40);
    planes->blue.assign(static_cast<std::size_t>(stride / 2 * size.height / 2), 128);
    planes->red = planes->blue;
    const int block = size.width / codeBits;
    for (int bit = 0; bit < codeBits; ++bit)
        fill(planes->luma, stride, bit * block, 0, block, size.height / 2, (number >> bit) & 1 ? 220 : 30);
    if (flash)
        fill(planes->luma, stride, 0, size.height / 2, size.width, size.height / 2, 235);
    VideoFrame frame;
    frame.stamp = {number, time, time};
    frame.picture.size = size;
    frame.picture.planes = {planes->luma.data(), planes->blue.data(), planes->red.data()};
    frame.picture.strides = {stride, stride / 2, stride / 2};
    frame.picture.owner = planes;
    return frame;
}

VideoFrame pictureOf(std::array<std::uint8_t, 3> colour, ColourMatrix matrix, MediaTime time) {
    auto frame = pictureNumber(0, time);
    const auto planes = std::make_shared<std::array<std::vector<std::uint8_t>, 3>>();
    for (std::size_t plane = 0; plane < 3; ++plane) {
        planes->at(plane).assign(static_cast<std::size_t>(frame.picture.strides.at(plane)) * 240, colour.at(plane));
        frame.picture.planes.at(plane) = planes->at(plane).data();
    }
    frame.picture.owner = planes;
    frame.picture.matrix = matrix;
    return frame;
}

AudioBlock soundFrom(std::uint64_t firstSample, std::size_t count) {
    auto samples = std::make_shared<std::vector<std::int16_t>>(count);
    for (std::size_t index = 0; index < count; ++index) {
        const auto phase = (firstSample + index) % soundSampleRate;
        if (phase < soundSampleRate / 200)
            (*samples)[index] = static_cast<std::int16_t>(
                20000 * std::sin(2 * std::numbers::pi * 2000 * static_cast<double>(phase) / soundSampleRate));
    }
    AudioBlock block;
    block.stamp.mediaTime = MediaTime(static_cast<std::int64_t>(firstSample * 1'000'000'000 / soundSampleRate));
    block.samples = samples;
    return block;
}

SignalFrame signalOf(std::uint64_t number, MediaTime time) {
    SignalFrame signal;
    signal.frameNumber = number;
    signal.mediaTime = time;
    signal.face = {true, 1, 0.98, Box{100, 50, 80, 90.5}};
    signal.eyes = {0.28, 0.27, 0.275, false};
    signal.gaze = {GazeDirection{0.05, -0.02}, false};
    signal.headPose = HeadPose{3.2, -5.1, 0.8};
    signal.audio = {true, 0.045};
    signal.integrity = {false, false};
    signal.quality = {true, Obstacle::None};
    return signal;
}

FaceOverlay overlayOf(std::uint64_t number) {
    FaceOverlay overlay;
    overlay.frameNumber = number;
    overlay.faces = {Box{100, 50, 80, 90.5}};
    overlay.contour.emplace();
    overlay.irises.emplace();
    for (int index = 0; index < contourPointCount; ++index)
        overlay.contour->at(static_cast<std::size_t>(index)) = {100 + static_cast<float>(index), 60.25F};
    for (int index = 0; index < irisPointCount; ++index)
        overlay.irises->at(static_cast<std::size_t>(index)) = {120.5F, 70 + static_cast<float>(index)};
    return overlay;
}

std::vector<double> DecodedMedia::clicks() const {
    std::vector<double> starts;
    constexpr float loud = 0.15F;
    std::size_t quiet = soundSampleRate;
    for (std::size_t index = 0; index < sound.size(); ++index) {
        if (std::abs(sound[index]) < loud) {
            ++quiet;
            continue;
        }
        if (quiet > soundSampleRate / 10)
            starts.push_back(static_cast<double>(index) / soundSampleRate);
        quiet = 0;
    }
    return starts;
}

DecodedMedia decodeMedia(const QString &path) {
    DecodedMedia media;
    AVFormatContext *format = nullptr;
    if (avformat_open_input(&format, QFile::encodeName(path).constData(), nullptr, nullptr) < 0)
        return media;
    avformat_find_stream_info(format, nullptr);
    std::vector<AVCodecContext *> decoders;
    for (unsigned index = 0; index < format->nb_streams; ++index)
        decoders.push_back(openDecoder(format->streams[index]));
    auto *packet = av_packet_alloc();
    auto *frame = av_frame_alloc();
    const auto drain = [&](std::size_t index) {
        const auto *stream = format->streams[index];
        while (avcodec_receive_frame(decoders[index], frame) >= 0) {
            if (stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
                media.pictures.push_back(
                    readPicture(*frame, av_rescale_q(frame->pts, stream->time_base, AVRational{1, 1000})));
            else
                readSound(media, *frame, stream->time_base);
        }
    };
    while (av_read_frame(format, packet) >= 0) {
        const auto index = static_cast<std::size_t>(packet->stream_index);
        avcodec_send_packet(decoders[index], packet);
        drain(index);
        av_packet_unref(packet);
    }
    for (std::size_t index = 0; index < decoders.size(); ++index) {
        avcodec_send_packet(decoders[index], nullptr);
        drain(index);
        avcodec_free_context(&decoders[index]);
    }
    av_frame_free(&frame);
    av_packet_free(&packet);
    avformat_close_input(&format);
    return media;
}

} // namespace candor::test
