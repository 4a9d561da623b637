// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "question/SimilarModel.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace candor::widgets {
class ColumnHeading;
class Label;
} // namespace candor::widgets

namespace candor::screens {

/// The questions that are about the same, each with how much in words and as a number, never as right or wrong.
class SimilarList : public QWidget {
    Q_OBJECT

public:
    explicit SimilarList(SimilarModel &model, QWidget *parent = nullptr);

signals:
    void opened(const candor::QuestionRow &row); ///< one was pressed

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    [[nodiscard]] QString words() const;

    SimilarModel &m_model;
    QPointer<QObject> m_living; ///< the model: a screen that is taken down hides its list after its model has gone
    widgets::ColumnHeading *m_heading;
    widgets::Label *m_words; ///< in the place of rows
    widgets::Label *m_left;  ///< what is not among them yet
    QVBoxLayout *m_rows;
    widgets::Label *m_remark;
    std::vector<questions::SimilarQuestion> m_shown;
};

} // namespace candor::screens
