// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "SessionCheck.h"
#include "SessionFiles.h"
#include "Shape.h"

#include <gmock/gmock.h>

#include <QJsonDocument>
#include <QTemporaryDir>

#include <functional>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

struct Change {
    const char *what;
    QString file;
    std::function<void(const SessionFiles &files, const QString &file)> make;
    const char *words;
};

void flipByte(const SessionFiles &files, const QString &file) {
    QByteArray bytes = files.bytes(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    files.write(file, bytes);
}

void remove(const SessionFiles &files, const QString &file) { EXPECT_TRUE(QFile::remove(files.path(file))); }

void replace(const SessionFiles &files, const QString &file, const char *from, const char *to) {
    const QByteArray bytes = files.bytes(file);
    const auto at = bytes.indexOf(from);
    ASSERT_GE(at, 0);
    files.write(file, bytes.left(at) + to + bytes.mid(at + static_cast<qsizetype>(qstrlen(from))));
}

const std::vector<Change> changes{
    {"a byte of the recording", u"recording.mp4"_s, flipByte, "changed since the recording ended"},
    {"a byte of the sound", u"audio.wav"_s, flipByte, "changed since the recording ended"},
    {"a byte of the landmarks", u"landmarks.bin"_s, flipByte, "changed since the recording ended"},
    {"a number of a signal", u"signals.json"_s,
     [](const SessionFiles &files, const QString &file) {
         replace(files, file, "\"frame_number\": 77,", "\"frame_number\": 78,");
     },
     "changed since the recording ended"},
    {"an event", u"events.json"_s,
     [](const SessionFiles &files, const QString &file) { replace(files, file, "\"kind\": \"", "\"kind\": \"e"); },
     "longer or shorter than when the recording ended"},
    {"a number of the summary", u"summary.json"_s,
     [](const SessionFiles &files, const QString &file) { replace(files, file, "150", "151"); },
     "changed since the recording ended"},
    {"the landmarks are gone", u"landmarks.bin"_s, remove, "landmarks.bin: missing"},
    {"the recording is gone", u"recording.mp4"_s, remove, "recording.mp4: missing"},
    {"a file more", u"more.txt"_s, [](const SessionFiles &files, const QString &file) { files.write(file, "more"); },
     "more.txt: not listed in the manifest"},
    {"the end of the recording is gone", u"recording.mp4"_s,
     [](const SessionFiles &files, const QString &file) {
         const QByteArray bytes = files.bytes(file);
         files.write(file, bytes.left(bytes.size() * 3 / 4));
     },
     "longer or shorter than when the recording ended"},
};

class VerifyTest : public testing::Test {
protected:
    void SetUp() override {
        const auto outcome = candorctl(
            {u"analyze"_s, ownClip(u"interview.mp4"_s), u"--audio"_s, ownClip(u"interview.wav"_s), u"--out"_s, folder});
        ASSERT_EQ(outcome.exitCode, 0) << outcome;
    }

    QTemporaryDir temporary;
    QString folder = temporary.filePath(u"session"_s);
    SessionFiles files{folder};
};

TEST_F(VerifyTest, FindsWhateverWasChanged) {
    for (const Change &change : changes) {
        SCOPED_TRACE(change.what);
        const QByteArray original = files.bytes(change.file);
        change.make(files, change.file);
        const auto inWords = candorctl({u"verify"_s, folder});
        EXPECT_EQ(inWords.exitCode, 1) << inWords;
        EXPECT_THAT(inWords.output.toStdString(), testing::HasSubstr(change.file.toStdString() + ": "));
        EXPECT_THAT(inWords.output.toStdString(), testing::HasSubstr(change.words));
        EXPECT_EQ(inWords.errors.toStdString(), "candorctl: The session does not verify.\n");

        const auto inJson = candorctl({u"verify"_s, folder, u"--json"_s});
        EXPECT_EQ(inJson.exitCode, 1) << inJson;
        const QJsonObject object = jsonOf(inJson.output).toObject();
        EXPECT_FALSE(object.value(u"verified"_s).toBool(true));
        EXPECT_FALSE(object.value(u"mismatches"_s).toArray().isEmpty());

        if (original.isEmpty())
            remove(files, change.file);
        else
            files.write(change.file, original);
    }
    expectVerified(folder);
}

TEST_F(VerifyTest, ChecksumsMadeToFitDoNotHideAFrameThatIsMissing) {
    // Whoever changes the signals can change the manifest too; the recording still tells.
    replace(files, u"signals.json"_s, "\"media_time\": 3.08,", "\"media_time\": 3.09,");
    const QByteArray changed = files.bytes(u"signals.json"_s);
    QJsonObject manifest = files.manifest();
    QJsonArray listed = manifest.value(u"files"_s).toArray();
    for (auto &&entry : listed) {
        QJsonObject file = entry.toObject();
        if (file.value(u"name"_s) != u"signals.json"_s)
            continue;
        file.insert(u"bytes"_s, changed.size());
        file.insert(u"sha256"_s, QString::fromLatin1(sha256Of(changed)));
        entry = file;
    }
    manifest.insert(u"files"_s, listed);
    files.write(u"manifest.json"_s, QJsonDocument(manifest).toJson());

    const auto outcome = candorctl({u"verify"_s, folder});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.output.toStdString(), testing::Not(testing::HasSubstr("changed since the recording ended")));
    EXPECT_THAT(outcome.output.toStdString(), testing::HasSubstr("frame times and signals disagree"));
}

TEST_F(VerifyTest, AManifestThatCannotBeReadIsSaidInWords) {
    files.write(u"manifest.json"_s, "{");
    for (const QString &command : {u"verify"_s, u"show"_s}) {
        const auto outcome = candorctl({command, folder});
        EXPECT_EQ(outcome.exitCode, 1) << outcome;
        EXPECT_EQ(outcome.output.toStdString(), "");
        EXPECT_THAT(outcome.errors.toStdString(), testing::StartsWith("candorctl: The session is damaged"));
    }
}

} // namespace
} // namespace candor::ctl
