// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ZoomRow.h"

#include "theme/Figures.h"
#include "theme/Type.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QHBoxLayout>

namespace candor::screens {

using namespace std::chrono_literals;

namespace {

QString spanWords(MediaTime span) {
    return span < 1min ? theme::figure(toSeconds(span), 1) + QStringLiteral("\u00a0s") : theme::shortTime(span);
}

} // namespace

ZoomRow::ZoomRow(widgets::Timeline &timeline, QWidget *parent)
    : QWidget(parent), m_timeline(timeline),
      m_span(new widgets::Label(QString(), theme::Text::MonoCaption, theme::Ink::Ink)) {
    auto *farther = new widgets::SymbolButton(QStringLiteral("zoom_out"), tr("Zoom out (−)"));
    auto *closer = new widgets::SymbolButton(QStringLiteral("zoom_in"), tr("Zoom in (+)"));
    auto *whole = new widgets::Button(tr("Whole session"), widgets::ButtonRole::Plain);
    farther->setObjectName(QStringLiteral("zoomOut"));
    closer->setObjectName(QStringLiteral("zoomIn"));
    whole->setObjectName(QStringLiteral("wholeSession"));
    whole->setFont(theme::font(theme::Text::Caption));
    whole->setToolTip(tr("Show the whole session (0)"));
    for (QWidget *button :
         {static_cast<QWidget *>(farther), static_cast<QWidget *>(closer), static_cast<QWidget *>(whole)})
        button->setFocusPolicy(Qt::TabFocus);
    m_span->setAccessibleName(tr("Length of the timeline's view"));
    m_span->setAlignment(Qt::AlignCenter);
    m_span->setMinimumWidth(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new widgets::Label(tr("Timeline"), theme::Text::Caption, theme::Ink::Quiet));
    row->addStretch();
    row->addWidget(farther);
    row->addWidget(m_span);
    row->addWidget(closer);
    row->addWidget(whole);
    connect(farther, &QPushButton::clicked, this, [this] { m_timeline.zoom(1 / zoomFactor); });
    connect(closer, &QPushButton::clicked, this, [this] { m_timeline.zoom(zoomFactor); });
    connect(whole, &QPushButton::clicked, &m_timeline, &widgets::Timeline::showAll);
    connect(&m_timeline, &widgets::Timeline::viewChanged, this, &ZoomRow::showSpan);
    showSpan();
}

void ZoomRow::showSpan() {
    const auto [start, end] = m_timeline.view();
    m_span->setText(end > start ? spanWords(end - start) : theme::emptyFigure());
}

} // namespace candor::screens
