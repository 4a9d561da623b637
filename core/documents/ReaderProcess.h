// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ReaderLaunch.h"
#include "documents/ReaderProtocol.h"
#include "model/Result.h"

#include <QByteArray>

#include <chrono>
#include <memory>

namespace candor::documents {

/// One candor-reader: a process that waits for documents, one at a time. Not thread-safe.
class ReaderProcess {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    /// How the child ended, and what it said before.
    struct Answer {
        protocol::Ending ending = protocol::Ending::Died;
        QByteArray bytes;
    };

    /// Starts one and waits until it is warm. Errors: ReaderFailed.
    [[nodiscard]] static Result<std::unique_ptr<ReaderProcess>> start(const ReaderCommand &command);
    ReaderProcess(const ReaderProcess &) = delete;
    ReaderProcess &operator=(const ReaderProcess &) = delete;
    /// Ends the process and waits for it.
    ~ReaderProcess();

    [[nodiscard]] Confinement confinement() const { return m_confinement; }
    /// Gives it a skill list, unless it has this one. Errors: ReaderFailed; then it is of no use any more.
    [[nodiscard]] Result<void> takeSkills(const QByteArray &skills, Deadline deadline);
    /// Errors: ReaderFailed, when it has died or does not answer until then; then it is of no use any more.
    [[nodiscard]] Result<Answer> ask(const protocol::Task &task, const QByteArray &document, Deadline deadline);

private:
    explicit ReaderProcess(const LaunchedReader &reader) : m_reader(reader) {}
    [[nodiscard]] Result<void> awaitReady(Deadline deadline);
    [[nodiscard]] Result<void> send(const void *bytes, std::size_t count, Deadline deadline);
    [[nodiscard]] Result<void> sendFrame(protocol::FrameKind kind, std::uint64_t value, Deadline deadline);
    [[nodiscard]] Result<void> receive(void *bytes, std::size_t count, Deadline deadline);
    [[nodiscard]] Result<protocol::Frame> receiveFrame(Deadline deadline);

    LaunchedReader m_reader;
    Confinement m_confinement = Confinement::FilterAlone;
    QByteArray m_skills;
};

} // namespace candor::documents
