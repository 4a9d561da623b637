// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/SummaryContent.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// One session's figures on a page.
class SummaryPage : public QWidget {
    Q_OBJECT

public:
    explicit SummaryPage(const SummaryContent &content, QWidget *parent = nullptr);

signals:
    void replayAsked(double seconds);

private:
    void addRemarks(QVBoxLayout &column, const SummaryContent &content);
    void addProblems(QVBoxLayout &column, const SummaryContent &content);
    void addFrames(QVBoxLayout &column, const SummaryContent &content);
    void addStrip(QVBoxLayout &column, const SummaryContent &content);
};

} // namespace candor::screens
