// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of flags, questions and notes.
#include "theme/Icons.h"
#include "theme/Type.h"
#include "widgets/Label.h"
#include "widgets/TimelinePainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr int iconSize = 16;
constexpr double narrowestBlock = 2;
constexpr double wordGap = 4;

/// Flags as one block: what overlaps in time, or lies closer than the eye can part.
struct Block {
    double left = 0;
    double right = 0;
    bool alert = false;
    QStringList words;
};

void addEvents(Block &block, const PreparedTimeline &timeline, const FlagGroup &group) {
    for (const int index : group.events) {
        const SessionEvent &event = timeline.data().events[static_cast<std::size_t>(index)];
        const bool alert = event.kind == EventKind::MultipleFaces;
        const QString words = eventWords(event);
        // What weighs most comes first, and is what remains where words do not fit.
        if (!block.words.contains(words))
            block.words.insert(alert ? 0 : block.words.size(), words);
        block.alert = block.alert || alert;
    }
}

std::vector<Block> blocksOf(const TimelineScene &scene) {
    std::vector<Block> blocks;
    const auto &flags = scene.timeline.flags();
    const MediaTime from = fromSeconds(scene.axis.start);
    const MediaTime to = fromSeconds(scene.axis.start + scene.axis.span);
    auto group = std::ranges::lower_bound(flags, from, {}, &FlagGroup::end);
    for (; group != flags.end() && group->start <= to; ++group) {
        const double left = std::round(scene.axis.at(group->start));
        const double right = std::max(std::round(scene.axis.at(group->end)), left + narrowestBlock);
        if (blocks.empty() || left - blocks.back().right >= narrowestBlock)
            blocks.push_back({left, right, false, {}});
        blocks.back().right = std::max(blocks.back().right, right);
        addEvents(blocks.back(), scene.timeline, *group);
    }
    return blocks;
}

class FlagLane {
public:
    FlagLane(QPainter &painter, const TimelineScene &scene, const TimelineLane &lane)
        : m_painter(painter), m_scene(scene), m_lane(lane), m_font(theme::font(theme::Text::CaptionStrong)),
          m_metrics(m_font) {}

    void paint() {
        const auto blocks = blocksOf(m_scene);
        const double end = m_scene.axis.left + m_scene.axis.width;
        double taken = m_scene.axis.left;
        for (std::size_t index = 0; index < blocks.size(); ++index) {
            const Block &block = blocks[index];
            m_painter.fillRect(QRectF(block.left, m_lane.top + 4, block.right - block.left, 16), colourOf(block));
            const double next = index + 1 < blocks.size() ? blocks[index + 1].left : end;
            const QStringList candidates{block.words.join(QStringLiteral(", ")), block.words.value(0)};
            taken = std::max(block.right, paintWords(block, candidates, taken, next));
        }
    }

private:
    /// Beside the block, to its left where the right is taken, else inside; where the words end, or 0.
    double paintWords(const Block &block, const QStringList &candidates, double taken, double next) {
        const double seenLeft = std::max(block.left, m_scene.axis.left);
        const double seenRight = std::min(block.right, m_scene.axis.left + m_scene.axis.width);
        for (const QString &words : candidates) {
            const double width = iconSize + wordGap + m_metrics.horizontalAdvance(words);
            if (block.right + wordGap + width <= next - wordGap) {
                paintWord(block, words, block.right + wordGap, colourOf(block));
                return block.right + wordGap + width + wordGap;
            }
            if (block.left - wordGap - width >= taken) {
                paintWord(block, words, block.left - wordGap - width, colourOf(block));
                return 0;
            }
            if (seenLeft + wordGap + width <= seenRight - wordGap) {
                paintWord(block, words, seenLeft + wordGap, m_scene.colours.paper);
                return 0;
            }
        }
        return 0;
    }

    void paintWord(const Block &block, const QString &words, double left, const QColor &colour) {
        const QString icon = iconOf(block.alert ? State::Alert : State::Caution);
        m_painter.drawPixmap(QPointF(left, m_lane.top + 4),
                             theme::iconPixmap(icon, colour, iconSize, m_scene.devicePixelRatio));
        m_painter.setFont(m_font);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(left + iconSize + wordGap, m_lane.top, 400, m_lane.height - 1),
                           Qt::AlignLeft | Qt::AlignVCenter, words);
    }

    [[nodiscard]] QColor colourOf(const Block &block) const {
        return block.alert ? m_scene.colours.alert : m_scene.colours.caution;
    }

    QPainter &m_painter;
    const TimelineScene &m_scene;
    const TimelineLane &m_lane;
    QFont m_font;
    QFontMetrics m_metrics;
};

