// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewView.h"

#include "common/ChosenDevices.h"
#include "common/FieldErrors.h"
#include "common/WorkspaceAccess.h"
#include "hiring/ApplicationService.h"
#include "interview/ConsentPanel.h"
#include "interview/InterviewHeader.h"
#include "interview/InterviewModel.h"
#include "interview/InterviewWords.h"
#include "interview/LivePanel.h"
#include "source/Devices.h"
#include "widgets/Confirmation.h"
#include "widgets/Notice.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candor::screens {

struct InterviewView::Parts {
    explicit Parts(ScreenContext &screenContext) : context(screenContext), model(screenContext) {}

    ScreenContext &context;
    InterviewModel model;
    InterviewHeader *header = nullptr;
    QStackedWidget *stack = nullptr;
    ConsentPanel *consents = nullptr;
    QWidget *notice = new QWidget; ///< while there is no application to record for
    std::optional<ApplicationId> application;
    JobTicket reading;
    bool wasRecording = false;
};

InterviewView::InterviewView(ScreenContext &context, QWidget *parent) : QWidget(parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Interview"));
    parts.header = new InterviewHeader;
    parts.consents = new ConsentPanel(context.workspace);
    auto *live = new LivePanel(parts.model, context.measurement);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(live);
    parts.stack = new QStackedWidget;
    parts.stack->addWidget(parts.consents);
    parts.stack->addWidget(scroll);
    parts.stack->addWidget(parts.notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts.header);
    column->addWidget(parts.stack, 1);

    InterviewModel *model = &parts.model;
    connect(parts.consents, &ConsentPanel::consentsChanged, this,
            [this] { m_parts->model.setConsents(m_parts->consents->consents()); });
    connect(parts.consents, &ConsentPanel::agreed, model, &InterviewModel::agree);
    connect(parts.consents, &ConsentPanel::leaveAsked, this, &InterviewView::askToLeave);
    connect(live, &LivePanel::leaveAsked, this, &InterviewView::askToLeave);
    connect(live, &LivePanel::sessionAsked, this, [this] { emit finished(m_parts->model.folder()); });
    connect(live, &LivePanel::sessionsAsked, this, &InterviewView::left);
    connect(model, &InterviewModel::phaseChanged, this, &InterviewView::showPhase);
    connect(model, &InterviewModel::progressed, this,
            [this] { m_parts->header->setElapsed(m_parts->model.progress().recorded); });
    connect(model, &InterviewModel::finished, this, &InterviewView::finished);
    connect(&context.devices, &source::DeviceWatch::changed, this, &InterviewView::showDevices);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, model, [model](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive)
            model->noteWindowLeft();
    });
    showDevices();
}

InterviewView::~InterviewView() { m_parts->reading.cancel(); }

void InterviewView::openFor(ApplicationId application) {
    if (isRecording())
        return;
    m_parts->application = application;
    m_parts->model.setSubject(std::nullopt);
    begin();
    readSubject();
}

void InterviewView::readSubject() {
    Parts &parts = *m_parts;
    if (!parts.context.hiring || !parts.application)
        return;
    parts.reading.cancel();
    auto work = [id = *parts.application](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.applications().open(actor, id);
    };
    parts.reading = parts.context.hiring->ask(this, work, [this](const Result<hiring::ApplicationFile> &file) {
        if (!file) {
            showFailure(file.error());
            return;
        }
        const CandidateRow &row = file->row;
        const auto &here = m_parts->context.hiring->account();
        const bool isTheirs = !here || here->id == row.application.seeker;
        m_parts->model.setSubject(
            InterviewSubject{row.application.id, row.jobTitle, row.company, isTheirs ? QString() : row.fullName});
        showSubject();
        showPhase();
        if (m_parts->model.phase() == InterviewPhase::Consents)
            m_parts->consents->focusFirst();
    });
}

void InterviewView::showSubject() {
    const auto &subject = m_parts->model.subject();
    const QString words = subject ? subjectWords(*subject) : QString();
    m_parts->header->setSubject(words);
    m_parts->consents->setSubject(words);
}

void InterviewView::showFailure(const Error &error) {
    Parts &parts = *m_parts;
    QWidget *const before = parts.notice;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 24, 32, 24);
    column->addWidget(new widgets::Notice(
        {tr("This interview cannot be opened"), wordsAndAdvice(error), {}, tr("&Try again"), [this] { readSubject(); }},
        widgets::Notice::Kind::Error));
    parts.notice = page;
    parts.stack->addWidget(page);
    parts.stack->removeWidget(before);
    before->deleteLater();
    showPhase();
    if (auto *again = page->findChild<QAbstractButton *>())
        again->setFocus(Qt::OtherFocusReason);
}

void InterviewView::begin() {
    Parts &parts = *m_parts;
    if (isRecording())
        return;
    parts.model.reset();
    parts.consents->setConsents({});
    showSubject();
    showDevices();
    showPhase();
    parts.consents->focusFirst();
}

bool InterviewView::isRecording() const { return m_parts->model.isRecording(); }

void InterviewView::stopRecording() { m_parts->model.finish(); }

void InterviewView::showDevices() {
    const QString words = deviceWords(m_parts->model.choice(), m_parts->context.devices.devices());
    m_parts->header->setDevices(words);
    m_parts->consents->setDevices(words);
}

void InterviewView::showPhase() {
    Parts &parts = *m_parts;
    const InterviewPhase phase = parts.model.phase();
    if (parts.context.hiring && !parts.model.subject())
        parts.stack->setCurrentWidget(parts.notice);
    else
        parts.stack->setCurrentIndex(phase == InterviewPhase::Consents ? 0 : 1);
    parts.header->setPhase(phase);
    parts.header->setElapsed(parts.model.progress().recorded);
    // The button under the focus changes its meaning; Space must not finish what Enter started.
    if (phase == InterviewPhase::Opening || phase == InterviewPhase::Ready)
        setFocus(Qt::OtherFocusReason);
    if (parts.wasRecording != isRecording()) {
        parts.wasRecording = isRecording();
        emit recordingChanged(parts.wasRecording);
    }
}

void InterviewView::askToLeave() {
    if (isRecording())
        return;
    const InterviewConsents &consents = m_parts->model.consents();
    const bool nothingToLose = m_parts->model.phase() == InterviewPhase::Consents && !consents.recording;
    const bool ended = m_parts->model.failure() && m_parts->model.failure()->begun;
    if (nothingToLose || ended) {
        emit left();
        return;
    }
    auto *question = new widgets::Confirmation(tr("Leave the interview?"), tr("Nothing was recorded."), tr("&Leave"),
                                               widgets::ButtonRole::Primary, tr("&Stay"), this);
    connect(question, &QDialog::accepted, this, &InterviewView::left);
    question->open();
}

void InterviewView::keyPressEvent(QKeyEvent *event) {
    const InterviewPhase phase = m_parts->model.phase();
    const bool runs = phase == InterviewPhase::Recording || phase == InterviewPhase::Paused;
    if (event->key() == Qt::Key_Space && runs && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat())
            m_parts->model.togglePause();
    } else if (event->key() == Qt::Key_Escape && !isRecording()) {
        askToLeave();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace candor::screens
