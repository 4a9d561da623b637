// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SystemCameras.h"

#include "source/CameraModes.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace candor::source {

namespace {

QString textOf(const GstStructure &properties, const char *name) {
    if (const gchar *text = gst_structure_get_string(&properties, name))
        return QString::fromUtf8(text);
    return {};
}

/// A name that the device keeps: /dev/video numbers are given out anew each time.
QString lastingName(const QString &path) {
    for (const QString &folder : {QStringLiteral("/dev/v4l/by-id"), QStringLiteral("/dev/v4l/by-path")}) {
        const QDir links(folder);
        for (const QFileInfo &link : links.entryInfoList(QDir::Files | QDir::System, QDir::Name)) {
            if (link.canonicalFilePath() == path)
                return link.fileName();
        }
    }
    return path;
}

/// A value inside gst-launch's notation.
QString quoted(QString value) {
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' % value % u'"';
}

struct Found {
    CameraOffer offer;
    QString videoPath; ///< of the V4L2 device behind it
    bool throughPipeWire = false;
};

std::optional<Found> describe(GstDevice *device) {
    const GStreamerPointer<GstStructure> properties(gst_device_get_properties(device));
    const GStreamerPointer<GstCaps> capabilities(gst_device_get_caps(device));
    if (!properties)
        return std::nullopt;
    Found found;
    const GStreamerPointer<gchar> name(gst_device_get_display_name(device));
    found.offer.device.name = QString::fromUtf8(name.get());
    const QString node = textOf(*properties, "node.name");
    found.throughPipeWire = !node.isEmpty();
    if (found.throughPipeWire) {
        found.videoPath = textOf(*properties, "api.v4l2.path");
        found.offer.device.id = u"pipewire:" % node;
        found.offer.element = u"pipewiresrc always-copy=true do-timestamp=true target-object=" % quoted(node);
        if (const QString words = textOf(*properties, "node.description"); !words.isEmpty())
            found.offer.device.name = words;
    } else {
        found.videoPath = textOf(*properties, "device.path");
        if (found.videoPath.isEmpty())
            return std::nullopt;
        found.offer.device.id = u"v4l2:" % lastingName(found.videoPath);
        found.offer.element = u"v4l2src device=" % quoted(found.videoPath);
    }
    if (capabilities)
        found.offer.modes = modesOf(*capabilities);
    found.offer.device.formats = formatsOf(found.offer.modes);
    return found;
}

/// PipeWire's provider (seen in 0.3.65) corrupts memory when it is stopped. GStreamer has one instance of it; started
/// once more than it is stopped, it runs to the end of the process.
void keepPipeWireStarted() {
    const GStreamerPointer<GstDeviceProvider> provider(
        gst_device_provider_factory_get_by_name("pipewiredeviceprovider"));
    if (provider && gst_device_provider_is_started(provider.get()) == FALSE)
        gst_device_provider_start(provider.get());
}

} // namespace

std::optional<CameraOffer> cameraOf(CameraDirectory &directory, const QString &id) {
    for (CameraOffer &offer : directory.cameras()) {
        if (offer.device.id == id)
            return std::move(offer);
    }
    return std::nullopt;
}

SystemCameras::SystemCameras() {
    if (!startGStreamer())
        return;
    keepPipeWireStarted();
    m_monitor.reset(gst_device_monitor_new());
    gst_device_monitor_add_filter(m_monitor.get(), "Video/Source", nullptr);
    m_started = gst_device_monitor_start(m_monitor.get()) != FALSE;
}

SystemCameras::~SystemCameras() {
    if (m_started)
        gst_device_monitor_stop(m_monitor.get());
}

std::vector<CameraOffer> SystemCameras::cameras() {
    std::vector<Found> all;
    m_changed = takeChanged(); // nobody else empties the bus where changes are not asked for
    GList *devices = m_started ? gst_device_monitor_get_devices(m_monitor.get()) : nullptr;
    for (GList *entry = devices; entry; entry = entry->next) {
        if (auto found = describe(static_cast<GstDevice *>(entry->data)))
            all.push_back(std::move(*found));
    }
    g_list_free_full(devices, gst_object_unref);

    std::vector<CameraOffer> offers;
    for (const Found &found : all) {
        const bool isDouble = std::any_of(all.begin(), all.end(), [&](const Found &other) {
            return found.throughPipeWire && !other.throughPipeWire && other.videoPath == found.videoPath;
        });
        const bool isListed = std::any_of(offers.begin(), offers.end(), [&](const CameraOffer &other) {
            return other.device.id == found.offer.device.id;
        });
        if (!isDouble && !isListed)
            offers.push_back(found.offer);
    }
    return offers;
}

bool SystemCameras::takeChanged() {
    if (!m_started)
        return false;
    bool changed = std::exchange(m_changed, false);
    const GStreamerPointer<GstBus> bus(gst_device_monitor_get_bus(m_monitor.get()));
    while (const GStreamerPointer<GstMessage> message{gst_bus_pop(bus.get())})
        changed = true;
    return changed;
}

} // namespace candor::source
