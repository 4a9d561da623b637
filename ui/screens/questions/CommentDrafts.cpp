// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/CommentDrafts.h"

#include "widgets/TextInput.h"

#include <utility>

namespace candor::screens {

void CommentDrafts::turnTo(QuestionId question) {
    if (question == m_question)
        return;
    if (const QString text = m_field.text(); !text.trimmed().isEmpty())
        m_others.insert_or_assign(m_question, text);
    m_question = question;
    const auto own = m_others.extract(question);
    m_field.setText(own ? own.mapped() : QString());
}

void CommentDrafts::forget(QuestionId question) {
    if (question == m_question)
        m_field.clear();
    else
        m_others.erase(question);
}

bool CommentDrafts::isEmpty() const { return m_others.empty() && m_field.text().trimmed().isEmpty(); }

} // namespace candor::screens
