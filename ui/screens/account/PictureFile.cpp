// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PictureFile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int side = 256;
constexpr qint64 largestFile = 20 * 1000 * 1000;
constexpr int largestSide = 16000;

} // namespace

Result<QByteArray> portraitOf(const QString &path) {
    const QFileInfo file(path);
    if (!file.isFile())
        return failure(ErrorCode::FileNotFound, path);
    if (file.size() > largestFile)
        return failure(ErrorCode::FileTooLarge, QString::number(largestFile));
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    // No vector formats and no animations: what a camera or a scanner makes.
    if (format != "png" && format != "jpeg")
        return failure(ErrorCode::InvalidField, QStringLiteral("picture: form"));
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > largestSide)
        return failure(ErrorCode::InvalidField, QStringLiteral("picture: form"));
    const int edge = std::min(size.width(), size.height());
    reader.setClipRect(QRect((size.width() - edge) / 2, (size.height() - edge) / 2, edge, edge));
    const QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::InvalidField, QStringLiteral("picture: form"));
    QByteArray png;
    QBuffer buffer(&png);
    const bool written = image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB888)
                             .save(&buffer, "PNG");
    if (!written)
        return failure(ErrorCode::InvalidField, QStringLiteral("picture: form"));
    return png;
}

} // namespace candor::screens
