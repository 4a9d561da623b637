// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/WholeForm.h"

#include "model/FieldRules.h"
#include "widgets/CheckBox.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::CheckBox;
using widgets::FormField;
using widgets::Label;

namespace {

constexpr int introductionLines = 6;
constexpr int indent = 24;

Label *hint(const QString &words) {
    auto *label = new Label(words, theme::Text::Caption, theme::Ink::Quiet);
    label->setWordWrap(true);
    label->setContentsMargins(indent, 0, 0, 0);
    return label;
}

} // namespace

WholeForm::WholeForm(QWidget *parent)
    : QWidget(parent), m_title(new widgets::TextInput(mostInName)),
      m_introduction(new widgets::TextArea(introductionLines)),
      m_reveals(new CheckBox(tr("Candidate sees &results of multiple choice"))),
      m_keeps(new CheckBox(tr("Keep other &takes"))) {
    m_title->setObjectName(QStringLiteral("questionnaireTitle"));
    m_introduction->setObjectName(QStringLiteral("questionnaireIntroduction"));
    m_reveals->setObjectName(QStringLiteral("revealsResults"));
    m_keeps->setObjectName(QStringLiteral("keepsTakes"));
    auto *title = new FormField(tr("T&itle"), m_title);
    auto *introduction = new FormField(tr("I&ntroduction"), m_introduction);
    introduction->setRemark(tr("optional"));
    introduction->setHint(tr("What candidates read before the first question."));
    m_errors.add(QStringLiteral("title"), *title);
    m_errors.add(QStringLiteral("introduction"), *introduction);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(introduction);
    auto *switches = new QVBoxLayout;
    switches->setSpacing(4);
    switches->addWidget(m_reveals);
    switches->addWidget(hint(tr("After handing in they see whether each choice was right, never the reasons.")));
    switches->addSpacing(8);
    switches->addWidget(m_keeps);
    switches->addWidget(hint(tr("Otherwise only the take that the candidate chooses is kept.")));
    column->addLayout(switches);
    column->addStretch();
    connect(m_title, &QLineEdit::textEdited, this, &WholeForm::titleEdited);
    connect(m_introduction, &QPlainTextEdit::textChanged, this,
            [this] { emit introductionEdited(m_introduction->text()); });
    connect(m_reveals, &QCheckBox::toggled, this, &WholeForm::revealsChanged);
    connect(m_keeps, &QCheckBox::toggled, this, &WholeForm::keepsChanged);
}

void WholeForm::show(const QuestionnaireContent &content) {
    const QSignalBlocker quietText(m_introduction);
    const QSignalBlocker quietReveals(m_reveals);
    const QSignalBlocker quietKeeps(m_keeps);
    if (m_title->text() != content.title)
        m_title->setText(content.title);
    if (m_introduction->text() != content.introduction)
        m_introduction->setText(content.introduction);
    m_reveals->setChecked(content.revealsMcqResults);
    m_keeps->setChecked(content.keepsOtherTakes);
}

bool WholeForm::showError(const Error &error) { return m_errors.show(error); }

void WholeForm::clearErrors() { m_errors.clear(); }

void WholeForm::focusFirst() {
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace candor::screens
