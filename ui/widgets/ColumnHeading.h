// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace candor::widgets {

class Label;

/// What a column starts with: a row 32 high, its words at the left, a remark or a control at the right, an ink rule
/// below.
class ColumnHeading : public QWidget {
    Q_OBJECT

public:
    explicit ColumnHeading(const QString &words, QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setRemark(const QString &remark);
    /// Puts a control at the right end.
    void addControl(QWidget *control);

private:
    QHBoxLayout *m_row;
    Label *m_words;
    Label *m_remark;
};

} // namespace candor::widgets
