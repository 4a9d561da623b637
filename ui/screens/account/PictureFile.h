// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>

namespace candor::screens {

/// A portrait out of a picture file: the square in its middle, 256x256, as PNG. Reads the file; call it on a job's
/// thread. Errors: FileNotFound, FileTooLarge (20 MB), InvalidField ("picture: form").
[[nodiscard]] Result<QByteArray> portraitOf(const QString &path);

} // namespace candor::screens
