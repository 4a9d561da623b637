// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

#include <QSet>

#include <vector>

namespace candor::questions {

/// The same error with its place in a file in front: "line 12, question 3, " where it names a field, "line 12, question
/// 3: " where it is a mere reason. Without a line where there is none (0).
[[nodiscard]] Error errorAt(int line, std::size_t number, const Error &error);

/// Takes in the questions of a file, whatever its format: checks each, tidies it, and says where one is wrong.
class QuestionGathering {
public:
    /// Of the question that begins in `line`. Errors are those of reading and of QuestionFields.h with their place, and
    /// InvalidField ("..., key: twice", "..., tags: twice", "questions: range").
    [[nodiscard]] Result<void> add(int line, const Result<ExchangedQuestion> &question);
    /// The one that comes next, from 1.
    [[nodiscard]] std::size_t number() const { return m_questions.size() + 1; }
    [[nodiscard]] std::vector<ExchangedQuestion> take() { return std::move(m_questions); }

private:
    [[nodiscard]] Result<ExchangedQuestion> checked(const ExchangedQuestion &question);

    std::vector<ExchangedQuestion> m_questions;
    QSet<QString> m_keys;
};

} // namespace candor::questions
