// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "store/Rows.h"
#include "store/SearchText.h"
#include "store/Values.h"

#include <QString>

#include <array>

namespace candor::store {

/// How a QuestionVersion lies in the tables question_version and question_text, without its options and words.

/// The columns of readQuestionVersion(), for "SELECT ... FROM question_version" and questionTextJoin.
extern const QString questionVersionColumns;
extern const QString questionTextJoin;
/// How many they are.
inline constexpr int questionVersionColumnCount = 23;
[[nodiscard]] QuestionVersion readQuestionVersion(const Rows &rows, int firstColumn);

/// The columns of question_version and of question_text that hold content, and the values of one in their order.
[[nodiscard]] QStringList questionContentColumns();
[[nodiscard]] Values questionContentValues(const QuestionContent &content);
[[nodiscard]] QStringList questionTextColumns();
[[nodiscard]] Values questionTextValues(const QuestionContent &content);

/// A list of words of a question, by its name in question_word.
struct QuestionWords {
    const char *kind;
    QStringList QuestionContent::*words;
};
inline constexpr QuestionWords questionKeywords{"keyword", &QuestionContent::keywords};
inline constexpr QuestionWords questionSkills{"skill", &QuestionContent::skills};
inline constexpr QuestionWords questionTags{"tag", &QuestionContent::tags};
inline constexpr QuestionWords questionKeyPoints{"key_point", &QuestionContent::keyPoints};
inline constexpr std::array questionWords{questionKeywords, questionSkills, questionTags, questionKeyPoints};

/// What makes two spellings one word; empty of key points.
[[nodiscard]] QString questionWordKey(const QuestionWords &list, const QString &word);
/// The same of competencies.
[[nodiscard]] QString competencyKey(const QString &competency);

/// What search finds a version by.
[[nodiscard]] SearchDocument questionDocument(const QuestionContent &content);

} // namespace candor::store
