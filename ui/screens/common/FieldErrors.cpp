// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FieldErrors.h"

#include "common/Words.h"
#include "widgets/FormField.h"

namespace candor::screens {

QString fieldOf(const Error &error) {
    switch (error.code) {
    case ErrorCode::InvalidField:
    case ErrorCode::FieldTooLong:
        return error.detail.section(u':', 0, 0);
    case ErrorCode::Duplicate:
        return error.detail;
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordTooCommon:
    case ErrorCode::PasswordTooLong:
        return QStringLiteral("password");
    case ErrorCode::CodeInvalid:
        return QStringLiteral("code");
    default:
        return {};
    }
}

QString wordsAndAdvice(const Error &error) {
    const QString then = advice(error);
    return then.isEmpty() ? words(error) : QString(words(error) % u' ' % then);
}

void FieldErrors::add(const QString &key, widgets::FormField &field) { m_entries.push_back({key, &field}); }

bool FieldErrors::show(const Error &error) {
    const QString key = fieldOf(error);
    for (const Entry &entry : m_entries) {
        if (!entry.field || entry.key != key)
            continue;
        entry.field->setError(wordsAndAdvice(error));
        entry.field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void FieldErrors::clear() {
    for (const Entry &entry : m_entries)
        if (entry.field)
            entry.field->setError({});
}

} // namespace candor::screens
