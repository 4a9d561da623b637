// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "check/DeviceCheckView.h"
#include "interview/InterviewView.h"
#include "replay/ReplayView.h"
#include "sessions/SessionsView.h"
#include "shell/Rail.h"
#include "shell/ShortcutsSheet.h"
#include "shell/WindowMemory.h"
#include "summary/SummaryView.h"
#include "widgets/Confirmation.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QScreen>
#include <QSessionManager>
#include <QStackedWidget>

#include <algorithm>

namespace candor::shell {

namespace {

constexpr int narrowBelow = 1100;
constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(640, 400);

int idOf(Place place) { return static_cast<int>(place); }

QString titleOf(Place place) {
    switch (place) {
    case Place::Sessions:
        return MainWindow::tr("Sessions");
    case Place::Interview:
        return MainWindow::tr("Interview");
    case Place::DeviceCheck:
        return MainWindow::tr("Device check");
    case Place::Replay:
        return MainWindow::tr("Replay");
    case Place::Summary:
        break;
    }
    return MainWindow::tr("Summary");
}

} // namespace

struct MainWindow::Parts {
    screens::ScreenContext &context;
    theme::Theme &theme;
    WindowMemory memory;
    Rail *rail = nullptr;
    QStackedWidget *pages = nullptr;
    screens::SessionsView *sessions = nullptr; ///< pages are made when they are first gone to
    screens::InterviewView *interview = nullptr;
    screens::DeviceCheckView *check = nullptr;
    screens::ReplayView *replay = nullptr;
    screens::SummaryView *summary = nullptr;
    Place place = Place::Sessions;
    QPointer<widgets::Confirmation> closingQuestion = nullptr;
    bool closing = false;     ///< close as soon as the recording is finished
    bool nobodyThere = false; ///< and also where it fails
    bool fullScreen = false;  ///< asked for by the replay
    bool wasMaximised = false;
};

MainWindow::MainWindow(screens::ScreenContext &context, theme::Theme &theme, const QString &memoryFile, QWidget *parent)
    : QMainWindow(parent), m_parts(new Parts{context, theme, WindowMemory(memoryFile)}) {
    Parts &parts = *m_parts;
    if (const int scheme = parts.memory.scheme(); scheme >= 0 && scheme <= static_cast<int>(theme::SchemeChoice::Dark))
        theme.choose(static_cast<theme::SchemeChoice>(scheme));
    auto *centre = new QWidget(this);
    parts.rail = new Rail(context.workspace, theme, centre);
    parts.pages = new QStackedWidget(centre);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(parts.rail);
    layout->addWidget(parts.pages, 1);
    setCentralWidget(centre);
    setMinimumSize(smallestSize);
    resize(firstSize.boundedTo(screen()->availableSize()));
    restoreGeometry(parts.memory.geometry());
    fitScreen();

    const std::pair<Place, QString> destinations[] = {{Place::Sessions, QStringLiteral("video_library")},
                                                      {Place::Interview, QStringLiteral("videocam")},
                                                      {Place::DeviceCheck, QStringLiteral("frame_person")},
                                                      {Place::Replay, QStringLiteral("play_circle")}};
    int key = Qt::Key_1;
    for (const auto &[place, icon] : destinations) {
        const QKeySequence shortcut(Qt::CTRL | static_cast<Qt::Key>(key++));
        parts.rail->addDestination(idOf(place), icon, titleOf(place), shortcut.toString(QKeySequence::NativeText));
        auto *action = new QAction(titleOf(place), this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, [this, wanted = place] { go(wanted); });
        addAction(action);
    }
    connect(parts.rail, &Rail::chosen, this, [this](int id) { go(static_cast<Place>(id)); });
    addActions();
    // The desktop's session ends: nobody may be there to answer, so what is recorded is finished without asking.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] {
        if (m_parts->interview && m_parts->interview->isRecording())
            endNow();
    });
    const int remembered = parts.memory.place();
    go(remembered == idOf(Place::DeviceCheck) ? Place::DeviceCheck : Place::Sessions);
}

