// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader that has been taken over tries, and what it gets.
#include "Intruder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

using namespace candor;
using namespace Qt::StringLiterals;
using documents::Confinement;
using documents::ReaderPool;
using testing::ElementsAre;
using testing::HasSubstr;

class TakenOver : public testing::TestWithParam<Confinement> {
protected:
    /// Tries all of it in one document; the lines of what was not refused.
    std::vector<std::string> notRefused(const QStringList &attempts) {
        const auto answers = tests::lines(tests::ask(m_pool, attempts.join(u'\n').toUtf8()));
        std::vector<std::string> bad;
        for (std::size_t i = 0; i < std::max(std::size_t(attempts.size()), answers.size()); ++i) {
            const std::string answer = i < answers.size() ? answers[i] : "none";
            const std::string wanted = attempts.value(qsizetype(i)).section(u' ', 0, 0).toStdString() + ": ";
            if (!answer.starts_with(wanted) || std::atoi(answer.c_str() + wanted.size()) <= 0)
                bad.push_back(attempts.value(qsizetype(i)).toStdString() + " -> " + answer);
        }
        return bad;
    }

    ReaderPool m_pool{tests::takenOver(GetParam())};
};

TEST_P(TakenOver, HoldsAtLeastWhatIsAskedFor) {
    const auto confinement = m_pool.confinement();
    ASSERT_TRUE(confinement) << confinement.error().detail.toStdString();
    EXPECT_GE(*confinement, GetParam());
}

TEST_P(TakenOver, ReachesNoNetwork) {
    // A server that would answer.
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("socket")).toLocal8Bit();
    const int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    ASSERT_EQ(bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ASSERT_EQ(listen(server, 1), 0);
    EXPECT_THAT(notRefused({QStringLiteral("inet"), QStringLiteral("inet6"), QStringLiteral("netlink"),
                            QStringLiteral("socketpair"), QStringLiteral("unix ") + QString::fromLocal8Bit(path),
                            QStringLiteral("io_uring")}),
                testing::IsEmpty());
    close(server);
}

TEST_P(TakenOver, ReachesNoHomeAndNoDatabase) {
    QTemporaryDir home;
    QFile::setPermissions(home.path(), QFile::Permissions(0x7755));
    const QString database = home.filePath(QStringLiteral("workspace/candor.db"));
    ASSERT_TRUE(QDir(home.path()).mkdir(QStringLiteral("workspace")));
    QFile file(database);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("secret");
    file.close();
    // Everybody could, if the process were not confined.
    file.setPermissions(QFile::Permissions(0x7777));
    EXPECT_THAT(
        notRefused({u"open "_s + database, u"openat2 "_s + database, u"append "_s + database, u"truncate "_s + database,
                    u"remove "_s + database, u"rename "_s + database, u"link "_s + database, u"chmod "_s + database,
                    u"list "_s + home.path(), u"chdir "_s + home.path(), u"open /etc/passwd"_s, u"list /home"_s,
                    u"list /root"_s, u"open /proc/self/maps"_s, u"list /proc"_s}),
        testing::IsEmpty());
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "secret");
}

TEST_P(TakenOver, WritesNowhere) {
    QStringList attempts{u"memfd"_s, u"shmget"_s, u"shared-memory"_s, u"shared-memory-read-only"_s, u"pipe"_s};
    for (const QString &path :
         {u"/tmp/intruder"_s, u"/usr/intruder"_s, u"/var/tmp/intruder"_s, u"/intruder"_s, u"/dev/shm/intruder"_s}) {
        attempts += u"write "_s + path;
        attempts += u"mkdir "_s + path;
    }
    EXPECT_THAT(notRefused(attempts), testing::IsEmpty());
    EXPECT_FALSE(QFile::exists(u"/tmp/intruder"_s));
    EXPECT_FALSE(QFile::exists(u"/usr/intruder"_s));
}

TEST_P(TakenOver, StartsNothingAndTouchesNobody) {
    const QString pid = QString::number(getpid());
    EXPECT_THAT(notRefused({u"exec /bin/sh"_s, u"execveat /bin/sh"_s, u"fork"_s, u"clone"_s, u"clone3"_s, u"vfork"_s,
                            u"kill -1"_s, u"kill 1"_s, u"kill "_s + pid, u"tgkill "_s + pid, u"pidfd "_s + pid,
                            u"ptrace "_s + pid, u"ptrace 1"_s, u"read-process "_s + pid, u"read-process 1"_s,
                            u"read-process 2"_s}),
                testing::IsEmpty());
}

TEST_P(TakenOver, GetsNoMoreRights) {
    EXPECT_THAT(notRefused({u"code"_s, u"code-later"_s, u"raise-limit"_s, u"unshare"_s, u"mount /tmp"_s, u"setuid"_s,
                            u"chroot /usr"_s, u"bpf"_s, u"keyctl"_s, u"perf"_s, u"userfaultfd"_s, u"ioctl"_s}),
                testing::IsEmpty());
}

TEST_P(TakenOver, SeesNoOtherDocument) {
    const QByteArray secret = "the salary of the one before";
    QByteArray turned = secret;
    for (char &byte : turned)
        byte = static_cast<char>(byte ^ 1);
    // The search finds what is there: a document that holds the words itself.
    EXPECT_THAT(tests::lines(tests::ask(m_pool, "say " + secret + "\nfind " + turned)),
                ElementsAre("say: " + secret.toStdString(), "find: found"));
    for (int i = 0; i < 5; ++i) {
        EXPECT_THAT(tests::lines(tests::ask(m_pool, "say " + secret)), testing::SizeIs(1));
        EXPECT_THAT(tests::lines(tests::ask(m_pool, "find " + turned)), ElementsAre("find: absent"));
    }
    EXPECT_THAT(notRefused({u"open-descriptors"_s}), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, TakenOver,
                         testing::Values(Confinement::Bubblewrap, Confinement::Landlock, Confinement::FilterAlone),
                         [](const auto &parameter) { return tests::nameOf(parameter.param); });

} // namespace
