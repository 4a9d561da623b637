// SPDX-License-Identifier: GPL-3.0-or-later
#include "PictureTour.h"

#include "Demonstration.h"

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "common/Words.h"
#include "interview/InterviewView.h"
#include "shell/Navigator.h"
#include "summary/SummaryView.h"
#include "widgets/PictureView.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QKeyEvent>
#include <QPainter>

#include <array>
#include <chrono>
#include <utility>

namespace candor::desktop {

namespace {

struct Variant {
    theme::SchemeChoice scheme = theme::SchemeChoice::Light;
    QSize size;
};

const std::array variants{
    Variant{theme::SchemeChoice::Light, QSize(1280, 800)}, Variant{theme::SchemeChoice::Light, QSize(1024, 768)},
    Variant{theme::SchemeChoice::Dark, QSize(1280, 800)}, Variant{theme::SchemeChoice::Dark, QSize(1024, 768)}};

constexpr auto longestWait = std::chrono::seconds(30);
constexpr auto lookInterval = std::chrono::milliseconds(50);
/// Live pictures and players deliver for the new size a little later.
constexpr auto settleTime = std::chrono::milliseconds(150);
constexpr double replayedSecond = 12;
/// Instruments and hints have said something by then.
constexpr int picturesOfALiveScreen = 60;

void click(const QWidget &parent, const QString &name) {
    for (auto *button : parent.findChildren<QAbstractButton *>(name)) {
        if (button->isVisible())
            button->click();
    }
}

void press(QWidget &widget, int key) {
    QKeyEvent pressed(QEvent::KeyPress, key, Qt::NoModifier);
    QKeyEvent released(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &pressed);
    QCoreApplication::sendEvent(&widget, &released);
}

/// The picture that is shown in a window now.
const widgets::PictureView *visiblePicture(const QWidget &window) {
    for (const auto *view : window.findChildren<widgets::PictureView *>()) {
        if (view->isVisible())
            return view;
    }
    return nullptr;
}

QAbstractItemView *visibleList(const QWidget &window) {
    for (auto *view : window.findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0)
            return view;
    }
    return nullptr;
}

bool showsDialog() { return QApplication::activeModalWidget() != nullptr; }

void closeDialog() {
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
}

/// The window with the dialog that is open over it.
QPixmap pictureOf(QWidget &window) {
    QPixmap picture = window.grab();
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        const QPixmap over = dialog->grab();
        QPainter painter(&picture);
        const QPoint corner((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2);
        painter.drawPixmap(corner, over);
        painter.setPen(theme::colours(dialog->palette()).edge);
        painter.drawRect(QRect(corner, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace

PictureTour::PictureTour(shell::MainWindow &window, screens::ScreenContext &context, shell::MainWindow &emptyWindow,
                         screens::ScreenContext &emptyContext, Demonstration &demonstration, theme::Theme &theme,
                         QString folder, QString sessionFolder, QObject *parent)
    : QObject(parent), m_window(window), m_context(context), m_emptyWindow(emptyWindow), m_emptyContext(emptyContext),
      m_demonstration(demonstration), m_theme(theme), m_folder(std::move(folder)), m_session(std::move(sessionFolder)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_then)(); });
    connect(&m_demonstration, &Demonstration::signedIn, this, [this](Role role) {
        if (m_role == role)
            begin();
    });
    connect(&m_demonstration, &Demonstration::failed, this,
            [this](const Error &error) { fail(screens::words(error)); });
}

void PictureTour::later(std::chrono::milliseconds wait, void (PictureTour::*then)()) {
    m_then = then;
    m_timer.start(wait);
}

void PictureTour::start() {
    if (!QDir().mkpath(m_folder)) {
        fail(tr("The folder %1 cannot be made.").arg(m_folder));
        return;
    }
    addEmptyStops();
    addGuestStops();
    addHiringStops();
    addQuestionStops();
    addSessionStops();
    addReplayStops();
    addAdministrationStops();
    addInterviewStops();
    next();
}

void PictureTour::add(const QString &name, Role role, std::function<void()> go, std::function<bool()> isThere,
                      std::function<void()> leave) {
    m_stops.push_back({name, &m_window, role, std::move(go), std::move(isThere), std::move(leave)});
}

/// Somewhere that the rail leads to: it is there when everything that was asked for has come.
void PictureTour::addPlace(const QString &name, Role role, shell::Place place) {
    add(
        name, role, [this, place] { m_window.go(place); },
        [this, place] { return m_window.place() == place && m_context.jobs.isIdle(); });
}

void PictureTour::addEmptyStops() {
    const auto isAt = [this](shell::Place place) {
        return m_emptyWindow.place() == place && m_emptyContext.jobs.isIdle();
    };
    m_stops.push_back({QStringLiteral("set-up"),
                       &m_emptyWindow,
                       Role::Guest,
                       [] {},
                       [isAt] { return isAt(shell::Place::SetUp); },
                       {}});
    m_stops.push_back({QStringLiteral("jobs-empty"),
                       &m_emptyWindow,
                       Role::Guest,
                       [this] { Demonstration::makeAdministrator(m_emptyContext); },
                       [isAt] { return isAt(shell::Place::Jobs); },
                       {}});
    for (const shell::Place place : {shell::Place::Candidates, shell::Place::Sessions, shell::Place::Replay})
        m_stops.push_back({shell::nameOf(place) + QStringLiteral("-empty"),
                           &m_emptyWindow,
                           Role::Guest,
                           [this, place] { m_emptyWindow.go(place); },
                           [isAt, place] { return isAt(place); },
                           {}});
}

void PictureTour::addGuestStops() {
    addPlace(QStringLiteral("jobs-guest"), Role::Guest, shell::Place::Jobs);
    addPlace(QStringLiteral("sign-in"), Role::Guest, shell::Place::SignIn);
    addPlace(QStringLiteral("register"), Role::Guest, shell::Place::Register);
}

void PictureTour::addHiringStops() {
    addPlace(QStringLiteral("jobs-seeker"), Role::Seeker, shell::Place::Jobs);
    addPlace(QStringLiteral("applications"), Role::Seeker, shell::Place::Applications);
    add(
        QStringLiteral("applications-resume"), Role::Seeker, [this] { click(m_window, QStringLiteral("openResume")); },
        [this] { return m_context.jobs.isIdle() && showsReadResume(m_window); },
        [this] { click(m_window, QStringLiteral("closeResume")); });
    add(
        QStringLiteral("apply-read"), Role::Seeker, [this] { m_window.go(shell::Place::Jobs); },
        [this] { return m_context.jobs.isIdle() && m_resumeStop.step(m_window); });
    addPlace(QStringLiteral("profile-seeker"), Role::Seeker, shell::Place::Profile);
    add(
        QStringLiteral("device-check"), Role::Seeker, [this] { m_window.go(shell::Place::DeviceCheck); },
        [this] {
            const auto *view = visiblePicture(m_window);
            return view && view->paintedPictures() > picturesOfALiveScreen;
        });
    addPlace(QStringLiteral("jobs-recruiter"), Role::Recruiter, shell::Place::Jobs);
    addPlace(QStringLiteral("candidates"), Role::Recruiter, shell::Place::Candidates);
    add(
        QStringLiteral("candidate"), Role::Recruiter,
        [this] { m_window.navigator().openCandidate(m_demonstration.recordedApplication()); },
        [this] { return m_window.place() == shell::Place::Candidate && m_context.jobs.isIdle(); });
    addPlace(QStringLiteral("schedule"), Role::Recruiter, shell::Place::Schedule);
    addQuestionnaireStops();
    addPlace(QStringLiteral("candidates-expert"), Role::DomainExpert, shell::Place::Candidates);
}

void PictureTour::addQuestionnaireStops() {
    const auto shows = [this](const char *name) {
        const auto *widget = m_window.findChild<QWidget *>(QLatin1String(name));
        return widget && widget->isVisible() && m_context.jobs.isIdle();
    };
    add(
        QStringLiteral("questionnaires"), Role::Recruiter, [this] { m_window.go(shell::Place::Questionnaires); },
        [shows] { return shows("editQuestionnaire"); });
    add(
        QStringLiteral("questionnaire-builder"), Role::Recruiter,
        [this] { click(m_window, QStringLiteral("editQuestionnaire")); }, [shows] { return shows("totalTime"); });
    add(
        QStringLiteral("questionnaire-draw"), Role::Recruiter,
        [this] { click(m_window, QStringLiteral("drawByRule")); },
        [this] { return showsDialog() && m_context.jobs.isIdle(); }, closeDialog);
    add(
        QStringLiteral("questionnaire-preview"), Role::Recruiter,
        [this] {
            click(m_window, QStringLiteral("previewDraft"));
            click(m_window, QStringLiteral("nextStep"));
        },
        [shows] { return shows("preview"); });
}

void PictureTour::addAdministrationStops() {
    addPlace(QStringLiteral("people"), Role::Admin, shell::Place::People);
    addPlace(QStringLiteral("audit"), Role::Admin, shell::Place::Audit);
    addPlace(QStringLiteral("workspace"), Role::Admin, shell::Place::Workspace);
    addPlace(QStringLiteral("profile"), Role::Admin, shell::Place::Profile);
    add(
        QStringLiteral("locked"), Role::Admin, [this] { click(m_window, QStringLiteral("lock")); },
        [this] { return m_window.isLocked(); }, [this] { click(m_window, QStringLiteral("lockedSignOut")); });
}

void PictureTour::addSessionStops() {
    add(
        QStringLiteral("sessions"), Role::Admin, [this] { m_window.go(shell::Place::Sessions); },
        [this] {
            auto *list = visibleList(m_window);
            if (list && !list->currentIndex().isValid())
                list->setCurrentIndex(list->model()->index(0, 0));
            return list != nullptr;
        });
    add(
        QStringLiteral("sessions-delete"), Role::Admin,
        [this] {
            if (auto *list = visibleList(m_window))
                press(*list, Qt::Key_Delete);
        },
        showsDialog, closeDialog);
    add(
        QStringLiteral("shortcuts"), Role::Admin, [this] { m_window.showShortcuts(); }, showsDialog, closeDialog);
    // Long lists and strips are read in the background; a summary with content has a list of flags or buttons enabled.
    add(
        QStringLiteral("summary"), Role::Admin, [this] { m_window.openSummary(m_session); },
        [this, shown = std::make_shared<bool>(false), connected = std::make_shared<bool>(false)] {
            if (auto *view = m_window.findChild<screens::SummaryView *>(); view && !*connected) {
                *connected = true;
                connect(view, &screens::SummaryView::opened, this, [shown] { *shown = true; });
                view->open(m_session);
            }
            return *shown;
        });
}

void PictureTour::addReplayStops() {
    const auto showsMeasuredPicture = [this] {
        const auto *view = visiblePicture(m_window);
        return view && view->shown() && view->shown()->overlay;
    };
    add(
        QStringLiteral("replay"), Role::Admin, [this] { m_window.openReplay(m_session, replayedSecond); },
        showsMeasuredPicture);
    add(
        QStringLiteral("replay-full-screen"), Role::Admin, [this] { click(m_window, QStringLiteral("fullScreen")); },
        [this, showsMeasuredPicture] { return m_window.isFullScreen() && showsMeasuredPicture(); },
        [this] { click(m_window, QStringLiteral("fullScreen")); });
}

void PictureTour::addInterviewStops() {
    const auto shows = [this](const QString &name) {
        const auto *widget = m_window.findChild<QWidget *>(name);
        return widget && widget->isVisible();
    };
    const auto isLive = [this] {
        const auto *interview = m_window.findChild<screens::InterviewView *>();
        const auto *view = visiblePicture(m_window);
        return interview && interview->isRecording() && view && view->paintedPictures() > picturesOfALiveScreen;
    };
    m_stops.push_back({QStringLiteral("interview-consent"), &m_window, Role::Seeker,
                       [this] { m_window.navigator().openInterview(m_demonstration.recordedApplication()); },
                       [shows] { return shows(QStringLiteral("consentRecording")); }});
    m_stops.push_back({QStringLiteral("interview-ready"), &m_window, Role::Seeker,
                       [this] {
                           click(m_window, QStringLiteral("consentRecording"));
                           click(m_window, QStringLiteral("consentMeasurement"));
                           click(m_window, QStringLiteral("continue"));
                       },
                       [shows] { return shows(QStringLiteral("primary")); }});
    m_stops.push_back({QStringLiteral("interview-recording"), &m_window, Role::Seeker,
                       [this] { click(m_window, QStringLiteral("primary")); }, isLive});
    m_stops.push_back({QStringLiteral("interview-overlay"), &m_window, Role::Seeker,
                       [this] { click(m_window, QStringLiteral("overlay")); },
                       [this] {
                           const auto *view = visiblePicture(m_window);
                           return view && view->shown() && view->shown()->overlay;
                       }});
    m_stops.push_back({QStringLiteral("interview-close"), &m_window, Role::Seeker, [this] { m_window.close(); },
                       showsDialog, closeDialog});
    m_stops.push_back({QStringLiteral("interview-paused"), &m_window, Role::Seeker,
                       [this] { click(m_window, QStringLiteral("secondary")); },
                       [this] {
                           const auto *view = visiblePicture(m_window);
                           return view && view->shown() && !view->shown()->overlay;
                       }});
    m_stops.push_back({QStringLiteral("summary-of-interview"), &m_window, Role::Seeker,
                       [this] {
                           if (auto *interview = m_window.findChild<screens::InterviewView *>())
                               interview->stopRecording();
                       },
                       [this] { return m_window.place() == shell::Place::Summary; }});
}

void PictureTour::next() {
    if (m_current == m_stops.size()) {
        emit finished({});
        return;
    }
    const Stop &stop = m_stops[m_current];
    // One window at a time has the focus and its devices.
    (stop.window == &m_window ? m_emptyWindow : m_window).hide();
    stop.window->show();
    if (stop.window == &m_window && m_role != stop.role) {
        m_role = stop.role;
        m_demonstration.signIn(stop.role);
        return; // begin() follows
    }
    begin();
}

void PictureTour::begin() {
    m_stops[m_current].go();
    m_waiting.start();
    look();
}

void PictureTour::look() {
    const Stop &stop = m_stops[m_current];
    if (stop.isThere()) {
        // A window that changes its state takes no other size until that is done.
        m_variant = 0;
        later(settleTime, &PictureTour::dress);
        return;
    }
    if (std::chrono::milliseconds(m_waiting.elapsed()) > longestWait) {
        fail(tr("The screen \"%1\" did not come.").arg(stop.name));
        return;
    }
    later(lookInterval, &PictureTour::look);
}

void PictureTour::dress() {
    m_theme.choose(variants.at(m_variant).scheme);
    m_stops[m_current].window->resize(variants.at(m_variant).size);
    later(settleTime, &PictureTour::take);
}

void PictureTour::take() {
    const Stop &stop = m_stops[m_current];
    const bool dark = variants.at(m_variant).scheme == theme::SchemeChoice::Dark;
    const QString file =
        QDir(m_folder).filePath(QStringLiteral("%1-%2-%3x%4.png")
                                    .arg(stop.name, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                    .arg(stop.window->width())
                                    .arg(stop.window->height()));
    if (!pictureOf(*stop.window).save(file)) {
        fail(tr("The picture %1 cannot be written.").arg(file));
        return;
    }
    if (++m_variant < variants.size()) {
        dress();
        return;
    }
    m_theme.choose(theme::SchemeChoice::Light);
    stop.window->resize(variants.front().size);
    if (stop.leave)
        stop.leave();
    ++m_current;
    later(settleTime, &PictureTour::next);
}

void PictureTour::fail(const QString &words) { emit finished(words); }

} // namespace candor::desktop
