// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CandidateResume.h"

#include "common/ReportStrip.h"
#include "resume/HandedInResume.h"
#include "resume/ResumeDocumentView.h"
#include "resume/ResumeFieldsView.h"
#include "resume/ResumePages.h"
#include "resume/ResumeWords.h"
#include "resume/ScreeningPanel.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/Notice.h"
#include "widgets/ProgressBar.h"
#include "widgets/TagRow.h"

#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int sideBySideFrom = 820;
constexpr int gap = 24;
constexpr int leastHeight = 520;
constexpr int scrollBarRoom = 12;

} // namespace

struct CandidateResume::Parts {
    HandedInResume resume;
    ResumePages pages;
    ReportStrip *strip = new ReportStrip;
    widgets::StateLabel *warnings = new widgets::StateLabel;
    ScreeningPanel *screening = new ScreeningPanel;
    widgets::TagRow *skills = new widgets::TagRow;
    ResumeFieldsView *fields = new ResumeFieldsView;
    Button *again = new Button(tr("&Read the file again"), ButtonRole::Outlined);
    ResumeDocumentView *document;
    QWidget *content = new QWidget;
    QBoxLayout *columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    QWidget *nothing = new QWidget;
    QVBoxLayout *nothingRoom = new QVBoxLayout(nothing);
    QWidget *loading = new QWidget;
    QStackedLayout *stack = new QStackedLayout;
    ApplicationId application;
    bool mayDecide = false;
    bool stale = false; ///< to be asked for when it is shown

    explicit Parts(ScreenContext &context)
        : resume(*context.hiring), pages(*context.hiring), document(new ResumeDocumentView(pages)) {}
};

CandidateResume::CandidateResume(ScreenContext &context, QWidget *parent)
    : QWidget(parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    parts.warnings->setWrapped();
    parts.again->setObjectName(QStringLiteral("readAgain"));
    parts.columns->setContentsMargins(0, 0, 0, 0);
    parts.columns->setSpacing(gap);
    parts.columns->addWidget(makeReading(), 1);
    parts.columns->addWidget(parts.document, 1);
    parts.document->setMinimumHeight(leastHeight);
    parts.nothingRoom->setContentsMargins(0, 0, 0, 0);
    auto *waiting = new QVBoxLayout(parts.loading);
    auto *bar = new widgets::ProgressBar;
    bar->setAccessibleName(tr("Reading the resume"));
    waiting->addWidget(new widgets::Label(tr("Reading the resume"), theme::Text::Body, theme::Ink::Quiet));
    waiting->addWidget(bar);
    waiting->addStretch();
    for (QWidget *one : {parts.content, parts.nothing, parts.loading})
        parts.stack->addWidget(one);
    parts.stack->setCurrentWidget(parts.loading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.strip);
    column->addLayout(parts.stack, 1);
    connect(parts.screening, &ScreeningPanel::placeChosen, parts.document, &ResumeDocumentView::choose);
    connect(parts.fields, &ResumeFieldsView::placeChosen, parts.document, &ResumeDocumentView::choose);
    connect(parts.screening, &ScreeningPanel::screenAsked, &parts.resume, &HandedInResume::screen);
    connect(parts.again, &Button::clicked, &parts.resume, &HandedInResume::readAgain);
    connect(&parts.resume, &HandedInResume::changed, this, &CandidateResume::showState);
    connect(&parts.resume, &HandedInResume::saved, this, &CandidateResume::screened);
    connect(&parts.resume, &HandedInResume::refused, this,
            [this](const Error &error) { m_parts->strip->sayError(tr("Nothing was changed"), error); });
}

CandidateResume::~CandidateResume() {
    // It looks at the pages, which go before a widget's children do.
    delete m_parts->document;
}

QWidget *CandidateResume::makeReading() {
    Parts &parts = *m_parts;
    auto *room = new QWidget;
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, scrollBarRoom, 0);
    column->setSpacing(24);
    column->addWidget(parts.warnings);
    column->addWidget(parts.screening);
    column->addWidget(parts.skills);
    column->addWidget(parts.fields);
    column->addWidget(parts.again, 0, Qt::AlignLeft);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("What was read"));
    scroll->setMinimumHeight(leastHeight);
    scroll->setWidget(room);
    return scroll;
}

