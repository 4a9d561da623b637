// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/SectionHead.h"

#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QHBoxLayout>

namespace candor::screens {

using widgets::Label;

namespace {

constexpr int headHeight = 32;
constexpr int symbolSize = 16;

} // namespace

SectionHead::SectionHead(const QString &name, const QString &adds, QWidget *parent)
    : QWidget(parent), m_remark(new Label(theme::Text::Caption, this)), m_missing(new QWidget(this)) {
    setFixedHeight(headHeight);
    auto *words = new Label(name, theme::Text::BodyStrong);
    words->setElided(true);
    m_remark->setInk(theme::Ink::Quiet);
    m_remark->setElided(true);
    const auto state = widgets::State::NotMeasurable;
    auto *mark = new QHBoxLayout(m_missing);
    mark->setContentsMargins(0, 0, 0, 0);
    mark->setSpacing(4);
    mark->addWidget(new widgets::IconLabel(widgets::iconOf(state), widgets::inkOf(state), symbolSize));
    mark->addWidget(new Label(tr("Not found"), theme::Text::CaptionStrong, widgets::inkOf(state)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(words);
    row->addStretch();
    row->addWidget(m_remark);
    row->addWidget(m_missing);
    m_remark->hide();
    m_missing->hide();
    if (adds.isEmpty())
        return;
    m_add = new widgets::SymbolButton(QStringLiteral("add"), adds);
    m_add->setRole(widgets::ButtonRole::Plain);
    row->addWidget(m_add);
    connect(m_add, &widgets::Button::clicked, this, &SectionHead::addAsked);
}

void SectionHead::setRemark(const QString &remark) {
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void SectionHead::setMissing(bool missing) { m_missing->setVisible(missing); }

} // namespace candor::screens
