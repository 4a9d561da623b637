// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Screening.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace candor::ctl {

/// A resume and its screening as JSON, as words, and fields out of a file.
class ResumeForms {
    Q_DECLARE_TR_FUNCTIONS(ResumeForms)

public:
    [[nodiscard]] static QJsonObject json(const StoredResume &stored);
    [[nodiscard]] static QJsonArray json(const std::vector<ThresholdChange> &changes);

    /// What was read, without the text and the places of each value.
    [[nodiscard]] static QString words(const Resume &resume);
    [[nodiscard]] static QString words(const Screening &screening);
    [[nodiscard]] static QString words(const StoredResume &stored);

    /// The fields that a file says, in place of those before: JSON Resume, or what show and parse print. Members that
    /// it leaves out stay as they are. Errors: InvalidField ("path: what is wrong"), FileTooLarge.
    [[nodiscard]] static Result<ResumeFields> fields(const QByteArray &file, const ResumeFields &before);
};

} // namespace candor::ctl
