// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "Shape.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

/// $1 where to mount, $2 the small disk's size, $3 candorctl, then the command that fills the disk.
const QString fillThenRecover = uR"(
mountpoint=$1; small=$2; candorctl=$3; shift 3
mount -t tmpfs -o "size=$small" none "$mountpoint" || exit 99
"$candorctl" "$@" --out "$mountpoint/session" >/dev/null 2>"$mountpoint.full"
echo $? >"$mountpoint.full-code"
"$candorctl" show "$mountpoint/session" >"$mountpoint.shown" 2>&1
"$candorctl" recover "$mountpoint/session" >/dev/null 2>"$mountpoint.still-full"
echo $? >"$mountpoint.still-full-code"
# With the source named, the options that the kernel shows (and may refuse) are not given back to it.
mount -t tmpfs -o remount,size=64m none "$mountpoint" || exit 98
"$candorctl" recover "$mountpoint/session" || exit 97
"$candorctl" verify --json "$mountpoint/session" >"$mountpoint.verified" || exit 96
"$candorctl" show --json "$mountpoint/session" >"$mountpoint.summary"
)"_s;

class DiskFullTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(QDir().mkdir(disk)); }
    QByteArray left(const QString &suffix) const {
        QFile file(disk + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The command must fail for want of space, say so, and leave something to recover.
    void expectRecoverable(const QString &size, const QStringList &command) const {
        const auto outcome = runWhereMountsAreOurs(fillThenRecover, QStringList{disk, size, candorctlPath()} + command);
        ASSERT_EQ(outcome.exitCode, 0) << outcome << left(u".full"_s).toStdString();
        EXPECT_EQ(left(u".full-code"_s).trimmed().toStdString(), "1");
        EXPECT_THAT(left(u".full"_s).toStdString(), HasSubstr("The disk is full"));
        EXPECT_THAT(left(u".full"_s).toStdString(), HasSubstr("candorctl recover"));
        EXPECT_THAT(left(u".shown"_s).toStdString(), HasSubstr("The recording was interrupted"));
        EXPECT_TRUE(jsonOf(left(u".verified"_s)).toObject().value(u"verified"_s).toBool());
        EXPECT_EQ(jsonOf(left(u".summary"_s)).toObject().value(u"state"_s).toString().toStdString(), "recovered");
    }
    int recoveredFrames() const {
        return jsonOf(left(u".summary"_s)).toObject().value(u"frames"_s).toObject().value(u"recorded"_s).toInt();
    }

    QTemporaryDir temporary;
    QString disk = temporary.filePath(u"disk"_s);
    const QString noise = ownClip(u"noise.mkv"_s);
};

TEST_F(DiskFullTest, WhileAClipIsAnalysed) {
    expectRecoverable(u"3m"_s, {u"analyze"_s, noise});
    EXPECT_GT(recoveredFrames(), 10);
    EXPECT_LT(recoveredFrames(), 120);
    EXPECT_EQ(left(u".still-full-code"_s).trimmed().toStdString(), "1");
    EXPECT_THAT(left(u".still-full"_s).toStdString(), HasSubstr("The disk is full"));
}

TEST_F(DiskFullTest, WhileASessionIsRecordedAsIfLive) {
    expectRecoverable(u"3m"_s, {u"record"_s, u"--camera"_s, u"file:"_s + noise, u"--telemetry"_s, u"off"_s,
                                u"--container"_s, u"webm"_s});
    EXPECT_GT(recoveredFrames(), 10);
}

TEST_F(DiskFullTest, WhileTheFilesAreFinished) {
    // Room for the working files, not for the copy that becomes recording.mp4.
    expectRecoverable(u"900k"_s, {u"analyze"_s, ownClip(u"interview.mp4"_s), u"--picture"_s, u"800x600"_s});
    EXPECT_EQ(recoveredFrames(), 150);
}

TEST_F(DiskFullTest, FromTheFirstByteOn) {
    const auto outcome =
        runWhereMountsAreOurs(u"mount -t tmpfs -o size=64k none \"$1\" && head -c 65536 /dev/zero >\"$1/filler\"; "
                              "\"$2\" analyze \"$3\" --out \"$1/session\"; code=$?; ls \"$1\"; exit $code"_s,
                              {disk, candorctlPath(), noise});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("The disk is full"));
}

} // namespace
} // namespace candor::ctl
