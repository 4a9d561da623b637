// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/OptionRow.h"

#include "question/QuestionTexts.h"
#include "questions/QuestionFields.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QGridLayout>
#include <QRadioButton>
#include <QShortcut>

#include <functional>

namespace candor::screens {

using widgets::SymbolButton;

OptionRow::OptionRow(QWidget *parent)
    : QWidget(parent), m_right(new QRadioButton), m_letter(new widgets::Label(theme::Text::BodyStrong)),
      m_text(new widgets::TextInput(questions::mostInOption)),
      m_reason(new widgets::TextInput(questions::mostInOptionReason)),
      m_up(new SymbolButton(QStringLiteral("keyboard_arrow_up"), QString())),
      m_down(new SymbolButton(QStringLiteral("keyboard_arrow_down"), QString())),
      m_remove(new SymbolButton(QStringLiteral("close"), QString())) {
    m_text->setObjectName(QStringLiteral("optionText"));
    m_reason->setObjectName(QStringLiteral("optionReason"));
    m_right->setObjectName(QStringLiteral("optionRight"));
    m_text->setPlaceholderText(tr("An answer"));
    m_reason->setPlaceholderText(tr("Why it is right, or which mistake it stands for"));
    m_letter->setMinimumWidth(16);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_right, 0, 0);
    grid->addWidget(m_letter, 0, 1);
    grid->addWidget(m_text, 0, 2);
    grid->addWidget(m_up, 0, 3);
    grid->addWidget(m_down, 0, 4);
    grid->addWidget(m_remove, 0, 5);
    grid->addWidget(m_reason, 1, 2, 1, 4);
    grid->setColumnStretch(2, 1);
    connect(m_right, &QRadioButton::toggled, this, &OptionRow::changed);
    for (widgets::TextInput *input : {m_text, m_reason}) {
        connect(input, &QLineEdit::textEdited, this, &OptionRow::changed);
        connect(input, &QLineEdit::returnPressed, this, &OptionRow::finished);
    }
    connect(m_up, &SymbolButton::clicked, this, [this] { emit moveAsked(-1); });
    connect(m_down, &SymbolButton::clicked, this, [this] { emit moveAsked(1); });
    connect(m_remove, &SymbolButton::clicked, this, &OptionRow::removeAsked);
    const auto onKeys = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    onKeys(Qt::ALT | Qt::Key_Up, [this] { m_up->animateClick(); });
    onKeys(Qt::ALT | Qt::Key_Down, [this] { m_down->animateClick(); });
    onKeys(Qt::ALT | Qt::Key_Delete, [this] { m_remove->animateClick(); });
}

void OptionRow::setOption(const AnswerOption &option) {
    m_text->setText(option.text);
    m_reason->setText(option.reason);
    m_right->setChecked(option.correct);
}

AnswerOption OptionRow::option() const {
    return {m_text->text().trimmed(), m_right->isChecked(), m_reason->text().trimmed()};
}

void OptionRow::setPlace(int index, int count, bool canBeRemoved) {
    const QString letter = optionLetter(index);
    m_letter->setText(letter);
    m_right->setAccessibleName(tr("Option %1 is the right one").arg(letter));
    m_right->setToolTip(m_right->accessibleName());
    m_text->setAccessibleName(tr("Option %1").arg(letter));
    m_reason->setAccessibleName(tr("What a choice of option %1 means").arg(letter));
    m_up->setMeaning(QStringLiteral("keyboard_arrow_up"), tr("Move option %1 up (Alt+Up)").arg(letter));
    m_down->setMeaning(QStringLiteral("keyboard_arrow_down"), tr("Move option %1 down (Alt+Down)").arg(letter));
    m_remove->setMeaning(QStringLiteral("close"), tr("Remove option %1 (Alt+Delete)").arg(letter));
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    m_remove->setEnabled(canBeRemoved);
}

} // namespace candor::screens
