// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ColumnHeading.h"

#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>

namespace candor::widgets {

ColumnHeading::ColumnHeading(const QString &words, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout), m_words(new Label(words, theme::Text::BodyStrong)),
      m_remark(new Label(theme::Text::Caption)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_remark->setInk(theme::Ink::Quiet);
    m_remark->setElided(true);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_remark->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_words);
    m_row->addStretch();
    m_row->addWidget(m_remark);
    m_words->setMinimumHeight(31);
    m_words->setElided(true); // in a narrow column
    column->addLayout(m_row);
    column->addWidget(new Rule(theme::Ink::Ink));
}

void ColumnHeading::setWords(const QString &words) { m_words->setText(words); }

void ColumnHeading::setRemark(const QString &remark) {
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void ColumnHeading::addControl(QWidget *control) { m_row->addWidget(control); }

} // namespace candor::widgets
