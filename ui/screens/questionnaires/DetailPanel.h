// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "questionnaires/QuestionnaireDraft.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

class ItemForm;
class SectionForm;
class WholeForm;

/// What is chosen in the outline, to edit: the questionnaire, a section or a question.
class DetailPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailPanel(QWidget *parent = nullptr);
    ~DetailPanel() override;

    void show(const QuestionnaireDraft &draft, OutlinePlace place);
    void focusFirst();
    void commit();
    [[nodiscard]] WholeForm &whole();
    [[nodiscard]] SectionForm &section();
    [[nodiscard]] ItemForm &item();

signals:
    void removeAsked();
    void stepAsked(int direction);

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
