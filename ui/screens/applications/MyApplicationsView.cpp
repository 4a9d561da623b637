// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/MyApplicationsView.h"

#include "applications/ApplicationDetail.h"
#include "applications/ApplicationListView.h"
#include "applications/MyApplicationsModel.h"
#include "applications/ResumePanel.h"
#include "applications/WithdrawDialog.h"
#include "common/FieldErrors.h"
#include "common/ReportStrip.h"
#include "record/SessionIndex.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormFoot.h"
#include "widgets/Label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace candor::screens {

namespace {

constexpr int columnGap = 24;
constexpr int listWidth = 328;
constexpr int narrowListWidth = 264;
/// How often it is looked whether an appointment is near.
constexpr auto lookAgain = std::chrono::seconds(20);

} // namespace

struct MyApplicationsView::Parts {
    ScreenContext &context;
    FileChoice files;
    MyApplicationsModel model;
    widgets::ColumnHeading *count = new widgets::ColumnHeading(QString());
    ApplicationListView *list;
    ApplicationDetail *detail = new ApplicationDetail;
    ReportStrip *news = new ReportStrip;
    QStackedWidget *stack = new QStackedWidget;
    QWidget *listing = new QWidget;
    ResumePanel *resume;
    QTimer clock;

    Parts(ScreenContext &all, FileChoice choice)
        : context(all), files(std::move(choice)), model(all), list(new ApplicationListView(model.applications())),
          resume(new ResumePanel(all, files)) {}
};

MyApplicationsView::MyApplicationsView(ScreenContext &context, QWidget *parent, FileChoice files)
    : widgets::Page(tr("My applications"), parent), m_parts(new Parts(context, std::move(files))) {
    buildContent();
    Parts &parts = *m_parts;
    MyApplicationsModel *model = &parts.model;
    connect(model, &MyApplicationsModel::listed, this, &MyApplicationsView::showListing);
    connect(model, &MyApplicationsModel::detailsChanged, this, &MyApplicationsView::showDetails);
    connect(model, &MyApplicationsModel::refused, this,
            [this](const Error &why) { m_parts->news->sayError(tr("Nothing was changed"), why); });
    connect(model, &MyApplicationsModel::calendarSaved, this, [this](const QString &path) {
        m_parts->news->say(widgets::State::Good, tr("The calendar file was saved"), QDir::toNativeSeparators(path));
    });
    connect(parts.list, &ApplicationListView::chosen, model, &MyApplicationsModel::choose);
    ApplicationDetail *detail = parts.detail;
    connect(detail, &ApplicationDetail::deviceCheckAsked, this, &MyApplicationsView::deviceCheckRequested);
    connect(detail, &ApplicationDetail::interviewAsked, this, [this] {
        if (const auto &chosen = m_parts->model.chosen())
            emit interviewRequested(*chosen);
    });
    connect(detail, &ApplicationDetail::resumeAsked, this, &MyApplicationsView::openResume);
    connect(detail, &ApplicationDetail::resumeMissing, this, &MyApplicationsView::addResume);
    connect(parts.resume, &ResumePanel::changed, model, &MyApplicationsModel::refresh);
    connect(parts.resume, &ResumePanel::closed, this, &MyApplicationsView::closeResume);
    connect(detail, &ApplicationDetail::reopenAsked, model, &MyApplicationsModel::reopen);
    connect(detail, &ApplicationDetail::withdrawAsked, this, &MyApplicationsView::askWithdrawal);
    connect(detail, &ApplicationDetail::calendarAsked, this, &MyApplicationsView::saveCalendar);
    connect(detail, &ApplicationDetail::summaryAsked, this, [this](const QString &uuid) {
        emit summaryRequested(QDir(record::sessionsFolder(m_parts->context.workspace)).filePath(uuid));
    });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &MyApplicationsView::refresh);
    parts.clock.setInterval(lookAgain);
    connect(&parts.clock, &QTimer::timeout, this, &MyApplicationsView::showDetails);
}

MyApplicationsView::~MyApplicationsView() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->list;
}

void MyApplicationsView::buildContent() {
    Parts &parts = *m_parts;
    auto *listColumn = new QWidget;
    listColumn->setMinimumWidth(narrowListWidth);
    listColumn->setMaximumWidth(listWidth);
    auto *list = new QVBoxLayout(listColumn);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(parts.count);
    list->addWidget(parts.list, 1);
    parts.list->setMinimumHeight(176);
    parts.detail->setMinimumWidth(320);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(listColumn, 1);
    columns->addWidget(parts.detail, 2);
    auto *column = new QVBoxLayout(parts.listing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.news);
    column->addLayout(columns, 1);
    for (QWidget *one : {parts.listing, static_cast<QWidget *>(parts.resume)})
        parts.stack->addWidget(one);
    parts.resume->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setContent(parts.stack);
    setFoot(parts.resume->foot());
    setFocusProxy(parts.list);
}

