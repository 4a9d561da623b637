// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/ApplyView.h"

#include "apply/AboutStep.h"
#include "apply/ApplyModel.h"
#include "apply/CheckStep.h"
#include "apply/ResumeStep.h"
#include "common/FieldErrors.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/FormFoot.h"
#include "widgets/Label.h"
#include "widgets/Steps.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int widestForm = 640;
constexpr int widestReview = 1200;
enum Step { Resume, About, Check, StepCount };

} // namespace

struct ApplyView::Parts {
    ApplyModel model;
    widgets::Steps *steps = new widgets::Steps({tr("Resume"), tr("Questions about you"), tr("Check and hand in")});
    ResumeStep *resume;
    AboutStep *about = new AboutStep;
    CheckStep *check = new CheckStep;
    QStackedWidget *stack = new QStackedWidget;
    QWidget *form = new QWidget;
    QWidget *refusal = new QWidget;
    widgets::Label *refusalWords = new widgets::Label(theme::Text::BodyStrong);
    widgets::FormFoot *foot = new widgets::FormFoot;
    Button *cancel = new Button(tr("Cl&ose"), ButtonRole::Plain);
    Button *back = new Button(tr("&Back"), ButtonRole::Outlined);
    Button *next = new Button(tr("&Continue"), ButtonRole::Primary);
    ApplyModel::State shown = ApplyModel::State::Nothing;

    explicit Parts(ScreenContext &context) : model(context), resume(new ResumeStep(model)) {}
};

ApplyView::ApplyView(ScreenContext &context, QWidget *parent)
    : widgets::Page(tr("Apply"), parent), m_parts(new Parts(context)) {
    buildForm();
    Parts &parts = *m_parts;
    connect(&parts.model, &ApplyModel::stateChanged, this, &ApplyView::showState);
    connect(&parts.model, &ApplyModel::refused, this, &ApplyView::showRefusal);
    connect(&parts.model, &ApplyModel::readingChanged, this, &ApplyView::showStep);
    connect(parts.resume, &ResumeStep::widthChanged, this, &ApplyView::fitForm);
    connect(parts.next, &Button::clicked, this, &ApplyView::goOn);
    connect(parts.back, &Button::clicked, this, &ApplyView::goBack);
    connect(parts.cancel, &Button::clicked, this, &ApplyView::leave);
}

ApplyView::~ApplyView() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->resume;
}

void ApplyView::open(JobId job) {
    m_parts->shown = ApplyModel::State::Nothing;
    m_parts->model.open(job);
}

