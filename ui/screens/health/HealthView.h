// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// How the workspace is: figures, what should be looked at, backups, settings. For administrators.
class HealthView : public widgets::Page {
    Q_OBJECT

public:
    explicit HealthView(ScreenContext &context, QWidget *parent = nullptr);
    ~HealthView() override;

    /// Reads it anew (F5).
    void refresh();
    [[nodiscard]] bool hasUnsavedChanges() const override;

signals:
    void shown(); ///< the figures or an error are shown

private:
    void showHealth();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
