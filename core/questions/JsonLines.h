// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace candor::questions {

/// In which line, from 1, each value of a JSON text begins, down to `depth`; members of objects by their names, those
/// of arrays by their numbers from 0: "sections/1/questions/0/takes". Only of a text that is JSON (StrictJson.h).
[[nodiscard]] QHash<QString, int> jsonLines(const QByteArray &json, int depth);

} // namespace candor::questions
