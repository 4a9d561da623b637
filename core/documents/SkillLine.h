// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillList.h"

#include <QStringView>

#include <functional>

namespace candor::documents {

/// "Go [context; after in with] | Golang": a name and its aliases with their rules. Names are not checked. A failure is
/// what is wrong, in words.
[[nodiscard]] tl::expected<Skill, QString> readSkillLine(QStringView line, JobDomain domain);
[[nodiscard]] QString skillLine(const Skill &skill);

/// The texts of "a | b | c".
[[nodiscard]] QStringList readForms(QStringView line);

/// Hands out each line that is not empty or a comment, without spaces around it; ends at the first complaint, which is
/// an InvalidField naming the line. FileTooLarge, InvalidField ("line 3: no UTF-8").
[[nodiscard]] Result<void> readLines(const QByteArray &text,
                                     const std::function<QString(int number, QStringView line)> &take);

} // namespace candor::documents
