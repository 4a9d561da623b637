// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interview/LiveNotes.h"

#include <QWidget>

#include <vector>

namespace candor::widgets {
class IconLabel;
class Label;
} // namespace candor::widgets

namespace candor::screens {

class FigureLabel;

/// Problems as they happen, with what to do.
class NoteList : public QWidget {
    Q_OBJECT

public:
    explicit NoteList(QWidget *parent = nullptr);

    void show(const LiveNotes &notes);
    using QWidget::show;

private:
    struct Row {
        QWidget *widget = nullptr;
        widgets::IconLabel *icon = nullptr;
        widgets::Label *title = nullptr;
        FigureLabel *time = nullptr;
        widgets::Label *remark = nullptr;
    };
    std::vector<Row> m_rows;
};

} // namespace candor::screens
