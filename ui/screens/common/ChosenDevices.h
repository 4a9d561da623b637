// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Devices.h"
#include "source/SourceChoice.h"

#include <QString>

namespace candor::screens {

/// The choice itself; where nothing was chosen yet, the first camera and the default microphone.
[[nodiscard]] source::SourceChoice orUsualDevices(const source::SourceChoice &choice,
                                                  const source::DeviceList &devices);

/// What a person calls the chosen one; a file by its name without folders. Empty: none.
[[nodiscard]] QString cameraName(const source::SourceChoice &choice, const source::DeviceList &devices);
[[nodiscard]] QString microphoneName(const source::SourceChoice &choice, const source::DeviceList &devices);

/// Whether it names a file: "file:PATH".
[[nodiscard]] bool isFileChoice(const QString &wanted);

/// What can be recorded from in words: "Logitech C920, built-in microphone"; says what is missing.
[[nodiscard]] QString deviceWords(const source::SourceChoice &choice, const source::DeviceList &devices);

} // namespace candor::screens
