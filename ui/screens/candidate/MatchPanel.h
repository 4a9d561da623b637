// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Match.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// How profile and job fit, aspect by aspect, and what each rests on. A hint, and it says so.
class MatchPanel : public QWidget {
    Q_OBJECT

public:
    explicit MatchPanel(QWidget *parent = nullptr);

    void show(const std::optional<Match> &match);

private:
    void addReason(const MatchReason &reason);

    QVBoxLayout *m_column;
};

} // namespace candor::screens
