// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Page.h"
#include "model/Question.h"
#include "model/Result.h"

#include <functional>
#include <mutex>
#include <vector>

namespace candor {
class SentenceEncoder;
}
namespace candor::access {
class Gate;
}

namespace candor::questions {

/// What an actor may do with a question as it is.
struct QuestionRights {
    bool edit = false;      ///< change the draft, or begin a new version
    bool submit = false;    ///< hand it to the experts
    bool takeBack = false;  ///< from the experts, to go on writing
    bool decide = false;    ///< approve or return
    bool retire = false;    ///< what is asked, whatever is written meanwhile
    bool reinstate = false; ///< what was retired
    bool discard = false;   ///< throw the draft away

    bool operator==(const QuestionRights &) const = default;
};

/// A question with all that is known of it.
struct QuestionFile {
    QuestionRow row;
    std::vector<QuestionVersion> versions; ///< newest first
    std::vector<QuestionEvent> events;     ///< oldest first
    QuestionRights rights;

    bool operator==(const QuestionFile &) const = default;
};

struct SimilarQuestion {
    QuestionRow row;
    double similarity = 0; ///< cosine, 0 to 1; 1 is the same text

    bool operator==(const SimilarQuestion &) const = default;
};

/// What is alike among the questions that were compared.
struct SimilarQuestions {
    std::vector<SimilarQuestion> found; ///< most alike first
    int toCompare = 0;                  ///< questions that have no vector yet, and so are not among them

    bool operator==(const SimilarQuestions &) const = default;
};

/// What an import did.
struct QuestionImport {
    std::vector<QuestionId> added;
    std::vector<QuestionId> changed; ///< their key was there: a new version, as a draft
    std::vector<QuestionId> drafts;  ///< their key was there as a draft of the actor's: it was changed
    int unchanged = 0;               ///< their key was there and says the same

    bool operator==(const QuestionImport &) const = default;
};

/// The question bank: recruiters draft, experts and administrators decide, an expert never on what they wrote in.
/// Changes name the revision that they were made against; another one is a Conflict. A move that the status does not
/// allow is MoveNotAllowed ("question").
class QuestionService {
public:
    explicit QuestionService(access::Gate &gate) : m_gate(gate) {}

    [[nodiscard]] Result<Page<QuestionRow>> list(const access::Actor &actor, const QuestionFilter &filter,
                                                 const PageRange &range);
    [[nodiscard]] Result<QuestionFile> question(const access::Actor &actor, QuestionId id);
    /// The question that a key names in exchange. Error: NotFound.
    [[nodiscard]] Result<QuestionId> withKey(const access::Actor &actor, const QString &key);
    /// Of these domains, or of all; for completion.
    [[nodiscard]] Result<QStringList> competencies(const access::Actor &actor, const std::vector<JobDomain> &domains);
    /// Skills that the newest versions of questions test, by name; of these domains, or of all.
    [[nodiscard]] Result<QStringList> skills(const access::Actor &actor, const std::vector<JobDomain> &domains);
    /// Questions whose text is about the same, by the vectors that are there: the text alone is encoded.
    [[nodiscard]] Result<SimilarQuestions> similar(const access::Actor &actor, SentenceEncoder &encoder,
                                                   const QString &text, std::optional<QuestionId> except, int most);
    /// Makes vectors that are missing, at most 64 of them, and keeps them; how many are missing still. `isStopped` is
    /// asked before each text; what is made by then is kept. One call at a time encodes, another waits for its end.
    [[nodiscard]] Result<int> compareMore(const access::Actor &actor, SentenceEncoder &encoder,
                                          const std::function<bool()> &isStopped = {});

    /// A draft. Errors: InvalidField, FieldTooLong.
    [[nodiscard]] Result<QuestionRow> add(const access::Actor &actor, const QuestionContent &content);
    /// Changes a draft; of an approved or retired question it begins a new version, and what is asked stays. Whoever
    /// writes in what waits for approval takes it back.
    [[nodiscard]] Result<QuestionRow> save(const access::Actor &actor, QuestionId id, qint64 revision,
                                           const QuestionContent &content);
    /// Error: InvalidField for what an approved question needs ("reference_answer: empty", "rubric: empty").
    [[nodiscard]] Result<QuestionRow> submit(const access::Actor &actor, QuestionId id, qint64 revision,
                                             const QString &comment = {});
    [[nodiscard]] Result<QuestionRow> takeBack(const access::Actor &actor, QuestionId id, qint64 revision);
    [[nodiscard]] Result<QuestionRow> approve(const access::Actor &actor, QuestionId id, qint64 revision,
                                              const QString &comment = {});
    /// Back to its author. Error: ReasonRequired.
    [[nodiscard]] Result<QuestionRow> giveBack(const access::Actor &actor, QuestionId id, qint64 revision,
                                               const QString &reason);
    /// What is approved is asked no more, but where it is being asked; a newer draft stays. Error: ReasonRequired.
    [[nodiscard]] Result<QuestionRow> retire(const access::Actor &actor, QuestionId id, qint64 revision,
                                             const QString &reason);
    [[nodiscard]] Result<QuestionRow> reinstate(const access::Actor &actor, QuestionId id, qint64 revision);
    /// Throws the newest version away where it was never approved; nothing is left of a question without another.
    [[nodiscard]] Result<void> discard(const access::Actor &actor, QuestionId id, qint64 revision);
    [[nodiscard]] Result<void> comment(const access::Actor &actor, QuestionId id, const QString &text);

    /// All or nothing; what is new comes as drafts. An error of a field says of which question, and in which line of
    /// its file where it has one: "line 12, question 3, text: empty". Reasons of a key: "awaiting" (what is there under
    /// it waits for approval), "draft" (it is a draft that the actor did not write in), "not_allowed" (the actor may
    /// not change it), "twice".
    [[nodiscard]] Result<QuestionImport> importAll(const access::Actor &actor,
                                                   const std::vector<ExchangedQuestion> &questions);
    /// What importAll would do, by reading alone; the ids in `added` are none. `isStopped` is asked before each
    /// question. Error: also Cancelled.
    [[nodiscard]] Result<QuestionImport> tryImport(const access::Actor &actor,
                                                   const std::vector<ExchangedQuestion> &questions,
                                                   const std::function<bool()> &isStopped = {});
    /// By the newest versions, or by the approved ones where the filter says so.
    [[nodiscard]] Result<std::vector<ExchangedQuestion>> exportAll(const access::Actor &actor,
                                                                   const QuestionFilter &filter);

private:
    access::Gate &m_gate;
    std::mutex m_encoding; ///< so that no two calls encode the same texts
};

} // namespace candor::questions
