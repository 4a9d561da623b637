// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/Devices.h"

namespace candor::source {

namespace {

template<typename Device>
Result<Device> find(const std::vector<Device> &devices, const QString &wanted) {
    for (const Device &device : devices) {
        if (device.id == wanted)
            return device;
    }
    const auto only = [&](auto fits) -> std::pair<int, const Device *> {
        int count = 0;
        const Device *found = nullptr;
        for (const Device &device : devices) {
            if (fits(device)) {
                ++count;
                found = &device;
            }
        }
        return {count, found};
    };
    auto [count, found] = only([&](const Device &device) { return device.name == wanted; });
    if (count == 0)
        std::tie(count, found) =
            only([&](const Device &device) { return device.name.contains(wanted, Qt::CaseInsensitive); });
    if (count == 0 || wanted.isEmpty())
        return failure(ErrorCode::DeviceMissing, wanted);
    if (count > 1)
        return failure(ErrorCode::InvalidArgument, wanted);
    return *found;
}

} // namespace

Result<CameraDevice> findCamera(const DeviceList &devices, const QString &wanted) {
    return find(devices.cameras, wanted);
}

Result<MicrophoneDevice> findMicrophone(const DeviceList &devices, const QString &wanted) {
    return find(devices.microphones, wanted);
}

} // namespace candor::source
