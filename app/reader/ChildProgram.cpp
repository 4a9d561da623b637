// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/ChildProgram.h"

#include "reader/Bytes.h"

#include <csignal>
#include <new>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace candor::reader {

namespace {

using documents::protocol::Task;

/// Leaves its pipes open and nothing else; what libraries print goes nowhere.
bool keepOnly(int document, int answer, int nothing) {
    // Above all that are taken, so that none is written over.
    constexpr int free = 16;
    const int keptDocument = fcntl(document, F_DUPFD, free);
    const int keptAnswer = fcntl(answer, F_DUPFD, free);
    const int keptNothing = fcntl(nothing, F_DUPFD, free);
    return keptDocument >= 0 && keptAnswer >= 0 && keptNothing >= 0 && dup2(keptDocument, documentDescriptor) >= 0 &&
           dup2(keptNothing, STDOUT_FILENO) >= 0 && dup2(keptNothing, STDERR_FILENO) >= 0 &&
           dup2(keptAnswer, answerDescriptor) >= 0 && close_range(answerDescriptor + 1, ~0U, 0) == 0;
}

int answerDocument(Work &work) {
    std::uint64_t size = 0;
    Task task{};
    if (!readAll(documentDescriptor, &size, sizeof size) || size < sizeof task ||
        !readAll(documentDescriptor, &task, sizeof task))
        return ExitFailed;
    QByteArray document(static_cast<qsizetype>(size - sizeof task), Qt::Uninitialized);
    if (!readAll(documentDescriptor, document.data(), static_cast<std::size_t>(document.size())))
        return ExitFailed;
    const QByteArray answer = work.answer(task, document);
    if (!writeAll(answerDescriptor, answer.constData(), static_cast<std::size_t>(answer.size())))
        return ExitFailed;
    close(answerDescriptor); // nobody has to wait for the end of the process
    return ExitAnswered;
}

} // namespace

void runChild(const ChildSettings &settings, Work &work, int document, int answer, pid_t parent) {
    // What it was made with stays in large pages; clearing more of them takes longer than most documents need.
    prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
    const bool kept = keepOnly(document, answer, settings.nothing);
    // It does not outlive its parent, and may have lost it already.
    const bool watched = prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == parent;
    if (!kept || !watched || !confine(settings.limits, settings.filter))
        _exit(ExitFailed);
    int code = ExitFailed;
    try {
        std::set_new_handler([] { _exit(ExitOutOfMemory); });
        work.prepare();
        code = answerDocument(work);
    } catch (const std::bad_alloc &) {
        code = ExitOutOfMemory;
    } catch (...) {
        code = ExitFailed;
    }
    _exit(code);
}

} // namespace candor::reader
