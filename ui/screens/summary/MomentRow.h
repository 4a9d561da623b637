// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"

#include <QAbstractButton>

namespace candor::screens {

/// A problem or gap: its mark, what it was, what it means, and when; a click leads there.
class MomentRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit MomentRow(const SessionEvent &event, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candor::screens
