// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"
#include "store/Rows.h"
#include "store/SearchText.h"
#include "store/Values.h"

#include <QString>

namespace candor::store {

/// How a QuestionVersion lies in the tables question_version and question_text, without its options.

/// The columns of readQuestionVersion(), for "SELECT ... FROM question_version" and questionTextJoin.
extern const QString questionVersionColumns;
extern const QString questionTextJoin;
/// How many they are.
inline constexpr int questionVersionColumnCount = 27;
[[nodiscard]] QuestionVersion readQuestionVersion(const Rows &rows, int firstColumn);

/// The columns of question_version and of question_text that hold content, and the values of one in their order.
[[nodiscard]] QStringList questionContentColumns();
[[nodiscard]] Values questionContentValues(const QuestionContent &content);
[[nodiscard]] QStringList questionTextColumns();
[[nodiscard]] Values questionTextValues(const QuestionContent &content);

/// Whether each entry of the lists is one line, as they are kept. Error: InvalidField ("keywords: characters").
[[nodiscard]] Result<void> checkQuestionLists(const QuestionContent &content);

/// What makes two spellings of a skill one, of a tag and of a competency.
enum class QuestionWord { Skill, Tag };
[[nodiscard]] QString questionWordName(QuestionWord kind); ///< as question_word has it
[[nodiscard]] QString questionWordKey(QuestionWord kind, const QString &word);
[[nodiscard]] QString competencyKey(const QString &competency);

/// What search finds a version by.
[[nodiscard]] SearchDocument questionDocument(const QString &key, const QuestionContent &content);

} // namespace candor::store
