// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/CborAnswer.h"

#include <cmath>
#include <limits>

namespace candor::documents {

qint64 CborAnswer::integer(qint64 least, qint64 most) {
    if (!require(m_cbor.isInteger()))
        return 0;
    // toInteger() of a number beyond 63 bits is not what was written.
    const bool tooLarge = m_cbor.isUnsignedInteger()
                              ? m_cbor.toUnsignedInteger() > static_cast<quint64>(std::numeric_limits<qint64>::max())
                              : quint64(m_cbor.toNegativeInteger()) - 1 >= quint64(1) << 63;
    const qint64 value = tooLarge ? 0 : m_cbor.toInteger();
    require(!tooLarge && value >= least && value <= most && m_cbor.next());
    return m_good ? value : 0;
}

double CborAnswer::number(double least, double most) {
    if (!require(m_cbor.isDouble()))
        return 0;
    const double value = m_cbor.toDouble();
    require(std::isfinite(value) && value >= least && value <= most && m_cbor.next());
    return m_good ? value : 0;
}

bool CborAnswer::boolean() {
    if (!require(m_cbor.isBool()))
        return false;
    const bool value = m_cbor.toBool();
    return require(m_cbor.next()) && value;
}

QString CborAnswer::text(int most) {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if (!require(m_cbor.isString() && m_cbor.isLengthKnown() && m_cbor.length() <= quint64(most) * 3 &&
                 m_cbor.length() <= quint64(m_size)))
        return {};
    QString value;
    auto chunk = m_cbor.readString();
    for (; chunk.status == QCborStreamReader::Ok; chunk = m_cbor.readString())
        value += chunk.data;
    if (!require(chunk.status == QCborStreamReader::EndOfString && value.size() <= most))
        return {};
    return value.replace(QChar(0), QChar(QChar::ReplacementCharacter));
}

QByteArray CborAnswer::bytes(qint64 exactly) {
    if (!require(m_cbor.isByteArray() && m_cbor.isLengthKnown() && m_cbor.length() == quint64(exactly) &&
                 exactly <= m_size))
        return {};
    QByteArray value(exactly, Qt::Uninitialized);
    const auto chunk = m_cbor.readStringChunk(value.data(), value.size());
    if (!require(chunk.status == QCborStreamReader::Ok && chunk.data == exactly))
        return {};
    char none = 0;
    require(m_cbor.readStringChunk(&none, 0).status == QCborStreamReader::EndOfString);
    return m_good ? value : QByteArray();
}

bool CborAnswer::null() { return m_good && m_cbor.isNull() && require(m_cbor.next()); }

int CborAnswer::enterList(int most) {
    if (!require(m_cbor.isArray() && m_cbor.isLengthKnown() && m_cbor.length() <= quint64(most)))
        return 0;
    const int count = static_cast<int>(m_cbor.length());
    return require(m_cbor.enterContainer()) ? count : 0;
}

void CborAnswer::enter(int members) { require(enterList(members) == members); }

void CborAnswer::leave() {
    if (m_good)
        require(!m_cbor.hasNext() && m_cbor.leaveContainer());
}

} // namespace candor::documents