void ApplyView::buildForm() {
    Parts &parts = *m_parts;
    parts.steps->setObjectName(QStringLiteral("steps"));
    parts.cancel->setObjectName(QStringLiteral("close"));
    parts.back->setObjectName(QStringLiteral("back"));
    parts.next->setObjectName(QStringLiteral("next"));
    for (Button *button : {parts.cancel, parts.back, parts.next}) {
        button->setButtonHeight(widgets::ButtonHeight::Tall);
        parts.foot->addButton(button);
    }
    parts.refusalWords->setInk(theme::Ink::Alert);
    parts.refusalWords->setWordWrap(true);
    auto *refusal = new QHBoxLayout(parts.refusal);
    refusal->setContentsMargins(0, 0, 0, 0);
    refusal->setSpacing(8);
    refusal->addWidget(new widgets::IconLabel(QStringLiteral("error"), theme::Ink::Alert), 0, Qt::AlignTop);
    refusal->addWidget(parts.refusalWords, 1);
    parts.refusal->hide();
    for (QWidget *step : {static_cast<QWidget *>(parts.resume), static_cast<QWidget *>(parts.about),
                          static_cast<QWidget *>(parts.check)})
        parts.stack->addWidget(step);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(parts.form, 1000); // the stretch takes what the form cannot
    row->addStretch(1);
    auto *column = new QVBoxLayout(parts.form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(parts.steps, 0, Qt::AlignLeft);
    column->addWidget(parts.refusal);
    column->addWidget(parts.stack, 1);
    setContent(content);
    setFoot(parts.foot);
    parts.foot->hide();
    fitForm();
}

/// The fields beside the document take the page's width; a step that is not shown asks for no room.
void ApplyView::fitForm() {
    Parts &parts = *m_parts;
    const bool wide = parts.stack->currentWidget() == parts.resume && parts.resume->isWide();
    parts.form->setMaximumWidth(wide ? widestReview : widestForm);
    for (int step = 0; step < parts.stack->count(); ++step) {
        const auto policy = step == parts.stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        parts.stack->widget(step)->setSizePolicy(policy, policy);
    }
}

void ApplyView::showState() {
    Parts &parts = *m_parts;
    using State = ApplyModel::State;
    const State state = parts.model.state();
    const State before = std::exchange(parts.shown, state);
    const Job &job = parts.model.job();
    setSubline(job.company.isEmpty() ? job.title : tr("%1, %2").arg(job.title, job.company));
    parts.foot->setVisible(state == State::Filling || state == State::HandingIn);
    switch (state) {
    case State::Nothing:
        return;
    case State::Loading:
        showProgress(tr("Reading the job"), 0, 0);
        return;
    case State::Failed:
        showFailure();
        break;
    case State::Closed:
        showRefusedJob(tr("This job takes no applications now"),
                       tr("It was closed, or its deadline is over. Nothing was handed in."));
        break;
    case State::AlreadyApplied:
        showRefusedJob(tr("You have applied for this job already"),
                       tr("There is one application for each person and job. You can see how it stands."));
        break;
    case State::Filling:
        if (before == State::HandingIn) {
            showStep(); // what went wrong follows
            return;
        }
        parts.about->setForm(parts.model.form());
        showContent();
        goTo(Step::Resume);
        break;
    case State::HandingIn:
        showStep();
        return;
    case State::HandedIn:
        showHandedIn();
        break;
    }
    emit opened();
}

void ApplyView::showFailure() {
    showError({tr("The job cannot be opened"), wordsAndAdvice(*m_parts->model.error()), {}, tr("&Try again"), [this] {
                   m_parts->model.tryAgain();
               }});
}

void ApplyView::showRefusedJob(const QString &title, const QString &text) {
    const auto &application = m_parts->model.application();
    showNotice({title, text, {}, application ? tr("&See application") : tr("&Back to the jobs"), [this, application] {
                    if (application)
                        emit finished(application->id);
                    else
                        emit closed();
                }});
}

void ApplyView::showHandedIn() {
    const Job &job = m_parts->model.job();
    const Application &application = *m_parts->model.application();
    const ApplicationId id = application.id;
    std::vector<widgets::PageNotice::Step> steps;
    if (application.eligibility)
        steps.push_back({tr("Your resume was compared with what the job asks for"), tr("a person decides")});
    else
        steps.push_back({tr("People of this job read it"), tr("not a machine")});
    steps.push_back({tr("You see each step under Applications"), tr("and can withdraw there")});
    steps.push_back({tr("If you are invited, you record an interview"), tr("after your consent")});
    const QString what = application.resume && application.resume->state == ResumeState::Failed
                             ? tr("It was handed in for %1 and is kept. No program could read the resume; people do.")
                             : tr("It was handed in for %1 and is kept. This is what happens next.");
    showNotice({tr("Your application is in"), what.arg(job.title), steps, tr("&See application"),
                [this, id] { emit finished(id); }});
}

void ApplyView::goTo(int step) {
    Parts &parts = *m_parts;
    parts.stack->setCurrentIndex(step);
    parts.steps->setCurrent(step);
    parts.refusal->hide();
    fitForm();
    if (step == Step::Check)
        parts.check->show(parts.model);
    showStep();
    if (step == Step::Resume)
        parts.resume->focusFirst();
    else if (step == Step::About)
        parts.about->focusFirst();
    else
        parts.next->setFocus(Qt::OtherFocusReason);
}

void ApplyView::showStep() {
    Parts &parts = *m_parts;
    const int step = parts.stack->currentIndex();
    const bool busy = parts.model.state() == ApplyModel::State::HandingIn;
    parts.back->setVisible(step > Step::Resume);
    parts.next->setText(step == Step::Check ? busy ? tr("Handing in...") : tr("&Hand in application")
                                            : tr("&Continue"));
    for (Button *button : {parts.cancel, parts.back, parts.next})
        button->setEnabled(!busy);
    // Who does not want to wait stops the reading first.
    if (step == Step::Resume && parts.model.reading() == ResumeReading::Running)
        parts.next->setEnabled(false);
    parts.foot->setRemark(step == Step::Check
                              ? tr("With \"Hand in application\" people of this job can read all of this.")
                              : tr("Nothing is handed in yet. The employer sees nothing so far."));
}

void ApplyView::goOn() {
    Parts &parts = *m_parts;
    switch (parts.stack->currentIndex()) {
    case Step::Resume:
        if (parts.resume->takeFields()) {
            parts.about->prefill(parts.model.form());
            goTo(Step::About);
        }
        break;
    case Step::About:
        if (const auto form = parts.about->form()) {
            parts.model.setForm(*form);
            goTo(Step::Check);
        }
        break;
    default:
        parts.refusal->hide();
        parts.model.handIn();
    }
}

void ApplyView::goBack() {
    const int step = m_parts->stack->currentIndex();
    if (step == Step::About)
        takeAbout();
    if (step > Step::Resume)
        goTo(step - 1);
}

/// What is typed in the second step counts before "Continue" too.
void ApplyView::takeAbout() const {
    if (const auto form = m_parts->about->form())
        m_parts->model.setForm(*form);
}

void ApplyView::showRefusal(const Error &error) {
    Parts &parts = *m_parts;
    if (isAboutResume(error)) {
        goTo(Step::Resume);
        parts.resume->showError(error);
        return;
    }
    if (!fieldOf(error).isEmpty() && error.code != ErrorCode::Duplicate) {
        goTo(Step::About);
        if (parts.about->showError(error))
            return;
        goTo(Step::Resume);
        if (parts.resume->showFieldError(error))
            return;
        goTo(Step::Check);
    }
    const QString lost = tr("Nothing of what you filled in is lost.");
    parts.refusalWords->setText(QString(wordsAndAdvice(error) % u' ' % lost));
    parts.refusal->show();
    parts.next->setFocus(Qt::OtherFocusReason);
}

bool ApplyView::hasUnsavedChanges() const {
    if (m_parts->model.state() == ApplyModel::State::Filling && m_parts->stack->currentIndex() == Step::About)
        takeAbout();
    return m_parts->model.hasWork();
}

void ApplyView::leave() {
    Parts &parts = *m_parts;
    if (parts.model.state() == ApplyModel::State::HandingIn)
        return;
    if (!hasUnsavedChanges()) {
        parts.model.discard();
        emit closed();
        return;
    }
    auto *question = new widgets::Confirmation(
        tr("Leave without handing in?"),
        tr("Nothing was handed in. What you filled in is forgotten; your files stay where they are."),
        tr("&Forget it and leave"), ButtonRole::Destructive, tr("&Stay"), this);
    connect(question, &QDialog::accepted, this, [this] {
        m_parts->model.discard();
        emit closed();
    });
    question->open();
}

void ApplyView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        Page::keyPressEvent(event);
}

} // namespace candor::screens
