// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apply/ApplyModel.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// The last step: all that will be handed in, to read once more.
class CheckStep : public QWidget {
    Q_OBJECT

public:
    explicit CheckStep(QWidget *parent = nullptr);

    void show(const ApplyModel &model);
    using QWidget::show;

private:
    static QString readingWords(const ApplyModel &model);

    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
};

} // namespace candor::screens
