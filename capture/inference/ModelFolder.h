// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace candor::inference {

/// A folder of model files and their checksums, `checksums.sha256` (lines of `<sha256>  <name>`). No file's bytes leave
/// it that are not the ones that were checked.
class ModelFolder {
public:
    explicit ModelFolder(QString path);

    /// The bytes of a file, as its checksum says they are. Errors: ModelMissing (no such file, or no checksums) and
    /// ModelDamaged (other bytes, or a file the checksums do not know), each with the file's name.
    [[nodiscard]] Result<QByteArray> read(const QString &fileName) const;

    /// Each model's name (a file's name without `.onnx`) and the first 12 digits of its checksum.
    [[nodiscard]] QMap<QString, QString> versions() const;

private:
    [[nodiscard]] Result<QMap<QString, QByteArray>> checksums() const;

    QString m_path;
};

} // namespace candor::inference
