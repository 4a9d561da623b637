// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questionnaires/QuestionnairesModel.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

class ReportStrip;

/// The list of questionnaires, and one of them in detail.
class QuestionnaireList : public QWidget {
    Q_OBJECT

public:
    explicit QuestionnaireList(ScreenContext &context, QWidget *parent = nullptr);
    ~QuestionnaireList() override;

    /// What there is to be shown.
    enum class Listing { Reading, Failed, Nothing, Rows };
    [[nodiscard]] Listing listing() const;
    /// "3 questionnaires."
    [[nodiscard]] QString countWords() const;
    [[nodiscard]] QuestionnairesModel &model();
    [[nodiscard]] ReportStrip &strip();

    /// Fills it from what was read.
    void fill();
    /// Chooses one as soon as it is listed; what is not listed stands in detail all the same.
    void want(QuestionnaireId id);
    void clearFilters();
    void focusList();

signals:
    void editAsked(candor::QuestionnaireId id);
    void copyAsked(candor::QuestionnaireId id);

private:
    struct Parts;

    void build();
    void connectModel();
    void connectPanel();
    void choose();
    void openChosen();
    void askArchive(const Questionnaire &questionnaire, bool archived);
    void askRemove(const Questionnaire &questionnaire);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
