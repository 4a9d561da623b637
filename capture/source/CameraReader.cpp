// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/CameraReader.h"

#include "source/CameraModes.h"
#include "source/CameraPipeline.h"

namespace candor::source {

namespace {

using std::chrono::milliseconds;

constexpr PictureSize usualSize{1280, 720};
constexpr milliseconds longestPull{100};
/// Without a picture for so long, a camera that is there has stalled; its first one may take longer.
constexpr milliseconds stallLimit{2000};
constexpr milliseconds firstLimit{4500};
/// The list of devices lags behind a camera's own error by up to this.
constexpr milliseconds listLag{500};
constexpr milliseconds betweenLooks{100};
/// A camera that is there and does not work is tried so often.
constexpr milliseconds betweenTries{1000};

ErrorCode codeOf(LiveNote::What trouble) {
    switch (trouble) {
    case LiveNote::What::Gone:
        return ErrorCode::DeviceMissing;
    case LiveNote::What::Busy:
        return ErrorCode::DeviceBusy;
    default:
        return ErrorCode::DeviceFailed;
    }
}

} // namespace

CameraReader::CameraReader(QString wanted, std::optional<PictureSize> size, CameraDirectoryFactory directories,
                           LiveQueue &queue, const Clock &clock)
    : m_wanted(std::move(wanted)), m_size(size), m_directories(std::move(directories)), m_queue(queue), m_clock(clock),
      m_converter(size), m_thread(QThread::create([this] { run(); })) {
    m_thread->setObjectName(QStringLiteral("camera"));
    m_thread->start();
}

CameraReader::~CameraReader() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_ended.notify_all();
    m_thread->wait();
}

Result<PictureFormat> CameraReader::awaitFirst(milliseconds longestWait) {
    return m_first.await(longestWait, m_wanted);
}

bool CameraReader::isEnding() {
    const std::scoped_lock lock(m_mutex);
    return m_ending;
}

void CameraReader::pause(milliseconds time) {
    std::unique_lock lock(m_mutex);
    m_ended.wait_for(lock, time, [this] { return m_ending; });
}

void CameraReader::tell(LiveNote::What what) {
    m_queue.push(LiveNote{Interrupted::Camera, what, m_clock.monotonicNow()});
}

Result<CameraOffer> CameraReader::findWanted(CameraDirectory &directory) const {
    const std::vector<CameraOffer> offers = directory.cameras();
    DeviceList devices;
    for (const CameraOffer &offer : offers)
        devices.cameras.push_back(offer.device);
    const auto device = findCamera(devices, m_wanted);
    if (!device)
        return failure(device.error());
    for (const CameraOffer &offer : offers) {
        if (offer.device.id == device->id)
            return offer;
    }
    return failure(ErrorCode::DeviceMissing, m_wanted);
}

void CameraReader::run() {
    const auto directory = m_directories();
    auto wanted = findWanted(*directory);
    if (!wanted) {
        m_first.settle(failure(wanted.error()));
        return;
    }
    m_device = wanted->device;
    std::optional<CameraOffer> offer = std::move(*wanted);
    while (offer && !isEnding()) {
        const auto trouble = film(*directory, *offer);
        if (!trouble)
            return;
        if (!m_first.isSettled()) {
            m_first.settle(failure(codeOf(*trouble), m_device.name));
            return;
        }
        offer = awaitAgain(*directory, *trouble);
    }
}

/// Films until something goes wrong; empty where the end was asked for.
std::optional<LiveNote::What> CameraReader::film(CameraDirectory &directory, const CameraOffer &offer) {
    auto camera = CameraPipeline::start(offer, chooseMode(offer.modes, m_size.value_or(usualSize)), m_clock);
    if (!camera)
        return troubleOf(camera.error().code, directory);
    MonotonicTime lastCame = m_clock.monotonicNow();
    bool hasDelivered = false;
    while (!isEnding()) {
        auto pulled = (*camera)->pull(longestPull, m_converter);
        if (!pulled) {
            camera->reset();
            return troubleOf(pulled.error().code, directory);
        }
        const MonotonicTime now = m_clock.monotonicNow();
        if (*pulled) {
            lastCame = now;
            hasDelivered = true;
            deliver(std::move(**pulled), (*camera)->format());
        } else if (!cameraOf(directory, m_device.id)) {
            return LiveNote::What::Gone;
        } else if (now - lastCame > (hasDelivered ? stallLimit : firstLimit)) {
            return LiveNote::What::Stalled;
        }
    }
    return std::nullopt;
}

void CameraReader::deliver(LivePicture picture, const std::optional<PictureFormat> &format) {
    const PictureFormat own = format.value_or(PictureFormat{picture.picture.size, 0});
    if (m_trouble) {
        m_trouble.reset();
        tell(LiveNote::What::Back);
    }
    if (m_lastSize && *m_lastSize != own.size)
        tell(LiveNote::What::FormatChanged);
    m_lastSize = own.size;
    const PictureSize size = picture.picture.size;
    m_queue.push(std::move(picture));
    if (!m_first.isSettled())
        m_first.settle(PictureFormat{size, own.frameRate});
}

/// A camera that was unplugged fails first and is missing in the list a little later.
LiveNote::What CameraReader::troubleOf(ErrorCode code, CameraDirectory &directory) {
    if (code == ErrorCode::DeviceBusy)
        return LiveNote::What::Busy;
    for (milliseconds waited{}; waited <= listLag && !isEnding(); waited += betweenLooks) {
        if (!cameraOf(directory, m_device.id))
            return LiveNote::What::Gone;
        pause(betweenLooks);
    }
    return LiveNote::What::Failed;
}

/// Tells the trouble once and waits until the camera is worth another try; empty where the end was asked for.
std::optional<CameraOffer> CameraReader::awaitAgain(CameraDirectory &directory, LiveNote::What trouble) {
    if (m_trouble != trouble) {
        m_trouble = trouble;
        tell(trouble);
    }
    if (trouble != LiveNote::What::Gone)
        pause(betweenTries);
    while (!isEnding()) {
        if (auto offer = cameraOf(directory, m_device.id))
            return offer;
        if (m_trouble != LiveNote::What::Gone) {
            m_trouble = LiveNote::What::Gone;
            tell(LiveNote::What::Gone);
        }
        pause(betweenLooks);
    }
    return std::nullopt;
}

} // namespace candor::source
