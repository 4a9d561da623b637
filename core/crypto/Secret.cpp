// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Secret.h"

#include <QStringEncoder>

#include <openssl/crypto.h>

#include <utility>

namespace candor::crypto {

Secret::Secret(const QString &text) {
    QString normalised = text.normalized(QString::NormalizationForm_C);
    // Encoded in place: QString::toUtf8() would leave a copy in memory that nobody wipes.
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_capacity = encode.requiredSpace(normalised.size());
    m_bytes = std::make_unique<char[]>(static_cast<std::size_t>(m_capacity));
    m_size = encode.appendToBuffer(m_bytes.get(), normalised) - m_bytes.get();
    // Text that was normalised before is shared with the caller, and wiping it would copy it first.
    if (normalised.constData() != text.constData())
        crypto::wipe(normalised);
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)),
      m_capacity(std::exchange(other.m_capacity, 0)) {}

Secret &Secret::operator=(Secret &&other) noexcept {
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

Secret::~Secret() { wipe(); }

void Secret::wipe() noexcept {
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), static_cast<std::size_t>(m_capacity));
}

void wipe(QString &text) {
    if (text.isDetached())
        OPENSSL_cleanse(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace candor::crypto
