// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/SummaryContent.h"

#include <QWidget>

namespace candor::screens {

/// The flags of a session: how often, how long in all, the longest, and a way to the first one.
class FlagList : public QWidget {
    Q_OBJECT

public:
    explicit FlagList(const std::vector<FlagRow> &rows, QWidget *parent = nullptr);

signals:
    void showAsked(double seconds);

private:
    [[nodiscard]] QWidget *head() const;
    [[nodiscard]] QWidget *row(const FlagRow &flag);
};

} // namespace candor::screens
