// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/ResumePanel.h"

#include "common/ReportStrip.h"
#include "common/WorkspaceAccess.h"
#include "model/Clock.h"
#include "resume/HandedInResume.h"
#include "resume/ResumeChanges.h"
#include "resume/ResumeFieldsEditor.h"
#include "resume/ResumePages.h"
#include "resume/ResumeReview.h"
#include "resume/ResumeWords.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/FormFoot.h"
#include "widgets/ProgressBar.h"

#include <QBasicTimer>
#include <QDateTime>
#include <QKeyEvent>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <utility>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::State;

namespace {

constexpr int saySoon = 300;

QDate localDay(const Clock &clock) {
    return QDateTime::fromMSecsSinceEpoch(clock.wallNow().time_since_epoch().count()).date();
}

} // namespace

struct ResumePanel::Parts {
    FileChoice files;
    HandedInResume model;
    ResumePages pages;
    Use use = Use::Correct;
    bool filled = false; ///< the fields show the stored resume
    bool isHandingIn = false;
    ReportStrip *news = new ReportStrip;
    widgets::ProgressBar *progress = new widgets::ProgressBar;
    ResumeReview *review;
    widgets::FormFoot *foot = new widgets::FormFoot;
    Button *readAgain = new Button(tr("Read a&gain"), ButtonRole::Plain);
    Button *replace = new Button(tr("&Replace..."), ButtonRole::Plain);
    Button *close = new Button(tr("Cl&ose"), ButtonRole::Outlined);
    Button *save = new Button(tr("&Save corrections"), ButtonRole::Primary);
    QBasicTimer soon; ///< until it is said that something takes time

    Parts(ScreenContext &context, FileChoice choice)
        : files(std::move(choice)), model(*context.hiring), pages(*context.hiring),
          review(new ResumeReview(pages, localDay(context.clock))) {}
};

