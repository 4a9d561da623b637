// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"

#include <QString>

#include <map>

namespace candor::widgets {
class TextArea;
}

namespace candor::screens {

/// What was typed into a field of one question after another and is not kept yet: each question has its own.
class CommentDrafts {
public:
    explicit CommentDrafts(widgets::TextArea &field) : m_field(field) {}

    /// What is in the field stays with the question that it was of, and that of this one is there.
    void turnTo(QuestionId question);
    /// It was kept with the question.
    void forget(QuestionId question);
    [[nodiscard]] bool isEmpty() const;

private:
    widgets::TextArea &m_field;
    QuestionId m_question;
    std::map<QuestionId, QString> m_others;
};

} // namespace candor::screens
