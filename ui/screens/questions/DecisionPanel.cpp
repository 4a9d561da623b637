// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/DecisionPanel.h"

#include "common/QuestionWords.h"
#include "model/FieldRules.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QHBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

DecisionPanel::DecisionPanel(QWidget *parent)
    : QWidget(parent), m_text(new widgets::TextArea(4)), m_comments(*m_text),
      m_field(new widgets::FormField(tr("C&omment"), m_text)),
      m_approve(new Button(tr("&Approve and go on"), ButtonRole::Primary)),
      m_return(new Button(tr("&Return to its author"), ButtonRole::Outlined)),
      m_comment(new Button(tr("Co&mment only"), ButtonRole::Plain)),
      m_changes(new Button(QString(), ButtonRole::Plain)), m_back(new Button(tr("&Back"), ButtonRole::Outlined)),
      m_on(new Button(tr("&Next"), ButtonRole::Outlined)), m_state(new widgets::StateLabel) {
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_field->setError({});
        fit();
    });
    connect(m_approve, &Button::clicked, this, &DecisionPanel::approve);
    connect(m_return, &Button::clicked, this, &DecisionPanel::giveBack);
    connect(m_comment, &Button::clicked, this, [this] {
        if (const QString text = m_text->text().trimmed(); isFitting(text))
            emit commentAsked(text);
    });
    connect(m_changes, &Button::clicked, this, &DecisionPanel::changesAsked);
    connect(m_back, &Button::clicked, this, [this] { emit goOnAsked(-1); });
    connect(m_on, &Button::clicked, this, [this] { emit goOnAsked(1); });
    fit();
}

void DecisionPanel::build() {
    m_text->setObjectName(QStringLiteral("decisionComment"));
    m_approve->setObjectName(QStringLiteral("approve"));
    m_return->setObjectName(QStringLiteral("return"));
    m_comment->setObjectName(QStringLiteral("commentOnly"));
    m_changes->setObjectName(QStringLiteral("changes"));
    m_back->setObjectName(QStringLiteral("previousQuestion"));
    m_on->setObjectName(QStringLiteral("nextQuestion"));
    m_field->setRemark(tr("needed to return it"));
    m_approve->setToolTip(tr("Approve and go on (Ctrl+Enter)"));
    m_return->setToolTip(tr("Return with the comment as the reason (Ctrl+Shift+Enter)"));
    m_back->setToolTip(tr("The one before (Ctrl+Left)"));
    m_on->setToolTip(tr("The next one without a decision (Ctrl+Right)"));
    m_back->setSymbol(QStringLiteral("chevron_left"));
    m_on->setSymbol(QStringLiteral("chevron_right"));
    m_changes->setSymbol(QStringLiteral("swap_horiz"));
    m_state->setWrapped();
    m_state->setObjectName(QStringLiteral("decided"));
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    steps->addWidget(m_back, 1);
    steps->addWidget(m_on, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new widgets::ColumnHeading(tr("Your decision")));
    column->addWidget(m_state);
    column->addWidget(m_changes, 0, Qt::AlignLeft);
    column->addWidget(m_field);
    column->addWidget(m_approve);
    column->addWidget(m_return);
    column->addWidget(m_comment, 0, Qt::AlignLeft);
    column->addLayout(steps);
}

void DecisionPanel::show(QuestionId question, const std::optional<QuestionDetails> &details) {
    m_details = details;
    m_comments.turnTo(question);
    m_field->setError({});
    fit();
}

void DecisionPanel::setBusy(bool busy) {
    m_busy = busy;
    fit();
}

void DecisionPanel::forgetComment(QuestionId question) { m_comments.forget(question); }

void DecisionPanel::fit() {
    const bool decides = m_details && m_details->file.rights.decide;
    const bool isThere = m_details.has_value();
    m_approve->setEnabled(decides && !m_busy);
    m_return->setEnabled(decides && !m_busy);
    m_comment->setEnabled(isThere && !m_busy && !m_text->text().trimmed().isEmpty());
    const bool hasBefore = isThere && m_details->file.versions.size() > 1;
    m_changes->setVisible(hasBefore);
    if (hasBefore)
        m_changes->setText(tr("What &changed…"));
    m_state->setVisible(isThere && !decides);
    if (isThere && !decides) {
        const QuestionStatus status = m_details->question().newest.status;
        m_state->setState(questionState(status),
                          status == QuestionStatus::AwaitingApproval
                              ? tr("You wrote in it: somebody else decides")
                              : tr("%1: nothing is left to decide").arg(questionStatusWords(status)));
    }
}

bool DecisionPanel::isFitting(const QString &text) {
    if (text.toUcs4().size() <= mostInReason)
        return true;
    m_field->setError(tr("This is longer than %1 characters.").arg(mostInReason));
    m_text->setFocus();
    return false;
}

void DecisionPanel::approve() {
    const QString text = m_text->text().trimmed();
    if (m_approve->isEnabled() && isFitting(text))
        emit approveAsked(text);
}

void DecisionPanel::giveBack() {
    const QString text = m_text->text().trimmed();
    if (!m_return->isEnabled() || !isFitting(text))
        return;
    if (text.isEmpty()) {
        m_field->setError(tr("Say what should change; its author reads it."));
        m_text->setFocus();
        return;
    }
    emit returnAsked(text);
}

} // namespace candor::screens
