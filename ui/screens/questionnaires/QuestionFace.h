// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"
#include "widgets/Label.h"

#include <QStyleOptionViewItem>

#include <optional>

class QPainter;

namespace candor::screens {

/// What a row says of a question.
struct QuestionFace {
    struct Mark {
        widgets::State state = widgets::State::Quiet;
        QString words;

        bool operator==(const Mark &) const = default;
    };
    QString number; ///< where it stands among those of the questionnaire; empty: it has no place
    QString icon;
    QString text;   ///< its beginning
    QString remark; ///< "Intermediate, Accessibility"
    QString time;   ///< "2:30"
    std::optional<Mark> mark;

    bool operator==(const QuestionFace &) const = default;
};

/// A question of the bank: what it is, and that it is asked already.
[[nodiscard]] QuestionFace bankFace(const QuestionVersion &version, bool isAsked);
/// A question of a questionnaire: its place, its time there, and what is to be known of its version.
[[nodiscard]] QuestionFace outlineFace(int number, const QuestionnaireItem &item,
                                       const QuestionnaireQuestion &question);
/// The same as one sentence, for those who do not see it.
[[nodiscard]] QString faceSentence(const QuestionFace &face, QuestionType type);

/// How high a row is whose text takes so many lines.
[[nodiscard]] int faceHeight(int lines);
/// Paints it into a list's row: number, icon, text in up to `lines` lines, below it remark or mark, the time at the
/// right.
void paintFace(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row, const QuestionFace &face,
               int lines);

} // namespace candor::screens
