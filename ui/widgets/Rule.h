// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QWidget>

namespace candor::widgets {

/// A hairline, 1 px; follows the scheme.
class Rule : public QWidget {
    Q_OBJECT

public:
    explicit Rule(theme::Ink ink = theme::Ink::Rule, Qt::Orientation orientation = Qt::Horizontal,
                  QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Ink m_ink;
};

} // namespace candor::widgets
