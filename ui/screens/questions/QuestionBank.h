// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questions/BankModel.h"
#include "questions/QuestionMoves.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace candor::screens {

class ReportStrip;

/// The questions of a workspace as a list with search and filters, and the chosen one beside it.
class QuestionBank : public QWidget {
    Q_OBJECT

public:
    /// Reports are shown in `strip`, which outlives it.
    QuestionBank(ScreenContext &context, ReportStrip &strip, QWidget *parent = nullptr);
    ~QuestionBank() override;

    void refresh();
    /// Chooses a question as soon as it is listed; where the filters hide it, it is shown all the same.
    void select(QuestionId question);
    [[nodiscard]] const BankModel &model() const;
    [[nodiscard]] std::vector<QuestionId> chosen() const;
    /// Whether the chosen question offers the screen's primary action.
    [[nodiscard]] bool hasPrimary() const;
    /// Whether something is written of a question that was not added to it.
    [[nodiscard]] bool hasComment() const;
    /// What was returned to who is at the window, instead of all.
    void showReturned(bool returned);
    void focusSearch();
    void focusList();

signals:
    void listed();         ///< the list was read, or could not be
    void counted();        ///< how many there are was read, see model()
    void primaryChanged(); ///< see hasPrimary()
    void editAsked(const candor::Question &question, bool canBeDiscarded);
    void exportAsked(); ///< of what is chosen
    void moved();       ///< a question is in another status now

private:
    struct Parts;

    void build();
    void connectModel();
    void connectMoves();
    void follow();
    void fill();
    void showChosen();
    void editChosen();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
