// SPDX-License-Identifier: GPL-3.0-or-later
#include "PostgresCluster.h"

#include "store/Connection.h"

#include <QElapsedTimer>
#include <QFile>

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace candor::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int startSeconds = 60;
constexpr int stopMilliseconds = 30'000;

struct User {
    uid_t uid;
    gid_t gid;
};

/// Whom the server runs as: PostgreSQL refuses root.
User serverUser() {
    if (geteuid() != 0) {
        return {geteuid(), getegid()};
    }
    const passwd *user = getpwnam("postgres");
    user = user ? user : getpwnam("nobody");
    return user ? User{user->pw_uid, user->pw_gid} : User{65534, 65534};
}

/// Gives up root, and has the process end with the test; in this order, since a change of user forgets the signal.
void becomeServer(User user, pid_t test) {
    if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(user.gid) != 0 || setuid(user.uid) != 0)) {
        _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (getppid() != test) {
        _exit(126);
    }
}

QString program(const QString &name) { return QStringLiteral(CANDOR_POSTGRES_BIN "/") + name; }

void prepare(QProcess &process) {
    process.setChildProcessModifier([user = serverUser(), test = getpid()] { becomeServer(user, test); });
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
}

} // namespace

PostgresCluster::PostgresCluster(QStringList options)
    : m_options(std::move(options)), m_folder(u"/tmp/candor-postgres-XXXXXX"_s) {
    const User user = serverUser();
    // The path of a socket is short, so not TMPDIR. The folder is the server's alone, so everybody in it is trusted.
    [[maybe_unused]] const int given = chown(m_folder.path().toLocal8Bit().constData(), user.uid, user.gid);
    prepare(m_server);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_server.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
}

PostgresCluster::~PostgresCluster() { end(SIGQUIT); }

QString PostgresCluster::makeCluster() const {
    QProcess initdb;
    prepare(initdb);
    initdb.setWorkingDirectory(m_folder.path());
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(program(u"initdb"_s),
                 {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"candor"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
                  u"--locale=C"_s, u"--no-sync"_s, u"--no-instructions"_s});
    if (!initdb.waitForFinished(startSeconds * 1000) || initdb.exitCode() != 0) {
        return u"initdb: "_s + initdb.errorString() + u' ' + QString::fromLocal8Bit(initdb.readAll());
    }
    return {};
}

QString PostgresCluster::start() {
    if (!QFile::exists(m_folder.filePath(u"data/PG_VERSION"_s))) {
        if (QString problem = makeCluster(); !problem.isEmpty()) {
            return problem;
        }
    }
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path()};
    const QStringList usual{u"listen_addresses="_s, u"fsync=off"_s, u"full_page_writes=off"_s, u"shared_buffers=32MB"_s,
                            u"max_connections=40"_s};
    for (const QString &option : usual + m_options) {
        arguments << u"-c"_s << option;
    }
    m_server.start(program(u"postgres"_s), arguments);
    if (!m_server.waitForStarted()) {
        return u"postgres: "_s + m_server.errorString();
    }
    QElapsedTimer since;
    since.start();
    while (!since.hasExpired(startSeconds * 1000)) {
        if (store::Connection::open(settings())) {
            return {};
        }
        if (m_server.waitForFinished(20)) {
            break;
        }
    }
    end(SIGQUIT);
    return u"postgres did not start: "_s + log();
}

void PostgresCluster::stop() { end(SIGINT); }

void PostgresCluster::killServer() { end(SIGQUIT); }

QString PostgresCluster::restart() {
    stop();
    return start();
}

bool PostgresCluster::isRunning() const { return m_server.state() == QProcess::Running; }

store::ConnectionSettings PostgresCluster::settings(const QString &database) const {
    store::ConnectionSettings settings;
    settings.dialect = store::Dialect::PostgreSql;
    settings.host = m_folder.path();
    settings.database = database;
    settings.user = u"candor"_s;
    return settings;
}

QString PostgresCluster::log() const {
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void PostgresCluster::end(int signal) {
    if (m_server.state() == QProcess::NotRunning) {
        return;
    }
    ::kill(static_cast<pid_t>(m_server.processId()), signal);
    if (!m_server.waitForFinished(stopMilliseconds)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

} // namespace candor::tests
