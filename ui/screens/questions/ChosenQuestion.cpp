// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ChosenQuestion.h"

#include "common/QuestionnaireWords.h"
#include "common/WorkspaceAccess.h"
#include "question/OwnJobs.h"
#include "questions/QuestionnaireService.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int mostQuestionnaires = 20;

Result<QuestionDetails> read(workspace::Workspace &workspace, const access::Actor &actor, QuestionId id,
                             const JobFilter &filter) {
    auto file = workspace.questions().question(actor, id);
    if (!file)
        return failure(file.error());
    QuestionDetails details{std::move(*file), {}, {}};
    if (const auto job = details.question().newest.content.job) {
        // Who does not work on the job sees its number.
        if (const auto jobs = readJobs(workspace, actor, filter)) {
            const auto found = std::ranges::find(*jobs, *job, &JobChoice::id);
            details.jobTitle = found == jobs->end() ? QString() : found->title;
        }
    }
    if (details.file.row.uses > 0) {
        QuestionnaireFilter asking;
        asking.question = id;
        auto questionnaires = workspace.questionnaires().list(actor, asking, {0, mostQuestionnaires});
        if (!questionnaires)
            return failure(questionnaires.error());
        details.questionnaires = std::move(questionnaires->rows);
    }
    return details;
}

} // namespace

QStringList askedIn(const QuestionDetails &details, std::size_t most) {
    QStringList lines;
    for (const QuestionnaireRow &row : details.questionnaires) {
        if (static_cast<std::size_t>(lines.size()) == most)
            break;
        const QString owner = row.ownerName.isEmpty() ? ChosenQuestion::tr("Candor") : row.ownerName;
        lines << ChosenQuestion::tr("%1, %2", "questionnaire and its owner")
                     .arg(questionnaireWords(row.questionnaire.content), owner);
    }
    if (const int others = details.file.row.uses - static_cast<int>(lines.size()); others > 0)
        lines << (others == 1 ? ChosenQuestion::tr("1 other questionnaire")
                              : ChosenQuestion::tr("%n other questionnaires", nullptr, others));
    return lines;
}

ChosenQuestion::ChosenQuestion(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

ChosenQuestion::~ChosenQuestion() = default;

void ChosenQuestion::choose(QuestionId id) {
    if (id == m_id)
        return;
    m_id = id;
    // Nobody decides on the one before while this one is read.
    m_details.reset();
    emit changed();
    refresh();
}

void ChosenQuestion::refresh() {
    m_reading.cancel();
    if (!m_id.isValid())
        return;
    m_reading = m_context.hiring->ask(
        this,
        [id = m_id, filter = ownJobs(*m_context.hiring)](workspace::Workspace &workspace, const access::Actor &actor) {
            return read(workspace, actor, id, filter);
        },
        [this](Result<QuestionDetails> details) {
            if (details)
                m_details = std::move(*details);
            else
                m_details.reset();
            emit changed();
            if (!details && details.error().code != ErrorCode::NotFound)
                emit failed(details.error());
        });
}

} // namespace candor::screens
