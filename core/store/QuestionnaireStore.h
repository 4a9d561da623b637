// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Page.h"
#include "model/Questionnaire.h"
#include "model/Result.h"

#include <optional>
#include <vector>

namespace candor::store {

class Connection;
struct JobViewer;

/// Questionnaires with their versions, sections and items, and who uses them.
class QuestionnaireStore {
public:
    explicit QuestionnaireStore(Connection &connection) : m_connection(connection) {}

    /// Those that the viewer's account owns or that a job uses which the viewer reaches; all for who reaches all.
    [[nodiscard]] Result<Page<QuestionnaireRow>> list(const JobViewer &viewer, const QuestionnaireFilter &filter,
                                                      const PageRange &range);
    /// In its newest version.
    [[nodiscard]] Result<std::optional<Questionnaire>> find(QuestionnaireId id);
    [[nodiscard]] Result<std::optional<Questionnaire>> findVersion(QuestionnaireVersionId id);
    /// All versions, newest first.
    [[nodiscard]] Result<std::vector<Questionnaire>> versions(QuestionnaireId id);
    /// The questions that a version's items name.
    [[nodiscard]] Result<std::vector<QuestionnaireQuestion>> questions(QuestionnaireVersionId id);
    /// The same of question versions that stand in no questionnaire yet; those that are not there are left out.
    [[nodiscard]] Result<std::vector<QuestionnaireQuestion>> questions(const std::vector<QuestionVersionId> &ids);
    [[nodiscard]] Result<std::vector<JobId>> jobs(QuestionnaireId id);
    [[nodiscard]] Result<int> begun(QuestionnaireId id);
    [[nodiscard]] Result<bool> hasBegun(QuestionnaireVersionId id);

    [[nodiscard]] Result<QuestionnaireId> insert(const Questionnaire &questionnaire);
    /// What the newest version says. Error: Conflict.
    [[nodiscard]] Result<void> update(const Questionnaire &questionnaire);
    /// The same as a version of its own. Error: Conflict.
    [[nodiscard]] Result<void> addVersion(const Questionnaire &questionnaire);
    /// Error: Conflict.
    [[nodiscard]] Result<void> setArchived(QuestionnaireId id, qint64 revision, bool archived, WallTime at);
    /// Error: Conflict.
    [[nodiscard]] Result<void> remove(QuestionnaireId id, qint64 revision);

    [[nodiscard]] Result<std::optional<QuestionnaireId>> ofJob(JobId job);
    /// Takes it away where there is none.
    [[nodiscard]] Result<void> assign(JobId job, std::optional<QuestionnaireId> questionnaire);
    [[nodiscard]] Result<std::optional<QuestionnaireVersionId>> begunBy(ApplicationId application);
    [[nodiscard]] Result<void> begin(ApplicationId application, QuestionnaireVersionId version, WallTime at);

private:
    Connection &m_connection;
};

} // namespace candor::store
