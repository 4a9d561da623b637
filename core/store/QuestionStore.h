// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Page.h"
#include "model/Question.h"
#include "model/Result.h"
#include "model/SentenceEncoder.h"

#include <optional>
#include <vector>

namespace candor::store {

class Connection;
struct SqlClause;

/// The vector of a question's newest version.
struct StoredVector {
    QuestionId question;
    QuestionVersionId version;
    SentenceVector vector;

    bool operator==(const StoredVector &) const = default;
};

/// The text of a newest version that has no vector yet.
struct UnencodedQuestion {
    QuestionVersionId version;
    QString text;

    bool operator==(const UnencodedQuestion &) const = default;
};

/// Questions with their versions, words, events, vectors and search documents.
class QuestionStore {
public:
    explicit QuestionStore(Connection &connection) : m_connection(connection) {}

    // lists and files
    /// Where a search finds very many, relevance says nothing: the newest come first then.
    [[nodiscard]] Result<Page<QuestionRow>> list(const QuestionFilter &filter, const PageRange &range);
    /// By its newest version, as rows().
    [[nodiscard]] Result<std::optional<QuestionRow>> find(QuestionId id);
    /// The same of several, in their order; those that are not there are left out.
    [[nodiscard]] Result<std::vector<QuestionRow>> rows(const std::vector<QuestionId> &ids);
    [[nodiscard]] Result<std::optional<QuestionId>> findKey(const QString &key);
    /// The approved versions that the filter lets through, with what a draw looks at: no texts, options, answers, tags
    /// and people. Their order says nothing.
    [[nodiscard]] Result<std::vector<QuestionVersion>> drawable(QuestionFilter filter);
    /// Newest first.
    [[nodiscard]] Result<std::vector<QuestionVersion>> versions(QuestionId id);
    /// In the order of their ids; those that are not there are left out.
    [[nodiscard]] Result<std::vector<QuestionVersion>> versionsOf(const std::vector<QuestionVersionId> &ids);
    /// Everybody who wrote in a version, its author too.
    [[nodiscard]] Result<std::vector<AccountId>> writers(QuestionVersionId id);
    /// Oldest first.
    [[nodiscard]] Result<std::vector<QuestionEvent>> events(QuestionId id);
    /// Competencies in alphabetical order, each once however it is spelled; of all domains where there is none. Of the
    /// newest versions that are not retired.
    [[nodiscard]] Result<QStringList> competencies(const std::vector<JobDomain> &domains);
    /// The same of the skills that they test.
    [[nodiscard]] Result<QStringList> skills(const std::vector<JobDomain> &domains);

    // changes; each that takes a revision counts it up, and is a Conflict where it is another one
    /// A new question whose only version this is. Error: Duplicate for the key.
    [[nodiscard]] Result<QuestionId> insert(const Question &question);
    /// A new newest version, begun at its `createdAt`, as it is kept: with its id, and a number that none has had, even
    /// if it was discarded.
    [[nodiscard]] Result<QuestionVersion> addVersion(QuestionId id, qint64 revision, QuestionVersion version);
    /// Changes the content of the newest version; the writer is one of its writers from then on. Error: Conflict also
    /// where it is no draft.
    [[nodiscard]] Result<void> updateDraft(QuestionId id, qint64 revision, const QuestionVersion &version,
                                           AccountId writer, WallTime at);
    /// Of the newest version while it is not decided; what becomes approved is what is asked from then on. Error:
    /// Conflict also where it was approved already.
    [[nodiscard]] Result<void> setStatus(QuestionId id, qint64 revision, QuestionStatus status,
                                         std::optional<AccountId> approver, WallTime at);
    /// What is asked is asked no more, or is again, whatever is written meanwhile; its approver and time stay. Error:
    /// Conflict also where it is so already, or nothing was approved.
    [[nodiscard]] Result<void> setRetired(QuestionId id, qint64 revision, bool isRetired, WallTime at);
    /// Takes the newest version away: the one before is the newest then, and where there is none the question goes.
    /// Error: Conflict also where it was approved.
    [[nodiscard]] Result<void> removeNewest(QuestionId id, qint64 revision, WallTime at);
    [[nodiscard]] Result<void> addEvent(QuestionId id, const QuestionEvent &event);

    // the built-in bank
    [[nodiscard]] Result<int> builtInBank(); ///< number of the bank that was last brought in; 0: none yet
    [[nodiscard]] Result<void> setBuiltInBank(int number);
    /// The version that a question of the bank was last brought up to.
    [[nodiscard]] Result<std::optional<QuestionVersionId>> builtInMark(QuestionId id);
    [[nodiscard]] Result<void> putBuiltInMark(QuestionId id, QuestionVersionId version);

    // what is alike
    [[nodiscard]] Result<std::vector<StoredVector>> vectors(const QString &model);
    [[nodiscard]] Result<std::vector<UnencodedQuestion>> unencoded(const QString &model, int most);
    [[nodiscard]] Result<int> unencodedCount(const QString &model);
    /// Only where the version is there and still says this text: who encodes does so outside of a transaction.
    [[nodiscard]] Result<void> putVector(const UnencodedQuestion &question, const QString &model,
                                         const SentenceVector &vector);

private:
    [[nodiscard]] Result<std::vector<QuestionRow>> rowsWhere(const SqlClause &condition);
    [[nodiscard]] Result<std::vector<QuestionVersion>> versionsWhere(const SqlClause &condition);
    [[nodiscard]] Result<void> loadOptions(const std::vector<QuestionVersion *> &versions);
    [[nodiscard]] Result<QuestionVersionId> insertVersion(QuestionId id, const QuestionVersion &version,
                                                          WallTime updatedAt);
    /// What search finds a version by.
    [[nodiscard]] Result<void> putDocument(QuestionId id, QuestionVersionId version, const QuestionContent &content);
    [[nodiscard]] Result<void> putLists(QuestionVersionId id, const QuestionContent &content);
    [[nodiscard]] Result<void> putWriter(QuestionVersionId id, AccountId writer);
    /// A question's newest version that was approved is another one than before, or none yet.
    [[nodiscard]] Result<void> clearNewestApproved(QuestionId id);
    /// Takes away the search documents of versions that neither are the newest nor are asked.
    [[nodiscard]] Result<void> forgetOldDocuments(QuestionId id);
    [[nodiscard]] Result<std::optional<QuestionVersionId>> newestOf(QuestionId id);

    Connection &m_connection;
};

} // namespace candor::store
