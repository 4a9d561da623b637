// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LineDifference.h"

#include "model/Question.h"
#include "questions/QuestionService.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QString>

#include <vector>

namespace candor::ctl {

/// A field that two versions do not agree on.
struct ComparedField {
    QString field; ///< as files name it
    std::vector<ComparedLine> lines;

    bool operator==(const ComparedField &) const = default;
};

/// Questions in words for a person on a terminal.
class QuestionText {
    Q_DECLARE_TR_FUNCTIONS(QuestionText)

public:
    /// All that is known of it: what it asks, its answers with the right one marked, reference, rubric, history.
    [[nodiscard]] static QString describe(const questions::QuestionFile &file);
    /// How it stands, in a line.
    [[nodiscard]] static QString heading(const QuestionRow &row);

    [[nodiscard]] static std::vector<ComparedField> compare(const QuestionContent &before,
                                                            const QuestionContent &after);
    [[nodiscard]] static QJsonArray json(const std::vector<ComparedField> &fields);
    /// Lines with "-" went, lines with "+" came.
    [[nodiscard]] static QString words(const std::vector<ComparedField> &fields);

private:
    static QString status(QuestionStatus status);
    static QString event(const QuestionEvent &event);
    static QString versions(const questions::QuestionFile &file);
    static QString rights(const questions::QuestionFile &file);
};

} // namespace candor::ctl
