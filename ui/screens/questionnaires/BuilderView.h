// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questionnaires/QuestionnaireEditing.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace candor::screens {

/// Where a questionnaire is made: the bank, the outline with its sections and questions, and what is chosen of it. Asks
/// before what was done goes, and which version stays where two people saved.
class BuilderView : public QWidget {
    Q_OBJECT

public:
    explicit BuilderView(ScreenContext &context, QWidget *parent = nullptr);
    ~BuilderView() override;

    void startNew();
    void open(QuestionnaireId id);
    void startCopyOf(QuestionnaireId id);
    /// Calls `go` when nothing would be lost by it: at once, or after a person has said so; not while it is saved.
    void leaveFor(const std::function<void()> &go);
    /// Whether it says something else than what is saved, also in a field that is being typed in.
    [[nodiscard]] bool isChanged() const;
    void save();
    void draw();
    /// Where the preview is to begin.
    [[nodiscard]] OutlinePlace chosen() const;
    void focusOutline();
    [[nodiscard]] QuestionnaireEditing &editing();

signals:
    void opened();
    void openingFailed(const candor::Error &error);
    void changed(); ///< its title, that it differs from what is saved, or that it is being saved
    void saved(const candor::QuestionnaireFile &file);
    void left(); ///< nothing is to be kept of it any more

private:
    struct Parts;

    void connectEditing();
    void connectOutline();
    void connectDetails();
    void connectKeys();
    void add(const std::vector<QuestionnaireQuestion> &questions, OutlinePlace before);
    /// Where questions that are added without a place go: after what is chosen.
    [[nodiscard]] OutlinePlace afterChosen() const;
    void follow();
    void showBegun();
    void showRefusal(const Error &error);
    void showConflict(const QuestionnaireFile &theirs);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
