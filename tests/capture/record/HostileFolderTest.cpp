// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

#include "record/SessionFolder.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace candor {
namespace {

class HostileFolder : public testing::Test {
protected:
    QTemporaryDir m_root;
    QString m_folder = m_root.filePath(QStringLiteral("session"));

    QString path(const char *name) const { return m_folder + u'/' + QString::fromLatin1(name); }

    void write(const char *name, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly) const {
        QDir().mkpath(m_folder);
        QFile file(path(name));
        ASSERT_TRUE(file.open(mode));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    /// What a recorder leaves that was not finished.
    void abandon(std::uint64_t steps) const {
        auto recorder = record::SessionRecorder::create(m_folder, test::smallPlan());
        ASSERT_TRUE(recorder) << recorder.error().detail.toStdString();
        for (std::uint64_t number = 0; number < steps; ++number)
            ASSERT_TRUE(test::writeStep(**recorder, test::smallPlan(), number));
    }

    ErrorCode recoveryError() const {
        const auto recovery = record::recoverSession(m_folder);
        return recovery ? ErrorCode::InvalidArgument : recovery.error().code;
    }

    void expectRecovered(std::uint64_t frames) const {
        const auto recovery = record::recoverSession(m_folder);
        ASSERT_TRUE(recovery) << recovery.error().detail.toStdString();
        EXPECT_EQ(recovery->summary.frames.recorded, frames);
        const auto verified = record::verifySession(m_folder);
        ASSERT_TRUE(verified);
        for (const auto &mismatch : verified->mismatches)
            ADD_FAILURE() << mismatch.kind.toStdString() << ' ' << mismatch.file.toStdString() << ' '
                          << mismatch.detail.toStdString();
    }
};

TEST_F(HostileFolder, IsNoSession) {
    EXPECT_EQ(recoveryError(), ErrorCode::NotASession);
    ASSERT_TRUE(QDir().mkpath(m_folder));
    EXPECT_EQ(recoveryError(), ErrorCode::NotASession);
    EXPECT_EQ(record::verifySession(m_folder).error().code, ErrorCode::NotASession);
    EXPECT_EQ(record::readSession(m_folder).error().code, ErrorCode::NotASession);
    EXPECT_TRUE(QDir(m_folder).isEmpty());
}

TEST_F(HostileFolder, WithoutAnythingRecordedFailsAndKeepsItsFiles) {
    abandon(0);
    EXPECT_EQ(recoveryError(), ErrorCode::NothingRecorded);
    EXPECT_EQ(record::readSession(m_folder)->manifest.state, SessionState::Failed);
    EXPECT_TRUE(QFile::exists(path("recording.mkv")));
    EXPECT_EQ(recoveryError(), ErrorCode::NothingRecorded);
}

TEST_F(HostileFolder, EmptyOrSenselessMediaFails) {
    const std::vector<QByteArray> contents{
        {}, QByteArray(100'000, 'x'), "#EXTM3U\nfile:///etc/passwd\n", "\x1a\x45\xdf\xa3" + QByteArray(5000, '\xff')};
    for (const auto &bytes : contents) {
        write("recording.mkv", bytes);
        EXPECT_EQ(recoveryError(), ErrorCode::NothingRecorded);
        QFile::remove(path("manifest.json"));
    }
}

TEST_F(HostileFolder, WithoutManifestIsRebuiltFromTheMedia) {
    abandon(45);
    ASSERT_TRUE(QFile::remove(path("manifest.json")));
    expectRecovered(45);
    const auto plan = record::readSession(m_folder)->manifest.plan;
    EXPECT_EQ(plan.startedAt, test::smallPlan().startedAt); // its signals tell
    ASSERT_TRUE(plan.picture);
    EXPECT_EQ(plan.picture->size, test::smallPlan().picture->size);
    EXPECT_TRUE(plan.sound);
}

TEST_F(HostileFolder, WithATornManifestIsRebuiltToo) {
    abandon(45);
    write("manifest.json", "{\"format\": \"candor-ses");
    EXPECT_EQ(record::verifySession(m_folder).error().code, ErrorCode::SessionDamaged);
    EXPECT_EQ(record::readSession(m_folder).error().code, ErrorCode::SessionDamaged);
    expectRecovered(45);
}

TEST_F(HostileFolder, TornAndSenselessLinesAreLeftOut) {
    abandon(45);
    write("signals.jsonl", "{\"timestamp\": 1, \"frame", QIODevice::Append);
    write("events.jsonl", "nonsense\n[1]\n{\"start\": 1e300}\n" + QByteArray(200'000, 'y') + "\n{\"sta",
          QIODevice::Append);
    write("landmarks.bin", "torn", QIODevice::Append);
    write("journal.jsonl", "{\"frames\": 3}\n{", QIODevice::Append);
    write("audio.wav", "x", QIODevice::Append);
    expectRecovered(45);
    EXPECT_EQ(record::readEvents(m_folder)->size(), 1U); // that it was recovered
}

TEST_F(HostileFolder, MediaCutAnywhereIsReadUpToThere) {
    abandon(60);
    const auto size = QFile(path("recording.mkv")).size();
    ASSERT_TRUE(QFile::resize(path("recording.mkv"), size * 2 / 3));
    const auto recovery = record::recoverSession(m_folder);
    ASSERT_TRUE(recovery) << recovery.error().detail.toStdString();
    EXPECT_GT(recovery->summary.frames.recorded, 20U);
    EXPECT_LT(recovery->summary.frames.recorded, 60U);
    EXPECT_EQ(recovery->signalsWithoutPicture, 60 - recovery->summary.frames.recorded);
    EXPECT_GT(recovery->lostSoundSeconds, 0.2);
}

TEST_F(HostileFolder, LinksAreNotFollowed) {
    abandon(30);
    const auto outside = m_root.filePath(QStringLiteral("outside"));
    QFile file(outside);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"start\": 0, \"end\": 0, \"kind\": \"note\", \"value\": \"secret\", \"confidence\": null}\n");
    file.close();
    const auto before = file.size();
    ASSERT_TRUE(QFile::remove(path("events.jsonl")));
    ASSERT_TRUE(QFile::link(outside, path("events.jsonl")));
    EXPECT_EQ(recoveryError(), ErrorCode::SessionDamaged);
    ASSERT_TRUE(QFile::remove(path("events.jsonl")));
    // A link where a file is going to be written is replaced, not written through.
    ASSERT_TRUE(QFile::link(outside, path("events.json.part")));
    ASSERT_TRUE(QFile::link(outside, path("summary.json")));
    expectRecovered(30);
    EXPECT_EQ(file.size(), before);
}

TEST_F(HostileFolder, APipeDoesNotBlock) {
    ASSERT_TRUE(QDir().mkpath(m_folder));
    ASSERT_EQ(mkfifo(QFile::encodeName(path("recording.mkv")).constData(), 0600), 0);
    EXPECT_NE(recoveryError(), ErrorCode::InvalidArgument);
    ASSERT_EQ(mkfifo(QFile::encodeName(path("manifest.json")).constData(), 0600), 0);
    EXPECT_EQ(record::verifySession(m_folder).error().code, ErrorCode::SessionDamaged);
}

TEST_F(HostileFolder, AManifestThatListsFilesOutsideIsRefused) {
    ASSERT_TRUE(test::recordSession(m_folder, test::smallPlan(), 10));
    QFile file(path("manifest.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll().replace("\"audio.wav\"", "\"../outside\"");
    file.close();
    write("manifest.json", text);
    EXPECT_EQ(record::verifySession(m_folder).error().code, ErrorCode::SessionDamaged);
}

TEST_F(HostileFolder, CancelledFinishingCanBeTakenUp) {
    const auto finished =
        test::recordSession(m_folder, test::smallPlan(), 45, [](const QString &step, std::uint64_t, std::uint64_t) {
            return step != QStringLiteral("checksum");
        });
    ASSERT_FALSE(finished);
    EXPECT_EQ(finished.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(QFile::exists(path("recording.mkv")));
    expectRecovered(45);
}

TEST_F(HostileFolder, AFinishedSessionWithoutAFileIsDamaged) {
    for (const char *name : {"recording.mp4", "audio.wav", "landmarks.bin"}) {
        ASSERT_TRUE(QDir(m_folder).removeRecursively());
        ASSERT_TRUE(test::recordSession(m_folder, test::smallPlan(), 10));
        ASSERT_TRUE(record::recoverSession(m_folder)->wasFinished);
        write("signals.jsonl", "left behind\n");
        ASSERT_TRUE(QFile::remove(path(name)));
        const auto before = QDir(m_folder).entryList(QDir::Files);
        const auto recovery = record::recoverSession(m_folder);
        ASSERT_FALSE(recovery) << name;
        EXPECT_EQ(recovery.error().code, ErrorCode::SessionDamaged) << name;
        EXPECT_EQ(recovery.error().detail, QString::fromLatin1(name));
        EXPECT_EQ(QDir(m_folder).entryList(QDir::Files), before) << name;
    }
}

TEST_F(HostileFolder, AFinishedSessionWithAChangedFileIsDamaged) {
    ASSERT_TRUE(test::recordSession(m_folder, test::smallPlan(), 10));
    write("events.json", " ", QIODevice::Append);
    const auto recovery = record::recoverSession(m_folder);
    ASSERT_FALSE(recovery);
    EXPECT_EQ(recovery.error().code, ErrorCode::SessionDamaged);
    EXPECT_EQ(recovery.error().detail, QStringLiteral("events.json"));
}

TEST_F(HostileFolder, TheMediaGoesBeforeItsLines) {
    ASSERT_TRUE(test::recordSession(m_folder, test::smallPlan(), 10));
    write("recording.mkv", "left behind");
    ASSERT_TRUE(QDir().mkpath(path("events.jsonl/inside"))); // cannot be removed, which ends the removing there
    EXPECT_FALSE(record::recoverSession(m_folder));
    EXPECT_FALSE(QFile::exists(path("recording.mkv")));
    EXPECT_TRUE(QFile::exists(path("events.jsonl")));
}

} // namespace
} // namespace candor
