// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// Device check: preview with framing corners, level meter, checks of camera, framing, light, sound, loudspeaker and
/// disk, five seconds recorded and played back. Opens the devices when it is shown and lets go of them when it is
/// hidden.
class DeviceCheckView : public widgets::Page {
    Q_OBJECT

public:
    explicit DeviceCheckView(ScreenContext &context, QWidget *parent = nullptr);
    ~DeviceCheckView() override;

signals:
    void done(); ///< the choice is in the context

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
