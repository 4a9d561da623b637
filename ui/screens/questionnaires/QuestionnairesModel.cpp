// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnairesModel.h"

#include "common/QuestionnaireWords.h"
#include "common/WorkspaceAccess.h"
#include "hiring/JobService.h"
#include "questions/QuestionnaireFields.h"
#include "questions/QuestionnaireService.h"

namespace candor::screens {

namespace {

using access::Actor;
using workspace::Workspace;

Result<QuestionnaireDetails> read(Workspace &workspace, const Actor &actor, QuestionnaireId id) {
    auto file = workspace.questionnaires().questionnaire(actor, id);
    if (!file)
        return failure(file.error());
    auto versions = workspace.questionnaires().versions(actor, id);
    if (!versions)
        return failure(versions.error());
    QuestionnaireDetails details;
    for (const JobId job : file->jobs) {
        // One that has gone in between is none to be told of.
        if (const auto row = workspace.jobs().job(actor, job))
            details.jobs << row->job.title;
    }
    details.usedBy = static_cast<int>(file->jobs.size());
    details.file = std::move(*file);
    details.versions = std::move(*versions);
    return details;
}

} // namespace

QuestionnairesModel::QuestionnairesModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context) {
    m_table.setSource([this](const PageRange &range, FetchedRows<QuestionnaireRow>::Answer answer) {
        return m_context.hiring->ask(
            this,
            [filter = m_filter, range](Workspace &workspace, const Actor &actor) {
                return workspace.questionnaires().list(actor, filter, range);
            },
            std::move(answer));
    });
    m_table.setFilled([this] {
        noteUses();
        emit changed();
    });
    m_table.setFailed([this](const Error &) { emit changed(); });
    if (m_context.hiring)
        connect(m_context.hiring, &WorkspaceAccess::actorChanged, this, &QuestionnairesModel::forget);
}

QuestionnairesModel::~QuestionnairesModel() = default;

bool QuestionnairesModel::mayCreate() const {
    const Role role = m_context.hiring ? m_context.hiring->role() : Role::Guest;
    return role == Role::Recruiter || role == Role::Admin;
}

void QuestionnairesModel::forget() {
    m_detailsTicket.cancel();
    m_table.clear();
    m_chosen = {};
    m_details.reset();
    emit detailsChanged();
}

void QuestionnairesModel::refresh() {
    if (!m_context.hiring || !m_context.hiring->isSignedIn())
        return;
    m_table.reload();
    readDetails();
}

void QuestionnairesModel::setFilter(const QuestionnaireFilter &filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void QuestionnairesModel::choose(QuestionnaireId questionnaire) {
    if (questionnaire == m_chosen)
        return;
    m_chosen = questionnaire;
    m_details.reset();
    emit detailsChanged();
    readDetails();
}

void QuestionnairesModel::readDetails() {
    m_detailsTicket.cancel();
    if (!m_chosen.isValid())
        return;
    m_detailsTicket = m_context.hiring->ask(
        this, [id = m_chosen](Workspace &workspace, const Actor &actor) { return read(workspace, actor, id); },
        [this](Result<QuestionnaireDetails> details) {
            if (details) {
                m_details = std::move(*details);
                noteUses();
            } else {
                m_details.reset();
            }
            emit detailsChanged();
            if (!details && details.error().code != ErrorCode::NotFound)
                emit refused(tr("The questionnaire's details cannot be shown"), details.error());
        });
}

/// The list counts also the jobs that the person does not see.
void QuestionnairesModel::noteUses() {
    const int row = m_table.find(m_chosen);
    if (!m_details || row < 0 || m_details->usedBy >= m_table.row(row).jobs)
        return;
    m_details->usedBy = m_table.row(row).jobs;
    emit detailsChanged();
}

void QuestionnairesModel::setArchived(const Questionnaire &questionnaire, bool archived) {
    m_context.hiring->ask(
        this,
        [id = questionnaire.id, revision = questionnaire.revision, archived](Workspace &workspace, const Actor &actor) {
            return workspace.questionnaires().setArchived(actor, id, revision, archived);
        },
        [this, title = questionnaireWords(questionnaire.content)](const Result<QuestionnaireFile> &file) {
            if (file)
                emit archivedChanged(file->questionnaire);
            else
                emit refused(tr("\"%1\" stays as it is").arg(title), file.error());
            refresh();
        });
}

void QuestionnairesModel::remove(const Questionnaire &questionnaire) {
    m_context.hiring->ask(
        this,
        [id = questionnaire.id, revision = questionnaire.revision](Workspace &workspace, const Actor &actor) {
            return workspace.questionnaires().remove(actor, id, revision);
        },
        [this, title = questionnaireWords(questionnaire.content)](const Result<void> &gone) {
            if (gone)
                emit removed(title);
            else
                emit refused(tr("\"%1\" was not removed").arg(title), gone.error());
            refresh();
        });
}

void QuestionnairesModel::readVersion(const Questionnaire &version) {
    m_context.hiring->ask(
        this,
        [ids = questions::versionsOf(version.content)](Workspace &workspace, const Actor &actor) {
            return workspace.questionnaires().questions(actor, ids);
        },
        [this, content = version.content](const Result<std::vector<QuestionnaireQuestion>> &questions) {
            if (questions)
                emit versionRead(content, knownOf(*questions));
            else
                emit refused(tr("The version cannot be shown"), questions.error());
        });
}

} // namespace candor::screens
