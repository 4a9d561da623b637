// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "access/Settings.h"
#include "access/SignInService.h"
#include "common/InterruptedSessions.h"
#include "common/WorkspaceAccess.h"
#include "shell/Closing.h"
#include "shell/Lock.h"
#include "shell/Navigator.h"
#include "shell/OpeningView.h"
#include "shell/Rail.h"
#include "shell/ShortcutsSheet.h"
#include "shell/Strip.h"
#include "shell/WindowMemory.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace candor::shell {

namespace {

constexpr int narrowBelow = 1100;
constexpr int mostShortcuts = 9;
constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(640, 400);

} // namespace

struct MainWindow::Parts {
    screens::ScreenContext &context;
    theme::Theme &theme;
    WindowMemory memory;
    QStackedWidget *faces = nullptr; ///< what is being opened, the body, the lock
    QWidget *body = nullptr;
    Rail *rail = nullptr;
    Strip *strip = nullptr;
    Navigator *navigator = nullptr;
    Closing *closing = nullptr;
    Lock *lock = nullptr; ///< none before the workspace is open
    std::unique_ptr<SignInWatch> watch = nullptr;
    std::unique_ptr<screens::InterruptedSessions> interrupted = nullptr;
    QString rememberedPlace{};
    QString organisation{};
    bool fullScreen = false; ///< asked for by the replay
    bool wasMaximised = false;
};

