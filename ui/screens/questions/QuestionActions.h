// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/ChosenQuestion.h"
#include "questions/QuestionMoves.h"

#include <QWidget>

namespace candor::screens {

/// What the person at the window may do with a question, as buttons: the next step first and as the primary one. Asks
/// for the reasons that moves need, and before what cannot be taken back. Says why where nothing can be done.
class QuestionActions : public QWidget {
    Q_OBJECT

public:
    explicit QuestionActions(QWidget *parent = nullptr);

    void show(const QuestionDetails &details);
    /// Whether one of the buttons is the screen's primary one.
    [[nodiscard]] bool hasPrimary() const { return m_hasPrimary; }
    void setBusy(bool busy);

signals:
    void moveAsked(candor::screens::QuestionMove move, const candor::Question &question, const QString &words);
    void editAsked(const candor::Question &question, bool canBeDiscarded);

private:
    void addMove(QuestionMove move, const QString &words, bool isPrimary);
    void addEdit();
    void addRemark(const QString &words);
    void ask(QuestionMove move);
    void askDiscard();

    QuestionDetails m_details;
    bool m_hasPrimary = false;
};

} // namespace candor::screens
