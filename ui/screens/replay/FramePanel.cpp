// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/FramePanel.h"

#include "theme/Figures.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QPainter>

namespace candor::screens {

namespace {

constexpr int headHeight = 32;
constexpr int rowHeight = 24;
constexpr int rowCount = 8;
constexpr int gap = 8;

} // namespace

FramePanel::FramePanel(QWidget *parent) : QWidget(parent) {
    setAccessibleName(tr("This frame"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FramePanel::show(std::uint64_t frameNumber, const std::optional<SignalFrame> &record) {
    m_frameNumber = frameNumber;
    m_rows = frameRows(record);
    m_why.clear();
    describe();
}

void FramePanel::clear(const QString &why) {
    m_frameNumber.reset();
    m_rows.clear();
    m_why = why;
    describe();
}

void FramePanel::showUnmeasured(std::uint64_t frameNumber, const QString &why) {
    m_frameNumber = frameNumber;
    m_rows.clear();
    m_why = why;
    describe();
}

QSize FramePanel::sizeHint() const { return {192, headHeight + rowCount * rowHeight}; }

void FramePanel::describe() {
    QString words = m_why;
    for (const FrameRow &row : m_rows)
        words += QStringLiteral("%1 %2. ").arg(row.name, row.reason.isEmpty() ? row.value : row.reason);
    setAccessibleDescription(words);
    update();
}

void FramePanel::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    const theme::Palette &tokens = theme::colours(palette());
    const int right = width();
    const auto write = [&painter](const QRect &place, int alignment, const QString &words, theme::Text text,
                                  const QColor &ink) {
        painter.setFont(theme::font(text));
        painter.setPen(ink);
        painter.drawText(place, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
        return painter.fontMetrics().horizontalAdvance(words);
    };
    const QRect head(0, 0, right, headHeight - 1);
    write(head, Qt::AlignLeft, tr("This frame"), theme::Text::BodyStrong, tokens.ink);
    if (m_frameNumber)
        write(head, Qt::AlignRight, theme::count(*m_frameNumber), theme::Text::MonoCaption, tokens.quiet);
    painter.fillRect(0, headHeight - 1, right, 1, tokens.ink);
    int top = headHeight;
    for (const FrameRow &row : m_rows) {
        const QRect place(0, top, right, rowHeight - 1);
        const int valueWidth = write(place, Qt::AlignRight, row.value, theme::Text::MonoCaption,
                                     row.reason.isEmpty() ? tokens.ink : tokens.quiet);
        const QRect rest = place.adjusted(0, 0, -valueWidth - gap, 0);
        const int nameWidth = write(rest, Qt::AlignLeft, row.name, theme::Text::Caption, tokens.quiet);
        if (!row.reason.isEmpty())
            write(rest.adjusted(nameWidth + gap, 0, 0, 0), Qt::AlignRight, row.reason, theme::Text::Caption,
                  tokens.quiet);
        painter.fillRect(0, top + rowHeight - 1, right, 1, tokens.rule);
        top += rowHeight;
    }
    if (m_rows.empty() && !m_why.isEmpty()) {
        painter.setFont(theme::font(theme::Text::Caption));
        painter.setPen(tokens.quiet);
        painter.drawText(QRect(0, headHeight + gap, right, height() - headHeight - gap),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_why);
    }
}

} // namespace candor::screens
