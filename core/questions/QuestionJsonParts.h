// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace candor::questions {

/// A question's object as it stands in a file.
struct QuestionJsonPart {
    int line = 1;
    QByteArray bytes; ///< of the file's, not copied
};

/// A file of questions, taken apart without reading the questions: what it takes to read them one by one, each knowing
/// its line, and never to hold more than one as a tree.
struct QuestionJsonParts {
    std::vector<QuestionJsonPart> questions;
    QByteArray frame;          ///< the file without them, lines kept
    QHash<QString, int> lines; ///< in which the frame's members begin
};

/// Goes through the file once. Errors: InvalidField ("line 12: form", "line 12, question 3: form", "line 12, question
/// 3: range" for an object larger than any question, "questions: range" for too many).
[[nodiscard]] Result<QuestionJsonParts> questionJsonParts(const QByteArray &bytes);

} // namespace candor::questions
