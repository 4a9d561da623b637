// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Questionnaire.h"
#include "questionnaires/KnownQuestions.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

struct OutlinePlace;

/// Questionnaires: the list, one of them in detail, the builder, and the preview as a candidate sees it.
class QuestionnairesView : public widgets::Page {
    Q_OBJECT

public:
    explicit QuestionnairesView(ScreenContext &context, QWidget *parent = nullptr);
    ~QuestionnairesView() override;

    void refresh();
    /// Shows one: in the list, with its details. What is being written is asked for first.
    void open(QuestionnaireId id);
    void create();
    [[nodiscard]] bool hasUnsavedChanges() const override;

private:
    struct Parts;
    enum class Face { List, Builder, Preview };

    void buildActions();
    void connectList();
    void connectBuilder();
    void connectPreview();
    void turnTo(Face face);
    void showListing();
    void showFirstUse();
    /// Whether one is in the builder, also while its preview is looked at.
    [[nodiscard]] bool isEditing() const;
    void endEditing();
    void showBuilderHead();
    void showPreviewHead();
    void preview(const QuestionnaireContent &content, const KnownQuestions &known, OutlinePlace from);
    void fitActions();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
