// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeDocumentView.h"

#include "resume/PageCanvas.h"
#include "resume/ResumePages.h"
#include "resume/ResumeTextView.h"
#include "resume/ResumeWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/ProgressBar.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;
using widgets::SymbolButton;

namespace {

constexpr int saySoon = 300;
constexpr std::array zooms{1.0, 1.25, 1.5, 2.0, 3.0};

} // namespace

ResumeDocumentView::ResumeDocumentView(ResumePages &pages, QWidget *parent)
    : QWidget(parent), m_pages(pages), m_canvas(new PageCanvas), m_words(new ResumeTextView),
      m_messageWords(new Label(Text::Body)), m_bar(new widgets::ProgressBar),
      m_again(new Button(tr("Try &again"), ButtonRole::Outlined)), m_pageWords(new Label(Text::Caption)),
      m_before(new SymbolButton(QStringLiteral("chevron_left"), tr("Previous page"))),
      m_after(new SymbolButton(QStringLiteral("chevron_right"), tr("Next page"))),
      m_smaller(new SymbolButton(QStringLiteral("zoom_out"), tr("Smaller"))), m_zoomWords(new Label(Text::MonoCaption)),
      m_larger(new SymbolButton(QStringLiteral("zoom_in"), tr("Larger"))), m_asText(new Button({}, ButtonRole::Plain)) {
    m_canvas->setObjectName(QStringLiteral("resumePage"));
    m_words->setObjectName(QStringLiteral("resumeText"));
    m_words->setAccessibleName(tr("Text of the resume"));
    auto *body = new QWidget;
    body->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_stack = new QStackedLayout(body);
    m_message = makeMessage();
    for (QWidget *one : {static_cast<QWidget *>(m_canvas), static_cast<QWidget *>(m_words), m_message})
        m_stack->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(body, 1);
    column->addWidget(makeFoot());

    connect(m_canvas, &PageCanvas::pictureWidthChanged, this, &ResumeDocumentView::askPage);
    connect(m_canvas, &PageCanvas::pageAsked, this, [this](int step) { turnTo(m_page + step); });
    connect(&m_pages, &ResumePages::ready, this, &ResumeDocumentView::takePicture);
    connect(&m_pages, &ResumePages::failed, this, &ResumeDocumentView::showFailure);
    connect(m_before, &Button::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_after, &Button::clicked, this, [this] { turnTo(m_page + 1); });
    connect(m_smaller, &Button::clicked, this, [this] { zoomBy(-1); });
    connect(m_larger, &Button::clicked, this, [this] { zoomBy(1); });
    connect(m_asText, &Button::clicked, this, [this] { showText(!m_showsText); });
    connect(m_again, &Button::clicked, this, [this] {
        m_stack->setCurrentWidget(m_canvas);
        m_canvas->setFocus(Qt::OtherFocusReason);
        askPage();
    });
    clear();
}

QWidget *ResumeDocumentView::makeMessage() {
    auto *message = new QWidget;
    m_messageWords->setWordWrap(true);
    m_messageWords->setInk(Ink::Quiet);
    m_messageWords->setAlignment(Qt::AlignHCenter);
    m_bar->setMaximumWidth(200);
    m_again->setObjectName(QStringLiteral("pageAgain"));
    auto *column = new QVBoxLayout(message);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(m_messageWords);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_bar);
    column->addLayout(bar);
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch();
    return message;
}

QWidget *ResumeDocumentView::makeFoot() {
    m_before->setObjectName(QStringLiteral("pageBefore"));
    m_after->setObjectName(QStringLiteral("pageAfter"));
    m_smaller->setObjectName(QStringLiteral("zoomOut"));
    m_larger->setObjectName(QStringLiteral("zoomIn"));
    m_asText->setObjectName(QStringLiteral("asText"));
    m_pageWords->setInk(Ink::Quiet);
    m_zoomWords->setInk(Ink::Quiet);
    for (SymbolButton *button : {m_before, m_after, m_smaller, m_larger})
        button->setRole(ButtonRole::Plain);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_before);
    row->addWidget(m_pageWords);
    row->addWidget(m_after);
    row->addStretch();
    row->addWidget(m_asText);
    row->addWidget(m_smaller);
    row->addWidget(m_zoomWords);
    row->addWidget(m_larger);
    return foot;
}

void ResumeDocumentView::show(const Resume &resume) {
    m_text = resume.text;
    m_pageCount = resume.pages;
    m_page = 0;
    m_place.reset();
    m_placeName.clear();
    m_words->setPlainText(m_text.isEmpty() ? tr("There is no text in this document.") : m_text);
    m_words->setMark(0, 0);
    m_canvas->setPicture({});
    m_canvas->setMark({});
    m_showsText = m_pageCount == 0;
    m_stack->setCurrentWidget(m_showsText ? static_cast<QWidget *>(m_words) : m_canvas);
    showFoot();
    askPage();
}

void ResumeDocumentView::clear() { show(Resume()); }

