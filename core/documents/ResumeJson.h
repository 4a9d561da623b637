// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

#include <QByteArray>
#include <QJsonObject>

namespace candor::documents {

/// Everything that was read: name, email, phone, links, location, skills, education, experience, languages,
/// certificates, total_years, text, pages, warnings; values that are absent are null or empty arrays. Each value has
/// "confidence" and "place" beside it in "places" (key path -> {page, box, start, length, confidence}).
[[nodiscard]] QJsonObject resumeJson(const Resume &resume);

/// JSON Resume 1.0.0, valid against its schema.
[[nodiscard]] QByteArray toJsonResume(const ResumeFields &fields);
/// Errors: InvalidField ("path: what is wrong"), FileTooLarge. Values count as written by a person.
[[nodiscard]] Result<ResumeFields> fromJsonResume(const QByteArray &json);

} // namespace candor::documents
