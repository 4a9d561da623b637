// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReaderPool.h"

#include "documents/AnswerLimits.h"
#include "documents/DocumentCodec.h"
#include "documents/ReaderProcess.h"
#include "documents/SkillList.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Ending;
using protocol::Task;
using protocol::TaskKind;

// The reader ends its child in time by itself; this is for a reader that hangs.
constexpr auto graceOfReader = 5s;

Error errorOf(Ending ending) {
    switch (ending) {
    case Ending::TimedOut:
        return {ErrorCode::DocumentTooLarge, u"time"_s};
    case Ending::OutOfMemory:
        return {ErrorCode::DocumentTooLarge, u"memory"_s};
    case Ending::TooMuchOutput:
        return {ErrorCode::DocumentTooLarge, u"output"_s};
    case Ending::Done:
    case Ending::Died:
        break;
    }
    return {ErrorCode::DocumentDamaged, u"died"_s};
}

} // namespace

/// Starts, lends and ends the processes. They are all started by one thread that lives as long as they do: bubblewrap
/// ends when the thread that started it does.
class ReaderPool::Processes {
public:
    explicit Processes(ReaderSettings settings);
    Processes(const Processes &) = delete;
    Processes &operator=(const Processes &) = delete;
    ~Processes();

    [[nodiscard]] Result<Confinement> confinement();
    /// The answer of a child to a document; with `skills`, once the process has them.
    [[nodiscard]] Result<QByteArray> ask(const Task &task, const QByteArray &document, const QByteArray *skills);

private:
    using Process = std::unique_ptr<ReaderProcess>;

    [[nodiscard]] Result<ReaderProcess::Answer> askOnce(const Task &task, const QByteArray &document,
                                                        const QByteArray *skills);
    /// Waits for a process that nobody uses. Errors: ReaderFailed, when none could be started.
    [[nodiscard]] Result<Process> take();
    void giveBack(Process process);
    /// One that failed is not given back.
    void drop(Process process);
    void startAnother();
    void run();
    [[nodiscard]] Result<Process> start();

    const ReaderSettings m_settings;
    QString m_bubblewrap; ///< the starting thread's
    bool m_tried = false; ///< the starting thread's: whether bubblewrap works here is known

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Process> m_idle;
    int m_count = 0; ///< of all, also those that are lent or being started
    bool m_starting = false;
    bool m_ending = false;
    int m_failures = 0;
    Error m_lastFailure{ErrorCode::ReaderFailed, {}};
    std::thread m_starter;
};

ReaderPool::Processes::Processes(ReaderSettings settings)
    : m_settings(std::move(settings)),
      m_bubblewrap(m_settings.strongest == Confinement::Bubblewrap ? installedBubblewrap() : QString()) {}

ReaderPool::Processes::~Processes() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    if (m_starter.joinable())
        m_starter.join();
}

Result<Confinement> ReaderPool::Processes::confinement() {
    auto process = take();
    if (!process)
        return failure(process.error());
    const Confinement result = (*process)->confinement();
    giveBack(std::move(*process));
    return result;
}

Result<QByteArray> ReaderPool::Processes::ask(const Task &task, const QByteArray &document, const QByteArray *skills) {
    if (std::uint64_t(document.size()) > protocol::mostDocumentBytes - sizeof task)
        return failure(ErrorCode::DocumentTooLarge, u"bytes"_s);
    auto answer = askOnce(task, document, skills);
    // The process itself never looks into a document: most likely somebody killed it.
    if (!answer)
        answer = askOnce(task, document, skills);
    if (!answer)
        return failure(answer.error());
    if (answer->ending != Ending::Done)
        return failure(errorOf(answer->ending));
    return std::move(answer->bytes);
}

