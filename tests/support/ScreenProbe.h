// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Button.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTest>

namespace candor::tests {

constexpr int longestWait = 20000;

/// What a person sees of a screen and can press.
inline widgets::Button *buttonOf(const QWidget &screen, const QString &words) {
    for (auto *one : screen.findChildren<widgets::Button *>()) {
        if (one->isVisible() && (one->text().remove(u'&') == words || one->accessibleName() == words))
            return one;
    }
    return nullptr;
}

inline bool press(const QWidget &screen, const QString &words) {
    auto *button = buttonOf(screen, words);
    if (!button || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

inline bool says(const QWidget &screen, const QString &words) {
    for (const QLabel *label : screen.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

inline bool comesToSay(const QWidget &screen, const QString &words) {
    return QTest::qWaitFor([&] { return says(screen, words); }, longestWait);
}

/// The dialog of a kind that opens over a screen.
template<typename Dialog>
Dialog *dialogOf(const QWidget &screen) {
    Dialog *found = nullptr;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            for (auto *one : screen.findChildren<Dialog *>()) {
                if (one->isVisible())
                    found = one;
            }
            return found != nullptr;
        },
        longestWait));
    return found;
}

} // namespace candor::tests
