// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace candor::screens {

/// Each move of the application: when, from where to where, who and why; the newest first.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    void show(const std::vector<StageTransition> &history);

private:
    QVBoxLayout *m_column;
};

} // namespace candor::screens
