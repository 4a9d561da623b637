// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/OutlineRows.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

class OutlineList;

/// The outline of a questionnaire with what can be done to the whole of it, and how long it takes.
class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(const QuestionnaireDraft &draft, QWidget *parent = nullptr);
    ~OutlinePanel() override;

    /// The draft says something else.
    void follow();
    [[nodiscard]] OutlineList &list();

signals:
    void sectionAsked();
    void undoAsked();
    void redoAsked();

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
