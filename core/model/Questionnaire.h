// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor {

/// A question in a questionnaire: a version that was approved, and what this questionnaire says otherwise of it.
struct QuestionnaireItem {
    QuestionVersionId question;
    std::optional<int> timeLimitSeconds; ///< else the question's own
    std::optional<int> thinkingSeconds;
    std::optional<int> takes;

    bool operator==(const QuestionnaireItem &) const = default;
};

struct QuestionnaireSection {
    QString title;        ///< may be empty where there is only one
    QString introduction; ///< read before its questions
    std::vector<QuestionnaireItem> items;

    bool operator==(const QuestionnaireSection &) const = default;
};

/// What a version of a questionnaire says.
struct QuestionnaireContent {
    QString title;
    QString introduction;
    std::vector<QuestionnaireSection> sections;
    bool revealsMcqResults = false; ///< the candidate sees whether a choice was right
    bool keepsOtherTakes = false;   ///< takes that were not chosen are kept too

    bool operator==(const QuestionnaireContent &) const = default;
};

struct Questionnaire {
    QuestionnaireId id;
    AccountId owner; ///< invalid: Candor itself, for a new job
    QuestionnaireVersionId versionId;
    int version = 1;
    bool archived = false;
    QuestionnaireContent content;
    WallTime createdAt{}; ///< of this version
    WallTime updatedAt{};
    qint64 revision = 0; ///< counts the changes; a save with an older one is refused as Conflict

    bool operator==(const Questionnaire &) const = default;
};

/// A questionnaire in a list; its content has no sections there.
struct QuestionnaireRow {
    Questionnaire questionnaire;
    QString ownerName;
    int questions = 0;
    int seconds = 0; ///< thinking and answering, the longest that it can take with one take each
    int jobs = 0;    ///< that use it
    int begun = 0;   ///< candidates who have begun it, in any version
    int retired = 0; ///< of its questions: asked here, and nowhere else from now on

    bool operator==(const QuestionnaireRow &) const = default;
};

struct QuestionnaireFilter {
    QString text; ///< a part of the title
    std::optional<AccountId> owner;
    std::optional<JobId> job;
    std::optional<QuestionId> question; ///< that they ask now, in whatever version of it
    bool archived = false;              ///< these instead of the others

    bool operator==(const QuestionnaireFilter &) const = default;
};

/// A question that stands in a questionnaire, as builder and preview show it.
struct QuestionnaireQuestion {
    QuestionId question;
    QuestionVersion version;
    bool isNewest = true; ///< no newer version of it was approved
    bool isRetired = false;

    bool operator==(const QuestionnaireQuestion &) const = default;
};

/// A questionnaire with all that is needed to show it.
struct QuestionnaireFile {
    Questionnaire questionnaire;
    QString ownerName;
    std::vector<QuestionnaireQuestion> questions; ///< each that the sections name, once
    std::vector<JobId> jobs;                      ///< that use it, as far as the actor sees them
    int begun = 0;
    bool isVersionBegun = false; ///< somebody has begun this very version: a save makes another one
    bool mayEdit = false;

    bool operator==(const QuestionnaireFile &) const = default;
};

/// How many questions of a type a draw is to hold.
struct DrawCount {
    QuestionType type = QuestionType::Text;
    int count = 0;

    bool operator==(const DrawCount &) const = default;
};

/// A rule that questions are drawn by.
struct DrawRule {
    std::vector<JobDomain> domains;
    std::vector<Difficulty> difficulties; ///< empty: all, as evenly as they are there
    std::vector<DrawCount> types;
    std::optional<int> mostSeconds; ///< thinking and answering together
    QString language = QStringLiteral("en");
    std::optional<JobId> job;            ///< its own questions first
    std::vector<QuestionVersionId> kept; ///< these stay, and count
    quint64 seed = 0;                    ///< the same seed draws the same from the same bank

    bool operator==(const DrawRule &) const = default;
};

/// What a rule drew.
struct Draw {
    std::vector<QuestionnaireQuestion> questions; ///< in the order to be asked: kept ones first
    std::vector<DrawCount> missing;               ///< what the bank does not hold
    std::vector<DrawCount> candidates;            ///< from how many of each type it drew
    int seconds = 0;

    bool operator==(const Draw &) const = default;
};

/// Thinking and answering time of an item, with what the questionnaire says otherwise.
[[nodiscard]] inline int itemSeconds(const QuestionnaireItem &item, const QuestionContent &question) {
    return item.timeLimitSeconds.value_or(question.timeLimitSeconds) +
           item.thinkingSeconds.value_or(question.thinkingSeconds);
}

} // namespace candor
