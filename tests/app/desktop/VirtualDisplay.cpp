// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualDisplay.h"

namespace candor::ctl {

using namespace Qt::StringLiterals;

VirtualDisplay::VirtualDisplay(const QString &size) {
    // The server picks a free number and tells it once it answers. Without -noreset it would begin anew, and refuse
    // others meanwhile, each time its last client (a press of keys) leaves.
    m_server.start(u"" CANDOR_XVFB ""_s,
                   {u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-screen"_s, u"0"_s, size, u"-nolisten"_s, u"tcp"_s});
    QByteArray told;
    while (!told.contains('\n') && m_server.waitForReadyRead(30'000))
        told += m_server.readAllStandardOutput();
    if (told.contains('\n'))
        m_name = u':' + QString::fromLatin1(told.trimmed());
}

VirtualDisplay::~VirtualDisplay() {
    m_server.terminate();
    if (!m_server.waitForFinished(10'000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

Environment VirtualDisplay::environment() const { return {{u"DISPLAY"_s, m_name}, {u"QT_QPA_PLATFORM"_s, u"xcb"_s}}; }

bool VirtualDisplay::focusTopmost(const QString &programClass, int windows) const {
    // Told from the bottom to the top.
    const auto found =
        run(u"" CANDOR_XDOTOOL ""_s, {u"search"_s, u"--onlyvisible"_s, u"--class"_s, programClass}, environment());
    const auto ids = QString::fromLatin1(found.output).split(u'\n', Qt::SkipEmptyParts);
    return ids.size() == windows &&
           run(u"" CANDOR_XDOTOOL ""_s, {u"windowfocus"_s, u"--sync"_s, ids.constLast()}, environment()).exitCode == 0;
}

bool VirtualDisplay::shows(const QString &words) const {
    return run(u"" CANDOR_XDOTOOL ""_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, words}, environment())
               .exitCode == 0;
}

bool VirtualDisplay::press(const QStringList &keys) const {
    return run(u"" CANDOR_XDOTOOL ""_s, QStringList{u"key"_s, u"--clearmodifiers"_s, u"--delay"_s, u"60"_s} + keys,
               environment())
               .exitCode == 0;
}

} // namespace candor::ctl
