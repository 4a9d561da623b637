// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/WorkPanel.h"

#include "theme/Palette.h"
#include "widgets/Button.h"
#include "widgets/ProgressBar.h"

#include <QAccessible>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTimerEvent>

namespace candor::screens {

namespace {

constexpr int progressDelayMilliseconds = 300;
constexpr int tallestList = 112; // more lines scroll
constexpr int padding = 12;

/// As high as its lines, up to a bound.
class LineArea : public QScrollArea {
public:
    explicit LineArea(widgets::Label *lines) : m_lines(lines) {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setWidget(lines);
    }

    void fit() { setFixedHeight(std::min(tallestList, m_lines->heightForWidth(std::max(1, viewport()->width())))); }

protected:
    void resizeEvent(QResizeEvent *event) override {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    widgets::Label *m_lines;
};

} // namespace

WorkPanel::WorkPanel(SessionWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_words(new widgets::Label(theme::Text::Body)), m_bar(new widgets::ProgressBar),
      m_cancel(new widgets::Button(tr("&Cancel"), widgets::ButtonRole::Outlined)), m_title(new widgets::StateLabel),
      m_lines(new widgets::Label(theme::Text::Caption)), m_area(new LineArea(m_lines)),
      m_close(new widgets::SymbolButton(QStringLiteral("close"), tr("Close"))) {
    m_lines->setWordWrap(true);
    m_lines->setInk(theme::Ink::Quiet);
    m_lines->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setElided(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(padding, padding, padding, padding);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_words, 0, 0);
    grid->addWidget(m_cancel, 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_title, 2, 0);
    grid->addWidget(m_close, 2, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(m_area, 3, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
    connect(m_cancel, &QAbstractButton::clicked, &work, &SessionWork::stop);
    connect(m_close, &QAbstractButton::clicked, this, &WorkPanel::dismiss);
    connect(&work, &SessionWork::started, this, [this] {
        dismiss();
        showProgress(tr("Starting"), 0, 0);
        m_soon.start(progressDelayMilliseconds, this);
    });
    connect(&work, &SessionWork::progressed, this, &WorkPanel::showProgress);
    connect(&work, &SessionWork::finished, this, &WorkPanel::say);
}

void WorkPanel::dismiss() {
    m_soon.stop();
    hide();
}

void WorkPanel::showProgress(const QString &words, quint64 done, quint64 total) {
    m_words->setText(words);
    m_bar->setAmount(done, total);
    m_bar->setAccessibleName(words);
}

void WorkPanel::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_soon.timerId())
        return QWidget::timerEvent(event);
    m_soon.stop();
    if (!m_work.isBusy())
        return;
    arrange(true);
    show();
}

void WorkPanel::say(const WorkReport &report) {
    m_soon.stop();
    m_title->setState(report.state, report.title);
    m_lines->setText(report.lines.join(u'\n'));
    setAccessibleName(report.title);
    setAccessibleDescription(report.lines.join(u'\n'));
    arrange(false);
    m_area->setVisible(!report.lines.isEmpty());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WorkPanel::arrange(bool working) {
    m_words->setVisible(working);
    m_bar->setVisible(working);
    m_cancel->setVisible(working && m_work.canStop());
    m_title->setVisible(!working);
    m_close->setVisible(!working);
    m_area->setVisible(!working);
}

void WorkPanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(theme::colours(palette()).rule);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace candor::screens
