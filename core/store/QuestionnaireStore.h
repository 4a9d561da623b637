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
struct SqlClause;

/// Questionnaires with their versions, sections and items, and who uses them.
class QuestionnaireStore {
public:
    explicit QuestionnaireStore(Connection &connection) : m_connection(connection) {}

    /// Those that the viewer's account owns or that a job uses which the viewer works on; all for who reaches all. What
    /// changed last comes first.
    [[nodiscard]] Result<Page<QuestionnaireRow>> list(const JobViewer &viewer, const QuestionnaireFilter &filter,
                                                      const PageRange &range);
    /// In its newest version.
    [[nodiscard]] Result<std::optional<Questionnaire>> find(QuestionnaireId id);
    [[nodiscard]] Result<std::optional<Questionnaire>> findVersion(QuestionnaireVersionId id);
    /// All versions, newest first.
    [[nodiscard]] Result<std::vector<Questionnaire>> versions(QuestionnaireId id);
    /// The questions that a version's items name, in their order.
    [[nodiscard]] Result<std::vector<QuestionnaireQuestion>> questions(QuestionnaireVersionId id);
    /// The same of question versions that stand in no questionnaire yet, in the order of their ids; those that are not
    /// there are left out.
    [[nodiscard]] Result<std::vector<QuestionnaireQuestion>> questions(const std::vector<QuestionVersionId> &ids);
    [[nodiscard]] Result<std::vector<JobId>> jobs(QuestionnaireId id);
    /// How many have begun it, in any version.
    [[nodiscard]] Result<int> begun(QuestionnaireId id);
    [[nodiscard]] Result<bool> hasBegun(QuestionnaireVersionId id);

    /// Error: Duplicate where a question stands in it twice; so of update() and addVersion().
    [[nodiscard]] Result<QuestionnaireId> insert(const Questionnaire &questionnaire);
    /// What the newest version says, at its `updatedAt`. Error: Conflict, also where somebody has begun that version.
    [[nodiscard]] Result<void> update(const Questionnaire &questionnaire);
    /// The same as a version of its own, begun at its `updatedAt`. Error: Conflict.
    [[nodiscard]] Result<void> addVersion(const Questionnaire &questionnaire);
    /// Error: Conflict.
    [[nodiscard]] Result<void> setArchived(QuestionnaireId id, qint64 revision, bool archived, WallTime at);
    /// Error: Conflict; DatabaseFailed where a job uses it or somebody has begun it.
    [[nodiscard]] Result<void> remove(QuestionnaireId id, qint64 revision);

    /// Whose it is says nothing of what it asks: the revision stays.
    [[nodiscard]] Result<void> setOwner(QuestionnaireId id, AccountId owner);
    [[nodiscard]] Result<std::optional<QuestionnaireId>> ofJob(JobId job);
    /// Takes it away where there is none.
    [[nodiscard]] Result<void> assign(JobId job, std::optional<QuestionnaireId> questionnaire);
    [[nodiscard]] Result<std::optional<QuestionnaireVersionId>> begunBy(ApplicationId application);
    /// Who has begun keeps what they began.
    [[nodiscard]] Result<void> begin(ApplicationId application, QuestionnaireVersionId version, WallTime at);

private:
    [[nodiscard]] Result<std::vector<Questionnaire>> versionsWhere(const SqlClause &condition);
    [[nodiscard]] Result<void> loadSections(std::vector<Questionnaire> &versions);
    [[nodiscard]] Result<void> loadNumbers(std::vector<QuestionnaireRow> &rows);
    [[nodiscard]] Result<void> insertVersion(QuestionnaireId id, int number, WallTime at,
                                             const QuestionnaireContent &content);
    [[nodiscard]] Result<void> putSections(QuestionnaireVersionId id, const QuestionnaireContent &content);

    Connection &m_connection;
};

} // namespace candor::store
