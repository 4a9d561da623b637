// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Digest.h"

#include <QIODevice>
#include <QtEndian>

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace candor::crypto {

namespace {

class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        Q_CHECK_PTR(m_context.get());
        check(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
    }

    void add(QByteArrayView bytes) {
        check(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())));
    }

    void addNumber(qsizetype number) {
        std::array<char, sizeof(quint64)> bytes{};
        qToBigEndian(static_cast<quint64>(number), bytes.data());
        add(QByteArrayView(bytes.data(), bytes.size()));
    }

    void addWithLength(QByteArrayView bytes) {
        addNumber(bytes.size());
        add(bytes);
    }

    [[nodiscard]] QByteArray finish() {
        QByteArray digest(sha256Length, Qt::Uninitialized);
        check(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr));
        return digest;
    }

private:
    // Only a broken installation has no SHA-256; a digest that is none must not get out.
    static void check(int outcome) {
        if (outcome != 1)
            qFatal("OpenSSL does not compute SHA-256.");
    }

    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

QByteArray sha256(QByteArrayView bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.finish();
}

Result<QByteArray> sha256(QIODevice &device) {
    constexpr qsizetype blockSize = 256 * 1024;
    QByteArray block(blockSize, Qt::Uninitialized);
    Sha256 digest;
    while (true) {
        const qint64 got = device.read(block.data(), blockSize);
        if (got < 0)
            return failure(ErrorCode::FileUnreadable, device.errorString());
        if (got == 0)
            return digest.finish();
        digest.add(QByteArrayView(block).first(got));
    }
}

QString hexadecimal(QByteArrayView bytes) {
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex());
}

QByteArray chainDigest(QByteArrayView previous, std::span<const QByteArrayView> fields) {
    Sha256 digest;
    digest.addWithLength(previous);
    digest.addNumber(static_cast<qsizetype>(fields.size()));
    for (const QByteArrayView field : fields)
        digest.addWithLength(field);
    return digest.finish();
}

QByteArray chainDigest(QByteArrayView previous, std::initializer_list<QByteArrayView> fields) {
    return chainDigest(previous, std::span(fields.begin(), fields.size()));
}

} // namespace candor::crypto
