// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/DrawModel.h"

#include "common/WorkspaceAccess.h"
#include "questionnaires/QuestionFace.h"
#include "questions/QuestionDraw.h"
#include "questions/QuestionnaireFields.h"
#include "questions/QuestionnaireService.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace candor::screens {

DrawModel::DrawModel(ScreenContext &context, const QuestionnaireDraft &draft, std::optional<JobId> job, QObject *parent)
    : QAbstractListModel(parent), m_context(context), m_job(job), m_seed(QRandomGenerator::global()->generate64()) {
    for (const QuestionVersionId version : questions::versionsOf(draft.content())) {
        if (const auto found = draft.known().find(version); found != draft.known().end())
            m_present.push_back(found->second);
    }
}

DrawRule DrawModel::wholeRule() const {
    DrawRule rule = m_rule;
    rule.job = m_job;
    rule.seed = m_seed;
    rule.kept.clear();
    // What is there counts for the service as kept; the person says what comes besides.
    for (const QuestionnaireQuestion &question : m_present) {
        rule.kept.push_back(question.version.id);
        const auto wanted = std::ranges::find(rule.types, question.version.content.type, &DrawCount::type);
        if (wanted != rule.types.end())
            ++wanted->count;
        if (rule.mostSeconds)
            *rule.mostSeconds += itemSeconds({}, question.version.content);
    }
    for (const QuestionnaireQuestion &question : m_draw.questions) {
        if (m_kept.contains(question.question))
            rule.kept.push_back(question.version.id);
    }
    return rule;
}

void DrawModel::setRule(const DrawRule &rule) {
    m_rule = rule;
    // None of a type that is not wanted is of no matter.
    std::erase_if(m_rule.types, [](const DrawCount &count) { return count.count <= 0; });
    draw();
}

void DrawModel::drawAgain() {
    m_seed = QRandomGenerator::global()->generate64();
    draw();
}

void DrawModel::draw() {
    // A draw that runs cannot be called back, and more of them would hold up what other screens ask.
    if (m_drawing) {
        m_isOutdated = true;
        return;
    }
    if (m_rule.types.empty()) {
        show({});
        return;
    }
    m_drawing = true;
    m_context.hiring->ask(
        this,
        [rule = wholeRule()](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questionnaires().draw(actor, rule);
        },
        [this](Result<Draw> draw) {
            m_drawing = false;
            if (std::exchange(m_isOutdated, false))
                this->draw();
            else if (draw)
                show(std::move(*draw));
            else
                emit failed(draw.error());
        });
}

void DrawModel::show(Draw draw) {
    beginResetModel();
    m_draw = std::move(draw);
    std::erase_if(m_draw.questions, [this](const QuestionnaireQuestion &question) {
        return std::ranges::find(m_present, question.question, &QuestionnaireQuestion::question) != m_present.end();
    });
    // Kept ones come first from the service; here they stand among the others.
    std::ranges::stable_sort(m_draw.questions, {}, [](const QuestionnaireQuestion &question) {
        return questions::placeToAsk(question.version.content);
    });
    // What was kept and is not drawn any more is forgotten.
    std::erase_if(m_kept, [this](QuestionId kept) {
        return std::ranges::find(m_draw.questions, kept, &QuestionnaireQuestion::question) == m_draw.questions.end();
    });
    endResetModel();
    emit drawn();
}

void DrawModel::setKept(int row, bool kept) {
    if (row < 0 || row >= rowCount())
        return;
    const QuestionId question = m_draw.questions[static_cast<std::size_t>(row)].question;
    if (kept)
        m_kept.insert(question);
    else
        m_kept.erase(question);
    emit dataChanged(index(row), index(row));
}

int DrawModel::keptCount() const { return static_cast<int>(m_kept.size()); }

int DrawModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_draw.questions.size());
}

Qt::ItemFlags DrawModel::flags(const QModelIndex &place) const {
    return QAbstractListModel::flags(place) | Qt::ItemNeverHasChildren |
           (place.isValid() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant DrawModel::data(const QModelIndex &place, int role) const {
    if (!place.isValid() || place.row() >= rowCount())
        return {};
    const QuestionnaireQuestion &question = m_draw.questions[static_cast<std::size_t>(place.row())];
    const QuestionFace face = bankFace(question.version, false);
    switch (role) {
    case Qt::DisplayRole:
        return face.text;
    case Qt::CheckStateRole:
        return m_kept.contains(question.question) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return faceSentence(face, question.version.content.type);
    case Qt::AccessibleDescriptionRole:
        return tr("Checked: it stays when the rest is drawn anew");
    default:
        return {};
    }
}

bool DrawModel::setData(const QModelIndex &place, const QVariant &value, int role) {
    if (!place.isValid() || role != Qt::CheckStateRole)
        return false;
    setKept(place.row(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace candor::screens
