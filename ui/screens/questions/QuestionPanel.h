// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "question/SimilarModel.h"
#include "questions/ChosenQuestion.h"
#include "questions/QuestionMoves.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

class QuestionHistory;

/// A question beside the list: what can be done with it, and in tabs what it says, its history with comments, its
/// versions and what is like it.
class QuestionPanel : public QWidget {
    Q_OBJECT

public:
    explicit QuestionPanel(ScreenContext &context, QWidget *parent = nullptr);
    ~QuestionPanel() override;

    void show(const std::optional<QuestionDetails> &details);
    /// Several are chosen, which can be exported together.
    void showSeveral(int count);
    [[nodiscard]] bool hasPrimary() const;
    [[nodiscard]] QuestionHistory &history();
    void setBusy(bool busy);

signals:
    void moveAsked(candor::screens::QuestionMove move, const candor::Question &question, const QString &words);
    void editAsked(const candor::Question &question, bool canBeDiscarded);
    void commentAsked(candor::QuestionId question, const QString &text);
    void exportAsked();
    void questionAsked(const candor::QuestionRow &row); ///< one that is like it

private:
    struct Parts;

    void build();
    void fillHead(const QuestionDetails &details);
    void turnTo(int tab);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
