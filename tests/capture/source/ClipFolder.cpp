// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <cstdlib>

namespace candor::source::testing {

namespace {

double meanLuma(const Picture &picture) {
    double sum = 0;
    for (int y = 0; y < picture.size.height; ++y) {
        for (int x = 0; x < picture.size.width; ++x)
            sum += picture.planes[0][std::ptrdiff_t{y} * picture.strides[0] + x];
    }
    return sum / picture.size.width / picture.size.height;
}

} // namespace

QString clip(const char *name) {
    return QStringLiteral(CANDOR_TEST_CLIPS) + QLatin1Char('/') + QString::fromLatin1(name);
}

FileSourceOptions both(const char *name) {
    FileSourceOptions options;
    options.pictureFile = options.soundFile = clip(name);
    return options;
}

Delivery deliver(MediaSource &source) {
    Delivery delivery;
    const auto opened = source.open();
    if (!opened) {
        delivery.error = opened.error();
        return delivery;
    }
    delivery.format = *opened;
    for (;;) {
        auto item = source.read(std::chrono::milliseconds(100));
        if (!item) {
            delivery.error = item.error();
            return delivery;
        }
        if (std::holds_alternative<EndOfSource>(*item))
            return delivery;
        if (auto *picture = std::get_if<VideoFrame>(&*item))
            delivery.pictures.push_back(std::move(*picture));
        else if (auto *block = std::get_if<AudioBlock>(&*item))
            delivery.sound.push_back(std::move(*block));
        else if (auto *gap = std::get_if<SourceGap>(&*item))
            delivery.gaps.push_back(*gap);
        else if (auto *problem = std::get_if<SourceProblem>(&*item))
            delivery.problems.push_back(*problem);
        else
            ++delivery.nothingYet;
    }
}

Delivery deliver(const FileSourceOptions &options) {
    const HandClock clock;
    FileSource source(options, clock);
    return deliver(source);
}

std::vector<int> Delivery::pictureTimes() const {
    std::vector<int> times;
    for (const VideoFrame &frame : pictures)
        times.push_back(static_cast<int>(frame.stamp.mediaTime / std::chrono::milliseconds(1)));
    return times;
}

std::vector<double> Delivery::flashes() const {
    std::vector<double> times;
    for (const VideoFrame &frame : pictures) {
        if (meanLuma(frame.picture) > 180)
            times.push_back(toSeconds(frame.stamp.mediaTime));
    }
    return times;
}

std::vector<double> Delivery::clicks() const {
    constexpr int audible = 2000;
    std::vector<double> times;
    double lastAudible = -1;
    for (const AudioBlock &block : sound) {
        for (std::size_t i = 0; i < block.samples->size(); ++i) {
            if (std::abs((*block.samples)[i]) < audible)
                continue;
            const double time = toSeconds(block.stamp.mediaTime) + static_cast<double>(i) / soundSampleRate;
            if (time > lastAudible + .3)
                times.push_back(time);
            lastAudible = time;
        }
    }
    return times;
}

std::vector<std::string> Delivery::problemNames() const {
    std::vector<std::string> names;
    for (const SourceProblem &problem : problems)
        names.push_back(problem.what.toStdString());
    return names;
}

std::size_t Delivery::sampleCount() const {
    std::size_t count = 0;
    for (const AudioBlock &block : sound)
        count += block.samples->size();
    return count;
}

std::array<int, 3> pixelAt(const Picture &picture, int x, int y) {
    std::array<int, 3> values{};
    for (std::size_t plane = 0; plane < values.size(); ++plane) {
        const int divisor = plane == 0 ? 1 : 2;
        values[plane] = picture.planes[plane][std::ptrdiff_t{y / divisor} * picture.strides[plane] + x / divisor];
    }
    return values;
}

} // namespace candor::source::testing
