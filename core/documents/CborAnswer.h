// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborStreamReader>
#include <QString>

namespace candor::documents {

/// Reads CBOR of unknown intent, value by value. The first value that is not what was asked for spoils the whole:
/// everything after it reads as empty, and good() says so. Nothing is allocated that the bytes do not hold.
class CborAnswer {
public:
    explicit CborAnswer(const QByteArray &bytes) : m_size(bytes.size()), m_cbor(bytes) {}

    [[nodiscard]] bool good() const { return m_good; }
    void spoil() { m_good = false; }
    /// Nothing follows.
    [[nodiscard]] bool atEnd() const { return m_good && !m_cbor.isValid() && m_cbor.currentOffset() == m_size; }

    [[nodiscard]] qint64 integer(qint64 least, qint64 most);
    [[nodiscard]] double number(double least, double most);
    [[nodiscard]] bool boolean();
    /// Valid UTF-8 of at most `most` UTF-16 units; NUL becomes U+FFFD.
    [[nodiscard]] QString text(int most);
    [[nodiscard]] QByteArray bytes(qint64 exactly);
    /// Passes a null, if one is next.
    [[nodiscard]] bool null();
    /// Enters an array of known length; its number of elements.
    [[nodiscard]] int enterList(int most);
    /// Enters an array of that many elements.
    void enter(int members);
    void leave();

private:
    /// Spoils the answer unless `fits`.
    bool require(bool fits) { return m_good = m_good && fits; }

    qint64 m_size;
    QCborStreamReader m_cbor;
    bool m_good = true;
};

} // namespace candor::documents
