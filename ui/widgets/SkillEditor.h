// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <utility>
#include <vector>

class QLineEdit;

namespace candor::widgets {

/// A list of short words to edit: a field that adds one (Enter, or a comma), and the words below it, each of which can
/// be removed (click, Space or Delete on it; Backspace in the empty field removes the last one).
class SkillEditor : public QWidget {
    Q_OBJECT

public:
    explicit SkillEditor(const QString &name, QWidget *parent = nullptr);

    void setSkills(const QStringList &skills);
    /// With what stands in the field and was not added yet.
    [[nodiscard]] QStringList skills() const;
    /// Words that matter here ("Linux"), with why ("required"); compared without regard to case.
    using Remarks = std::vector<std::pair<QStringList, QString>>;
    void setRemarks(const Remarks &remarks);
    /// What the field proposes while one types.
    void setSuggestions(const QStringList &words);
    [[nodiscard]] QLineEdit *input() const { return m_input; }

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addTyped();
    void remove(const QString &skill);
    void showTags();
    [[nodiscard]] QString remarkOf(const QString &skill) const;

    QLineEdit *m_input;
    QWidget *m_tags;
    QStringList m_skills;
    Remarks m_remarks;
};

} // namespace candor::widgets
