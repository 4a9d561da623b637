// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Utf8Text.h"

#include <QStringDecoder>

namespace candor {

namespace {

bool isUtf8(QByteArrayView bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError();
}

int firstWrongLine(QByteArrayView bytes) {
    int line = 1;
    for (qsizetype begin = 0; begin < bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', begin);
        if (!isUtf8(bytes.sliced(begin, (end < 0 ? bytes.size() : end) - begin)))
            break;
        begin = end < 0 ? bytes.size() : end + 1;
    }
    return line;
}

} // namespace

Result<QString> utf8Text(const QByteArray &bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorCode::InvalidField, QStringLiteral("line %1: characters").arg(firstWrongLine(bytes)));
    return text;
}

} // namespace candor
