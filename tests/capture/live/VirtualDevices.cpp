// SPDX-License-Identifier: GPL-3.0-or-later
// A camera and a sound that are not there: PipeWire's clients see them as they see real ones. The pictures carry their
// number; each whole second of the monotonic clock is a white picture and a click at the same instant. Ends by a
// signal, as a device that is unplugged does: PipeWire's sink is not safe to take down within a process that goes on.
//
//   candor-test-devices camera WIDTHxHEIGHT
//   candor-test-devices sound SINK [tone]     plays into the null sink SINK; tone: without an end
#include "source/GStreamerPointer.h"
#include "source/TestPicture.h"

#include <gst/app/gstappsrc.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>
#include <string>

namespace candor::source {
namespace {

constexpr GstClockTime frameTime = GST_SECOND / 30 + 1; // the thirtieth begins within its second
constexpr GstClockTime blockTime = 10 * GST_MSECOND;
constexpr int samplesPerBlock = soundSampleRate / 100;
/// The sound is handed over before its time, so that it is played in time.
constexpr GstClockTime soundLead = 200 * GST_MSECOND;
constexpr GstClockTime pictureLead = 20 * GST_MSECOND;
constexpr GstClockTime betweenLooks = 4 * GST_MSECOND;

/// One pipeline whose running time is that of the program.
class Feed {
public:
    Feed(const std::string &description, GstClock &clock, GstClockTime start) {
        GError *problem = nullptr;
        GstElement *made = gst_parse_launch(description.c_str(), &problem);
        const GStreamerPointer<GError> error(problem);
        if (error || !made) {
            std::fprintf(stderr, "%s\n", error ? error->message : "no pipeline");
            std::exit(1);
        }
        m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(made)));
        m_source.reset(GST_APP_SRC(gst_bin_get_by_name(GST_BIN(made), "feed")));
        gst_pipeline_use_clock(GST_PIPELINE(made), &clock);
        gst_element_set_start_time(made, GST_CLOCK_TIME_NONE);
        gst_element_set_base_time(made, start);
        gst_element_set_state(made, GST_STATE_PLAYING);
    }
    ~Feed() { gst_element_set_state(m_pipeline.get(), GST_STATE_NULL); }
    Feed(const Feed &) = delete;
    Feed &operator=(const Feed &) = delete;

    void push(GstBuffer *buffer, GstClockTime time, GstClockTime duration) const {
        GST_BUFFER_PTS(buffer) = time;
        GST_BUFFER_DURATION(buffer) = duration;
        gst_app_src_push_buffer(m_source.get(), buffer);
    }
    [[nodiscard]] bool hasFailed() const {
        const GStreamerPointer<GstBus> bus(gst_element_get_bus(m_pipeline.get()));
        const GStreamerPointer<GstMessage> message(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR));
        if (!message)
            return false;
        GError *problem = nullptr;
        gst_message_parse_error(message.get(), &problem, nullptr);
        std::fprintf(stderr, "%s\n", problem->message);
        g_error_free(problem);
        return true;
    }

private:
    GStreamerPointer<GstElement> m_pipeline;
    GStreamerPointer<GstAppSrc> m_source;
};

GstBuffer *pictureBuffer(PicturePool &pool, PictureSize size, unsigned number, bool flash) {
    const Picture picture = drawTestPicture(pool, size, number, flash);
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    GstBuffer *buffer = gst_buffer_new_allocate(nullptr, width * height * 3 / 2, nullptr);
    gsize offset = 0;
    for (std::size_t plane = 0; plane < 3; ++plane) {
        const std::size_t rowBytes = plane == 0 ? width : width / 2;
        for (std::size_t y = 0; y < (plane == 0 ? height : height / 2); ++y) {
            gst_buffer_fill(buffer, offset,
                            picture.planes[plane] + static_cast<std::ptrdiff_t>(y) * picture.strides[plane], rowBytes);
            offset += rowBytes;
        }
    }
    return buffer;
}

GstBuffer *soundBuffer(std::uint64_t block, bool tone) {
    std::array<std::int16_t, samplesPerBlock> samples{};
    // 20 ms of 1 kHz from each whole second on.
    if (tone || block % 100 < 2) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<std::int16_t>(std::lround(
                16000 * std::sin(2 * std::numbers::pi * 1000 * (static_cast<double>(i) + .5) / soundSampleRate)));
    }
    GstBuffer *buffer = gst_buffer_new_allocate(nullptr, sizeof samples, nullptr);
    gst_buffer_fill(buffer, 0, samples.data(), sizeof samples);
    return buffer;
}

std::string cameraPipeline(PictureSize size) {
    return "appsrc name=feed format=time is-live=true caps=video/x-raw,format=I420,width=" +
           std::to_string(size.width) + ",height=" + std::to_string(size.height) +
           ",framerate=30/1 ! identity drop-allocation=true ! pipewiresink mode=provide sync=true "
           "stream-properties=\"properties,media.class=Video/Source,media.role=Camera,node.name=candor-test-camera,"
           "node.description=Candor-Test-Camera\"";
}

/// Time from a whole second on, the same in each process.
struct TestClock {
    GStreamerPointer<GstClock> clock{gst_system_clock_obtain()};
    GstClockTime start = gst_clock_get_time(clock.get()) / GST_SECOND * GST_SECOND;

    [[nodiscard]] GstClockTime now() const { return gst_clock_get_time(clock.get()) - start; }
    void wait() const {
        const GstClockID id = gst_clock_new_single_shot_id(clock.get(), start + now() + betweenLooks);
        gst_clock_id_wait(id, nullptr);
        gst_clock_id_unref(id);
    }
};

int film(PictureSize size) {
    const TestClock clock;
    const Feed camera(cameraPipeline(size), *clock.clock, clock.start);
    PicturePool pool;
    GstClockTime frame = 0;
    GstClockTime lastFlash = 0;
    unsigned number = 0;
    while (!camera.hasFailed()) {
        const GstClockTime now = clock.now();
        for (; frame * frameTime < now + pictureLead; ++frame) {
            // A camera that was starved films less; it does not hand two pictures over at once. Numbers count what was
            // filmed.
            if (frame * frameTime < now)
                continue;
            const GstClockTime second = frame * frameTime / GST_SECOND;
            camera.push(pictureBuffer(pool, size, number++, second != lastFlash), frame * frameTime, frameTime);
            lastFlash = second;
        }
        clock.wait();
    }
    return 1;
}

int play(const std::string &sink, bool tone) {
    const TestClock clock;
    const Feed sound(
        "appsrc name=feed format=time caps=audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved "
        "! pulsesink provide-clock=false slave-method=none buffer-time=40000 latency-time=10000 device=" +
            sink,
        *clock.clock, clock.start);
    for (std::uint64_t block = 0; !sound.hasFailed(); clock.wait()) {
        for (; block * blockTime < clock.now() + soundLead; ++block)
            sound.push(soundBuffer(block, tone), block * blockTime, blockTime);
    }
    return 1;
}

int run(int argc, char **argv) {
    const std::string kind = argc > 2 ? argv[1] : "";
    PictureSize size;
    if (kind == "camera" && std::sscanf(argv[2], "%dx%d", &size.width, &size.height) == 2)
        return film(size);
    if (kind == "sound")
        return play(argv[2], argc > 3);
    return 2;
}

} // namespace
} // namespace candor::source

int main(int argc, char **argv) { return candor::source::startGStreamer() ? candor::source::run(argc, argv) : 2; }
