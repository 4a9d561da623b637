// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace candor::questions {

/// A question as a file of a questionnaire names it.
struct ExchangedItem {
    QString key;                  ///< its name in every workspace; empty: by its number here
    std::optional<QuestionId> id; ///< where it has no key
    QString text;                 ///< for who reads the file; of an id it must be the question's, so that no other
                                  ///< workspace takes the number for another question, and of a key with a version
                                  ///< that version's
    std::optional<int> version;   ///< none: the one that is asked there already, else the newest approved
    std::optional<int> timeLimitSeconds;
    std::optional<int> thinkingSeconds;
    std::optional<int> takes;

    bool operator==(const ExchangedItem &) const = default;
};

struct ExchangedSection {
    QString title;
    QString introduction;
    std::vector<ExchangedItem> items;

    bool operator==(const ExchangedSection &) const = default;
};

/// A questionnaire as files exchange it (resources/questions/questionnaire.schema.json).
struct ExchangedQuestionnaire {
    QString title;
    QString introduction;
    std::vector<ExchangedSection> sections;
    bool revealsMcqResults = false;
    bool keepsOtherTakes = false;

    bool operator==(const ExchangedQuestionnaire &) const = default;
};

/// The most bytes that a file of a questionnaire may have.
inline constexpr qint64 mostQuestionnaireFileBytes = 4 << 20;

/// Errors: InvalidField ("line 12, section 2, question 3, takes: range"; "line 7: form" where it is no JSON),
/// FieldTooLong, FileTooLarge.
[[nodiscard]] Result<ExchangedQuestionnaire> questionnaireFromJson(const QByteArray &bytes);
[[nodiscard]] QByteArray questionnaireToJson(const ExchangedQuestionnaire &questionnaire);

/// The JSON Schema of that format, as `candorctl questionnaire schema` prints it.
[[nodiscard]] QByteArray questionnaireSchema();

} // namespace candor::questions
