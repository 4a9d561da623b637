// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Tokens.h"

#include <QtGlobal>

#include <algorithm>

#include <unistd.h>

namespace candor::crypto {

QByteArray randomBytes(qsizetype count) {
    constexpr qsizetype mostAtOnce = 256; // getentropy's own limit
    QByteArray bytes(count, Qt::Uninitialized);
    for (qsizetype done = 0; done < count; done += mostAtOnce) {
        if (getentropy(bytes.data() + done, static_cast<std::size_t>(std::min(mostAtOnce, count - done))) != 0)
            qFatal("The system has no random numbers.");
    }
    return bytes;
}

} // namespace candor::crypto
