// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ModelFolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace candor::inference {

namespace {

constexpr QLatin1String checksumFile("checksums.sha256");
constexpr QLatin1String modelSuffix(".onnx");
constexpr qsizetype checksumDigits = 64;
constexpr qsizetype versionDigits = 12;

} // namespace

ModelFolder::ModelFolder(QString path) : m_path(std::move(path)) {}

Result<QMap<QString, QByteArray>> ModelFolder::checksums() const {
    QFile file(QDir(m_path).filePath(checksumFile));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::ModelMissing, checksumFile);
    QMap<QString, QByteArray> checksums;
    for (const QByteArray &line : file.readAll().split('\n')) {
        // After the digits come a blank and either a second one or the asterisk that sha256sum writes for binary files.
        const QByteArray name = line.mid(checksumDigits + 2).trimmed();
        // Names in other folders are of the files that the models were made from.
        if (!name.isEmpty() && !name.contains('/'))
            checksums.insert(QString::fromUtf8(name), line.left(checksumDigits).toLower());
    }
    return checksums;
}

Result<QByteArray> ModelFolder::read(const QString &fileName) const {
    QFile file(QDir(m_path).filePath(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::ModelMissing, fileName);
    const auto expected = checksums();
    if (!expected)
        return failure(expected.error());
    QByteArray bytes = file.readAll();
    const QByteArray actual = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (expected->value(fileName) != actual)
        return failure(ErrorCode::ModelDamaged, fileName);
    return bytes;
}

QMap<QString, QString> ModelFolder::versions() const {
    QMap<QString, QString> versions;
    const auto known = checksums();
    if (!known)
        return versions;
    for (auto entry = known->cbegin(); entry != known->cend(); ++entry) {
        QString name = entry.key();
        if (name.endsWith(modelSuffix))
            name.chop(modelSuffix.size());
        versions.insert(name, QString::fromLatin1(entry.value().left(versionDigits)));
    }
    return versions;
}

} // namespace candor::inference
