// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FormField.h"

#include "widgets/Label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace candor::widgets {

namespace {

constexpr int gap = 4;
constexpr int symbolSize = 16;

QString withoutMnemonic(const QString &label) {
    QString plain;
    for (qsizetype at = 0; at < label.size(); ++at) {
        if (label[at] == u'&' && at + 1 < label.size())
            ++at;
        plain += label[at];
    }
    return plain;
}

} // namespace

FormField::FormField(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent), m_input(input), m_label(new Label(theme::Text::Caption)),
      m_remark(new Label(theme::Text::Caption)),
      m_markIcon(new IconLabel(iconOf(State::Quiet), inkOf(State::Quiet), symbolSize)),
      m_markWord(new Label(theme::Text::CaptionStrong)), m_hint(new Label(theme::Text::Caption)),
      m_errorRow(new QWidget), m_errorWords(new Label(theme::Text::CaptionStrong)) {
    m_label->setInk(theme::Ink::Quiet);
    m_label->setBuddy(input);
    m_remark->setInk(theme::Ink::Quiet);
    for (Label *beside : {m_remark, m_markWord})
        beside->setElided(true); // in a narrow column
    m_hint->setInk(theme::Ink::Quiet);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_errorWords->setInk(theme::Ink::Alert);
    m_errorWords->setWordWrap(true);
    m_errorWords->setObjectName(QStringLiteral("fieldError"));

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_label, 1);
    head->addWidget(m_remark);
    auto *mark = new QHBoxLayout;
    mark->setSpacing(gap);
    mark->addWidget(m_markIcon);
    mark->addWidget(m_markWord);
    head->addLayout(mark);
    auto *error = new QHBoxLayout(m_errorRow);
    error->setContentsMargins(0, 0, 0, 0);
    error->setSpacing(gap);
    error->addWidget(new IconLabel(QStringLiteral("error"), theme::Ink::Alert, symbolSize), 0, Qt::AlignTop);
    error->addWidget(m_errorWords, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(input);
    column->addWidget(m_hint);
    column->addWidget(m_errorRow);
    for (QWidget *part :
         {static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_markIcon), static_cast<QWidget *>(m_markWord)})
        part->hide();
    m_hint->hide();
    m_errorRow->hide();
    // Whoever asks the field for the keyboard means its input.
    setFocusProxy(input);
    setLabel(label);
}

void FormField::setLabel(const QString &label) {
    m_label->setText(label);
    m_input->setAccessibleName(withoutMnemonic(label));
}

void FormField::setRemark(const QString &remark) {
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    describe();
}

void FormField::setMark(State state, const QString &word) {
    m_markIcon->setIcon(iconOf(state), inkOf(state));
    m_markWord->setInk(inkOf(state));
    m_markWord->setText(word);
    m_markIcon->setVisible(!word.isEmpty());
    m_markWord->setVisible(!word.isEmpty());
    describe();
}

void FormField::setHint(const QString &hint) {
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty() && m_error.isEmpty());
    describe();
}

void FormField::setError(const QString &words) {
    if (m_error == words)
        return;
    m_error = words;
    m_errorWords->setText(words);
    m_errorRow->setVisible(!words.isEmpty());
    m_hint->setVisible(!m_hint->text().isEmpty() && words.isEmpty());
    m_input->setProperty("invalid", !words.isEmpty());
    m_input->update();
    describe();
    if (!words.isEmpty()) {
        QAccessibleEvent alert(m_input, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FormField::describe() {
    QStringList parts;
    for (const QString &part : {m_error, m_remark->text(), m_markWord->text(), m_hint->text()})
        if (!part.isEmpty())
            parts << part;
    m_input->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

} // namespace candor::widgets