void MyApplicationsView::refresh() { m_parts->model.refresh(); }

void MyApplicationsView::select(ApplicationId application) { m_parts->model.choose(application); }

void MyApplicationsView::showListing() {
    Parts &parts = *m_parts;
    const MyApplicationsModel &model = parts.model;
    if (model.listing() == MyApplicationsModel::Listing::Reading) {
        if (!model.wasRead())
            showProgress(tr("Reading your applications"), 0, 0);
        return;
    }
    if (model.listing() == MyApplicationsModel::Listing::Failed) {
        showError(
            {tr("Your applications cannot be listed"), wordsAndAdvice(*model.error()), {}, tr("&Try again"), [this] {
                 refresh();
             }});
        emit listed();
        return;
    }
    const auto total = parts.model.applications().total();
    if (total == 0) {
        showNotice({tr("No application yet"),
                    tr("What you apply for stands here, with each step it takes and what you can do next."),
                    {{tr("Find a job"), tr("search, place, skills")},
                     {tr("Hand in your resume"), tr("PDF or DOCX, kept as it is")},
                     {tr("See how it goes"), tr("and withdraw at any time")}},
                    tr("&See the jobs"),
                    [this] { emit boardRequested(); }});
        emit listed();
        return;
    }
    parts.count->setWords(total == 1 ? tr("1 application")
                                     : tr("%1 applications").arg(theme::count(static_cast<std::uint64_t>(total))));
    if (const auto &chosen = model.chosen())
        parts.list->select(*chosen);
    showContent();
    emit listed();
}

void MyApplicationsView::showDetails() {
    Parts &parts = *m_parts;
    const auto &details = parts.model.details();
    parts.detail->setVisible(details.has_value());
    if (details)
        parts.detail->show(*details, parts.context.clock.wallNow());
    if (const auto &error = parts.model.detailsError())
        parts.news->sayError(tr("The application cannot be opened"), *error);
}

void MyApplicationsView::openResume() {
    if (!m_parts->model.details())
        return;
    showResume();
    const Application &application = m_parts->model.details()->file.row.application;
    m_parts->resume->open(application.id,
                          application.stage >= Stage::Hired ? ResumePanel::Use::LookAt : ResumePanel::Use::Correct);
}

void MyApplicationsView::addResume() {
    const auto application = m_parts->model.chosen();
    if (!application)
        return;
    m_parts->files.toOpen(this, ResumePanel::fileQuestion(tr("Hand in a resume")),
                          [this, application = *application](const QString &path) {
                              if (m_parts->model.chosen() != application || !m_parts->model.details())
                                  return;
                              showResume();
                              m_parts->resume->handIn(application, path);
                          });
}

void MyApplicationsView::showResume() {
    Parts &parts = *m_parts;
    parts.news->dismiss();
    const Job &job = parts.model.details()->file.job;
    setTitle(tr("Your resume"));
    setSubline(job.company.isEmpty() ? job.title : tr("%1, %2").arg(job.title, job.company));
    parts.resume->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    parts.stack->setCurrentWidget(parts.resume);
}

void MyApplicationsView::closeResume() {
    Parts &parts = *m_parts;
    setTitle(tr("My applications"));
    setSubline({});
    parts.resume->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    parts.stack->setCurrentWidget(parts.listing);
    // Where one came from.
    for (auto *button : parts.detail->findChildren<QWidget *>(QStringLiteral("openResume")))
        if (button->isVisible())
            button->setFocus(Qt::OtherFocusReason);
}

void MyApplicationsView::askWithdrawal() {
    const auto &details = m_parts->model.details();
    if (!details)
        return;
    m_parts->news->dismiss();
    auto *question = new WithdrawDialog(details->file.job.title, this);
    connect(question, &WithdrawDialog::confirmed, &m_parts->model, &MyApplicationsModel::withdraw);
    question->open();
}

void MyApplicationsView::saveCalendar(const InterviewSlot &slot) {
    m_parts->news->dismiss();
    m_parts->files.toSave(this, {tr("Save calendar file"), tr("interview.ics"), tr("Calendar files (*.ics)")},
                          [this, id = slot.id](const QString &path) { m_parts->model.saveCalendar(id, path); });
}

void MyApplicationsView::showEvent(QShowEvent *event) {
    Page::showEvent(event);
    m_parts->clock.start();
    showDetails();
}

void MyApplicationsView::hideEvent(QHideEvent *event) {
    Page::hideEvent(event);
    m_parts->clock.stop();
}

} // namespace candor::screens
