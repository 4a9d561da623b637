// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace candor::crypto {

/// A password in memory: UTF-8, never copied and never printed; wiped when it goes. The text that it was made of is the
/// caller's, who clears the entry field or buffer.
class Secret {
public:
    Secret() = default;
    /// Brings `text` into Unicode's form NFC first, so that the same letters typed on another keyboard are the same
    /// password. NIST SP 800-63B asks for one normalisation; NFC is RFC 8265's for passwords, and leaves what keyboards
    /// send as it is, so that hashes of programs that did not normalise still fit.
    explicit Secret(const QString &text);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// UTF-8, without a terminating zero; lives as long as the Secret.
    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    void wipe() noexcept;

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
    qsizetype m_capacity = 0;
};

/// Overwrites the characters with zeros in a way that the compiler keeps, then empties the string. Other strings that
/// share the characters keep them.
void wipe(QString &text);

} // namespace candor::crypto