ResumePanel::ResumePanel(ScreenContext &context, FileChoice files, QWidget *parent)
    : QWidget(parent), m_parts(new Parts(context, std::move(files))) {
    Parts &parts = *m_parts;
    parts.progress->setAccessibleName(tr("Reading the resume"));
    parts.progress->setAmount(0, 0);
    parts.progress->hide();
    for (Button *button : {parts.readAgain, parts.replace}) {
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        parts.review->addFileControl(button);
    }
    parts.readAgain->setSymbol(QStringLiteral("refresh"));
    parts.replace->setSymbol(QStringLiteral("swap_horiz"));
    parts.readAgain->setObjectName(QStringLiteral("readAgain"));
    parts.replace->setObjectName(QStringLiteral("replaceResume"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.news);
    column->addWidget(parts.progress);
    column->addWidget(parts.review, 1);
    buildFoot();
    connectModel();
}

ResumePanel::~ResumePanel() {
    // It looks at the pages, which go before a widget's children do.
    delete m_parts->review;
}

widgets::FormFoot *ResumePanel::foot() const { return m_parts->foot; }

void ResumePanel::buildFoot() {
    Parts &parts = *m_parts;
    parts.close->setObjectName(QStringLiteral("closeResume"));
    parts.save->setObjectName(QStringLiteral("saveResume"));
    for (Button *button : {parts.close, parts.save}) {
        button->setButtonHeight(widgets::ButtonHeight::Tall);
        parts.foot->addButton(button);
    }
    parts.foot->hide();
    connect(parts.close, &Button::clicked, this, &ResumePanel::leave);
    connect(parts.save, &Button::clicked, this, &ResumePanel::save);
    connect(parts.readAgain, &Button::clicked, &parts.model, &HandedInResume::readAgain);
    connect(parts.replace, &Button::clicked, this, [this] {
        m_parts->files.toOpen(this, fileQuestion(tr("Replace the resume")),
                              [this](const QString &path) { m_parts->model.replace(path); });
    });
}

void ResumePanel::connectModel() {
    Parts &parts = *m_parts;
    connect(&parts.model, &HandedInResume::changed, this, &ResumePanel::showState);
    connect(&parts.model, &HandedInResume::saved, this, [this] {
        showStored();
        m_parts->news->say(
            State::Good, tr("Saved"),
            tr("People of this job see it like this now. Where your application stands did not change."));
        emit changed();
    });
    connect(&parts.model, &HandedInResume::refused, this, &ResumePanel::showRefusal);
    connect(&parts.model, &HandedInResume::conflicted, this, &ResumePanel::askConflict);
    connect(&parts.review->editor(), &ResumeFieldsEditor::edited, this, [this] {
        m_parts->news->dismiss();
        fitButtons();
    });
}

FileQuestion ResumePanel::fileQuestion(const QString &title) {
    return {title, {}, tr("Resumes (*.pdf *.docx *.PDF *.DOCX)")};
}

void ResumePanel::begin(Use use) {
    Parts &parts = *m_parts;
    parts.use = use;
    parts.filled = false;
    parts.isHandingIn = false;
    parts.news->dismiss();
    parts.review->hide();
    parts.foot->show();
}

void ResumePanel::open(ApplicationId application, Use use) {
    begin(use);
    m_parts->model.open(application);
}

void ResumePanel::handIn(ApplicationId application, const QString &path) {
    begin(Use::Correct);
    m_parts->isHandingIn = true;
    m_parts->model.handIn(application, path);
}

void ResumePanel::showState() {
    Parts &parts = *m_parts;
    using Is = HandedInResume::State;
    const Is state = parts.model.state();
    const bool busy = state == Is::Reading || state == Is::Saving;
    if (busy && !parts.soon.isActive())
        parts.soon.start(saySoon, this);
    if (!busy) {
        parts.soon.stop();
        parts.progress->hide();
    }
    parts.review->setEnabled(state != Is::Saving);
    if (state == Is::Nothing && !parts.foot->isHidden()) {
        // Somebody else is at the window.
        parts.filled = false;
        parts.foot->hide();
        emit closed();
        return;
    }
    if (state == Is::Ready && !parts.filled)
        showStored();
    else if (state == Is::Failed)
        showFailure();
    fitButtons();
}

void ResumePanel::showStored() {
    Parts &parts = *m_parts;
    const StoredResume &stored = *parts.model.stored();
    parts.pages.openApplication(stored.application);
    parts.review->editor().setSkillNames(parts.model.skillNames());
    parts.review->show(stored.resume.value_or(Resume()), stored.file.originalName,
                       static_cast<std::uint64_t>(stored.file.bytes));
    if (stored.failure)
        parts.review->setNote(State::Caution,
                              tr("%1 People read the file itself. You can fill in the fields, or replace the file.")
                                  .arg(resumeErrorWords(*stored.failure)));
    else if (!stored.resume)
        parts.review->setNote(State::Information, tr("The file was not read yet."));
    else if (parts.use == Use::LookAt)
        parts.review->setNote(State::Information, tr("The application has ended; what was read stays as it is."));
    parts.review->setReadOnly(parts.use == Use::LookAt);
    parts.review->show();
    const bool first = !parts.filled;
    parts.filled = true;
    fitButtons();
    if (std::exchange(parts.isHandingIn, false)) {
        parts.news->say(State::Good, tr("Your resume was handed in"),
                        tr("This is what was read of it. Correct what is not right; people of this job see it so."));
        emit changed();
    }
    if (first && parts.use == Use::Correct)
        parts.review->editor().focusFirst();
    else if (first)
        parts.close->setFocus(Qt::OtherFocusReason);
    emit shown();
}

void ResumePanel::showFailure() {
    Parts &parts = *m_parts;
    if (parts.isHandingIn)
        parts.news->say(State::Alert, tr("Nothing was handed in"), resumeErrorWords(*parts.model.error()));
    else
        parts.news->sayError(tr("The resume cannot be shown"), *parts.model.error());
    parts.close->setFocus(Qt::OtherFocusReason);
    emit shown();
}

void ResumePanel::fitButtons() {
    Parts &parts = *m_parts;
    const bool ready = parts.filled && parts.model.state() == HandedInResume::State::Ready;
    const bool mayChange = parts.use == Use::Correct;
    const auto &stored = parts.model.stored();
    parts.replace->setVisible(mayChange);
    parts.readAgain->setVisible(mayChange && stored && (stored->failure || !stored->resume));
    parts.save->setVisible(mayChange);
    parts.save->setEnabled(ready && hasWork());
    parts.close->setEnabled(parts.model.state() != HandedInResume::State::Saving);
    parts.foot->setRemark(!mayChange ? QString()
                          : hasWork()
                              ? tr("What you corrected is not saved yet.")
                              : tr("What you correct wins over what was read; the file itself stays as it is."));
}

bool ResumePanel::hasWork() const {
    return m_parts->filled && m_parts->use == Use::Correct && m_parts->review->editor().changes() > 0;
}

void ResumePanel::save() {
    Parts &parts = *m_parts;
    parts.news->dismiss();
    if (parts.review->editor().check())
        parts.model.correct(parts.review->editor().fields());
}

void ResumePanel::askConflict(const ResumeFields &mine) {
    showState();
    const auto &theirs = m_parts->model.stored()->resume;
    auto *question = new widgets::ConflictDialog(tr("What was read of your resume"),
                                                 versionsOf(mine, theirs ? theirs->fields : ResumeFields()), this);
    connect(question, &widgets::ConflictDialog::mineChosen, this, [this, mine] { m_parts->model.correct(mine); });
    connect(question, &widgets::ConflictDialog::theirsChosen, this, &ResumePanel::showStored);
    question->open();
}

void ResumePanel::showRefusal(const Error &why) {
    if (m_parts->review->editor().showError(why))
        return;
    m_parts->news->say(State::Alert, tr("Nothing was changed"), resumeErrorWords(why));
}

void ResumePanel::leave() {
    Parts &parts = *m_parts;
    if (parts.model.state() == HandedInResume::State::Saving)
        return;
    const auto goOut = [this] {
        m_parts->foot->hide();
        m_parts->model.close();
        m_parts->pages.close();
        emit closed();
    };
    if (!hasWork()) {
        goOut();
        return;
    }
    auto *question = new widgets::Confirmation(
        tr("Leave without saving?"), tr("What you corrected is forgotten. What was saved before stays."),
        tr("&Forget the corrections"), ButtonRole::Destructive, tr("&Stay"), this);
    connect(question, &QDialog::accepted, this, goOut);
    question->open();
}

void ResumePanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void ResumePanel::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_parts->soon.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_parts->soon.stop();
    m_parts->progress->show();
}

} // namespace candor::screens
