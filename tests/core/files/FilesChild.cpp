// SPDX-License-Identifier: GPL-3.0-or-later
// core-files-child ROOT BYTES: puts so many bytes into a file store, says "half" after half of them and waits for a
// line before it goes on; says the key, or the error's code.
#include "files/FileStore.h"

#include <algorithm>
#include <cstdio>

namespace {

class SlowBytes final : public QIODevice {
public:
    explicit SlowBytes(qint64 bytes) : m_half(bytes / 2), m_left(bytes) { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 most) override {
        if (m_left == m_half) {
            std::puts("half");
            std::fflush(stdout);
            std::getchar();
        }
        const qint64 given = std::min(most, m_left > m_half ? m_left - m_half : m_left);
        std::fill_n(data, given, 'x');
        m_left -= given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_half;
    qint64 m_left;
};

} // namespace

int main(int, char *argv[]) {
    candor::files::LocalFileStore store(QString::fromLocal8Bit(argv[1]));
    SlowBytes bytes(QByteArray(argv[2]).toLongLong());
    const auto stored = store.put(QStringLiteral("resumes"), QStringLiteral("pdf"), bytes, 1'000'000'000);
    if (stored)
        std::printf("%s\n", qPrintable(stored->key));
    else
        std::printf("error %d\n", static_cast<int>(stored.error().code));
    return 0;
}
