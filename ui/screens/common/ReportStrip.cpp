// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ReportStrip.h"

#include "common/Words.h"
#include "widgets/Button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace candor::screens {

ReportStrip::ReportStrip(QWidget *parent)
    : QWidget(parent), m_title(new widgets::StateLabel), m_text(new widgets::Label(theme::Text::Body)),
      m_close(new widgets::SymbolButton(QStringLiteral("close"), tr("Close this message"))) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_text->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &ReportStrip::dismiss);
    hide();
}

void ReportStrip::say(widgets::State state, const QString &title, const QString &text) {
    m_title->setState(state, title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ReportStrip::sayError(const QString &title, const Error &error) {
    const QString then = advice(error);
    say(widgets::State::Alert, title,
        then.isEmpty() ? screens::words(error) : QString(screens::words(error) % u' ' % then));
}

void ReportStrip::dismiss() { hide(); }

QString ReportStrip::words() const {
    return isHidden() ? QString() : QString(m_title->word() % u'\n' % m_text->text()).trimmed();
}

void ReportStrip::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    painter.setPen(palette().color(theme::role(theme::Ink::Rule)));
    painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
}

} // namespace candor::screens
