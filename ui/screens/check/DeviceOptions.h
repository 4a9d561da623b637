// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Devices.h"
#include "source/SourceChoice.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor::screens {

/// One line of a device selector.
struct DeviceOption {
    QString value; ///< as in SourceChoice; empty: none
    QString words;
    bool present = true;

    bool operator==(const DeviceOption &) const = default;
};

/// One line of the picture selector; empty size: as the device or the file delivers it.
struct SizeOption {
    std::optional<PictureSize> size;
    QString words;

    bool operator==(const SizeOption &) const = default;
};

/// What can be chosen: the devices that are there, the chosen one even where it is not, a chosen file, and none.
/// `remembered` is what the chosen one was called when it was last there.
[[nodiscard]] std::vector<DeviceOption> cameraOptions(const source::DeviceList &devices, const QString &chosen,
                                                      const QString &remembered = {});
[[nodiscard]] std::vector<DeviceOption> microphoneOptions(const source::DeviceList &devices, const QString &chosen,
                                                          const QString &remembered = {});
/// The sizes of the chosen camera, largest first, each once.
[[nodiscard]] std::vector<SizeOption> sizeOptions(const source::DeviceList &devices,
                                                  const source::SourceChoice &chosen);

/// "1280×720".
[[nodiscard]] QString sizeWords(PictureSize size);

} // namespace candor::screens