void CandidateResume::open(ApplicationId application, bool mayDecide) {
    Parts &parts = *m_parts;
    parts.mayDecide = mayDecide;
    if (application != parts.application)
        forget();
    parts.application = application;
    parts.stale = true;
    if (isVisible())
        refresh();
}

void CandidateResume::refresh() {
    Parts &parts = *m_parts;
    if (!parts.application.isValid())
        return;
    parts.stale = !isVisible();
    if (parts.stale)
        return;
    if (parts.resume.application() == parts.application && parts.resume.stored()) {
        parts.resume.refresh();
        return;
    }
    parts.pages.openApplication(parts.application);
    parts.resume.open(parts.application);
}

void CandidateResume::forget() {
    Parts &parts = *m_parts;
    parts.application = {};
    parts.strip->dismiss();
    parts.resume.close();
    parts.pages.close();
    parts.document->clear();
    parts.stack->setCurrentWidget(parts.loading);
}

void CandidateResume::showState() {
    Parts &parts = *m_parts;
    switch (parts.resume.state()) {
    case HandedInResume::State::Nothing:
        return;
    case HandedInResume::State::Reading:
    case HandedInResume::State::Saving:
        parts.again->setEnabled(false);
        if (!parts.resume.stored())
            parts.stack->setCurrentWidget(parts.loading);
        return;
    case HandedInResume::State::Failed: {
        const Error &error = *parts.resume.error();
        if (error.code == ErrorCode::NotFound)
            showNothing(tr("No resume"), tr("This application was handed in without one."), false);
        else
            showNothing(tr("The resume cannot be shown"), resumeErrorWords(error), false);
        break;
    }
    case HandedInResume::State::Ready:
        parts.again->setEnabled(true);
        if (parts.resume.stored()->resume)
            fill();
        else if (parts.resume.stored()->file.state == ResumeState::Failed)
            showNothing(tr("Nothing could be read of the file"),
                        tr("The file is kept as it was handed in; open it under Summary."), true);
        else
            showNothing(tr("The file was not read yet"), tr("It is kept as it was handed in."), true);
        break;
    }
    emit resumeSettled();
}

void CandidateResume::fill() {
    Parts &parts = *m_parts;
    const StoredResume &stored = *parts.resume.stored();
    const QString warnings = warningWords(stored.resume->warnings).join(u' ');
    parts.warnings->setState(widgets::State::Information, warnings);
    parts.warnings->setVisible(!warnings.isEmpty());
    parts.screening->show(stored.screening, stored.screeningIsStale, parts.mayDecide);
    QStringList skills;
    for (const ResumeValue &skill : stored.resume->fields.skills)
        skills << skill.text;
    QStringList asked;
    if (stored.screening) {
        for (const ScreeningLine &line : stored.screening->screening.lines)
            asked << line.skill;
    }
    parts.skills->setTags(skills, asked);
    parts.skills->setVisible(!skills.isEmpty());
    parts.fields->show(stored.resume->fields);
    parts.again->setVisible(parts.mayDecide);
    parts.document->show(*stored.resume);
    parts.stack->setCurrentWidget(parts.content);
}

void CandidateResume::showNothing(const QString &title, const QString &words, bool again) {
    Parts &parts = *m_parts;
    while (QLayoutItem *item = parts.nothingRoom->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    widgets::PageNotice notice{title, words, {}, {}, {}};
    if (again && parts.mayDecide) {
        notice.action = tr("&Read the file now");
        notice.act = [this] { m_parts->resume.readAgain(); };
    }
    parts.nothingRoom->addWidget(new widgets::Notice(notice, widgets::Notice::Kind::FirstUse));
    parts.nothingRoom->addStretch();
    parts.stack->setCurrentWidget(parts.nothing);
}

void CandidateResume::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_parts->stale)
        refresh();
}

void CandidateResume::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    m_parts->columns->setDirection(width() < sideBySideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace candor::screens
