// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/CheckRow.h"

#include "common/FigureLabel.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;

CheckRow::CheckRow(const QString &icon, const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_hint(new FigureLabel(Text::Caption, Text::MonoCaption, Ink::Quiet)),
      m_state(new widgets::StateLabel), m_row(new QHBoxLayout) {
    m_hint->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 4, 0, 4);
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(new widgets::Label(name, Text::Body));
    words->addWidget(m_hint);
    words->addStretch();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addWidget(new widgets::IconLabel(icon));
    m_row->addLayout(words, 1);
    m_row->addWidget(m_state);
    m_state->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_row, 1);
    column->addWidget(new widgets::Rule);
    setMinimumHeight(56);
}

void CheckRow::show(const CheckReading &reading) {
    m_hint->setSentence(reading.hint);
    m_hint->setVisible(!reading.hint.isEmpty());
    m_state->setState(reading.state, reading.word);
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(m_name, reading.word, reading.hint));
}

void CheckRow::addControl(QWidget *control) { m_row->insertWidget(m_row->count() - 1, control); }

void CheckRow::setStateVisible(bool visible) { m_state->setVisible(visible); }

} // namespace candor::screens
