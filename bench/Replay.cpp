// SPDX-License-Identifier: GPL-3.0-or-later
// Replay of a session of 1280x720 at 30 frames a second: how long a seek takes from the order to the image, against the
// libraries alone seeking, decoding and converting the same pictures; and how many of its pictures are painted when it
// plays.
#include "Benchmarks.h"
#include "Clips.h"
#include "Measure.h"

#include "record/SessionRecorder.h"
#include "source/Libraries.h"
#include "source/RecordingPlayer.h"
#include "widgets/PictureView.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <cmath>
#include <random>

namespace candor::bench {

namespace {

constexpr PictureSize size{1280, 720};
constexpr int frameRate = 30;
constexpr int clipSeconds = 60;
constexpr int seeksInARound = 40;
constexpr int playedSeconds = 10;
constexpr double mostSeekMilliseconds = 60;
constexpr std::chrono::seconds patience(30);

Result<QString> recordSession(const Setting &setting) {
    const QDir scratch(setting.scratchFolder);
    const QString clip = scratch.filePath(QStringLiteral("replay.mkv"));
    const QString folder = scratch.filePath(QStringLiteral("replay"));
    if (auto made = makeClip(setting.sampleFolder, size, frameRate, clipSeconds, clip); !made)
        return failure(made.error());
    RecordingPlan plan;
    plan.uuid = QStringLiteral("0e3a5c1a-3f1a-4d0c-9f0e-6d6f2f9b7a11");
    plan.picture = PictureFormat{size, frameRate};
    plan.telemetry = false;
    auto recorder = record::SessionRecorder::create(folder, plan);
    if (!recorder)
        return failure(recorder.error());
    FrameCounters counters;
    const auto write = [&](const VideoFrame &frame) {
        ++counters.captured;
        return (*recorder)->writePicture(frame);
    };
    if (auto written = forEachPicture(clip, std::nullopt, write); !written)
        return failure(written.error());
    const auto sound = readSound(clip);
    if (!sound)
        return failure(sound.error());
    AudioBlock block;
    block.samples = std::make_shared<const std::vector<std::int16_t>>(*sound);
    if (auto written = (*recorder)->writeSound(block); !written)
        return failure(written.error());
    if (auto finished = (*recorder)->finish(counters, {}, {}); !finished)
        return failure(finished.error());
    QFile::remove(clip);
    return folder + QStringLiteral("/recording.mp4");
}

/// The libraries without anything of Candor.
class BareReader {
public:
    explicit BareReader(const QString &file) {
        AVFormatContext *format = nullptr;
        avformat_open_input(&format, QFile::encodeName(file).constData(), nullptr, nullptr);
        m_format.reset(format);
        avformat_find_stream_info(format, nullptr);
        const AVCodec *decoder = nullptr;
        m_index = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, &decoder, 0);
        m_codec.reset(avcodec_alloc_context3(decoder));
        avcodec_parameters_to_context(m_codec.get(), format->streams[m_index]->codecpar);
        m_codec->thread_count = 1;
        avcodec_open2(m_codec.get(), decoder, nullptr);
        m_scaler.reset(sws_getContext(size.width, size.height, AV_PIX_FMT_YUV420P, size.width, size.height,
                                      AV_PIX_FMT_BGRA, SWS_POINT, nullptr, nullptr, nullptr));
    }

