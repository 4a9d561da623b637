// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/QuestionnaireChoice.h"

#include "common/QuestionnaireWords.h"
#include "common/WorkspaceAccess.h"
#include "questions/QuestionnaireService.h"
#include "theme/Figures.h"
#include "widgets/DataTable.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

enum Column { Title, Questions, Time };

class ChoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(ChoiceTexts)

public:
    static QString head(int column) {
        return column == Title ? tr("Questionnaire") : column == Questions ? tr("Questions") : tr("Time");
    }
};

QString cell(const QuestionnaireRow &row, int column) {
    if (column == Title)
        return questionnaireWords(row.questionnaire.content);
    if (column == Questions)
        return theme::count(static_cast<std::uint64_t>(row.questions));
    return row.questions > 0 ? lengthWords(row.seconds) : theme::emptyFigure();
}

} // namespace

int QuestionnaireChoices::find(QuestionnaireId questionnaire) const {
    for (int index = 0; index < rowCount(); ++index) {
        if (row(index).questionnaire.id == questionnaire)
            return index;
    }
    return -1;
}

QVariant QuestionnaireChoices::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < Title || section > Time)
        return {};
    if (role == Qt::DisplayRole)
        return ChoiceTexts::head(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == Title ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant QuestionnaireChoices::data(const QModelIndex &place, int role) const {
    const QuestionnaireRow *row = rowAt(place);
    if (!row)
        return {};
    const int column = place.column();
    switch (role) {
    case Qt::DisplayRole:
        return cell(*row, column);
    case Qt::AccessibleTextRole:
        return QString(ChoiceTexts::head(column) % QStringLiteral(": ") % cell(*row, column));
    case Qt::TextAlignmentRole:
        return int((column == Title ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case widgets::FigureRole:
        return column != Title;
    default:
        return {};
    }
}

QuestionnaireChoice::QuestionnaireChoice(ScreenContext &context, JobId job, QObject *parent)
    : QObject(parent), m_context(context), m_job(job) {
    m_choices.setSource([this](const PageRange &range, FetchedRows<QuestionnaireRow>::Answer answer) {
        return m_context.hiring->ask(
            this,
            [filter = m_filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
                return workspace.questionnaires().list(actor, filter, range);
            },
            std::move(answer));
    });
    m_choices.setFilled([this] { emit listed(); });
    m_choices.setFailed([this](const Error &error) {
        emit listed();
        emit refused(error);
    });
}

void QuestionnaireChoice::search(const QString &text) {
    m_filter.text = text.simplified();
    m_choices.reload();
}

void QuestionnaireChoice::assign(std::optional<QuestionnaireId> questionnaire) {
    if (m_busy)
        return;
    m_busy = true;
    emit busyChanged();
    m_context.hiring->ask(
        this,
        [job = m_job, questionnaire](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questionnaires().assign(actor, job, questionnaire);
        },
        [this](const Result<void> &done) {
            m_busy = false;
            emit busyChanged();
            if (done)
                emit assigned();
            else
                emit refused(done.error());
        });
}

} // namespace candor::screens