MainWindow::~MainWindow() = default;

void MainWindow::addActions() {
    auto *help = new QAction(tr("Shortcuts"), this);
    help->setShortcut(QKeySequence(Qt::Key_F1));
    connect(help, &QAction::triggered, this, &MainWindow::showShortcuts);
    auto *quit = new QAction(tr("Quit"), this);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &QWidget::close);
    auto *back = new QAction(tr("Back"), this);
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(back, &QAction::triggered, this, [this] {
        if (m_parts->place == Place::Summary)
            go(Place::Sessions);
    });
    // Escape is the screens' own elsewhere.
    back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(help);
    addAction(quit);
    page(Place::Summary)->addAction(back);
}

QWidget *MainWindow::page(Place place) {
    Parts &parts = *m_parts;
    const auto make = [&]<typename View>(View *&view) {
        if (!view) {
            view = new View(parts.context, parts.pages);
            parts.pages->addWidget(view);
            connectPage(place);
        }
        return static_cast<QWidget *>(view);
    };
    switch (place) {
    case Place::Sessions:
        return make(parts.sessions);
    case Place::Interview:
        return make(parts.interview);
    case Place::DeviceCheck:
        return make(parts.check);
    case Place::Replay:
        return make(parts.replay);
    case Place::Summary:
        break;
    }
    return make(parts.summary);
}

void MainWindow::connectPage(Place place) {
    Parts &parts = *m_parts;
    switch (place) {
    case Place::Sessions:
        connect(parts.sessions, &screens::SessionsView::summaryRequested, this, &MainWindow::openSummary);
        connect(parts.sessions, &screens::SessionsView::replayRequested, this, &MainWindow::openReplay);
        break;
    case Place::Interview:
        connect(parts.interview, &screens::InterviewView::finished, this, [this](const QString &folder) {
            if (m_parts->closing)
                close();
            else
                openSummary(folder);
        });
        connect(parts.interview, &screens::InterviewView::left, this, [this] { go(Place::Sessions); });
        // A recording that failed ends without finished(): who asked for the end gets to read why.
        connect(parts.interview, &screens::InterviewView::recordingChanged, this, [this](bool recording) {
            if (recording)
                return;
            if (m_parts->closing && m_parts->nobodyThere)
                close();
            else if (m_parts->closing)
                QMetaObject::invokeMethod(
                    this, [this] { m_parts->closing = false; }, Qt::QueuedConnection);
            else if (QDialog *const question = m_parts->closingQuestion)
                question->reject(); // it ended by itself: there is nothing to ask any more
        });
        break;
    case Place::DeviceCheck:
        connect(parts.check, &screens::DeviceCheckView::done, this, [this] { go(Place::Interview); });
        break;
    case Place::Replay:
        connect(parts.replay, &screens::ReplayView::summaryRequested, this, &MainWindow::openSummary);
        connect(parts.replay, &screens::ReplayView::sessionsRequested, this, [this] { go(Place::Sessions); });
        connect(parts.replay, &screens::ReplayView::fullScreenRequested, this, &MainWindow::showFullScreenReplay);
        break;
    case Place::Summary:
        connect(parts.summary, &screens::SummaryView::replayRequested, this, &MainWindow::openReplay);
        connect(parts.summary, &screens::SummaryView::deleted, this, [this] { go(Place::Sessions); });
        break;
    }
}

void MainWindow::go(Place place) {
    Parts &parts = *m_parts;
    if (parts.interview && parts.interview->isRecording() && place != Place::Interview)
        return;
    QWidget *target = page(place);
    switch (place) {
    case Place::Sessions:
        parts.sessions->refresh();
        break;
    case Place::Interview:
        if (!parts.interview->isRecording())
            parts.interview->begin();
        break;
    case Place::Replay:
        if (parts.replay->folder().isEmpty())
            parts.replay->open({});
        break;
    case Place::DeviceCheck:
    case Place::Summary:
        break;
    }
    showPage(target, place);
}