MainWindow::MainWindow(screens::ScreenContext &context, theme::Theme &theme, const QString &memoryFile, QWidget *parent)
    : QMainWindow(parent), m_parts(new Parts{context, theme, WindowMemory(memoryFile)}) {
    Parts &parts = *m_parts;
    if (const int scheme = parts.memory.scheme(); scheme >= 0 && scheme <= static_cast<int>(theme::SchemeChoice::Dark))
        theme.choose(static_cast<theme::SchemeChoice>(scheme));
    parts.rememberedPlace = parts.memory.place();
    parts.faces = new QStackedWidget(this);
    setCentralWidget(parts.faces);
    buildBody();
    setMinimumSize(smallestSize);
    resize(firstSize.boundedTo(screen()->availableSize()));
    restoreGeometry(parts.memory.geometry());
    fitIntoScreen(*this);
    setWindowTitle(tr("Candor"));
    addAction(tr("Shortcuts"), QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
    addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    addAction(tr("Lock"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lockNow(); });
    for (int number = 0; number < mostShortcuts; ++number) {
        addAction(tr("Place %1").arg(number + 1), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number)),
                  [this, number] {
                      const auto &places = m_parts->rail->destinations();
                      if (number < static_cast<int>(places.size()))
                          go(places[static_cast<std::size_t>(number)]);
                  });
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::buildBody() {
    Parts &parts = *m_parts;
    parts.body = new QWidget;
    parts.rail = new Rail(parts.theme, parts.body);
    parts.strip = new Strip(parts.body);
    auto *pages = new QStackedWidget(parts.body);
    parts.navigator = new Navigator(parts.context, *pages, this);
    parts.closing = new Closing(*this, *parts.navigator);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(parts.strip);
    column->addWidget(pages, 1);
    auto *layout = new QHBoxLayout(parts.body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(parts.rail);
    layout->addLayout(column, 1);
    parts.faces->addWidget(parts.body);
    connect(parts.rail, &Rail::chosen, this, &MainWindow::go);
    connect(parts.rail, &Rail::signOutRequested, this, &MainWindow::signOut);
    connect(parts.rail, &Rail::lockRequested, this, &MainWindow::lockNow);
    connect(parts.navigator, &Navigator::placeChanged, this, &MainWindow::showPlace);
    connect(parts.navigator, &Navigator::fullScreenRequested, this, &MainWindow::showFullScreenReplay);
    connect(parts.navigator, &Navigator::interviewFinished, this, [this](const QString &folder) {
        if (m_parts->closing->isClosing())
            close();
        else
            openSummary(folder);
    });
}

void MainWindow::addAction(const QString &name, const QKeySequence &keys, const std::function<void()> &act) {
    auto *action = new QAction(name, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    QMainWindow::addAction(action);
}

void MainWindow::waitFor(WorkspaceOpening &opening) {
    auto *view = new OpeningView(opening);
    m_parts->faces->addWidget(view);
    m_parts->faces->setCurrentWidget(view);
    view->setFocus();
}

void MainWindow::enter(bool needsSetUp, WatchIntervals intervals) {
    Parts &parts = *m_parts;
    screens::WorkspaceAccess &access = *parts.context.hiring;
    parts.lock = new Lock(*this, *parts.faces, *parts.body, parts.context, *parts.navigator);
    connect(parts.lock, &Lock::signOutRequested, this, &MainWindow::signOut);
    connect(parts.lock, &Lock::aboutToHide, this, [this] { showFullScreenReplay(false); });
    parts.watch = std::make_unique<SignInWatch>(access, intervals);
    parts.interrupted = std::make_unique<screens::InterruptedSessions>(parts.context, access);
    parts.interrupted->watch();
    followAccess();
    if (auto *opening = parts.faces->findChild<OpeningView *>()) {
        parts.faces->removeWidget(opening);
        opening->deleteLater();
    }
    parts.faces->setCurrentWidget(parts.body);
    parts.rail->setVisible(!needsSetUp);
    showActor();
    if (needsSetUp)
        parts.navigator->go(Place::SetUp);
}

void MainWindow::followAccess() {
    using screens::WorkspaceAccess;
    WorkspaceAccess *access = m_parts->context.hiring;
    connect(access, &WorkspaceAccess::actorChanged, this, [this] {
        m_parts->strip->dismiss();
        m_parts->navigator->discardPages();
        showActor();
    });
    connect(access, &WorkspaceAccess::accountChanged, this, &MainWindow::showPerson);
    connect(access, &WorkspaceAccess::reachableChanged, this, &MainWindow::showReachable);
    connect(access, &WorkspaceAccess::signInEnded, this, [this] {
        const bool finishing = m_parts->navigator->isRecording();
        m_parts->strip->say(widgets::State::Information,
                            finishing
                                ? tr("Your sign-in has ended. The interview that was being recorded is finished and "
                                     "kept. Sign in to go on.")
                                : tr("Your sign-in has ended: after its longest time, or because an administrator "
                                     "ended it. What was saved is kept. Sign in to go on."),
                            false, tr("&Sign in"), [this] { go(Place::SignIn); });
    });
}

/// Somebody else is there, or nobody: other places, and the one to begin with.
void MainWindow::showActor() {
    Parts &parts = *m_parts;
    const auto places = parts.navigator->destinations();
    parts.rail->setVisible(true);
    parts.rail->setDestinations(places);
    showPerson();
    parts.context.hiring->ask(
        this,
        [](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.settings().settings(actor);
        },
        [this](const Result<access::WorkspaceSettings> &settings) {
            if (settings)
                m_parts->organisation = settings->organisation;
            showPerson();
        });
    const auto remembered = placeFromName(parts.rememberedPlace);
    const bool goesThere =
        parts.context.hiring->isSignedIn() && remembered && std::ranges::find(places, *remembered) != places.end();
    go(goesThere ? *remembered : places.front());
}

void MainWindow::showPerson() {
    Parts &parts = *m_parts;
    const auto &account = parts.context.hiring->account();
    parts.rail->setPerson({account ? account->fullName : QString(), parts.context.hiring->role(), parts.organisation,
                           parts.context.workspace});
}

void MainWindow::go(Place place) {
    if (!isLocked())
        m_parts->navigator->go(place);
}

Navigator &MainWindow::navigator() { return *m_parts->navigator; }

void MainWindow::openSummary(const QString &folder) { m_parts->navigator->openSummary(folder); }
void MainWindow::openReplay(const QString &folder, double seconds) { m_parts->navigator->openReplay(folder, seconds); }
void MainWindow::refresh() { m_parts->navigator->refresh(); }

void MainWindow::showShortcuts() {
    if (!isLocked())
        (new ShortcutsSheet(this))->open();
}

std::optional<Place> MainWindow::place() const { return m_parts->navigator->place(); }

bool MainWindow::isLocked() const { return m_parts->context.hiring && m_parts->context.hiring->isLocked(); }

void MainWindow::showPlace(Place place) {
    Parts &parts = *m_parts;
    if (place != Place::Replay)
        showFullScreenReplay(false);
    // The desktop adds the program's name.
    setWindowTitle(titleOf(place));
    // A live interview has the window to itself.
    parts.rail->setVisible(place != Place::Interview && place != Place::SetUp);
    parts.rail->select(destinationOf(place, parts.context.hiring->role()));
    if (const auto &places = parts.rail->destinations(); std::ranges::find(places, place) != places.end())
        parts.rememberedPlace = nameOf(place);
}

void MainWindow::showReachable(bool reachable) {
    Parts &parts = *m_parts;
    if (reachable) {
        parts.strip->dismiss();
        parts.navigator->refresh();
        return;
    }
    parts.strip->say(widgets::State::Alert,
                     tr("The database does not answer. What was saved is safe; what is shown may be old. Candor tries "
                        "again every few seconds."),
                     true, tr("&Try again now"), [this] { m_parts->watch->look(); });
}

void MainWindow::signOut() {
    screens::WorkspaceAccess &access = *m_parts->context.hiring;
    if (!access.isSignedIn())
        return;
    m_parts->closing->leaveBehind([this, &access] {
        // The window does not wait for the answer: whoever comes next sees nothing of this person.
        access.ask(
            this,
            [](workspace::Workspace &workspace, const access::Actor &actor) {
                return workspace.signIns().signOut(actor);
            },
            [](const Result<void> &) {});
        access.become(access::Actor::guest(access.origin()), std::nullopt);
    });
}

void MainWindow::lockNow() {
    if (m_parts->lock)
        m_parts->lock->lockNow();
}

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

void MainWindow::endNow() { m_parts->closing->endNow(); }

void MainWindow::closeEvent(QCloseEvent *event) {
    Parts &parts = *m_parts;
    if (!parts.closing->mayClose()) {
        event->ignore();
        return;
    }
    const QByteArray geometry = isFullScreen() ? parts.memory.geometry() : saveGeometry();
    parts.memory.remember(geometry, parts.rememberedPlace, static_cast<int>(parts.theme.choice()));
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    m_parts->rail->setNarrow(width() < narrowBelow);
}

} // namespace candor::shell
