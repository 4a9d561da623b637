// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/QuestionFace.h"
#include "questionnaires/QuestionnaireDraft.h"

#include <QAbstractListModel>

#include <vector>

namespace candor::screens {

/// A row of a questionnaire's outline.
struct OutlineRow {
    enum class Kind { Whole, Section, Question, Nothing }; ///< Nothing: a section that asks nothing yet
    Kind kind = Kind::Whole;
    OutlinePlace place; ///< of Nothing: its section
    QString words;
    QString remark;    ///< "4 questions, 12 min"
    QuestionFace face; ///< of a question
    QuestionType type = QuestionType::Text;

    bool operator==(const OutlineRow &) const = default;
};

/// A questionnaire that is being written, from its title to its last question, as the rows of a list.
class OutlineRows : public QAbstractListModel {
    Q_OBJECT

public:
    explicit OutlineRows(const QuestionnaireDraft &draft, QObject *parent = nullptr);

    /// The draft has changed.
    void follow();
    [[nodiscard]] const OutlineRow &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    [[nodiscard]] OutlinePlace placeAt(int index) const;
    /// The row of a place; where it is not there, the nearest one above.
    [[nodiscard]] int rowOf(OutlinePlace place) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &place) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;

private:
    [[nodiscard]] std::vector<OutlineRow> rowsOfDraft() const;

    const QuestionnaireDraft &m_draft;
    std::vector<OutlineRow> m_rows;
};

} // namespace candor::screens