void MainWindow::showPage(QWidget *page, Place place) {
    Parts &parts = *m_parts;
    if (place != Place::Replay)
        showFullScreenReplay(false);
    parts.place = place;
    // The desktop adds the program's name.
    setWindowTitle(titleOf(place));
    parts.pages->setCurrentWidget(page);
    // A live interview has the window to itself.
    parts.rail->setVisible(place != Place::Interview);
    parts.rail->select(idOf(place == Place::Summary ? Place::Sessions : place));
    page->setFocus();
}

void MainWindow::openSummary(const QString &folder) {
    page(Place::Summary);
    m_parts->summary->open(folder);
    // The list it belongs to comes next: on Esc, or after its deletion.
    page(Place::Sessions);
    m_parts->sessions->select(folder);
    go(Place::Summary);
}

void MainWindow::openReplay(const QString &folder, double seconds) {
    page(Place::Replay);
    m_parts->replay->open(folder, seconds);
    go(Place::Replay);
}

void MainWindow::showShortcuts() { (new ShortcutsSheet(this))->open(); }

Place MainWindow::place() const { return m_parts->place; }

void MainWindow::showFullScreenReplay(bool on) {
    Parts &parts = *m_parts;
    if (on == parts.fullScreen)
        return;
    parts.fullScreen = on;
    parts.rail->setVisible(!on);
    if (on) {
        parts.wasMaximised = isMaximized();
        showFullScreen();
    } else if (parts.wasMaximised) {
        showMaximized();
    } else {
        showNormal();
    }
}

void MainWindow::endNow() {
    m_parts->nobodyThere = true;
    finishAndClose();
}

void MainWindow::finishAndClose() {
    Parts &parts = *m_parts;
    parts.closing = true;
    if (parts.interview && parts.interview->isRecording())
        parts.interview->stopRecording();
    else
        close();
}

void MainWindow::closeEvent(QCloseEvent *event) {
    Parts &parts = *m_parts;
    if (parts.interview && parts.interview->isRecording()) {
        event->ignore();
        if (!parts.closing)
            askBeforeClosing();
        return;
    }
    const QByteArray geometry = isFullScreen() ? parts.memory.geometry() : saveGeometry();
    parts.memory.remember(geometry, idOf(parts.place), static_cast<int>(parts.theme.choice()));
    event->accept();
}

void MainWindow::askBeforeClosing() {
    Parts &parts = *m_parts;
    if (parts.closingQuestion)
        return;
    auto *question = new widgets::Confirmation(
        tr("An interview is being recorded"),
        tr("Finishing keeps everything recorded so far and makes its session complete; then Candor closes."),
        tr("&Finish and close"), widgets::ButtonRole::Primary, tr("&Go on recording"), this);
    connect(question, &QDialog::finished, this, [this](int answer) {
        m_parts->closingQuestion.clear();
        if (answer == QDialog::Accepted)
            finishAndClose();
    });
    parts.closingQuestion = question;
    question->open();
}

void MainWindow::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    fitRail();
}

/// The remembered place may be of a larger display than today's.
void MainWindow::fitScreen() {
    if (isMaximized() || isFullScreen())
        return;
    const QRect room = screen()->availableGeometry();
    resize(size().boundedTo(room.size()));
    const QRect frame = frameGeometry();
    if (!room.contains(frame))
        move(std::clamp(frame.x(), room.x(), std::max(room.x(), room.right() + 1 - frame.width())),
             std::clamp(frame.y(), room.y(), std::max(room.y(), room.bottom() + 1 - frame.height())));
}

void MainWindow::fitRail() { m_parts->rail->setNarrow(width() < narrowBelow); }

} // namespace candor::shell
