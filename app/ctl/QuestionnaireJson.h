// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace candor::ctl {

/// Questionnaires and draws as JSON, as the manual page documents it. The times of a question are those that the
/// questionnaire gives.
[[nodiscard]] QJsonArray toJson(const std::vector<QuestionnaireRow> &rows);
[[nodiscard]] QJsonObject toJson(const QuestionnaireFile &file);
[[nodiscard]] QJsonArray toJson(const std::vector<Questionnaire> &versions);
[[nodiscard]] QJsonObject toJson(const Draw &draw, quint64 seed);
/// What a candidate sees of it before answering.
[[nodiscard]] QJsonObject previewJson(const QuestionnaireFile &file);

} // namespace candor::ctl
