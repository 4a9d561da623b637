// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gst/gst.h>

#include <QString>

#include <memory>

namespace candor::source {

/// Gives one reference back.
struct GStreamerReleaser {
    void operator()(GstObject *object) const { gst_object_unref(object); }
    void operator()(GstCaps *caps) const { gst_caps_unref(caps); }
    void operator()(GstSample *sample) const { gst_sample_unref(sample); }
    void operator()(GstMessage *message) const { gst_message_unref(message); }
    void operator()(GstStructure *structure) const { gst_structure_free(structure); }
    void operator()(GError *error) const { g_error_free(error); }
    void operator()(gchar *text) const { g_free(text); }
    template<typename Object>
    void operator()(Object *object) const {
        gst_object_unref(object);
    }
};

template<typename T>
using GStreamerPointer = std::unique_ptr<T, GStreamerReleaser>;

/// Makes GStreamer ready; may be called as often as one likes. False where it cannot be.
[[nodiscard]] inline bool startGStreamer() { return gst_init_check(nullptr, nullptr, nullptr) != FALSE; }

} // namespace candor::source
