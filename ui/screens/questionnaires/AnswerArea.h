// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// Where a candidate answers, to look at: it takes neither the mouse nor the keyboard.
class AnswerArea : public QWidget {
    Q_OBJECT

public:
    AnswerArea(const QuestionContent &question, int takes, QWidget *parent = nullptr);

private:
    void addOptions(const std::vector<AnswerOption> &options);
    void addWriting(bool isCode);
    void addRecording(bool withPicture, int takes);

    QVBoxLayout *m_column;
};

} // namespace candor::screens
