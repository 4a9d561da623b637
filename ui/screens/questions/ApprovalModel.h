// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questions/ChosenQuestion.h"
#include "questions/QuestionList.h"
#include "questions/QuestionMoves.h"

#include <QObject>

namespace candor::screens {

/// The questions that wait for a decision of who is at the window, one of them in detail, and the decisions. After each
/// the next one is chosen. Where somebody else was quicker the question stays in view as it is now.
class ApprovalModel : public QObject {
    Q_OBJECT

public:
    explicit ApprovalModel(ScreenContext &context, QObject *parent = nullptr);
    ~ApprovalModel() override;

    void refresh();
    [[nodiscard]] QuestionList &list() { return m_list; }
    [[nodiscard]] const QuestionList &list() const { return m_list; }
    [[nodiscard]] qint64 waiting() const { return m_list.total(); }

    void choose(QuestionId question);
    [[nodiscard]] QuestionId chosen() const { return m_chosen.id(); }
    [[nodiscard]] const std::optional<QuestionDetails> &details() const { return m_chosen.details(); }
    /// The one after or before the chosen one, as far as there is one.
    void goOn(int by);

    void approve(const QString &comment);
    void giveBack(const QString &reason);
    void comment(const QString &text);
    [[nodiscard]] bool isBusy() const { return m_moves.isBusy(); }

signals:
    void changed();       ///< the list was read, or could not be
    void chosenChanged(); ///< another one, or it was read anew
    void busyChanged(bool busy);
    void decided(candor::screens::QuestionMove move, const candor::Question &question);
    void commented(candor::QuestionId question);
    void refused(const QString &what, const candor::Error &error);
    void overtaken(const QString &words);

private:
    void follow();

    ScreenContext &m_context;
    QuestionList m_list{QuestionStatus::AwaitingApproval};
    ChosenQuestion m_chosen;
    QuestionMoves m_moves;
    int m_place = 0;      ///< of the chosen one, while it is listed
    bool m_stays = false; ///< what is shown is not in the list any more, and stays until one goes on
};

} // namespace candor::screens
