// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace candor::questions {

/// The formats that questions are exchanged in. GIFT is Moodle's, for multiple choice alone: what it has no place for
/// (domain, competency, times, rubric and so on) stands in a comment before each question that we read back.
enum class QuestionFormat { Json, Csv, Gift };
[[nodiscard]] QString questionFormatName(QuestionFormat value); ///< "json", "csv", "gift"
[[nodiscard]] std::optional<QuestionFormat> questionFormatFromName(const QString &name);
/// By the file's ending: .json, .csv, .gift and .txt.
[[nodiscard]] std::optional<QuestionFormat> questionFormatOf(const QString &fileName);

/// What a file in GIFT does not say of its questions.
struct GiftDefaults {
    JobDomain domain = JobDomain::General;
    Difficulty difficulty = Difficulty::Intermediate;
    QuestionKind kind = QuestionKind::Technical;
    QString competency;
    QString language = QStringLiteral("en");

    bool operator==(const GiftDefaults &) const = default;
};

/// The most bytes that a file of questions may have.
inline constexpr qint64 mostQuestionFileBytes = 32 << 20;

/// Every question of a file, checked field by field (QuestionFields.h); nothing where one of them cannot be read.
/// Errors: InvalidField ("line 12, question 3, options: two_correct"; what is not known is left out: "line 7: form"),
/// FieldTooLong, FileTooLarge.
[[nodiscard]] Result<std::vector<ExchangedQuestion>> readQuestions(QuestionFormat format, const QByteArray &bytes,
                                                                   const GiftDefaults &defaults = {});
/// What does not fit into the format is left out: of GIFT, all but multiple choice.
[[nodiscard]] QByteArray writeQuestions(QuestionFormat format, const std::vector<ExchangedQuestion> &questions);

// The formats one by one.
[[nodiscard]] Result<std::vector<ExchangedQuestion>> questionsFromJson(const QByteArray &bytes);
[[nodiscard]] QByteArray questionsToJson(const std::vector<ExchangedQuestion> &questions);
/// One line a question; lists are parted by line ends within a cell, an option begins with "*" where it is right.
[[nodiscard]] Result<std::vector<ExchangedQuestion>> questionsFromCsv(const QByteArray &bytes);
[[nodiscard]] QByteArray questionsToCsv(const std::vector<ExchangedQuestion> &questions);
[[nodiscard]] Result<std::vector<ExchangedQuestion>> questionsFromGift(const QByteArray &bytes,
                                                                       const GiftDefaults &defaults);
[[nodiscard]] QByteArray questionsToGift(const std::vector<ExchangedQuestion> &questions);

/// The JSON Schema of the JSON format, as `candorctl question schema` prints it.
[[nodiscard]] QByteArray questionSchema();

} // namespace candor::questions
