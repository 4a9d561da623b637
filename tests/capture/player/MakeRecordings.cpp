// SPDX-License-Identifier: GPL-3.0-or-later
// player-recordings FOLDER: makes what the player's tests play, once for all of them.
#include "RecordedSession.h"
#include "Recordings.h"

#include "record/SessionFolder.h"
#include "source/BarCode.h"
#include "source/TestPicture.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
}

#include <QCoreApplication>
#include <QProcess>

#include <csignal>
#include <cstdio>

namespace {

using namespace candor;
using namespace candor::test;

constexpr PictureSize longSize{320, 180};

bool fail(const char *words) {
    std::fprintf(stderr, "player-recordings: %s\n", words);
    return false;
}

/// Writes pictures at the recording's times with sound beside them; finishes unless it is to be killed.
bool recordInto(const QString &folder, const NumberedRecording &recording, Container container, bool die) {
    auto recorder = record::SessionRecorder::create(folder, smallPlan(container));
    if (!recorder)
        return fail("cannot record");
    source::PicturePool pool;
    std::uint64_t samples = 0;
    FrameCounters counters;
    for (std::uint64_t number = 0; number < recording.times.size(); ++number) {
        const MediaTime time = recording.times[number];
        const auto picture = source::drawTestPicture(pool, {320, 240}, static_cast<unsigned>(number), false);
        if (!(*recorder)->writePicture({{number, time, time}, picture}))
            return fail("a picture was refused");
        const auto until = static_cast<std::uint64_t>(time.count() / 1000 * 48 / 1000 + soundSampleRate / 10);
        for (; samples < until; samples += soundSampleRate / 50) {
            if (!(*recorder)->writeSound(soundFrom(samples, soundSampleRate / 50)))
                return fail("sound was refused");
        }
        counters.captured = counters.analysed = number + 1;
        if (!(*recorder)->tick(time, counters))
            return fail("tick");
    }
    if (die)
        std::raise(SIGKILL);
    return (*recorder)->finish(counters, {}, WallTime(std::chrono::seconds(1'800'000'000))).has_value() ||
           fail("cannot finish");
}

bool recover(const QString &folder) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--die"), folder});
    if (!child.waitForFinished(60'000) || child.exitStatus() != QProcess::CrashExit)
        return fail("the recorder was to be killed");
    return record::recoverSession(folder).has_value() || fail("cannot recover");
}

/// A plain MP4 of H.264 with a key frame each second, or each three with pictures that refer forward.
bool encode(const NumberedRecording &recording, bool refersForward) {
    AVFormatContext *format = nullptr;
    const QByteArray path = recording.file.toLocal8Bit();
    avformat_alloc_output_context2(&format, nullptr, "mp4", path.constData());
    const AVCodec *encoder = avcodec_find_encoder_by_name("libx264");
    AVCodecContext *codec = avcodec_alloc_context3(encoder);
    codec->width = longSize.width;
    codec->height = longSize.height;
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    codec->time_base = {1, 1000};
    codec->gop_size = refersForward ? 90 : 30;
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_opt_set(codec->priv_data, "preset", refersForward ? "veryfast" : "ultrafast", 0);
    if (!refersForward)
        av_opt_set(codec->priv_data, "tune", "zerolatency", 0);
    if (avcodec_open2(codec, encoder, nullptr) < 0)
        return fail("no encoder");
    AVStream *stream = avformat_new_stream(format, nullptr);
    stream->time_base = codec->time_base;
    avcodec_parameters_from_context(stream->codecpar, codec);
    if (avio_open(&format->pb, path.constData(), AVIO_FLAG_WRITE) < 0 || avformat_write_header(format, nullptr) < 0)
        return fail("cannot write");
    AVPacket *packet = av_packet_alloc();
    AVFrame *frame = av_frame_alloc();
    frame->width = longSize.width;
    frame->height = longSize.height;
    frame->format = AV_PIX_FMT_YUV420P;
    const auto send = [&](const AVFrame *given) {
        avcodec_send_frame(codec, given);
        while (avcodec_receive_packet(codec, packet) == 0) {
            av_packet_rescale_ts(packet, codec->time_base, stream->time_base);
            packet->duration = stream->time_base.den / 30;
            packet->stream_index = 0;
            av_interleaved_write_frame(format, packet);
        }
    };
    for (std::uint64_t number = 0; number < recording.times.size(); ++number) {
        av_frame_unref(frame);
        frame->width = longSize.width;
        frame->height = longSize.height;
        frame->format = AV_PIX_FMT_YUV420P;
        if (av_frame_get_buffer(frame, 0) < 0)
            return fail("memory");
        for (int plane = 0; plane < 3; ++plane)
            std::fill_n(frame->data[plane], frame->linesize[plane] * longSize.height / (plane == 0 ? 1 : 2),
                        std::uint8_t{110});
        source::drawFrameBarCode(frame->data[0], frame->linesize[0], longSize, static_cast<unsigned>(number));
        frame->pts = std::chrono::duration_cast<std::chrono::milliseconds>(recording.times[number]).count();
        send(frame);
    }
    send(nullptr);
    const bool written = av_write_trailer(format) == 0;
    avio_closep(&format->pb);
    av_frame_free(&frame);
    av_packet_free(&packet);
    avcodec_free_context(&codec);
    avformat_free_context(format);
    return written || fail("cannot end the file");
}

QString folderOf(const NumberedRecording &recording) { return QFileInfo(recording.file).path(); }

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--die"))
        return recordInto(arguments[2], {{}, unevenTimes(recoveredFrames)}, Container::Mp4, true) ? 0 : 1;
    QDir folder(arguments.value(1));
    folder.removeRecursively();
    folder.mkpath(QStringLiteral("."));
    const bool made =
        recordInto(folderOf(sessionRecording(folder)), sessionRecording(folder), Container::Mp4, false) &&
        recordInto(folderOf(webmRecording(folder)), webmRecording(folder), Container::WebM, false) &&
        recordInto(folderOf(recordingWithHole(folder)), recordingWithHole(folder), Container::Mp4, false) &&
        recover(folderOf(recoveredRecording(folder))) && encode(silentRecording(folder), true) &&
        encode(onePicture(folder), false) && encode(longRecording(folder), false);
    return made ? 0 : 1;
}
