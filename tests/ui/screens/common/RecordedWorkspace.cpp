// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedWorkspace.h"

#include "RecordedSession.h"
#include "record/SessionIndex.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

namespace candor::tests {

RecordingPlan planOf(const QString &uuid) {
    RecordingPlan plan = test::smallPlan();
    plan.uuid = uuid;
    plan.camera = QStringLiteral("First camera");
    plan.microphone = QStringLiteral("First microphone");
    return plan;
}

RecordedWorkspace::RecordedWorkspace(QString workspace) : m_workspace(std::move(workspace)) {}

QString RecordedWorkspace::folderOf(const QString &uuid) const {
    return QDir(record::sessionsFolder(m_workspace)).absoluteFilePath(uuid);
}

QString RecordedWorkspace::add(const RecordingPlan &plan, std::uint64_t steps) {
    const QString folder = folderOf(plan.uuid);
    const auto recorded = test::recordSession(folder, plan, steps);
    EXPECT_TRUE(recorded.has_value());
    return folder;
}

QString RecordedWorkspace::addInterrupted(const RecordingPlan &plan, std::uint64_t steps) {
    const auto recorder = startRecording(plan);
    for (std::uint64_t number = 0; number < steps; ++number)
        EXPECT_TRUE(test::writeStep(*recorder, plan, number).has_value());
    return folderOf(plan.uuid);
}

std::unique_ptr<record::SessionRecorder> RecordedWorkspace::startRecording(const RecordingPlan &plan) {
    auto recorder = record::SessionRecorder::create(folderOf(plan.uuid), plan);
    EXPECT_TRUE(recorder.has_value());
    return std::move(*recorder);
}

void RecordedWorkspace::addMany(const QString &like, int count) {
    const QByteArray manifest = readFile(like + QStringLiteral("/manifest.json"));
    const QByteArray summary = readFile(like + QStringLiteral("/summary.json"));
    const QByteArray uuid = QDir(like).dirName().toUtf8();
    for (int number = 0; number < count; ++number) {
        const QString name = QStringLiteral("%1-many").arg(number, 6, 10, QLatin1Char('0'));
        ASSERT_TRUE(QDir().mkpath(folderOf(name)));
        QByteArray own = manifest;
        own.replace(uuid, name.toUtf8());
        writeFile(folderOf(name) + QStringLiteral("/manifest.json"), own);
        writeFile(folderOf(name) + QStringLiteral("/summary.json"), summary);
    }
}

QByteArray readFile(const QString &path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &text) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    EXPECT_EQ(file.write(text), text.size());
}

void replaceInFile(const QString &path, const QByteArray &from, const QByteArray &to) {
    QByteArray text = readFile(path);
    ASSERT_TRUE(text.contains(from)) << path.toStdString();
    writeFile(path, text.replace(from, to));
}

} // namespace candor::tests
