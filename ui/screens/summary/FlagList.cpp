// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/FlagList.h"

#include "common/EventWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>
#include <QLocale>

namespace candor::screens {

namespace {

using widgets::Label;

constexpr int headHeight = 32;
constexpr int heightOfRow = 40;
constexpr int countWidth = 64;
constexpr int timeWidth = 96;
constexpr int showWidth = 96;

QHBoxLayout *lineOf(QWidget *widget, int height) {
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    widget->setFixedHeight(height);
    return line;
}

/// "0:41.2"
QString minutesWithTenths(double seconds) {
    const auto time = fromSeconds(seconds);
    const auto tenths = time / std::chrono::milliseconds(100) % 10;
    return theme::shortTime(time) % QLocale().decimalPoint() % QString::number(tenths);
}

Label *cell(const QString &words, theme::Text text, theme::Ink ink, int width) {
    auto *label = new Label(words, text, ink);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setFixedWidth(width);
    return label;
}

} // namespace

FlagList::FlagList(const std::vector<FlagRow> &rows, QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new QWidget;
    auto *line = lineOf(title, headHeight);
    auto *promise = new Label(tr("A flag is a place to look. It never decides about a candidate."),
                              theme::Text::Caption, theme::Ink::Quiet);
    promise->setElided(true);
    promise->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(new Label(tr("Flags"), theme::Text::BodyStrong));
    line->addSpacing(16);
    line->addWidget(promise, 1);
    column->addWidget(title);
    column->addWidget(head());
    column->addWidget(new widgets::Rule(theme::Ink::Ink));
    for (const FlagRow &flag : rows) {
        column->addWidget(row(flag));
        column->addWidget(new widgets::Rule);
    }
    column->addStretch();
}

QWidget *FlagList::head() const {
    using theme::Ink;
    using theme::Text;
    auto *widget = new QWidget;
    auto *line = lineOf(widget, headHeight);
    line->addWidget(new Label(tr("Flag"), Text::Caption, Ink::Quiet), 1);
    line->addWidget(cell(tr("Count"), Text::Caption, Ink::Quiet, countWidth));
    line->addWidget(cell(tr("Total min"), Text::Caption, Ink::Quiet, timeWidth));
    line->addWidget(cell(tr("Longest s"), Text::Caption, Ink::Quiet, timeWidth));
    line->addSpacing(showWidth);
    return widget;
}

QWidget *FlagList::row(const FlagRow &flag) {
    using theme::Ink;
    using theme::Text;
    const bool raised = flag.count.value_or(0) > 0;
    const auto state = raised ? eventState({flag.kind, {}, {}, {}, std::nullopt}) : widgets::State::Quiet;
    const QString name = eventName(flag.kind);
    const QString total = flag.totalSeconds ? minutesWithTenths(*flag.totalSeconds) : theme::emptyFigure();
    const QString longest = theme::figure(flag.longestSeconds, 1);
    const QString count = flag.count ? theme::figure(*flag.count, 0) : theme::emptyFigure();

    auto *widget = new QWidget;
    auto *line = lineOf(widget, heightOfRow);
    line->addWidget(new widgets::IconLabel(raised ? widgets::iconOf(state) : QStringLiteral("remove"),
                                           raised ? widgets::inkOf(state) : Ink::Quiet));
    line->addSpacing(4);
    auto *words = new Label(name, raised ? Text::BodyStrong : Text::Body, raised ? widgets::inkOf(state) : Ink::Quiet);
    words->setElided(true);
    line->addWidget(words, 1);
    line->addWidget(cell(count, Text::Mono, raised ? Ink::Ink : Ink::Quiet, countWidth));
    line->addWidget(cell(total, Text::Mono, Ink::Ink, timeWidth));
    line->addWidget(cell(longest, Text::Mono, Ink::Ink, timeWidth));
    if (flag.first) {
        auto *show = new widgets::Button(tr("Show"), widgets::ButtonRole::Plain);
        show->setAccessibleName(tr("Show %1 in the replay").arg(name));
        connect(show, &QAbstractButton::clicked, this,
                [this, first = toSeconds(*flag.first)] { emit showAsked(first); });
        auto *place = new QWidget;
        place->setFixedWidth(showWidth);
        auto *right = new QHBoxLayout(place);
        right->setContentsMargins(0, 0, 0, 0);
        right->addWidget(show, 0, Qt::AlignRight);
        line->addWidget(place);
    } else {
        line->addSpacing(showWidth);
    }
    widget->setAccessibleName(name);
    widget->setAccessibleDescription(tr("%1 times, %2 in all, longest %3 s").arg(count, total, longest));
    return widget;
}

} // namespace candor::screens
