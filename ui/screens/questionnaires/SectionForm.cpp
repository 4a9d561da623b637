// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/SectionForm.h"

#include "model/FieldRules.h"
#include "widgets/FormField.h"
#include "widgets/TextInput.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::FormField;

namespace {

constexpr int introductionLines = 6;

} // namespace

SectionForm::SectionForm(QWidget *parent)
    : QWidget(parent), m_title(new widgets::TextInput(mostInName)),
      m_introduction(new widgets::TextArea(introductionLines)) {
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    m_introduction->setObjectName(QStringLiteral("sectionIntroduction"));
    auto *introduction = new FormField(tr("I&ntroduction"), m_introduction);
    introduction->setRemark(tr("optional"));
    introduction->setHint(tr("What candidates read before the questions of this section."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new FormField(tr("T&itle of the section"), m_title));
    column->addWidget(introduction);
    column->addStretch();
    connect(m_title, &QLineEdit::textEdited, this, &SectionForm::titleEdited);
    connect(m_introduction, &QPlainTextEdit::textChanged, this,
            [this] { emit introductionEdited(m_introduction->text()); });
}

void SectionForm::show(const QuestionnaireSection &section, bool isOnlyOne) {
    const QSignalBlocker quiet(m_introduction);
    m_title->setPlaceholderText(isOnlyOne ? tr("None needed for one section") : QString());
    if (m_title->text() != section.title)
        m_title->setText(section.title);
    if (m_introduction->text() != section.introduction)
        m_introduction->setText(section.introduction);
}

void SectionForm::focusFirst() {
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace candor::screens