Result<ReaderProcess::Answer> ReaderPool::Processes::askOnce(const Task &task, const QByteArray &document,
                                                             const QByteArray *skills) {
    auto process = take();
    if (!process)
        return failure(process.error());
    const auto deadline =
        std::chrono::steady_clock::now() + std::chrono::seconds(m_settings.secondsEach) + graceOfReader;
    const auto prepared = skills != nullptr ? (*process)->takeSkills(*skills, deadline) : Result<void>();
    auto answer =
        prepared ? (*process)->ask(task, document, deadline) : Result<ReaderProcess::Answer>(failure(prepared.error()));
    if (answer)
        giveBack(std::move(*process));
    else
        drop(std::move(*process));
    return answer;
}

Result<ReaderPool::Processes::Process> ReaderPool::Processes::take() {
    std::unique_lock lock(m_mutex);
    const int failuresBefore = m_failures;
    while (m_idle.empty()) {
        if (m_failures != failuresBefore && m_count == 0)
            return failure(m_lastFailure);
        if (m_failures == failuresBefore)
            startAnother();
        m_changed.wait(lock);
    }
    Process process = std::move(m_idle.back());
    m_idle.pop_back();
    if (m_failures == 0 && m_idle.empty())
        startAnother(); // warm when the next document comes
    return process;
}

void ReaderPool::Processes::giveBack(Process process) {
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(process));
    }
    m_changed.notify_all();
}

void ReaderPool::Processes::drop(Process process) {
    process.reset();
    {
        const std::lock_guard lock(m_mutex);
        --m_count;
    }
    m_changed.notify_all();
}

/// With the mutex held.
void ReaderPool::Processes::startAnother() {
    if (m_starting || m_count >= std::max(1, m_settings.processes))
        return;
    m_starting = true;
    ++m_count;
    if (!m_starter.joinable())
        m_starter = std::thread([this] { run(); });
    m_changed.notify_all();
}

void ReaderPool::Processes::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_starting || m_ending; });
        if (m_ending)
            return;
        lock.unlock();
        auto process = start();
        lock.lock();
        m_starting = false;
        if (process) {
            m_idle.push_back(std::move(*process));
        } else {
            --m_count;
            ++m_failures;
            m_lastFailure = process.error();
        }
        m_changed.notify_all();
    }
}

Result<ReaderPool::Processes::Process> ReaderPool::Processes::start() {
    const QString program = m_settings.program.isEmpty() ? installedReader() : m_settings.program;
    auto process = ReaderProcess::start(readerCommand(m_settings, program, m_bubblewrap));
    if (process || m_tried || m_bubblewrap.isEmpty()) {
        m_tried = true;
        return process;
    }
    // User namespaces are forbidden on many machines. Whether it was that, starting without shows.
    process = ReaderProcess::start(readerCommand(m_settings, program, {}));
    if (process) {
        m_tried = true;
        m_bubblewrap.clear();
    }
    return process;
}

ReaderPool::ReaderPool(ReaderSettings settings) : m_processes(std::make_unique<Processes>(std::move(settings))) {}

ReaderPool::~ReaderPool() = default;

Result<Confinement> ReaderPool::confinement() { return m_processes->confinement(); }

Result<Resume> ReaderPool::read(const QByteArray &file, const SkillList &skills, const QDate &today) {
    const QByteArray list = skills.toText();
    const Task task{.kind = TaskKind::Read, .page = 0, .width = 0, .unused = 0, .today = today.toJulianDay()};
    const auto answer = m_processes->ask(task, file, &list);
    return answer ? decodedResume(*answer) : failure(answer.error());
}

Result<PagePicture> ReaderPool::page(const QByteArray &file, int page, int width) {
    constexpr int leastWidth = 64;
    constexpr int mostWidth = 2400;
    if (width < leastWidth || width > mostWidth)
        return failure(ErrorCode::InvalidArgument, u"width"_s);
    if (page < 0)
        return failure(ErrorCode::NotFound);
    const Task task{.kind = TaskKind::Page, .page = page, .width = width, .unused = 0, .today = 0};
    const auto answer = m_processes->ask(task, file, nullptr);
    return answer ? decodedPicture(*answer, width) : failure(answer.error());
}

} // namespace candor::documents
