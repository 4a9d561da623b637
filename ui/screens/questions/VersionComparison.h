// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace candor::widgets {
class Label;
}

namespace candor::screens {

/// Any two versions of a question, field by field: what came is strong and underlined, what went is struck through.
class VersionComparison : public QWidget {
    Q_OBJECT

public:
    explicit VersionComparison(QWidget *parent = nullptr);

    /// Newest first; at first the newest one is compared with the one that was approved last before it.
    void show(const std::vector<QuestionVersion> &versions);

private:
    void fillChoices();
    void compare();
    void addField(const QString &name, const QString &before, const QString &after);
    [[nodiscard]] const QuestionVersion *chosen(const QComboBox &box) const;

    std::vector<QuestionVersion> m_versions;
    QWidget *m_choice;
    QComboBox *m_before;
    QComboBox *m_after;
    widgets::Label *m_words;
    widgets::Label *m_legend;
    QVBoxLayout *m_fields;
};

/// The comparison over what one is doing. Opens over its window; deletes itself.
class ComparisonDialog : public QDialog {
    Q_OBJECT

public:
    ComparisonDialog(const std::vector<QuestionVersion> &versions, QWidget *parent);
};

} // namespace candor::screens
