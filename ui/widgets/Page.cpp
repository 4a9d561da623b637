// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Page.h"

#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/Notice.h"
#include "widgets/ProgressBar.h"

#include <QAccessible>
#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace candor::widgets {

namespace {

constexpr int side = 32;
constexpr int widestContent = 1200;
constexpr int widestProgress = 640;
constexpr int titleRoom = 240; // below this the buttons get a row of their own
constexpr auto progressDelay = std::chrono::milliseconds(300);

/// A place for one widget that scrolls where it is too small; margins inside, so that the bars stand at the window's
/// edge and focus rings have room.
class ScrollingPlace : public QScrollArea {
public:
    ScrollingPlace() {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        auto *room = new QWidget;
        m_column = new QHBoxLayout(room);
        m_column->setContentsMargins(side, 4, side, 24);
        setWidget(room);
    }

    void put(QWidget *widget) {
        while (QLayoutItem *item = m_column->takeAt(0)) {
            if (QWidget *old = item->widget()) {
                // Its own signal may be what puts another in its place.
                old->hide();
                old->deleteLater();
            }
            delete item;
        }
        m_column->addWidget(widget, 1);
        m_column->addStretch();
        // The stretch must not take room while the widget can still grow.
        m_column->setStretch(0, 1000);
    }

    void setReach(Page::Reach reach) {
        m_column->setContentsMargins(side, 4, reach == Page::Reach::Edge ? 0 : side, 24);
    }

private:
    QHBoxLayout *m_column;
};

struct ProgressPanel {
    QWidget *widget = new QWidget;
    Label *percent = new Label(theme::Text::MonoLarge);
    ProgressBar *bar = new ProgressBar(8);
    Label *words = new Label(theme::Text::Caption);
    Button *cancel = new Button(Page::tr("&Cancel"), ButtonRole::Outlined);
    std::function<void()> cancelled;

    ProgressPanel() {
        widget->setMaximumWidth(widestProgress);
        words->setInk(theme::Ink::Quiet);
        words->setWordWrap(true);
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 16, 0, 0);
        column->setSpacing(8);
        column->addWidget(percent);
        column->addWidget(bar);
        column->addWidget(words);
        column->addSpacing(16);
        column->addWidget(cancel, 0, Qt::AlignLeft);
        column->addStretch();
    }
};

} // namespace

struct Page::Parts {
    Label *title = nullptr;
    Label *subline = new Label(theme::Text::Body);
    QBoxLayout *head = new QBoxLayout(QBoxLayout::LeftToRight);
    QHBoxLayout *buttons = new QHBoxLayout;
    QStackedWidget *body = new QStackedWidget;
    ScrollingPlace *content = new ScrollingPlace;
    ScrollingPlace *notice = new ScrollingPlace;
    ScrollingPlace *progress = new ScrollingPlace;
    ProgressPanel panel;
    QTimer progressSoon;

    void show(QWidget *which) {
        progressSoon.stop();
        body->setCurrentWidget(which);
    }
};

Page::Page(const QString &title, QWidget *parent) : QWidget(parent), m_parts(new Parts) {
    Parts &parts = *m_parts;
    parts.title = new Label(title, theme::Text::Title);
    parts.title->setElided(true);
    // The title takes what the buttons leave, and does not press on them.
    parts.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    parts.title->setMinimumHeight(theme::lineHeight(theme::Text::Title));
    parts.subline->setInk(theme::Ink::Quiet);
    parts.subline->setElided(true);
    parts.subline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    parts.subline->setMinimumHeight(24);
    parts.subline->hide();
    parts.head->setSpacing(8);
    parts.head->addWidget(parts.title, 1);
    parts.head->addLayout(parts.buttons);
    parts.buttons->setSpacing(8);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(side, 24, side, 12);
    top->setSpacing(0);
    top->addLayout(parts.head);
    top->addWidget(parts.subline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(parts.body, 1);

    for (ScrollingPlace *place : {parts.content, parts.notice, parts.progress})
        parts.body->addWidget(place);
    parts.progress->put(parts.panel.widget);
    connect(parts.panel.cancel, &Button::clicked, this, [this] {
        // The call may take the panel's place, and its function with it.
        const auto cancelled = m_parts->panel.cancelled;
        if (cancelled)
            cancelled();
    });
    parts.progressSoon.setSingleShot(true);
    connect(&parts.progressSoon, &QTimer::timeout, this, [this] { m_parts->show(m_parts->progress); });
    setAccessibleName(title);
}

Page::~Page() = default;

QString Page::title() const { return m_parts->title->text(); }

void Page::setTitle(const QString &title) {
    m_parts->title->setText(title);
    setAccessibleName(title);
}

void Page::setSubline(const QString &words) {
    m_parts->subline->setText(words);
    m_parts->subline->setVisible(!words.isEmpty());
}

void Page::addButton(Button *button) {
    m_parts->buttons->addWidget(button);
    arrangeHead();
}

void Page::setContent(QWidget *content, Reach reach) {
    if (reach == Reach::Column)
        content->setMaximumWidth(widestContent);
    m_parts->content->setReach(reach);
    m_parts->content->put(content);
}

void Page::setFoot(QWidget *foot) { layout()->addWidget(foot); }

void Page::showContent() { m_parts->show(m_parts->content); }

void Page::showNotice(const PageNotice &notice) {
    m_parts->notice->put(new Notice(notice, Notice::Kind::FirstUse));
    m_parts->show(m_parts->notice);
}

void Page::showError(const PageNotice &notice) {
    auto *error = new Notice(notice, Notice::Kind::Error);
    error->setAccessibleName(notice.title);
    error->setAccessibleDescription(notice.text);
    m_parts->notice->put(error);
    m_parts->show(m_parts->notice);
    QAccessibleEvent alert(error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Page::showProgress(const QString &words, std::uint64_t done, std::uint64_t total,
                        const std::function<void()> &cancel) {
    ProgressPanel &panel = m_parts->panel;
    panel.percent->setVisible(total > 0);
    if (total > 0)
        panel.percent->setText(theme::percent(static_cast<double>(done) / static_cast<double>(total), 0) + QChar(0xa0) +
                               u'%');
    panel.bar->setAmount(done, total);
    panel.bar->setAccessibleName(words);
    panel.words->setText(words);
    panel.cancelled = cancel;
    panel.cancel->setVisible(static_cast<bool>(cancel));
    if (m_parts->body->currentWidget() != m_parts->progress && !m_parts->progressSoon.isActive())
        m_parts->progressSoon.start(progressDelay);
}

void Page::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrangeHead();
}

bool Page::event(QEvent *event) {
    // A button that comes, goes or changes its words asks for another layout.
    if (event->type() == QEvent::LayoutRequest)
        arrangeHead();
    return QWidget::event(event);
}

void Page::arrangeHead() {
    const int room = width() - 2 * side - m_parts->buttons->sizeHint().width() - m_parts->head->spacing();
    const int wanted = std::min(titleRoom, m_parts->title->sizeHint().width());
    const auto direction = room < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_parts->head->direction() != direction)
        m_parts->head->setDirection(direction);
    m_parts->buttons->setAlignment(direction == QBoxLayout::LeftToRight ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace candor::widgets
