// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Page.h"
#include "model/Questionnaire.h"
#include "model/Result.h"

#include <optional>
#include <vector>

namespace candor::access {
class Gate;
}

namespace candor::questions {

struct ExchangedQuestionnaire;

/// Questionnaires: recruiters see their own and those of their jobs, and edit those that are used in none but their
/// jobs; experts see those of the jobs they are assigned to; administrators see and edit all. Changes name the revision
/// that they were made against; another one is a Conflict.
class QuestionnaireService {
public:
    explicit QuestionnaireService(access::Gate &gate) : m_gate(gate) {}

    [[nodiscard]] Result<Page<QuestionnaireRow>> list(const access::Actor &actor, const QuestionnaireFilter &filter,
                                                      const PageRange &range);
    [[nodiscard]] Result<QuestionnaireFile> questionnaire(const access::Actor &actor, QuestionnaireId id);
    /// Newest first.
    [[nodiscard]] Result<std::vector<Questionnaire>> versions(const access::Actor &actor, QuestionnaireId id);

    /// Errors: InvalidField ("section 2, question 3: unknown", "...: not_approved", "...: twice"; "...: other_job": it
    /// is asked for a job only that is not the one whose questionnaire this is), FieldTooLong.
    [[nodiscard]] Result<QuestionnaireFile> add(const access::Actor &actor, const QuestionnaireContent &content);
    /// Where somebody has begun the newest version, it stays theirs and this becomes another one. A question that
    /// stands in it already may stay in the version that it has, retired or not. Error: also InvalidField
    /// ("questionnaire: empty") where a job uses it.
    [[nodiscard]] Result<QuestionnaireFile> save(const access::Actor &actor, QuestionnaireId id, qint64 revision,
                                                 const QuestionnaireContent &content);
    /// It is offered no more; jobs that use it go on. And back.
    [[nodiscard]] Result<QuestionnaireFile> setArchived(const access::Actor &actor, QuestionnaireId id, qint64 revision,
                                                        bool archived);
    /// Error: MoveNotAllowed ("questionnaire") where a job uses it or somebody has begun it.
    [[nodiscard]] Result<void> remove(const access::Actor &actor, QuestionnaireId id, qint64 revision);

    /// What the rule draws from the approved questions; nothing is kept of it.
    [[nodiscard]] Result<Draw> draw(const access::Actor &actor, const DrawRule &rule);
    /// The questions of these versions, to be shown; those that are not there are left out.
    [[nodiscard]] Result<std::vector<QuestionnaireQuestion>> questions(const access::Actor &actor,
                                                                       const std::vector<QuestionVersionId> &ids);

    /// What a file says, with the questions of this workspace: each in the version that the file names, else in the one
    /// in which `changed` asks it, else in the newest approved one. Errors: InvalidField ("section 2, question 3:
    /// unknown", "...: not_approved", "..., version: unknown", "..., text: another": the version that is named with a
    /// key says something else than the file).
    [[nodiscard]] Result<QuestionnaireContent> contentOf(const access::Actor &actor, const ExchangedQuestionnaire &read,
                                                         std::optional<QuestionnaireId> changed);
    /// And back, to be written to a file.
    [[nodiscard]] Result<ExchangedQuestionnaire> exchanged(const access::Actor &actor, QuestionnaireId id);

    /// None where the job has none.
    [[nodiscard]] Result<std::optional<QuestionnaireFile>> ofJob(const access::Actor &actor, JobId job);
    /// Who has begun keeps what they began. Errors: InvalidField ("questionnaire: archived", "questionnaire: empty",
    /// "section 2, question 3: other_job").
    [[nodiscard]] Result<void> assign(const access::Actor &actor, JobId job, std::optional<QuestionnaireId> id);

    /// For the application's seeker: the version that they take, from the first time on always the same. Questions come
    /// without answers, reasons, key points and rubrics. Errors: NotFound ("questionnaire"); MoveNotAllowed ("begin")
    /// where it is to be begun and no interview is required or scheduled; InvalidField ("questionnaire: empty").
    [[nodiscard]] Result<QuestionnaireFile> begin(const access::Actor &actor, ApplicationId application);

private:
    access::Gate &m_gate;
};

} // namespace candor::questions
