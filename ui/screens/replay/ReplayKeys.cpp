// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayKeys.h"

#include "replay/Playback.h"
#include "replay/ReplayBody.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QShortcut>

namespace candor::screens {

using namespace std::chrono_literals;

namespace {

constexpr double volumeStep = 0.05;
constexpr int digits = 4;

bool isKeyOfList(int key) {
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

} // namespace

ReplayKeys::ReplayKeys(Playback &playback, ReplayBody &body, QWidget &screen) : QObject(&screen), m_screen(screen) {
    add({Qt::Key_Space}, [&playback] { playback.togglePlaying(); });
    add({Qt::Key_K}, [&playback] { playback.stop(); });
    add(
        {Qt::Key_J}, [&playback] { playback.back(); }, true);
    add({Qt::Key_L}, [&playback] { playback.faster(); });
    add(
        {Qt::Key_Comma}, [&playback] { playback.step(-1); }, true);
    add(
        {Qt::Key_Period}, [&playback] { playback.step(1); }, true);
    add(
        {Qt::Key_Left}, [&playback] { playback.skip(-1s); }, true);
    add(
        {Qt::Key_Right}, [&playback] { playback.skip(1s); }, true);
    add(
        {Qt::SHIFT | Qt::Key_Left}, [&playback] { playback.skip(-5s); }, true);
    add(
        {Qt::SHIFT | Qt::Key_Right}, [&playback] { playback.skip(5s); }, true);
    add({Qt::Key_Home}, [&playback] { playback.toStart(); });
    add({Qt::Key_End}, [&playback] { playback.toEnd(); });
    add(
        {Qt::Key_Up}, [&playback] { playback.changeVolume(volumeStep); }, true);
    add(
        {Qt::Key_Down}, [&playback] { playback.changeVolume(-volumeStep); }, true);
    add({Qt::Key_M}, [&playback] { playback.setMuted(!playback.isMuted()); });
    add({Qt::Key_BracketLeft}, [&playback] { playback.markLoopStart(); });
    add({Qt::Key_BracketRight}, [&playback] { playback.markLoopEnd(); });
    add(
        {Qt::Key_Plus, Qt::Key_Equal}, [&body] { body.timeline().zoom(zoomFactor); }, true);
    add(
        {Qt::Key_Minus}, [&body] { body.timeline().zoom(1 / zoomFactor); }, true);
    add({Qt::Key_0}, [&body] { body.timeline().showAll(); });
    for (int part = 0; part < digits; ++part)
        add({static_cast<Qt::Key>(Qt::Key_1 + part)}, [&body, part] { body.overlay().toggle(part); });
    add({Qt::Key_F, Qt::Key_F11}, [this] { emit fullScreenToggled(); });
    add({Qt::Key_Escape}, [this] { emit fullScreenLeft(); });
    body.events().list()->installEventFilter(this);
    for (auto *button : screen.findChildren<QAbstractButton *>())
        button->installEventFilter(this);
}

void ReplayKeys::add(const QList<QKeyCombination> &keys, const std::function<void()> &act, bool repeats) {
    for (const QKeyCombination key : keys) {
        auto *shortcut = new QShortcut(QKeySequence(key), &m_screen);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(repeats);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

bool ReplayKeys::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool button = qobject_cast<QAbstractButton *>(watched) != nullptr;
        if (button ? key == Qt::Key_Space : isKeyOfList(key)) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace candor::screens