const SessionEvent &eventAt(const TimelineScene &scene, int index) {
    return scene.timeline.data().events[static_cast<std::size_t>(index)];
}

/// Text that is cut where it does not fit, and left out where nothing of it would be readable.
void paintElided(QPainter &painter, const QRectF &area, const QString &words) {
    constexpr double shortestText = 24;
    if (area.width() < shortestText)
        return;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(area.width())));
}

void paintQuestions(QPainter &painter, const TimelineScene &scene, const TimelineLane &lane) {
    const auto &questions = scene.timeline.questions();
    const double viewRight = scene.axis.left + scene.axis.width;
    const QFont figures = theme::font(theme::Text::MonoCaption);
    const QFont letters = theme::font(theme::Text::Caption);
    for (std::size_t number = 0; number < questions.size(); ++number) {
        const SessionEvent &event = eventAt(scene, questions[number]);
        const MediaTime end = number + 1 < questions.size() ? eventAt(scene, questions[number + 1]).start
                                                            : std::max(event.end, scene.timeline.length());
        const double left = std::round(scene.axis.at(event.start));
        const double right = std::round(scene.axis.at(end));
        if (right < scene.axis.left || left > viewRight)
            continue;
        painter.setPen(scene.colours.edge);
        painter.drawRect(QRectF(std::max(left, scene.axis.left - 2) + .5, lane.top + 3.5,
                                std::min(right, viewRight + 2) - std::max(left, scene.axis.left - 2) - 1,
                                lane.height - 8));
        painter.fillRect(QRectF(left, lane.top + 3, 2, lane.height - 7), scene.colours.edge);
        const double textLeft = std::max(left, scene.axis.left) + 9;
        const double textRight = std::min(right, viewRight) - 4;
        const QString figure = QString::number(number + 1);
        const double figureWidth = QFontMetrics(figures).horizontalAdvance(figure);
        if (textLeft + figureWidth > textRight)
            continue;
        painter.setPen(scene.colours.ink);
        painter.setFont(figures);
        painter.drawText(QRectF(textLeft, lane.top, figureWidth + 1, lane.height - 1), Qt::AlignVCenter, figure);
        painter.setFont(letters);
        const double wordsLeft = textLeft + figureWidth + 6;
        paintElided(painter, {wordsLeft, 1.0 * lane.top, textRight - wordsLeft, lane.height - 1.0}, eventWords(event));
    }
}

void paintNotes(QPainter &painter, const TimelineScene &scene, const TimelineLane &lane) {
    const auto &notes = scene.timeline.notes();
    const double viewRight = scene.axis.left + scene.axis.width;
    painter.setFont(theme::font(theme::Text::Caption));
    painter.setPen(scene.colours.ink);
    for (std::size_t index = 0; index < notes.size(); ++index) {
        const SessionEvent &event = eventAt(scene, notes[index]);
        const double left = std::round(scene.axis.at(event.start));
        const double next =
            index + 1 < notes.size() ? std::round(scene.axis.at(eventAt(scene, notes[index + 1]).start)) : viewRight;
        if (next < scene.axis.left || left > viewRight)
            continue;
        painter.fillRect(QRectF(left, lane.top + 6, 2, 12), scene.colours.ink);
        paintElided(painter, {left + 8, 1.0 * lane.top, std::min(next, viewRight) - left - 12, lane.height - 1.0},
                    eventWords(event).simplified());
    }
}

} // namespace

void paintEvents(QPainter &painter, const TimelineScene &scene) {
    for (const TimelineLane &lane : scene.lanes.lanes) {
        if (lane.kind == LaneKind::Flags)
            FlagLane(painter, scene, lane).paint();
        else if (lane.kind == LaneKind::Questions)
            paintQuestions(painter, scene, lane);
        else if (lane.kind == LaneKind::Notes)
            paintNotes(painter, scene, lane);
    }
}

} // namespace candor::widgets
