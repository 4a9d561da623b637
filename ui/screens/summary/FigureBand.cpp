// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/FigureBand.h"

#include "theme/Palette.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>
#include <QPainter>

namespace candor::screens {

namespace {

constexpr int bandHeight = 80;
constexpr int cellPadding = 16;

QWidget *cell(const FigureWords &figure, bool first) {
    auto *place = new QWidget;
    auto *value = new widgets::Label(figure.value, theme::Text::MonoValue);
    auto *unit = new widgets::Label(figure.unit, theme::Text::MonoCaption, theme::Ink::Quiet);
    auto *label = new widgets::Label(figure.label, theme::Text::Caption, theme::Ink::Quiet);
    label->setElided(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(value);
    line->addWidget(unit, 0, Qt::AlignBottom);
    line->addStretch();
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(first ? 0 : cellPadding, 12, 0, 16);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(label);
    place->setAccessibleName(figure.label);
    place->setAccessibleDescription(figure.value % u' ' % figure.unit);
    return place;
}

} // namespace

FigureBand::FigureBand(const std::vector<FigureWords> &figures, QWidget *parent) : QWidget(parent) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(0);
    for (const FigureWords &figure : figures) {
        if (row->count() > 0)
            row->addWidget(new widgets::Rule(theme::Ink::Rule, Qt::Vertical));
        row->addWidget(cell(figure, row->count() == 0), 1);
    }
    setFixedHeight(bandHeight);
}

void FigureBand::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme::colours(palette()).ink);
    painter.fillRect(0, height() - 1, width(), 1, theme::colours(palette()).rule);
}

} // namespace candor::screens
