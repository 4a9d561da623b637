// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryPage.h"

#include "summary/FigureBand.h"
#include "summary/FlagList.h"
#include "summary/MeasurableStrip.h"
#include "summary/MomentRow.h"
#include "summary/SummaryWords.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>

#include <algorithm>

namespace candor::screens {

namespace {

using widgets::Label;

constexpr int columnGap = 24;
constexpr int flagsShare = 664;
constexpr int problemsShare = 344;
constexpr int heightOfFrameRow = 24;
constexpr std::size_t mostProblems = 12;

Label *paragraph(const QString &words, theme::Text text, theme::Ink ink) {
    auto *label = new Label(words, text, ink);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *plainColumn() {
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

SummaryPage::SummaryPage(const SummaryContent &content, QWidget *parent) : QWidget(parent) {
    auto *column = plainColumn();
    setLayout(column);
    addRemarks(*column, content);
    column->addWidget(new FigureBand(figureWords(content)));
    column->addSpacing(columnGap);

    auto *flags = new FlagList(content.flags);
    connect(flags, &FlagList::showAsked, this, &SummaryPage::replayAsked);
    auto *right = plainColumn();
    addProblems(*right, content);
    right->addSpacing(columnGap - 8);
    addFrames(*right, content);
    right->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(flags, flagsShare);
    auto *rightPlace = new QWidget;
    rightPlace->setLayout(right);
    columns->addWidget(rightPlace, problemsShare);
    column->addLayout(columns);
    column->addSpacing(columnGap);

    addStrip(*column, content);
    column->addStretch();
    column->addSpacing(columnGap);
    column->addWidget(paragraph(versionWords(content), theme::Text::Caption, theme::Ink::Quiet));
}

void SummaryPage::addRemarks(QVBoxLayout &column, const SummaryContent &content) {
    for (const RemarkWords &remark : remarkWords(content)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        auto *state = new widgets::StateLabel(remark.state, remark.title);
        state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        row->addWidget(state, 0, Qt::AlignTop);
        row->addWidget(paragraph(remark.text, theme::Text::Body, theme::Ink::Quiet), 1, Qt::AlignTop);
        column.addLayout(row);
        column.addSpacing(12);
    }
}

void SummaryPage::addProblems(QVBoxLayout &column, const SummaryContent &content) {
    auto *heading = new widgets::ColumnHeading(tr("Problems"));
    column.addWidget(heading);
    heading->setRemark(theme::count(content.problems.size()));
    const std::size_t shown = std::min(content.problems.size(), mostProblems);
    for (std::size_t index = 0; index < shown; ++index) {
        const SessionEvent &event = content.problems[index];
        auto *row = new MomentRow(event);
        connect(row, &MomentRow::clicked, this, [this, start = toSeconds(event.start)] { emit replayAsked(start); });
        column.addWidget(row);
    }
    if (shown < content.problems.size()) {
        column.addSpacing(8);
        column.addWidget(paragraph(tr("and %n more; the replay lists all of them.", nullptr,
                                      static_cast<int>(content.problems.size() - shown)),
                                   theme::Text::Caption, theme::Ink::Quiet));
    } else if (content.problems.empty()) {
        column.addSpacing(12);
        column.addWidget(paragraph(content.unreadable.empty() ? tr("No problem and no gap while recording.")
                                                              : tr("None is known; see above."),
                                   theme::Text::Caption, theme::Ink::Quiet));
        column.addSpacing(12);
    }
}

void SummaryPage::addFrames(QVBoxLayout &column, const SummaryContent &content) {
    const auto rows = frameWords(content);
    if (rows.empty())
        return;
    column.addWidget(new widgets::ColumnHeading(tr("Frames")));
    for (const ValueWords &words : rows) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *name = new Label(words.name, theme::Text::Caption, theme::Ink::Quiet);
        name->setElided(true);
        line->addWidget(name, 1);
        line->addWidget(new Label(words.value, theme::Text::MonoCaption));
        row->setFixedHeight(heightOfFrameRow - 1);
        column.addWidget(row);
        column.addWidget(new widgets::Rule);
    }
}

void SummaryPage::addStrip(QVBoxLayout &column, const SummaryContent &content) {
    if (content.spans.empty())
        return;
    using Filling = StripLegend::Filling;
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new Label(tr("Measurable over time"), theme::Text::BodyStrong), 1);
    row->addWidget(new StripLegend(Filling::Measured, tr("Measured")));
    row->addWidget(new StripLegend(Filling::NotMeasurable, tr("Not measurable")));
    if (std::any_of(content.spans.begin(), content.spans.end(),
                    [](const MeasurableSpan &span) { return span.kind == SpanKind::Pause; }))
        row->addWidget(new StripLegend(Filling::Paused, tr("Paused")));
    auto *strip = new MeasurableStrip(content.spans, fromSeconds(content.lengthSeconds()));
    const QString causes = unmeasuredWords(content.spans);
    strip->setAccessibleName(tr("Measurable over time"));
    strip->setAccessibleDescription(causes);
    column.addLayout(row);
    column.addSpacing(8);
    column.addWidget(strip);
    column.addSpacing(8);
    column.addWidget(paragraph(causes, theme::Text::Body, theme::Ink::Quiet));
}

} // namespace candor::screens
