// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

#include <QJsonObject>

namespace candor::ctl {

/// Fields out of the JSON that show and parse print; members that are left out stay as they were before. Error:
/// InvalidField ("experience: form").
[[nodiscard]] Result<ResumeFields> resumeFieldsFromJson(const QJsonObject &json, const ResumeFields &before);

/// Whether it is JSON Resume.
[[nodiscard]] bool isJsonResume(const QJsonObject &json);
/// What JSON Resume says of the sections that it has; the others stay as they were before.
[[nodiscard]] ResumeFields withSectionsOf(const QJsonObject &json, ResumeFields said, const ResumeFields &before);

} // namespace candor::ctl
