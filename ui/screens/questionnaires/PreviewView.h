// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/PreviewSteps.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace candor::screens {

/// A questionnaire exactly as a candidate goes through it, step by step; nothing of it does anything. Right and Left,
/// Space, Page Down and Page Up go on and back, Home and End to its ends, Escape closes it.
class PreviewView : public QWidget {
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);

    void show(const QuestionnaireContent &content, const KnownQuestions &known, OutlinePlace from);
    void go(int direction);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] const std::vector<PreviewStep> &steps() const { return m_steps; }

signals:
    void stepChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void goTo(int step);
    void build();
    void addIntroduction(const PreviewStep &step);
    void addQuestion(const PreviewStep &step);
    void addEnd();
    void arrange();

    QuestionnaireContent m_content;
    std::vector<PreviewStep> m_steps;
    int m_step = 0;
    int m_questions = 0;
    QVBoxLayout *m_column;
    QBoxLayout *m_columns = nullptr; ///< of a question: what is asked, and the answer
};

} // namespace candor::screens
