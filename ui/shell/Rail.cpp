// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Rail.h"

#include "common/HiringWords.h"
#include "shell/RailItem.h"
#include "theme/Type.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QBoxLayout>
#include <QDir>
#include <QKeySequence>
#include <QPainter>
#include <QScrollArea>

namespace candor::shell {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int wide = 184;
constexpr int narrow = 56;
constexpr int headHeight = 72;
constexpr int left = 24;
constexpr int plainPadding = 11;

} // namespace

Rail::Rail(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_wordMark(new Label(QStringLiteral("Candor"), theme::Text::Section, theme::Ink::Ink, this)),
      m_area(new QScrollArea(this)), m_destinations(new QVBoxLayout) {
    setFixedWidth(wide);
    setAccessibleName(tr("Places"));
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(left, left, 8, 0);
    headLayout->addWidget(m_wordMark, 0, Qt::AlignTop);
    // Where the window is low the places scroll, and the way out stays.
    auto *places = new QWidget;
    auto *placesLayout = new QVBoxLayout(places);
    placesLayout->setContentsMargins(0, 0, 0, 0);
    placesLayout->setSpacing(0);
    m_destinations->setSpacing(0);
    placesLayout->addLayout(m_destinations);
    placesLayout->addStretch();
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(places);
    auto *layout = new QVBoxLayout(this);
    // The right pixel is the rail's rule.
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_area, 1);
    addFoot();
    layout->addWidget(m_foot);
    fit();
}

void Rail::addFoot() {
    m_foot = new QWidget(this);
    m_name = new Label(theme::Text::BodyStrong, m_foot);
    m_role = new Label(theme::Text::Caption, m_foot);
    m_organisation = new Label(theme::Text::Caption, m_foot);
    m_name->setObjectName(QStringLiteral("railName"));
    m_role->setObjectName(QStringLiteral("railRole"));
    m_organisation->setObjectName(QStringLiteral("railOrganisation"));
    m_scheme = new Button(QString(), ButtonRole::Plain, m_foot);
    m_scheme->setObjectName(QStringLiteral("schemeSwitch"));
    m_lock = new widgets::SymbolButton(QStringLiteral("lock"), tr("Lock (Ctrl+L)"), m_foot);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_signOut = new Button(QString(), ButtonRole::Plain, m_foot);
    m_signOut->setObjectName(QStringLiteral("signOut"));
    m_signOut->setSymbol(QStringLiteral("logout"));
    m_signOut->setAccessibleName(tr("Sign out"));
    auto *layout = new QVBoxLayout(m_foot);
    layout->setSpacing(0);
    for (Label *label : {m_name, m_role, m_organisation}) {
        label->setElided(true);
        label->setContentsMargins(plainPadding, 0, 0, 0);
        if (label != m_name)
            label->setInk(theme::Ink::Quiet);
        layout->addWidget(label);
    }
    layout->addSpacing(8);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setObjectName(QStringLiteral("railButtons"));
    row->setSpacing(0);
    for (Button *button : {m_signOut, m_lock, m_scheme})
        row->addWidget(button, 0, Qt::AlignLeft);
    row->addStretch();
    layout->addLayout(row);
    connect(m_lock, &QPushButton::clicked, this, &Rail::lockRequested);
    connect(m_signOut, &QPushButton::clicked, this, &Rail::signOutRequested);
    connect(m_scheme, &QPushButton::clicked, this, [this] {
        using theme::SchemeChoice;
        const SchemeChoice choice = m_theme.choice();
        m_theme.choose(choice == SchemeChoice::FollowDesktop ? SchemeChoice::Light
                       : choice == SchemeChoice::Light       ? SchemeChoice::Dark
                                                             : SchemeChoice::FollowDesktop);
        showScheme();
    });
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
    // Beside the way out there is no room for its word.
    m_scheme->setText(m_narrow || !m_person.name.isEmpty() ? QString() : word);
    m_scheme->setAccessibleName(tr("Appearance: %1").arg(word));
    m_scheme->setToolTip(tr("Appearance: %1. Press for the next one.").arg(word));
}

void Rail::setDestinations(const std::vector<Place> &places) {
    m_places = places;
    for (RailItem *item : m_items) {
        // One of them may be what was clicked.
        item->hide();
        item->deleteLater();
    }
    m_items.clear();
    int key = Qt::Key_1;
    for (const Place place : places) {
        auto *item = new RailItem(static_cast<int>(place), iconOf(place), titleOf(place), this);
        item->setObjectName(QStringLiteral("rail-") + nameOf(place));
        item->setAccessibleDescription(
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)).toString(QKeySequence::NativeText));
        item->setNarrow(m_narrow);
        m_items.push_back(item);
        m_destinations->addWidget(item);
        item->show();
        connect(item, &QAbstractButton::clicked, this, [this, place] { emit chosen(place); });
    }
}

void Rail::setPerson(const RailPerson &person) {
    m_person = person;
    const bool isGuest = person.name.isEmpty();
    m_name->setText(isGuest ? tr("Guest") : person.name);
    m_role->setText(isGuest ? tr("Not signed in") : screens::roleWords(person.role));
    m_organisation->setText(person.organisation.isEmpty() ? QDir(person.workspace).dirName() : person.organisation);
    m_organisation->setToolTip(QDir::toNativeSeparators(person.workspace));
    m_organisation->setAccessibleName(tr("Workspace %1").arg(m_organisation->text()));
    fit();
}

void Rail::select(std::optional<Place> place) {
    for (RailItem *item : m_items)
        item->setChecked(place && item->id() == static_cast<int>(*place));
}

void Rail::setNarrow(bool isNarrow) {
    if (m_narrow == isNarrow)
        return;
    m_narrow = isNarrow;
    setFixedWidth(isNarrow ? narrow : wide);
    m_wordMark->setText(isNarrow ? QStringLiteral("C") : QStringLiteral("Candor"));
    fit();
}

void Rail::fit() {
    const bool isGuest = m_person.name.isEmpty();
    for (Label *label : {m_name, m_role, m_organisation})
        label->setVisible(!m_narrow);
    m_lock->setVisible(!isGuest);
    m_signOut->setVisible(!isGuest);
    m_signOut->setText(m_narrow ? QString() : tr("Sign out"));
    m_signOut->setToolTip(m_narrow ? tr("Sign out") : QString());
    // Narrow, letter and symbols stand below each other. Wide, the words move in by the plain button's padding, so that
    // its symbol stands below them.
    m_wordMark->parentWidget()->layout()->setContentsMargins(m_narrow ? 20 : left, left, 0, 0);
    m_foot->layout()->setContentsMargins(m_narrow ? 12 : left - plainPadding, 16, 0, 16);
    auto *row = m_foot->findChild<QBoxLayout *>(QStringLiteral("railButtons"));
    row->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (RailItem *item : m_items)
        item->setNarrow(m_narrow);
    showScheme();
}

void Rail::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    const QColor rule = theme::colours(palette()).rule;
    painter.fillRect(width() - 1, 0, 1, height(), rule);
    painter.fillRect(0, m_foot->y(), width(), 1, rule);
}

} // namespace candor::shell
