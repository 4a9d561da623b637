// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Segments.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace candor::widgets {

namespace {

constexpr int side = 32;
constexpr int padding = 12;
constexpr int symbolSize = 20;

class Segment final : public QAbstractButton {
public:
    Segment(QString icon, const QString &words, QWidget *parent) : QAbstractButton(parent), m_icon(std::move(icon)) {
        setText(words);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFont(theme::font(theme::Text::BodyStrong));
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(words);
        if (!m_icon.isEmpty())
            setToolTip(words);
    }

    [[nodiscard]] QSize sizeHint() const override {
        return {m_icon.isEmpty() ? fontMetrics().horizontalAdvance(text()) + 2 * padding : side, side};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override {
        const theme::Palette &tokens = theme::colours(palette());
        QPainter painter(this);
        painter.setPen(isChecked() ? tokens.ink : tokens.rule);
        painter.setBrush(!isChecked() && underMouse() ? tokens.wash : tokens.paper);
        painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
        const QColor colour = isChecked() || underMouse() ? tokens.ink : tokens.quiet;
        if (m_icon.isEmpty()) {
            painter.setPen(colour);
            painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        } else {
            painter.drawPixmap((width() - symbolSize) / 2, (height() - symbolSize) / 2,
                               theme::iconPixmap(m_icon, colour, symbolSize, devicePixelRatioF()));
        }
    }

private:
    QString m_icon;
};

} // namespace

Segments::Segments(const QString &name, QWidget *parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this)), m_row(new QHBoxLayout(this)) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            emit changed(index);
    });
}

void Segments::add(const QString &words) { addButton({}, words); }

void Segments::addSymbol(const QString &icon, const QString &name) { addButton(icon, name); }

void Segments::choose(int index) {
    if (auto *button = m_buttons->button(index))
        button->setChecked(true);
}

int Segments::chosen() const { return m_buttons->checkedId(); }

void Segments::addButton(const QString &icon, const QString &words) {
    auto *button = new Segment(icon, words, this);
    const int index = static_cast<int>(m_buttons->buttons().size());
    m_buttons->addButton(button, index);
    m_row->addWidget(button);
    if (index == 0)
        button->setChecked(true);
    setFocusProxy(m_buttons->button(0));
}

} // namespace candor::widgets
