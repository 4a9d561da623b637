// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Job.h"
#include "model/Time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace candor {

/// How a question is answered.
enum class QuestionType { Mcq, Text, Audio, Video, Code };
enum class QuestionKind { Technical, Behavioral, Situational };
enum class Difficulty { Beginner, Intermediate, Advanced };
/// The life of a version. What is asked is the newest approved version of a question that is not retired.
enum class QuestionStatus { Draft, AwaitingApproval, Approved, Retired };

/// The names are those of files, databases and the command line; each has its way back.
[[nodiscard]] QString questionTypeName(QuestionType value); ///< "mcq", "text", "audio", "video", "code"
[[nodiscard]] std::optional<QuestionType> questionTypeFromName(const QString &name);
[[nodiscard]] QString questionKindName(QuestionKind value); ///< "technical", "behavioral", "situational"
[[nodiscard]] std::optional<QuestionKind> questionKindFromName(const QString &name);
[[nodiscard]] QString difficultyName(Difficulty value); ///< "beginner", "intermediate", "advanced"
[[nodiscard]] std::optional<Difficulty> difficultyFromName(const QString &name);
[[nodiscard]] QString questionStatusName(QuestionStatus value); ///< "draft", "awaiting_approval", "approved", "retired"
[[nodiscard]] std::optional<QuestionStatus> questionStatusFromName(const QString &name);

/// One of the answers that a multiple-choice question offers.
struct AnswerOption {
    QString text;
    bool correct = false;
    QString reason; ///< why it is right, or the mistake that it stands for

    bool operator==(const AnswerOption &) const = default;
};

/// What an answer holds that is worth 1 (0 of 100), 3 (50) and 5 (100).
struct Rubric {
    QString one;
    QString three;
    QString five;

    bool operator==(const Rubric &) const = default;
};

/// What a version of a question says; it never changes once the version was approved.
struct QuestionContent {
    JobDomain domain = JobDomain::General;
    QString competency;
    QuestionKind kind = QuestionKind::Technical;
    Difficulty difficulty = Difficulty::Intermediate;
    QuestionType type = QuestionType::Text;
    QString text;
    std::vector<AnswerOption> options; ///< of a multiple-choice question: 2 to 8, exactly one correct
    int timeLimitSeconds = 120;
    int thinkingSeconds = 0;
    int takes = 1; ///< how often it may be recorded
    QStringList keywords;
    QStringList skills;
    QStringList tags;
    QString language = QStringLiteral("en"); ///< "de", "pt-BR"
    QString referenceAnswer;
    QStringList keyPoints;
    Rubric rubric;
    std::optional<JobId> job; ///< asked for this job only

    bool operator==(const QuestionContent &) const = default;
};

/// One version of a question.
struct QuestionVersion {
    QuestionVersionId id;
    QuestionId question;
    int version = 1;
    QuestionStatus status = QuestionStatus::Draft;
    QuestionContent content;
    AccountId author;                  ///< who began it; invalid: built in
    std::optional<AccountId> approver; ///< none for what is built in
    WallTime createdAt{};
    std::optional<WallTime> approvedAt;

    bool operator==(const QuestionVersion &) const = default;
};

/// A question by its newest version.
struct Question {
    QuestionId id;
    QString key;          ///< names it in exchange; empty: it has no name
    bool builtIn = false; ///< it came with Candor, and may have been changed since
    QuestionVersion newest;
    std::optional<QuestionVersionId> approved; ///< the newest approved version: what is asked, unless retired
    qint64 revision = 0;                       ///< counts the changes; a save with an older one is refused as Conflict
    WallTime updatedAt{};                      ///< when this version changed last
    bool isRetired = false;                    ///< what was approved is asked no more

    bool operator==(const Question &) const = default;
};

/// A question in a list, with what a list shows besides.
struct QuestionRow {
    Question question;
    QString authorName; ///< empty for what is built in
    QString approverName;
    int uses = 0; ///< questionnaires that ask it

    bool operator==(const QuestionRow &) const = default;
};

/// What happened to a question.
enum class QuestionEventKind {
    Drafted,
    Edited,
    Submitted,
    TakenBack,
    Returned,
    Approved,
    Retired,
    Reinstated,
    Commented,
    Imported,
    Discarded
};
[[nodiscard]] QString questionEventKindName(QuestionEventKind value); ///< "drafted", "taken_back", ...
[[nodiscard]] std::optional<QuestionEventKind> questionEventKindFromName(const QString &name);

struct QuestionEvent {
    QuestionEventKind kind = QuestionEventKind::Commented;
    int version = 1;
    AccountId by; ///< invalid: Candor itself
    QString byName;
    WallTime at{};
    QString text; ///< the comment or reason

    bool operator==(const QuestionEvent &) const = default;
};

enum class QuestionSort { Relevance, Newest, Difficulty, Uses };
[[nodiscard]] QString questionSortName(QuestionSort value); ///< "relevance", "newest", "difficulty", "uses"
[[nodiscard]] std::optional<QuestionSort> questionSortFromName(const QString &name);

/// Which questions a list shows; empty members do not restrict.
struct QuestionFilter {
    QString text; ///< words, each also as a prefix; all must be there
    std::vector<JobDomain> domains;
    std::vector<QuestionType> types;
    std::vector<QuestionKind> kinds;
    std::vector<Difficulty> difficulties;
    std::vector<QuestionStatus> statuses; ///< of the newest version; empty: all but retired ones
    QString competency;
    QString skill;
    QString tag;
    QString language;
    std::optional<AccountId> author;       ///< who wrote in the newest version
    std::optional<AccountId> notWrittenBy; ///< the queue of an expert: what somebody else wrote
    std::optional<JobId> job;              ///< those of this job and those of no job
    bool ofNoJob = false;                  ///< without `job`: those of no job alone
    bool returned = false;                 ///< a draft that was returned, and not handed in again since
    bool approvedOnly = false;             ///< with an approved version, which is then the one that is handed out
    QuestionSort sort = QuestionSort::Newest;

    bool operator==(const QuestionFilter &) const = default;
};

/// A question as files exchange it.
struct ExchangedQuestion {
    QString key;
    QuestionContent content;
    int line = 0; ///< where it begins in the file that it was read from; 0: in none

    /// By what it says, wherever it stands.
    bool operator==(const ExchangedQuestion &other) const { return key == other.key && content == other.content; }
};

} // namespace candor
