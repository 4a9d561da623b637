// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/SummaryWords.h"

#include <QWidget>

namespace candor::screens {

/// Figures beside each other in a band 80 high: value and unit above what they are.
class FigureBand : public QWidget {
    Q_OBJECT

public:
    explicit FigureBand(const std::vector<FigureWords> &figures, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candor::screens
