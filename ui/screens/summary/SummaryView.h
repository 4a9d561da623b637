// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// A session in numbers: figures, flags, what was measurable and when, problems, frames.
class SummaryView : public widgets::Page {
    Q_OBJECT

public:
    explicit SummaryView(ScreenContext &context, QWidget *parent = nullptr);
    ~SummaryView() override;

    void open(const QString &folder);
    [[nodiscard]] QString folder() const;

signals:
    void opened(); ///< content or an error is shown
    void replayRequested(const QString &folder, double seconds);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
