// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace candor::screens {

/// What happened to a question and what was said of it, newest first.
class EventRows : public QWidget {
    Q_OBJECT

public:
    explicit EventRows(QWidget *parent = nullptr);

    void show(const std::vector<QuestionEvent> &events);

private:
    void add(const QuestionEvent &event);

    std::vector<QuestionEvent> m_shown;
    QVBoxLayout *m_column;
};

} // namespace candor::screens
