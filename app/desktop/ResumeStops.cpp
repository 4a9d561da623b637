// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumeStops.h"

#include "demo/DemoText.h"
#include "widgets/Button.h"
#include "widgets/FileDrop.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLineEdit>

namespace candor::desktop {

namespace {

template<typename Widget>
Widget *visibleChild(const QWidget &window, const QString &name = {}) {
    for (auto *widget : window.findChildren<Widget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace

bool showsReadResume(const QWidget &window) {
    return visibleChild<QLineEdit>(window, QStringLiteral("resumeName")) != nullptr;
}

QString ApplyStop::resumeFile() const {
    QFile file(m_folder.filePath(QStringLiteral("resume.pdf")));
    if (file.open(QIODevice::WriteOnly))
        file.write(demo::resumePdf(demo::DemoText::read(1).candidates.front(), demo::DemoResume::Text));
    return file.fileName();
}

bool ApplyStop::step(const QWidget &window) {
    if (showsReadResume(window))
        return true;
    if (auto *drop = visibleChild<widgets::FileDrop>(window)) {
        if (!m_chosen)
            emit drop->chosen(resumeFile());
        m_chosen = true;
        return false;
    }
    // It is the primary one only where there is no application yet.
    auto *apply = visibleChild<widgets::Button>(window, QStringLiteral("jobAction"));
    if (apply && apply->role() == widgets::ButtonRole::Primary) {
        apply->click();
        return false;
    }
    if (auto *jobs = visibleChild<QAbstractItemView>(window); jobs && jobs->model()) {
        const int next = jobs->currentIndex().row() + 1;
        if (next < jobs->model()->rowCount())
            jobs->setCurrentIndex(jobs->model()->index(next, 0));
    }
    return false;
}

} // namespace candor::desktop
