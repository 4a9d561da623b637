// SPDX-License-Identifier: GPL-3.0-or-later
// candor-bench-window WORKSPACE|--empty: shows Candor's window, or an empty one of the same size, and ends when it has
// been painted.
#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "shell/MainWindow.h"
#include "source/SystemDeviceWatch.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

namespace {

/// Ends the program when the widget has been painted.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget &widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
        return false;
    }
};

int showEmpty() {
    QWidget window;
    window.resize(1280, 800);
    const FirstPaint painted(window);
    window.show();
    return QApplication::exec();
}

int showCandor(QApplication &application, const QString &workspace) {
    using namespace candor;
    const SystemClock clock;
    theme::Theme theme(application);
    screens::AsyncRunner jobs;
    source::SystemDeviceWatch devices;
    screens::ScreenContext context{clock,
                                   jobs,
                                   devices,
                                   [&clock](const source::SourceChoice &choice) {
                                       auto made = source::makeSource(choice, clock);
                                       return made ? std::move(*made) : nullptr;
                                   },
                                   {},
                                   workspace,
                                   inference::ModelLocation::besideProgram(QCoreApplication::applicationDirPath()),
                                   {}};
    shell::MainWindow window(context, theme, {});
    const FirstPaint painted(*window.centralWidget());
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString argument = QCoreApplication::arguments().value(1);
    return argument == u"--empty" ? showEmpty() : showCandor(application, argument);
}
