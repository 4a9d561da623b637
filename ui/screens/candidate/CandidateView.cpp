// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CandidateView.h"

#include "candidate/CandidateModel.h"
#include "candidate/CandidateResume.h"
#include "candidate/CandidateWords.h"
#include "candidate/CodeDialog.h"
#include "candidate/FilePanel.h"
#include "candidate/HistoryPanel.h"
#include "candidate/MatchPanel.h"
#include "candidate/NotesPanel.h"
#include "candidate/SessionsPanel.h"
#include "common/FieldErrors.h"
#include "common/ReportStrip.h"
#include "moving/MoveDialog.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/Segments.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int twoColumnsFrom = 720;

} // namespace

struct CandidateView::Parts {
    ScreenContext &context;
    FileChoice files;
    CandidateModel model;

    Button *back = new Button(tr("&Back"), ButtonRole::Outlined);
    Button *code = new Button(tr("&Interview code…"), ButtonRole::Outlined);
    Button *schedule = new Button(tr("&Schedule…"), ButtonRole::Outlined);
    Button *move = new Button(tr("&Move…"), ButtonRole::Primary);
    ReportStrip *strip = new ReportStrip;
    widgets::StageLine *line = new widgets::StageLine;
    FilePanel *file = new FilePanel;
    MatchPanel *match = new MatchPanel;
    NotesPanel *notes;
    SessionsPanel *sessions = new SessionsPanel;
    HistoryPanel *history = new HistoryPanel;
    widgets::Segments *sides = new widgets::Segments(tr("What is shown"));
    CandidateResume *resume;
    QWidget *summary = new QWidget;
    QBoxLayout *columns = new QBoxLayout(QBoxLayout::LeftToRight);
    std::optional<CandidateContent> filled;

    Parts(ScreenContext &all, FileChoice choice)
        : context(all), files(std::move(choice)), model(all), notes(new NotesPanel(model)),
          resume(new CandidateResume(all)) {}
};

CandidateView::CandidateView(ScreenContext &context, QWidget *parent, FileChoice files)
    : widgets::Page(tr("Candidate"), parent), m_parts(new Parts(context, std::move(files))) {
    buildActions();
    buildContent();
    connectModel();
    fitActions();
}

CandidateView::~CandidateView() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->notes;
    delete m_parts->resume;
}

void CandidateView::open(ApplicationId application) {
    Parts &parts = *m_parts;
    if (application != parts.model.application()) {
        parts.filled.reset();
        parts.notes->forget();
        parts.resume->forget();
        parts.sides->choose(0);
        parts.strip->dismiss();
        setTitle(tr("Candidate"));
        setSubline({});
    }
    parts.model.open(application);
}

bool CandidateView::hasUnsavedChanges() const { return m_parts->notes->hasDraft(); }

void CandidateView::refresh() { m_parts->model.refresh(); }

void CandidateView::buildActions() {
    Parts &parts = *m_parts;
    parts.back->setSymbol(QStringLiteral("arrow_back"));
    parts.schedule->setSymbol(QStringLiteral("calendar_month"));
    parts.move->setToolTip(tr("Move (M)"));
    for (Button *button : {parts.back, parts.code, parts.schedule, parts.move})
        addButton(button);
    connect(parts.back, &Button::clicked, this, &CandidateView::back);
    connect(parts.code, &Button::clicked, this, &CandidateView::askCode);
    connect(parts.move, &Button::clicked, this, &CandidateView::askMove);
    connect(parts.schedule, &Button::clicked, this, [this] { emit scheduleRequested(m_parts->model.application()); });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &CandidateView::refresh);
    connect(new QShortcut(Qt::Key_M, this), &QShortcut::activated, this, &CandidateView::askMove);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, this, &CandidateView::back);
}

