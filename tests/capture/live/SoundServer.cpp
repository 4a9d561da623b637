// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoundServer.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <chrono>

namespace candor::live {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestWait{20};
// What another process does has no notice; it is looked at each time.
constexpr std::chrono::milliseconds betweenLooks{20};
constexpr int longestEnd = 5000;

} // namespace

Companion::Companion(const QString &program, const QStringList &arguments, const ctl::Environment &environment) {
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"PULSE_SERVER"_s, u"PIPEWIRE_REMOTE"_s})
        variables.remove(name);
    for (auto variable = environment.cbegin(); variable != environment.cend(); ++variable)
        variables.insert(variable.key(), variable.value());
    m_process.setProcessEnvironment(variables);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

Companion::~Companion() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(longestEnd)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool SoundServer::await(const std::function<bool()> &condition) {
    const QDeadlineTimer timer(longestWait);
    while (!condition()) {
        if (timer.hasExpired())
            return false;
        QThread::msleep(static_cast<unsigned long>(betweenLooks.count()));
    }
    return true;
}

SoundServer::SoundServer() {
    const QString folder = m_folder.path();
    QDir(folder).mkdir(u"home"_s);
    m_environment = {{u"XDG_RUNTIME_DIR"_s, folder},
                     {u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + folder + u"/bus"_s},
                     {u"HOME"_s, folder + u"/home"_s},
                     {u"XDG_CONFIG_HOME"_s, folder + u"/home/config"_s},
                     {u"XDG_STATE_HOME"_s, folder + u"/home/state"_s},
                     {u"XDG_CACHE_HOME"_s, folder + u"/home/cache"_s},
                     {u"PULSE_SERVER"_s, u"unix:"_s + folder + u"/pulse/native"_s}};
    const auto has = [&](const QString &name) { return [path = folder + name] { return QFile::exists(path); }; };
    start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--syslog-only"_s,
                             u"--address="_s + m_environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s)});
    if (!await(has(u"/bus"_s)))
        return;
    start(u"pipewire"_s, {});
    if (!await(has(u"/pipewire-0"_s)))
        return;
    start(u"wireplumber"_s, {});
    start(u"pipewire-pulse"_s, {});
    // The session manager's own dummy sink is its sign of life.
    m_up = await([&] { return pactl({u"list"_s, u"short"_s, u"sinks"_s}).contains("auto_null"); });
}

SoundServer::~SoundServer() {
    while (!m_servers.empty())
        m_servers.pop_back();
}

void SoundServer::start(const QString &program, const QStringList &arguments) {
    m_servers.push_back(std::make_unique<Companion>(program, arguments, m_environment));
}

QByteArray SoundServer::pactl(const QStringList &arguments) const {
    return ctl::run(u"pactl"_s, arguments, m_environment).output;
}

int SoundServer::addMicrophone(const QString &name) {
    const QString sink = name + u"_sink"_s;
    if (!pactl({u"list"_s, u"short"_s, u"sinks"_s}).contains(sink.toUtf8()))
        static_cast<void>(pactl({u"load-module"_s, u"module-null-sink"_s, u"sink_name="_s + sink}));
    const int module = pactl({u"load-module"_s, u"module-remap-source"_s, u"source_name="_s + name,
                              u"master="_s + sink + u".monitor"_s, u"source_properties=device.description="_s + name})
                           .trimmed()
                           .toInt();
    return awaitDevice(name.toUtf8()) ? module : 0;
}

void SoundServer::removeMicrophone(int module) {
    static_cast<void>(pactl({u"unload-module"_s, QString::number(module)}));
}

QByteArray SoundServer::devices() const { return ctl::candorctl({u"devices"_s, u"--json"_s}, m_environment).output; }

bool SoundServer::awaitDevice(const QByteArray &id, bool there) const {
    return await([&] { return devices().contains(QByteArray("\"id\": \"" + id + '"')) == there; });
}

} // namespace candor::live
