// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "questions/QuestionService.h"

#include <QJsonArray>
#include <QJsonObject>

namespace candor::ctl {

/// The question bank as JSON, as the manual page documents it: the fields as files name them, all of them always.
[[nodiscard]] QJsonObject toJson(const QuestionContent &content);
[[nodiscard]] QJsonObject toJson(const QuestionVersion &version);
[[nodiscard]] QJsonObject toJson(const QuestionRow &row);
[[nodiscard]] QJsonArray toJson(const std::vector<QuestionRow> &rows);
[[nodiscard]] QJsonObject toJson(const questions::QuestionFile &file);
[[nodiscard]] QJsonArray toJson(const std::vector<questions::SimilarQuestion> &similar);

} // namespace candor::ctl