void CandidateView::buildContent() {
    Parts &parts = *m_parts;
    auto *left = new QVBoxLayout;
    left->setSpacing(24);
    left->addWidget(parts.file);
    left->addWidget(parts.match);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(24);
    right->addWidget(parts.notes);
    right->addWidget(parts.sessions);
    right->addWidget(parts.history);
    right->addStretch();
    parts.columns->setSpacing(24);
    parts.columns->addLayout(left, 5);
    parts.columns->addLayout(right, 3);
    auto *summary = new QVBoxLayout(parts.summary);
    summary->setContentsMargins(0, 0, 0, 0);
    summary->addLayout(parts.columns);
    parts.sides->setObjectName(QStringLiteral("sides"));
    parts.sides->add(tr("Summary"));
    parts.sides->add(tr("Resume"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.strip);
    column->addWidget(parts.line);
    column->addWidget(parts.sides, 0, Qt::AlignLeft);
    column->addWidget(parts.summary, 1);
    column->addWidget(parts.resume, 1);
    parts.resume->hide();
    setContent(content);
    connect(parts.sides, &widgets::Segments::changed, this, [this](int side) {
        m_parts->summary->setVisible(side == 0);
        m_parts->resume->setVisible(side == 1);
    });
    connect(parts.resume, &CandidateResume::screened, this, &CandidateView::refresh);
    connect(parts.file, &FilePanel::openAsked, &parts.model, &CandidateModel::copyResumeToOpen);
    connect(parts.file, &FilePanel::saveAsked, this, &CandidateView::saveResume);
    connect(parts.sessions, &SessionsPanel::openAsked, &parts.model, &CandidateModel::openSession);
}

void CandidateView::connectModel() {
    CandidateModel &model = m_parts->model;
    ReportStrip *strip = m_parts->strip;
    connect(&model, &CandidateModel::changed, this, &CandidateView::showState);
    connect(&model, &CandidateModel::resumeSaved, this, [strip](const QString &path) {
        strip->say(widgets::State::Good, tr("A copy of the resume was saved"), path);
    });
    connect(&model, &CandidateModel::resumeReady, this, [this](const QString &path) { m_parts->files.show(path); });
    connect(&model, &CandidateModel::resumeRefused, this,
            [strip](const Error &error) { strip->sayError(tr("The resume was not copied"), error); });
    connect(&model, &CandidateModel::codeIssued, this,
            [this](const QString &code) { (new CodeDialog(m_parts->filled->file.row.fullName, code, this))->open(); });
    connect(&model, &CandidateModel::codeRefused, this,
            [strip](const Error &error) { strip->sayError(tr("No code was made"), error); });
    connect(&model, &CandidateModel::sessionReady, this, [this](const QString &folder, bool replay) {
        if (replay)
            emit replayRequested(folder);
        else
            emit summaryRequested(folder);
    });
    connect(&model, &CandidateModel::sessionRefused, this,
            [strip](const Error &error) { strip->sayError(tr("The session was not opened"), error); });
    connect(&model.moves(), &MoveWork::busyChanged, this, &CandidateView::fitActions);
    connect(&model.moves(), &MoveWork::moved, this, [strip](const MoveReport &report) {
        strip->say(report.stayed.empty() ? widgets::State::Good : widgets::State::Alert, moveWords(report),
                   stayedWords(report));
    });
    connect(&model.moves(), &MoveWork::failed, this,
            [strip](const Error &error) { strip->sayError(tr("The candidate was not moved"), error); });
}

void CandidateView::showState() {
    const CandidateModel &model = m_parts->model;
    switch (model.state()) {
    case CandidateModel::State::Idle:
        m_parts->filled.reset();
        break;
    case CandidateModel::State::Reading:
        if (!m_parts->filled)
            showProgress(tr("Reading the candidate's file"), 0, 0);
        break;
    case CandidateModel::State::Failed:
        showFailure();
        emit shown();
        break;
    case CandidateModel::State::Ready:
        fill();
        emit shown();
        break;
    }
    fitActions();
}

void CandidateView::showFailure() {
    const Error &error = *m_parts->model.error();
    if (m_parts->filled) {
        m_parts->strip->sayError(tr("The file could not be read again"), error);
        return;
    }
    showError({tr("The candidate's file cannot be shown"), wordsAndAdvice(error), {}, tr("&Try again"), [this] {
                   refresh();
               }});
}

void CandidateView::fill() {
    Parts &parts = *m_parts;
    const CandidateContent &content = *parts.model.content();
    setTitle(content.file.row.fullName);
    setSubline(candidateSubline(content.file, parts.context.clock.wallNow()));
    if (!parts.filled || *parts.filled != content) {
        parts.line->setSteps(candidateSteps(content.file));
        parts.file->show(content);
        parts.match->show(content.match);
        parts.notes->show(content.file.notes);
        parts.sessions->show(content.sessions);
        parts.history->show(content.file.history);
        parts.filled = content;
        parts.resume->open(content.file.row.application.id, parts.model.mayMove());
    }
    showContent();
}

void CandidateView::fitActions() {
    Parts &parts = *m_parts;
    const bool there = parts.filled.has_value();
    const bool may = parts.model.mayMove();
    const Stage stage = there ? parts.filled->file.row.application.stage : Stage::Applied;
    const bool ended = stage >= Stage::Hired;
    for (Button *button : {parts.code, parts.schedule, parts.move})
        button->setVisible(there && may);
    parts.code->setEnabled(!ended);
    parts.schedule->setEnabled(!ended);
    parts.move->setEnabled(stage != Stage::Withdrawn && !parts.model.moves().isBusy());
}

void CandidateView::fitColumns() {
    const auto direction = width() < twoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_parts->columns->direction() != direction)
        m_parts->columns->setDirection(direction);
}

void CandidateView::resizeEvent(QResizeEvent *event) {
    widgets::Page::resizeEvent(event);
    fitColumns();
}

void CandidateView::askMove() {
    Parts &parts = *m_parts;
    if (!parts.filled || !parts.move->isVisible() || !parts.move->isEnabled())
        return;
    const std::vector<CandidateRow> rows{parts.filled->file.row};
    auto *dialog = new MoveDialog(rows, std::nullopt, this);
    connect(dialog, &MoveDialog::moveAsked, this,
            [this, rows](Stage to, const QString &reason) { m_parts->model.moves().move(rows, to, reason); });
    dialog->open();
}

void CandidateView::askCode() {
    const QString name = m_parts->filled->file.row.fullName;
    auto *question = new widgets::Confirmation(
        tr("Make an interview code for %1?").arg(name),
        tr("It opens this candidate's interview once, without a password. Earlier codes of the application end."),
        tr("&Make a code"), ButtonRole::Primary, tr("&Cancel"), this);
    connect(question, &QDialog::accepted, &m_parts->model, &CandidateModel::issueCode);
    question->open();
}

void CandidateView::saveResume(const QString &name) {
    m_parts->files.toSave(this, {tr("Save a copy of the resume"), name, {}},
                          [this](const QString &path) { m_parts->model.saveResume(path); });
}

} // namespace candor::screens
