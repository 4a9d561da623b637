// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/NameTable.h"
#include "model/Question.h"

namespace candor {

namespace {

constexpr auto questionTypeNames = std::to_array<std::pair<QuestionType, const char *>>({
    {QuestionType::Mcq, "mcq"},
    {QuestionType::Text, "text"},
    {QuestionType::Audio, "audio"},
    {QuestionType::Video, "video"},
    {QuestionType::Code, "code"},
});

constexpr auto questionKindNames = std::to_array<std::pair<QuestionKind, const char *>>({
    {QuestionKind::Technical, "technical"},
    {QuestionKind::Behavioral, "behavioral"},
    {QuestionKind::Situational, "situational"},
});

constexpr auto difficultyNames = std::to_array<std::pair<Difficulty, const char *>>({
    {Difficulty::Beginner, "beginner"},
    {Difficulty::Intermediate, "intermediate"},
    {Difficulty::Advanced, "advanced"},
});

constexpr auto questionStatusNames = std::to_array<std::pair<QuestionStatus, const char *>>({
    {QuestionStatus::Draft, "draft"},
    {QuestionStatus::AwaitingApproval, "awaiting_approval"},
    {QuestionStatus::Approved, "approved"},
    {QuestionStatus::Retired, "retired"},
});

constexpr auto questionEventKindNames = std::to_array<std::pair<QuestionEventKind, const char *>>({
    {QuestionEventKind::Drafted, "drafted"},
    {QuestionEventKind::Edited, "edited"},
    {QuestionEventKind::Submitted, "submitted"},
    {QuestionEventKind::TakenBack, "taken_back"},
    {QuestionEventKind::Returned, "returned"},
    {QuestionEventKind::Approved, "approved"},
    {QuestionEventKind::Retired, "retired"},
    {QuestionEventKind::Reinstated, "reinstated"},
    {QuestionEventKind::Commented, "commented"},
    {QuestionEventKind::Imported, "imported"},
    {QuestionEventKind::Discarded, "discarded"},
});

constexpr auto questionSortNames = std::to_array<std::pair<QuestionSort, const char *>>({
    {QuestionSort::Relevance, "relevance"},
    {QuestionSort::Newest, "newest"},
    {QuestionSort::Difficulty, "difficulty"},
    {QuestionSort::Uses, "uses"},
});

} // namespace

QString questionTypeName(QuestionType value) { return nameOf(questionTypeNames, value); }
std::optional<QuestionType> questionTypeFromName(const QString &name) { return valueOf(questionTypeNames, name); }

QString questionKindName(QuestionKind value) { return nameOf(questionKindNames, value); }
std::optional<QuestionKind> questionKindFromName(const QString &name) { return valueOf(questionKindNames, name); }

QString difficultyName(Difficulty value) { return nameOf(difficultyNames, value); }
std::optional<Difficulty> difficultyFromName(const QString &name) { return valueOf(difficultyNames, name); }

QString questionStatusName(QuestionStatus value) { return nameOf(questionStatusNames, value); }
std::optional<QuestionStatus> questionStatusFromName(const QString &name) { return valueOf(questionStatusNames, name); }

QString questionEventKindName(QuestionEventKind value) { return nameOf(questionEventKindNames, value); }
std::optional<QuestionEventKind> questionEventKindFromName(const QString &name) {
    return valueOf(questionEventKindNames, name);
}

QString questionSortName(QuestionSort value) { return nameOf(questionSortNames, value); }
std::optional<QuestionSort> questionSortFromName(const QString &name) { return valueOf(questionSortNames, name); }

} // namespace candor
