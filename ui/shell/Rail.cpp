// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Rail.h"

#include "shell/RailItem.h"
#include "theme/Type.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace candor::shell {

namespace {

constexpr int wide = 184;
constexpr int narrow = 56;
constexpr int firstItem = 72;
constexpr int plainPadding = 11;

} // namespace

Rail::Rail(const QString &workspace, theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_wordMark(new widgets::Label(QStringLiteral("Candor"), theme::Text::Section, theme::Ink::Ink, this)),
      m_destinations(new QVBoxLayout) {
    setFixedWidth(wide);
    setAccessibleName(tr("Places"));
    auto *head = new QWidget(this);
    head->setFixedHeight(firstItem);
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(24, 24, 8, 0);
    headLayout->addWidget(m_wordMark, 0, Qt::AlignTop);
    m_destinations->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    // The right pixel is the rail's rule.
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(m_destinations);
    layout->addStretch();
    addFoot(workspace);
    layout->addWidget(m_foot);
}

void Rail::addFoot(const QString &workspace) {
    m_foot = new QWidget(this);
    auto *layout = new QVBoxLayout(m_foot);
    // Layouts take no negative margin: the words move in by the plain button's padding, so that its symbol stands below
    // them.
    layout->setContentsMargins(24 - plainPadding, 16, 8, 16);
    layout->setSpacing(8);
    m_workspace = new widgets::Label(QDir(workspace).dirName(), theme::Text::Caption, theme::Ink::Quiet, m_foot);
    m_workspace->setToolTip(QDir::toNativeSeparators(workspace));
    m_workspace->setAccessibleName(tr("Workspace %1").arg(workspace));
    m_scheme = new widgets::Button(QString(), widgets::ButtonRole::Plain, m_foot);
    m_scheme->setObjectName(QStringLiteral("schemeSwitch"));
    m_workspace->setContentsMargins(plainPadding, 0, 0, 0);
    layout->addWidget(m_workspace);
    layout->addWidget(m_scheme, 0, Qt::AlignLeft);
    connect(m_scheme, &QPushButton::clicked, this, [this] {
        using theme::SchemeChoice;
        const SchemeChoice choice = m_theme.choice();
        m_theme.choose(choice == SchemeChoice::FollowDesktop ? SchemeChoice::Light
                       : choice == SchemeChoice::Light       ? SchemeChoice::Dark
                                                             : SchemeChoice::FollowDesktop);
        showScheme();
    });
    showScheme();
}

void Rail::showScheme() {
    QString icon = QStringLiteral("brightness_auto");
    QString word = tr("As desktop");
    if (m_theme.choice() == theme::SchemeChoice::Light) {
        icon = QStringLiteral("light_mode");
        word = tr("Light");
    } else if (m_theme.choice() == theme::SchemeChoice::Dark) {
        icon = QStringLiteral("dark_mode");
        word = tr("Dark");
    }
    m_scheme->setSymbol(icon);
    m_scheme->setText(m_narrow ? QString() : word);
    m_scheme->setAccessibleName(tr("Appearance: %1").arg(word));
    m_scheme->setToolTip(tr("Appearance: %1. Press for the next one.").arg(word));
}

void Rail::addDestination(int id, const QString &icon, const QString &word, const QString &shortcut) {
    auto *item = new RailItem(id, icon, word, this);
    item->setObjectName(QStringLiteral("rail%1").arg(id));
    item->setAccessibleDescription(shortcut);
    item->setNarrow(m_narrow);
    m_items.push_back(item);
    m_destinations->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
}

void Rail::select(int id) {
    for (RailItem *item : m_items)
        item->setChecked(item->id() == id);
}

void Rail::setNarrow(bool isNarrow) {
    if (m_narrow == isNarrow)
        return;
    m_narrow = isNarrow;
    setFixedWidth(isNarrow ? narrow : wide);
    m_wordMark->setText(isNarrow ? QStringLiteral("C") : QStringLiteral("Candor"));
    m_workspace->setVisible(!isNarrow);
    // Narrow, letter and symbols stand below each other.
    m_wordMark->parentWidget()->layout()->setContentsMargins(isNarrow ? 20 : 24, 24, 0, 0);
    m_foot->layout()->setContentsMargins(isNarrow ? 12 : 24 - plainPadding, 16, isNarrow ? 0 : 8, 16);
    for (RailItem *item : m_items)
        item->setNarrow(isNarrow);
    showScheme();
}

void Rail::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    const QColor rule = theme::colours(palette()).rule;
    painter.fillRect(width() - 1, 0, 1, height(), rule);
    painter.fillRect(0, m_foot->y(), width(), 1, rule);
}

} // namespace candor::shell
