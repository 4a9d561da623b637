// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionHistory.h"

#include "common/FieldErrors.h"
#include "questions/EventRows.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Rule.h"
#include "widgets/TextInput.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace candor::screens {

QuestionHistory::QuestionHistory(QWidget *parent)
    : QWidget(parent), m_text(new widgets::TextArea(3)), m_comments(*m_text),
      m_field(new widgets::FormField(tr("Your c&omment"), m_text)),
      m_add(new widgets::Button(tr("&Add comment"), widgets::ButtonRole::Outlined)), m_events(new EventRows) {
    m_text->setObjectName(QStringLiteral("comment"));
    m_add->setObjectName(QStringLiteral("addComment"));
    m_add->setToolTip(tr("Add comment (Ctrl+Enter)"));
    m_field->setHint(tr("Everybody who writes questions reads it."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(new widgets::Rule(theme::Ink::Ink));
    column->addWidget(m_events);
    column->addStretch();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_field->setError({});
        fitButton();
    });
    connect(m_add, &widgets::Button::clicked, this, &QuestionHistory::comment);
    auto *keys = new QShortcut(Qt::CTRL | Qt::Key_Return, m_text, nullptr, nullptr, Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &QuestionHistory::comment);
    fitButton();
}

void QuestionHistory::show(QuestionId question, const std::vector<QuestionEvent> &events) {
    m_comments.turnTo(question);
    m_events->show(events);
}

void QuestionHistory::forgetComment(QuestionId question) { m_comments.forget(question); }

void QuestionHistory::showError(const Error &error) { m_field->setError(wordsAndAdvice(error)); }

void QuestionHistory::setBusy(bool busy) {
    m_busy = busy;
    fitButton();
}

void QuestionHistory::fitButton() { m_add->setEnabled(!m_text->text().trimmed().isEmpty() && !m_busy); }

void QuestionHistory::comment() {
    if (m_add->isEnabled())
        emit commentAsked(m_text->text().trimmed());
}

} // namespace candor::screens
