// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

#include "record/SessionFolder.h"

#include <gmock/gmock.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstring>
#include <functional>

namespace candor {

void PrintTo(const QString &text, std::ostream *out) { *out << text.toStdString(); }

namespace {

QByteArray contents(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContents(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

void replaceOnce(const QString &path, const QByteArray &from, const QByteArray &to) {
    auto bytes = contents(path);
    const auto at = bytes.indexOf(from);
    ASSERT_GE(at, 0) << from.toStdString();
    setContents(path, bytes.replace(at, from.size(), to));
}

/// One way to falsify a session, and the mismatches it must show.
struct Falsification {
    const char *name;
    std::function<void(const QString &folder)> apply;
    std::vector<std::pair<const char *, const char *>> mismatches; ///< kind and file
};

std::ostream &operator<<(std::ostream &out, const Falsification &falsification) { return out << falsification.name; }

QString in(const QString &folder, const char *name) { return folder + u'/' + QString::fromLatin1(name); }

std::vector<Falsification> falsifications() {
    return {
        {"ChangedByte",
         [](const QString &folder) {
             auto bytes = contents(in(folder, "audio.wav"));
             bytes[1000] = static_cast<char>(bytes[1000] ^ 1);
             setContents(in(folder, "audio.wav"), bytes);
         },
         {{"checksum", "audio.wav"}}},
        {"CutSound",
         [](const QString &folder) { QFile::resize(in(folder, "audio.wav"), 44 + 96'000); },
         {{"size", "audio.wav"}, {"sound", "audio.wav"}}},
        {"RemovedEvents",
         [](const QString &folder) { QFile::remove(in(folder, "events.json")); },
         {{"missing_file", "events.json"}}},
        {"AddedFile",
         [](const QString &folder) { setContents(in(folder, "notes.txt"), "x"); },
         {{"unknown_file", "notes.txt"}}},
        {"ChangedFrameTime",
         [](const QString &folder) {
             replaceOnce(in(folder, "signals.json"), "\"media_time\": 1.5,", "\"media_time\": 1.51,");
         },
         {{"frame_time", "signals.json"}, {"signals", "signals.json"}}},
        {"SignalOfNoPicture",
         [](const QString &folder) {
             replaceOnce(in(folder, "signals.json"), "\"frame_number\": 59,", "\"frame_number\": 60,");
         },
         {{"signals", "signals.json"}, {"landmarks", "landmarks.bin"}}},
        {"WrongSignalShape",
         [](const QString &folder) { replaceOnce(in(folder, "signals.json"), "\"left_ear\"", "\"leftear\""); },
         {{"signals", "signals.json"}}},
        {"CutLandmarks",
         [](const QString &folder) {
             const auto path = in(folder, "landmarks.bin");
             QFile::resize(path, QFile(path).size() - 5);
         },
         {{"landmarks", "landmarks.bin"}}},
        {"LandmarksOfAnotherFrame",
         [](const QString &folder) {
             auto bytes = contents(in(folder, "landmarks.bin"));
             bytes[36] = 7; // the first record's frame number
             setContents(in(folder, "landmarks.bin"), bytes);
         },
         {{"landmarks", "landmarks.bin"}}},
        {"EventBehindTheEnd",
         [](const QString &folder) { replaceOnce(in(folder, "events.json"), "\"end\": 1", "\"end\": 71"); },
         {{"events", "events.json"}}},
        {"UnknownEventKind",
         [](const QString &folder) { replaceOnce(in(folder, "events.json"), "\"blink\"", "\"smile\""); },
         {{"events", "events.json"}}},
        {"SummaryOfMoreFrames",
         [](const QString &folder) { replaceOnce(in(folder, "summary.json"), "\"recorded\": 60", "\"recorded\": 61"); },
         {{"frame_count", "recording.mp4"}}},
        {"SummaryOfMoreSeconds",
         [](const QString &folder) {
             replaceOnce(in(folder, "summary.json"), "\"duration_seconds\": 2", "\"duration_seconds\": 3");
         },
         {{"duration", "recording.mp4"}}},
        {"DamagedSummary",
         [](const QString &folder) { replaceOnce(in(folder, "summary.json"), "\"blinks\"", "\"blink\""); },
         {{"summary", "summary.json"}}},
        {"NoMedia",
         [](const QString &folder) { setContents(in(folder, "recording.mp4"), "no media"); },
         {{"media", "recording.mp4"}}},
        {"Unfinished",
         [](const QString &folder) { replaceOnce(in(folder, "manifest.json"), "\"completed\"", "\"recording\""); },
         {{"state", "manifest.json"}}},
    };
}

class FalsifiedSession : public testing::TestWithParam<Falsification> {};

TEST_P(FalsifiedSession, IsNoticed) {
    QTemporaryDir root;
    const auto folder = root.filePath(QStringLiteral("session"));
    ASSERT_TRUE(test::recordSession(folder, test::smallPlan(), 60));
    ASSERT_TRUE(record::verifySession(folder)->sound());
    ASSERT_NO_FATAL_FAILURE(GetParam().apply(folder));
    const auto verified = record::verifySession(folder);
    ASSERT_TRUE(verified) << verified.error().detail.toStdString();
    std::vector<std::pair<QString, QString>> found;
    for (const auto &mismatch : verified->mismatches)
        found.emplace_back(mismatch.kind, mismatch.file);
    for (const auto &[kind, file] : GetParam().mismatches)
        EXPECT_THAT(found, testing::Contains(testing::Pair(QString::fromLatin1(kind), QString::fromLatin1(file))));
}

INSTANTIATE_TEST_SUITE_P(Each, FalsifiedSession, testing::ValuesIn(falsifications()),
                         [](const auto &each) { return std::string(each.param.name); });

TEST(Verification, NoticesASoundFileOfAnotherLength) {
    QTemporaryDir root;
    const auto folder = root.filePath(QStringLiteral("session"));
    ASSERT_TRUE(test::recordSession(folder, test::smallPlan(), 60));
    // A whole sound file, with its checksum, of half the length.
    const auto path = in(folder, "audio.wav");
    const auto before = contents(path);
    auto bytes = before.first(44 + 96'000);
    const std::uint32_t data = 96'000;
    const std::uint32_t riff = data + 36;
    std::memcpy(bytes.data() + 40, &data, 4);
    std::memcpy(bytes.data() + 4, &riff, 4);
    setContents(path, bytes);
    const auto digest = [](const QByteArray &content) {
        return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    };
    replaceOnce(in(folder, "manifest.json"), digest(before), digest(bytes));
    replaceOnce(in(folder, "manifest.json"), QByteArray::number(before.size()), QByteArray::number(bytes.size()));
    const auto verified = record::verifySession(folder);
    ASSERT_TRUE(verified);
    ASSERT_EQ(verified->mismatches.size(), 1U);
    EXPECT_EQ(verified->mismatches[0].kind, QStringLiteral("duration"));
    EXPECT_EQ(verified->mismatches[0].file, QStringLiteral("audio.wav"));
}

TEST(Verification, CanBeCancelled) {
    QTemporaryDir root;
    const auto folder = root.filePath(QStringLiteral("session"));
    ASSERT_TRUE(test::recordSession(folder, test::smallPlan(), 60));
    const auto verified = record::verifySession(folder, [](auto &&...) { return false; });
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace candor
