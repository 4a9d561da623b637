// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Strip.h"

#include "theme/Palette.h"
#include "widgets/Button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace candor::shell {

namespace {

constexpr int side = 32;

} // namespace

Strip::Strip(QWidget *parent)
    : QWidget(parent), m_icon(new widgets::IconLabel(QStringLiteral("info"), theme::Ink::Information)),
      m_words(new widgets::Label(theme::Text::Body)),
      m_action(new widgets::Button(QString(), widgets::ButtonRole::Outlined)),
      m_close(new widgets::SymbolButton(QStringLiteral("close"), tr("Close"))) {
    setObjectName(QStringLiteral("strip"));
    m_action->setObjectName(QStringLiteral("stripAction"));
    m_close->setObjectName(QStringLiteral("stripClose"));
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(side, 8, side - 8, 9);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_close, &QAbstractButton::clicked, this, &Strip::dismiss);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        if (const auto act = m_act)
            act();
    });
    hide();
}

void Strip::say(widgets::State state, const QString &words, bool stays, const QString &action,
                const std::function<void()> &act) {
    m_icon->setIcon(widgets::iconOf(state), widgets::inkOf(state));
    m_words->setText(words);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = act;
    m_close->setVisible(!stays);
    setAccessibleName(words);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Strip::dismiss() { hide(); }

QString Strip::words() const { return isVisibleTo(parentWidget()) ? m_words->text() : QString(); }

void Strip::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.wash);
    painter.fillRect(0, height() - 1, width(), 1, tokens.rule);
}

} // namespace candor::shell
