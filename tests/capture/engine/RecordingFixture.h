// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/RecordingEngine.h"

#include "record/SessionFolder.h"
#include "source/FakeSource.h"

#include <gmock/gmock.h>

#include <QEventLoop>
#include <QTemporaryDir>

#include <atomic>
#include <functional>

namespace candor::engine {

using source::FakeSource;
using source::FakeSourceScript;
using source::Fault;
using source::Interrupted;

class MovableClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override { return system.monotonicNow(); }
    [[nodiscard]] WallTime wallNow() const override {
        return system.wallNow() + std::chrono::milliseconds(movedMilliseconds);
    }
    SystemClock system;
    std::atomic<std::int64_t> movedMilliseconds = 0;
};

/// Records from a source into a folder of its own and looks at what came of it.
class RecordingFixture : public testing::Test {
protected:
    RecordingFinished record(FakeSourceScript script) {
        script.moveWallClock = [this](std::chrono::nanoseconds by) {
            clock.movedMilliseconds += std::chrono::duration_cast<std::chrono::milliseconds>(by).count();
        };
        return recordFrom(std::make_unique<FakeSource>(std::move(script)));
    }
    RecordingFinished recordFrom(std::unique_ptr<source::MediaSource> source) {
        options.folder = folder;
        options.models.modelFolder = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/models");
        options.models.libraryFolder = QStringLiteral(CANDOR_BUILD_DIR "/lib/candor");
        RecordingEngine engine(std::move(source), options, clock);
        running = &engine;
        if (whenMade)
            whenMade(engine);
        std::optional<RecordingFinished> result;
        QEventLoop loop;
        QObject::connect(&engine, &RecordingEngine::recordingStarted, &loop, [this] { ++started; });
        QObject::connect(&engine, &RecordingEngine::finished, &loop, [&](const RecordingFinished &finished) {
            result = finished;
            loop.quit();
        });
        if (const auto begun = engine.start(); !begun)
            return {folder, std::nullopt, begun.error()};
        loop.exec();
        running = nullptr;
        return *result;
    }
    void expectWhole() const {
        const auto verification = record::verifySession(folder);
        ASSERT_TRUE(verification) << verification.error().detail.toStdString();
        for (const auto &mismatch : verification->mismatches)
            ADD_FAILURE() << mismatch.kind.toStdString() << ' ' << mismatch.file.toStdString() << ' '
                          << mismatch.detail.toStdString();
    }
    [[nodiscard]] std::vector<SessionEvent> eventsOf(EventKind kind) const {
        std::vector<SessionEvent> result;
        const auto events = record::readEvents(folder);
        if (events) {
            std::copy_if(events->begin(), events->end(), std::back_inserter(result),
                         [kind](const SessionEvent &event) { return event.kind == kind; });
        }
        return result;
    }
    /// A recording that waits for its reader: every frame must arrive.
    static FakeSourceScript patientScript(MediaTime length = std::chrono::seconds(4)) {
        FakeSourceScript script;
        script.length = length;
        script.live = false;
        return script;
    }

    QTemporaryDir temporary;
    QString folder = temporary.filePath(QStringLiteral("session"));
    RecordingOptions options;
    MovableClock clock;
    std::function<void(RecordingEngine &)> whenMade;  ///< before it starts
    std::atomic<RecordingEngine *> running = nullptr; ///< for a source that acts on its own recording
    int started = 0;
};

} // namespace candor::engine
