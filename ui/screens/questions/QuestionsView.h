// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Question.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// The question bank: list and reading, for who decides the queue of what awaits approval, editor, import and export.
class QuestionsView : public widgets::Page {
    Q_OBJECT

public:
    explicit QuestionsView(ScreenContext &context, QWidget *parent = nullptr, FileChoice files = desktopFileChoice());
    ~QuestionsView() override;

    void refresh();
    /// Shows a question of the bank.
    void open(QuestionId question);
    void create();
    /// Shows what awaits approval, where the person decides on that.
    void openQueue();
    [[nodiscard]] bool hasUnsavedChanges() const override;

signals:
    void listed(); ///< questions, a notice or an error are shown

private:
    struct Parts;

    void buildActions();
    void buildContent();
    void connectParts();
    void connectEditor();
    void showListing();
    void showFirstUse();
    void showPlace();
    void edit(const Question &question, bool canBeDiscarded);
    void endEditing();
    void askExport();
    void fitActions();
    void fitTabs();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
