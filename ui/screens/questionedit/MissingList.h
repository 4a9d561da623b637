// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionedit/QuestionChecks.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// What a question still needs before it can be handed in, each leading to its field; or that nothing is missing.
class MissingList : public QWidget {
    Q_OBJECT

public:
    explicit MissingList(QWidget *parent = nullptr);

    void show(const std::vector<FieldProblem> &missing);

signals:
    void chosen(const QString &field);

private:
    QVBoxLayout *m_rows;
    std::vector<FieldProblem> m_shown;
    bool m_isFilled = false;
};

} // namespace candor::screens
