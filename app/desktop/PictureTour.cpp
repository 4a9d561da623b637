// SPDX-License-Identifier: GPL-3.0-or-later
#include "PictureTour.h"

#include "interview/InterviewView.h"
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

PictureTour::PictureTour(shell::MainWindow &window, shell::MainWindow &emptyWindow, theme::Theme &theme, QString folder,
                         QString sessionFolder, QObject *parent)
    : QObject(parent), m_window(window), m_emptyWindow(emptyWindow), m_theme(theme), m_folder(std::move(folder)),
      m_session(std::move(sessionFolder)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_then)(); });
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
    addSessionStops();
    addCheckAndReplayStops();
    addInterviewStops();
    next();
}

void PictureTour::addSessionStops() {
    const auto hasPage = [](shell::MainWindow &window, shell::Place place) { return window.place() == place; };
    m_stops.push_back({QStringLiteral("sessions-empty"), &m_emptyWindow,
                       [this] { m_emptyWindow.go(shell::Place::Sessions); },
                       [this, hasPage] { return hasPage(m_emptyWindow, shell::Place::Sessions); }});
    m_stops.push_back({QStringLiteral("replay-empty"), &m_emptyWindow,
                       [this] { m_emptyWindow.go(shell::Place::Replay); },
                       [this, hasPage] { return hasPage(m_emptyWindow, shell::Place::Replay); }});
    m_stops.push_back({QStringLiteral("sessions"), &m_window, [this] { m_window.go(shell::Place::Sessions); },
                       [this] {
                           auto *list = visibleList(m_window);
                           if (list && !list->currentIndex().isValid())
                               list->setCurrentIndex(list->model()->index(0, 0));
                           return list != nullptr;
                       }});
    m_stops.push_back({QStringLiteral("sessions-delete"), &m_window,
                       [this] {
                           if (auto *list = visibleList(m_window))
                               press(*list, Qt::Key_Delete);
                       },
                       showsDialog, closeDialog});
    m_stops.push_back(
        {QStringLiteral("shortcuts"), &m_window, [this] { m_window.showShortcuts(); }, showsDialog, closeDialog});
    // Long lists and strips are read in the background; a summary with content has a list of flags or buttons enabled.
    m_stops.push_back({QStringLiteral("summary"), &m_window, [this] { m_window.openSummary(m_session); },
                       [this, shown = std::make_shared<bool>(false), connected = std::make_shared<bool>(false)] {
                           if (auto *view = m_window.findChild<screens::SummaryView *>(); view && !*connected) {
                               *connected = true;
                               connect(view, &screens::SummaryView::opened, this, [shown] { *shown = true; });
                               view->open(m_session);
                           }
                           return *shown;
                       }});
}

void PictureTour::addCheckAndReplayStops() {
    const auto showsMeasuredPicture = [this] {
        const auto *view = visiblePicture(m_window);
        return view && view->shown() && view->shown()->overlay;
    };
    m_stops.push_back({QStringLiteral("replay"), &m_window, [this] { m_window.openReplay(m_session, replayedSecond); },
                       showsMeasuredPicture});
    m_stops.push_back({QStringLiteral("replay-full-screen"), &m_window,
                       [this] { click(m_window, QStringLiteral("fullScreen")); },
                       [this, showsMeasuredPicture] { return m_window.isFullScreen() && showsMeasuredPicture(); },
                       [this] { click(m_window, QStringLiteral("fullScreen")); }});
    m_stops.push_back({QStringLiteral("device-check"), &m_window, [this] { m_window.go(shell::Place::DeviceCheck); },
                       [this] {
                           const auto *view = visiblePicture(m_window);
                           return view && view->paintedPictures() > picturesOfALiveScreen;
                       }});
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
    m_stops.push_back({QStringLiteral("interview-consent"), &m_window, [this] { m_window.go(shell::Place::Interview); },
                       [shows] { return shows(QStringLiteral("consentRecording")); }});
    m_stops.push_back({QStringLiteral("interview-ready"), &m_window,
                       [this] {
                           click(m_window, QStringLiteral("consentRecording"));
                           click(m_window, QStringLiteral("consentMeasurement"));
                           click(m_window, QStringLiteral("continue"));
                       },
                       [shows] { return shows(QStringLiteral("primary")); }});
    m_stops.push_back({QStringLiteral("interview-recording"), &m_window,
                       [this] { click(m_window, QStringLiteral("primary")); }, isLive});
    m_stops.push_back({QStringLiteral("interview-overlay"), &m_window,
                       [this] { click(m_window, QStringLiteral("overlay")); },
                       [this] {
                           const auto *view = visiblePicture(m_window);
                           return view && view->shown() && view->shown()->overlay;
                       }});
    m_stops.push_back(
        {QStringLiteral("interview-close"), &m_window, [this] { m_window.close(); }, showsDialog, closeDialog});
    m_stops.push_back({QStringLiteral("interview-paused"), &m_window,
                       [this] { click(m_window, QStringLiteral("secondary")); },
                       [this] {
                           const auto *view = visiblePicture(m_window);
                           return view && view->shown() && !view->shown()->overlay;
                       }});
    m_stops.push_back({QStringLiteral("summary-of-interview"), &m_window,
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
    stop.go();
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
