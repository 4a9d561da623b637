// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/QuestionFilesModel.h"

#include <QDialog>

class QButtonGroup;
class QVBoxLayout;

namespace candor::widgets {
class CheckBox;
} // namespace candor::widgets

namespace candor::screens {

/// Asks which questions go into a file, in which versions and in which format. Opens over its window; deletes itself.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `listed`: how many the filter lets through.
    ExportDialog(const QuestionFilter &filter, qint64 listed, const std::vector<QuestionId> &chosen, QWidget *parent);

signals:
    void asked(const candor::screens::QuestionExport &what);

private:
    void addChoice(QVBoxLayout &column, QButtonGroup &group, int id, const QString &words, const QString &remark);
    [[nodiscard]] QuestionExport what() const;

    QuestionFilter m_filter;
    std::vector<QuestionId> m_chosen;
    QButtonGroup *m_which;
    QButtonGroup *m_format;
    widgets::CheckBox *m_approvedOnly;
};

} // namespace candor::screens
