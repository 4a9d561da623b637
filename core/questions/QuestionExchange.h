// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace candor::questions {

/// Questions as files. What was written is read as the same, tidied (QuestionFields.h); a question's job stays behind,
/// since it means nothing in another workspace. Writing the same twice gives the same bytes, one field a line where the
/// format allows it, so that two files can be compared line by line.
///
/// JSON is described by questionSchema() and read strictly: whatever that does not allow is an error.
///
/// CSV is RFC 4180 in UTF-8, one row a question, with a row of names in front: key, domain, competency, kind,
/// difficulty, type, text, options, time_limit_seconds, thinking_seconds, takes, keywords, skills, tags, language,
/// reference_answer, key_points, rubric_1, rubric_3, rubric_5, in any order. Needed are domain, kind, difficulty, type
/// and text; an empty cell has the field's default. Lists are parted by line ends within a cell. An option begins with
/// "*" where it is the right one, and lines that begin with "->" say why of the option above them; a backslash in front
/// of either sign means the sign itself. What a spreadsheet would run is written and read as Csv.h says.
///
/// GIFT is Moodle's, for multiple choice alone: general feedback (####) is the reference answer, feedback of an option
/// its reason. What it has no place for (domain, competency, times, rubric and so on) stands in a comment before each
/// question, "// candor: {...}", whose members are those of JSON. Of other files categories and "[tag:...]" in comments
/// become tags, titles and identifiers are passed over. HTML is read where nothing is lost without it. Points that a
/// wrong option takes off are passed over too; partly right options are refused, and so is what is no multiple choice.
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

/// Every question of a file, checked field by field and tidied (QuestionFields.h); nothing where one of them cannot be
/// read. Errors: FileTooLarge, FieldTooLong and InvalidField with the place ("line 12, question 3, options:
/// two_correct"; what is not known is left out: "line 7: form", "questions: range"). Reasons besides those of
/// QuestionFields.h: form, unknown (also of a member, a column, a format or a version), twice (of a key, a word, a
/// member or a column), characters (not UTF-8), quote and columns (CSV), braces (GIFT), html (more than plain text can
/// say), weights (partly right options), and of a type in GIFT what it is instead: true_false, short_answer, matching,
/// numerical, essay, description.
[[nodiscard]] Result<std::vector<ExchangedQuestion>> readQuestions(QuestionFormat format, const QByteArray &bytes,
                                                                   const GiftDefaults &defaults = {});
/// What does not fit into the format is left out: of GIFT, all but multiple choice.
[[nodiscard]] QByteArray writeQuestions(QuestionFormat format, const std::vector<ExchangedQuestion> &questions);

// The formats one by one.
[[nodiscard]] Result<std::vector<ExchangedQuestion>> questionsFromJson(const QByteArray &bytes);
[[nodiscard]] QByteArray questionsToJson(const std::vector<ExchangedQuestion> &questions);
[[nodiscard]] Result<std::vector<ExchangedQuestion>> questionsFromCsv(const QByteArray &bytes);
[[nodiscard]] QByteArray questionsToCsv(const std::vector<ExchangedQuestion> &questions);
[[nodiscard]] Result<std::vector<ExchangedQuestion>> questionsFromGift(const QByteArray &bytes,
                                                                       const GiftDefaults &defaults);
[[nodiscard]] QByteArray questionsToGift(const std::vector<ExchangedQuestion> &questions);

/// The JSON Schema of the JSON format, as `candorctl question schema` prints it.
[[nodiscard]] QByteArray questionSchema();

} // namespace candor::questions
