// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Result.h"
#include "questionnaires/QuestionnaireDraft.h"

#include <QAbstractListModel>

#include <optional>
#include <set>
#include <vector>

namespace candor::screens {

/// A draw by rule for a questionnaire: what is drawn so far, which of it is to stay, and the rest anew. What the
/// questionnaire asks already is not drawn, and does not count.
class DrawModel : public QAbstractListModel {
    Q_OBJECT

public:
    DrawModel(ScreenContext &context, const QuestionnaireDraft &draft, std::optional<JobId> job,
              QObject *parent = nullptr);

    /// How many of each type, from which questions, in which time; `kept`, `job` and `seed` are the model's own. One
    /// draw runs at a time: of the rules that are set meanwhile, the last is drawn by.
    void setRule(const DrawRule &rule);
    [[nodiscard]] const DrawRule &rule() const { return m_rule; }
    /// Other questions in the place of those that are not kept.
    void drawAgain();
    void setKept(int row, bool kept);
    [[nodiscard]] int keptCount() const;

    [[nodiscard]] const std::vector<QuestionnaireQuestion> &questions() const { return m_draw.questions; }
    /// What the bank does not hold, and from how many it drew.
    [[nodiscard]] const std::vector<DrawCount> &missing() const { return m_draw.missing; }
    [[nodiscard]] const std::vector<DrawCount> &candidates() const { return m_draw.candidates; }
    [[nodiscard]] QuestionnaireTotals totals() const { return totalsOf(m_draw.questions); }
    [[nodiscard]] bool isDrawing() const { return m_drawing; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;
    bool setData(const QModelIndex &place, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &place) const override;

signals:
    void drawn();
    void failed(const candor::Error &error);

private:
    [[nodiscard]] DrawRule wholeRule() const;
    void draw();
    void show(Draw draw);

    ScreenContext &m_context;
    std::vector<QuestionnaireQuestion> m_present; ///< what the questionnaire asks already
    std::optional<JobId> m_job;
    DrawRule m_rule;
    quint64 m_seed;
    std::set<QuestionId> m_kept;
    Draw m_draw;
    bool m_drawing = false;
    bool m_isOutdated = false; ///< what is being drawn is of no use any more
};

} // namespace candor::screens
