// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QWidget>

class QGridLayout;

namespace candor::screens {

/// Numbered or lettered rows of text, parted by rules: what precedes a text, the text with a remark below it, and what
/// stands at its right.
class AnswerRows : public QWidget {
    Q_OBJECT

public:
    explicit AnswerRows(QWidget *parent = nullptr);

    void add(const QString &mark, const QString &text, const QString &remark = {}, QWidget *atRight = nullptr);

private:
    QGridLayout *m_grid;
    int m_rows = 0;
};

/// The options of a multiple-choice question; the right one has an icon and a word.
[[nodiscard]] QWidget *optionRows(const std::vector<AnswerOption> &options);
/// The anchors with the points that they stand for.
[[nodiscard]] QWidget *rubricRows(const Rubric &rubric);
[[nodiscard]] QWidget *keyPointRows(const QStringList &points);

} // namespace candor::screens
