// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace candor::questions {

/// What a question's object says of it. Errors: InvalidField with the field ("options: form", "colour: unknown"); the
/// fields themselves are not checked.
[[nodiscard]] Result<ExchangedQuestion> questionOf(const QJsonObject &object);
/// The same of an object that stands beside a question in GIFT, which says type, text and options by itself; what the
/// object does not name stays as it is in `question`.
[[nodiscard]] Result<ExchangedQuestion> withNotes(ExchangedQuestion question, const QJsonObject &notes);

/// The object as files hold it, indented for its place in their list.
[[nodiscard]] QByteArray questionObject(const ExchangedQuestion &question);
/// What GIFT has no place for, in one line.
[[nodiscard]] QByteArray questionNotes(const ExchangedQuestion &question);

} // namespace candor::questions
