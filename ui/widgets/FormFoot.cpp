// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FormFoot.h"

#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace candor::widgets {

namespace {

constexpr int footHeight = 64;
constexpr int side = 32;

} // namespace

FormFoot::FormFoot(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_remark(new Label(theme::Text::Caption)) {
    setFixedHeight(footHeight);
    m_remark->setInk(theme::Ink::Quiet);
    m_remark->setWordWrap(true);
    m_row->setContentsMargins(side, 1, side, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_remark, 1);
}

void FormFoot::setRemark(const QString &words) { m_remark->setText(words); }

void FormFoot::addButton(Button *button) { m_row->addWidget(button); }

void FormFoot::paintEvent(QPaintEvent * /*event*/) {
    QPainter(this).fillRect(0, 0, width(), 1, theme::colours(palette()).rule);
}

} // namespace candor::widgets
