// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace candor::questions {

/// The names of the files of resources/questions that hold questions, in alphabetical order.
[[nodiscard]] QStringList questionResources();
/// The bytes of one of them, or of "questions.schema.json". Empty where there is none of this name.
[[nodiscard]] QByteArray questionResource(const QString &name);

} // namespace candor::questions
