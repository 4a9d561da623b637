// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/CheckWords.h"
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

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setLoudspeaker(LoudspeakerState state);
    void showPicture();
    void showTrialPicture();
    void showTrialPhase();
    void clearPicture();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