    [[nodiscard]] Result<void> show(MediaTime time) {
        const AVRational unit = m_format->streams[m_index]->time_base;
        const std::int64_t wanted = av_rescale_q(time.count(), AVRational{1, 1'000'000'000}, unit);
        av_seek_frame(m_format.get(), m_index, wanted, AVSEEK_FLAG_BACKWARD);
        avcodec_flush_buffers(m_codec.get());
        while (next()) {
            if (m_frame->pts < wanted)
                continue;
            std::uint8_t *rows[] = {m_image.bits()};
            const int strides[] = {static_cast<int>(m_image.bytesPerLine())};
            sws_scale(m_scaler.get(), m_frame->data, m_frame->linesize, 0, size.height, rows, strides);
            return {};
        }
        return failure(ErrorCode::DecodeFailed, QStringLiteral("the bare reader found no picture"));
    }

private:
    bool next() {
        while (avcodec_receive_frame(m_codec.get(), m_frame.get()) != 0) {
            if (av_read_frame(m_format.get(), m_packet.get()) < 0)
                return false;
            if (m_packet->stream_index == m_index)
                avcodec_send_packet(m_codec.get(), m_packet.get());
            av_packet_unref(m_packet.get());
        }
        return true;
    }

    source::FormatPointer m_format;
    source::CodecPointer m_codec;
    source::ScalerPointer m_scaler;
    source::FramePointer m_frame{av_frame_alloc()};
    source::PacketPointer m_packet{av_packet_alloc()};
    QImage m_image{size.width, size.height, QImage::Format_RGB32};
    int m_index = 0;
};

/// Waits for a picture; empty after `patience`.
std::optional<source::PlayedPicture> await(source::RecordingPlayer &player) {
    std::optional<source::PlayedPicture> picture = player.takePicture();
    if (picture)
        return picture;
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    QObject::connect(&player, &source::RecordingPlayer::pictureCame, &loop, [&] {
        picture = player.takePicture();
        if (picture)
            loop.quit();
    });
    QObject::connect(&player, &source::RecordingPlayer::failed, &loop, &QEventLoop::quit);
    loop.exec();
    return picture;
}

double milliseconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

struct Seeks {
    std::vector<double> own;
    std::vector<double> bare;
};

Result<Seeks> measureSeeks(source::RecordingPlayer &player, const QString &file, int count) {
    BareReader bare(file);
    Seeks seeks;
    std::mt19937 random(1);
    for (int i = 0; i < count; ++i) {
        const std::uint64_t number = random() % player.format().frames;
        QElapsedTimer timer;
        timer.start();
        player.seekToFrame(number);
        const auto picture = await(player);
        seeks.own.push_back(milliseconds(timer));
        if (!picture || picture->frameNumber != number)
            return failure(ErrorCode::DecodeFailed, QStringLiteral("frame %1 was not shown").arg(number));
        timer.start();
        if (auto shown = bare.show(picture->mediaTime); !shown)
            return failure(shown.error());
        seeks.bare.push_back(milliseconds(timer));
    }
    return seeks;
}

struct Played {
    std::uint64_t painted = 0;
    std::uint64_t late = 0;
    Cost cost;
};

/// Plays from the start and counts what is painted until the pictures of `playedSeconds` are through.
Result<Played> measurePlaying(source::RecordingPlayer &player, widgets::PictureView &view) {
    player.seekToFrame(0);
    if (!await(player))
        return failure(ErrorCode::DecodeFailed, QStringLiteral("nothing to play"));
    Played played;
    const std::uint64_t before = view.paintedPictures();
    auto cost = measured([&]() -> Result<void> {
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        QObject::connect(&player, &source::RecordingPlayer::pictureCame, &loop, [&] {
            auto picture = player.takePicture();
            if (!picture)
                return;
            if (picture->frameNumber > std::uint64_t{playedSeconds} * frameRate)
                return loop.quit();
            view.show(widgets::ShownPicture{std::move(picture->image), picture->pictureSize, {}, {}});
        });
        player.play();
        loop.exec();
        player.pause();
        return {};
    });
    if (!cost)
        return failure(cost.error());
    played.cost = *cost;
    played.painted = view.paintedPictures() - before;
    played.late = player.latePictures();
    return played;
}

} // namespace

Result<Row> measureReplay(const Setting &setting) {
    const auto file = recordSession(setting);
    if (!file)
        return failure(file.error());
    widgets::PictureView view;
    view.resize(size.width, size.height);
    view.show();
    source::RecordingPlayer player;
    player.setImageSize(view.imageSize());
    player.open(*file);
    if (!await(player))
        return failure(ErrorCode::DecodeFailed, *file);
    const auto seeks = measureSeeks(player, *file, setting.rounds * seeksInARound);
    if (!seeks)
        return failure(seeks.error());
    const auto played = measurePlaying(player, view);
    player.close();
    QDir(QFileInfo(*file).path()).removeRecursively();
    if (!played)
        return failure(played.error());

    constexpr double wanted = playedSeconds * frameRate;
    const double own = percentile(seeks->own, .95);
    const double bare = percentile(seeks->bare, .95);
    const double aSecond = static_cast<double>(played->painted) / wanted * frameRate;
    const double share = played->cost.cpuSeconds / playedSeconds;
    Row row;
    row.what = QStringLiteral("replay of 720p30, %1 seeks, %2 s played").arg(seeks->own.size()).arg(playedSeconds);
    row.value = QStringLiteral("seek %1 ms (median), %2 ms (95 of 100); %3 of %4 frames a second painted, %5 of a core")
                    .arg(text(median(seeks->own), 1), text(own, 1), text(aSecond, 1))
                    .arg(frameRate)
                    .arg(text(share, 3));
    row.peer = QStringLiteral("libav alone: seek %1 ms (median), %2 ms (95 of 100)")
                   .arg(text(median(seeks->bare), 1), text(bare, 1));
    row.ratio = text(own / bare, 2);
    row.goal = QStringLiteral("under %1 ms, %2 of %2").arg(text(mostSeekMilliseconds, 0)).arg(frameRate);
    row.reached = own < mostSeekMilliseconds && std::lround(aSecond) >= frameRate;
    row.numbers = {{QStringLiteral("seek_median_ms"), median(seeks->own)},
                   {QStringLiteral("seek_p95_ms"), own},
                   {QStringLiteral("libav_seek_median_ms"), median(seeks->bare)},
                   {QStringLiteral("libav_seek_p95_ms"), bare},
                   {QStringLiteral("painted_a_second"), aSecond},
                   {QStringLiteral("late_pictures"), static_cast<qint64>(played->late)},
                   {QStringLiteral("playing_core_share"), share}};
    return row;
}

} // namespace candor::bench