void ResumeDocumentView::askPage() {
    if (m_pageCount == 0)
        return;
    const int width = m_canvas->pictureWidth();
    const QImage known = m_pages.picture(m_page, width);
    m_canvas->setPicture(known);
    showMark();
    if (known.width() == std::clamp(width, ResumePages::leastWidth, ResumePages::mostWidth)) {
        m_soon.stop();
        return;
    }
    // Nothing is made that nobody sees.
    if (m_showsText || !isVisible())
        return;
    m_pages.want(m_page, width);
    if (known.isNull())
        m_soon.start(saySoon, this);
}

void ResumeDocumentView::takePicture(int page) {
    if (page != m_page || m_pageCount == 0)
        return;
    m_soon.stop();
    if (!m_showsText)
        m_stack->setCurrentWidget(m_canvas);
    m_canvas->setPicture(m_pages.picture(m_page, m_canvas->pictureWidth()));
    showMark();
}

void ResumeDocumentView::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_soon.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_soon.stop();
    if (m_showsText)
        return;
    m_messageWords->setText(tr("Reading page %1").arg(m_page + 1));
    m_bar->setAccessibleName(m_messageWords->text());
    m_bar->setAmount(0, 0);
    m_bar->show();
    m_again->hide();
    m_stack->setCurrentWidget(m_message);
}

void ResumeDocumentView::showFailure(int page, const Error &why) {
    if (page != m_page || m_showsText || m_pageCount == 0)
        return;
    m_soon.stop();
    m_messageWords->setText(
        tr("Page %1 cannot be shown. %2 Its text can be read with \"Text\".").arg(page + 1).arg(resumeErrorWords(why)));
    m_bar->hide();
    m_again->show();
    m_stack->setCurrentWidget(m_message);
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ResumeDocumentView::choose(const DocumentPlace &place, const QString &name) {
    m_place = place;
    m_placeName = name;
    if (place.page >= 0 && place.page < m_pageCount && place.page != m_page)
        turnTo(place.page);
    showMark();
}

void ResumeDocumentView::chooseNothing() {
    m_place.reset();
    m_placeName.clear();
    showMark();
}

void ResumeDocumentView::showMark() {
    const bool onPage = m_place && m_place->page == m_page && !m_place->box.isEmpty();
    m_canvas->setMark(onPage ? std::optional(m_place->box) : std::nullopt, m_placeName);
    if (m_place)
        m_words->setMark(m_place->start, m_place->length);
    else
        m_words->setMark(0, 0);
    const QString marked = m_place ? tr("Marked: %1, \"%2\"").arg(m_placeName, wordsAt(m_text, *m_place)) : QString();
    for (QWidget *view : {static_cast<QWidget *>(m_canvas), static_cast<QWidget *>(m_words)})
        view->setAccessibleDescription(marked);
}

void ResumeDocumentView::turnTo(int page) {
    const int to = std::clamp(page, 0, std::max(0, m_pageCount - 1));
    if (to == m_page)
        return;
    m_page = to;
    if (!m_showsText)
        m_stack->setCurrentWidget(m_canvas);
    m_canvas->setPicture({});
    m_canvas->scrollToTop();
    showFoot();
    askPage();
}

void ResumeDocumentView::showText(bool text) {
    m_showsText = text || m_pageCount == 0;
    m_soon.stop();
    m_stack->setCurrentWidget(m_showsText ? static_cast<QWidget *>(m_words) : m_canvas);
    showFoot();
    askPage();
    showMark();
}

void ResumeDocumentView::showFoot() {
    const bool hasPages = m_pageCount > 0;
    const bool turns = m_pageCount > 1 && !m_showsText;
    const QString words = tr("Page %1 of %2").arg(m_page + 1).arg(m_pageCount);
    m_pageWords->setText(m_showsText ? tr("Text of the document") : words);
    m_canvas->setAccessibleName(tr("Resume, page %1 of %2").arg(m_page + 1).arg(m_pageCount));
    m_before->setVisible(turns);
    m_after->setVisible(turns);
    m_before->setEnabled(m_page > 0);
    m_after->setEnabled(m_page + 1 < m_pageCount);
    for (QWidget *part :
         {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_zoomWords), static_cast<QWidget *>(m_larger)})
        part->setVisible(hasPages && !m_showsText);
    m_smaller->setEnabled(m_zoom > 0);
    m_larger->setEnabled(m_zoom + 1 < static_cast<int>(zooms.size()));
    m_zoomWords->setText(theme::percent(m_canvas->zoom(), 0) + QChar(0x202f) + u'%');
    m_asText->setVisible(hasPages);
    m_asText->setText(m_showsText ? tr("Pa&ges") : tr("&Text"));
    m_asText->setAccessibleDescription(tr("Shows the document as text or as pages"));
}

void ResumeDocumentView::zoomBy(int step) {
    const int zoom = std::clamp(m_zoom + step, 0, static_cast<int>(zooms.size()) - 1);
    if (zoom == m_zoom || m_showsText)
        return;
    m_zoom = zoom;
    m_canvas->setZoom(zooms[static_cast<std::size_t>(zoom)]);
    showFoot();
}

void ResumeDocumentView::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    askPage();
}

void ResumeDocumentView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::ZoomIn))
        zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(-1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace candor::screens
