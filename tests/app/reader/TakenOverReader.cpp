// SPDX-License-Identifier: GPL-3.0-or-later
// candor-reader with an intruder in place of the parsers. Its documents are lines of "name argument"; it answers each
// with "name: 0" (it worked) or errno, and does some things that are not answered.
#include "Attempts.h"

#include "documents/DocumentCodec.h"
#include "reader/ChildProgram.h"
#include "reader/Zygote.h"

#include <QList>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <sys/syscall.h>
#include <unistd.h>

namespace {

using namespace candor;
using documents::protocol::Task;
using documents::protocol::TaskKind;

constexpr std::size_t mebibyte = 1 << 20;

[[noreturn]] void spin() {
    for (volatile bool on = true; on;) {
    }
    std::abort();
}

[[noreturn]] void writeForEver() {
    const std::vector<char> page(65536, 'x');
    while (write(reader::answerDescriptor, page.data(), page.size()) > 0) {
    }
    spin();
}

[[noreturn]] void allocateForEver() {
    std::vector<std::unique_ptr<char[]>> taken;
    while (true) {
        taken.push_back(std::make_unique<char[]>(mebibyte));
        std::memset(taken.back().get(), 1, mebibyte);
    }
}

/// What no answer follows.
void act(const QByteArray &name) {
    if (name == "spin")
        spin();
    if (name == "endless")
        writeForEver();
    if (name == "allocate")
        allocateForEver();
    if (name == "two-gigabytes")
        std::memset(std::make_unique<char[]>(2048 * mebibyte).get(), 1, 2048 * mebibyte);
    if (name == "abort")
        std::abort();
    if (name == "trap")
        __builtin_trap();
    if (name == "exit")
        _exit(0);
    if (name == "exit-strangely")
        _exit(77);
    if (name == "close-and-spin") {
        close(reader::answerDescriptor);
        spin();
    }
}

/// Bytes that are to be sent in place of an answer; empty for other names.
QByteArray nonsense(const QByteArray &name) {
    using documents::protocol::Frame;
    if (name == "garbage")
        return QByteArray("\x9f\xff\x00\xfe{}garbage", 13).repeated(100);
    if (name == "frames") {
        const Frame end{documents::protocol::magic, documents::protocol::FrameKind::End, 0};
        const Frame part{documents::protocol::magic, documents::protocol::FrameKind::Part, ~0ULL};
        return QByteArray(reinterpret_cast<const char *>(&end), sizeof end) +
               QByteArray(reinterpret_cast<const char *>(&part), sizeof part);
    }
    if (name == "claims") // an array of 4, then a text of 2^62 bytes
        return QByteArray("\x85\x01\x7b\x40\x00\x00\x00\x00\x00\x00\x00", 11);
    return {};
}

/// Whether a page is there: the kernel says so when it is to read a set of signals from it.
bool isReadable(const char *page) {
    return syscall(SYS_rt_sigprocmask, SIG_BLOCK, page, nullptr, 8) == 0 || errno != EFAULT;
}

/// Searches all memory that is there around an address.
bool isAround(const void *address, const std::string &needle) {
    constexpr std::uintptr_t page = 4096;
    const auto *begin = reinterpret_cast<const char *>(reinterpret_cast<std::uintptr_t>(address) / page * page);
    const auto *end = begin;
    while (isReadable(begin - page))
        begin -= page;
    while (isReadable(end))
        end += page;
    for (const char *at = begin; at + needle.size() <= end; ++at) {
        if (at != needle.data() && std::memcmp(at, needle.data(), needle.size()) == 0)
            return true;
    }
    return false;
}

/// Documents name what they look for with each byte's lowest bit turned, so that they do not hold it themselves.
bool isInMemory(QByteArray wanted) {
    for (char &byte : wanted)
        byte = static_cast<char>(byte ^ 1);
    const std::string needle = wanted.toStdString();
    wanted.fill('\0');
    const auto heap = std::make_unique<int>(0);
    return isAround(heap.get(), needle) || isAround(&needle, needle);
}

class Intruder final : public reader::Work {
public:
    void warm() override {}
    void takeSkills(const QByteArray &text) override { m_skills = text; }
    QByteArray answer(const Task &task, const QByteArray &document) override {
        if (task.kind == TaskKind::Page) {
            const auto size = static_cast<qsizetype>(task.width) * task.width * 4;
            return documents::encodedAnswer(
                Result<documents::PagePicture>({task.width, task.width, QByteArray(size, char(task.page))}));
        }
        Resume report;
        for (const QByteArray &line : document.split('\n')) {
            const QByteArray name = line.split(' ').first();
            const QByteArray argument = line.mid(name.size() + 1);
            act(name);
            if (const QByteArray bytes = nonsense(name); !bytes.isEmpty())
                return bytes;
            report.text += QString::fromLatin1(name) + u": " + outcome(name, argument) + u'\n';
        }
        return documents::encodedAnswer(Result<Resume>(report));
    }

private:
    QString outcome(const QByteArray &name, const QByteArray &argument) const {
        if (name == "say")
            return QString::fromUtf8(argument);
        if (name == "skills")
            return QString::fromUtf8(m_skills);
        if (name == "find")
            return isInMemory(argument) ? QStringLiteral("found") : QStringLiteral("absent");
        return QString::number(tests::attempt(name.toStdString(), argument.toStdString()));
    }

    QByteArray m_skills;
};

} // namespace

int main(int count, char **arguments) {
    const auto settings = candor::reader::zygoteSettings(count, arguments);
    Intruder intruder;
    return settings ? candor::reader::serve(*settings, intruder) : 2;
}
