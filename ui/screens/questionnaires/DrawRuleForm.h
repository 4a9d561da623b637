// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QSpinBox;
class QVBoxLayout;
namespace candor::widgets {
class CheckBox;
}

namespace candor::screens {

/// The rule that questions are drawn by, to fill in.
class DrawRuleForm : public QWidget {
    Q_OBJECT

public:
    explicit DrawRuleForm(QWidget *parent = nullptr);

    void setRule(const DrawRule &rule);
    [[nodiscard]] DrawRule rule() const;
    void focusFirst();

signals:
    void changed(); ///< a moment after the last change

private:
    void addDomains(QVBoxLayout &column);
    void addDifficulties(QVBoxLayout &column);
    void addCounts(QVBoxLayout &column);
    void addLimits(QVBoxLayout &column);
    template<typename Value>
    [[nodiscard]] static std::vector<Value> checkedOf(const std::vector<std::pair<Value, widgets::CheckBox *>> &boxes);

    QTimer m_soon;
    std::vector<std::pair<JobDomain, widgets::CheckBox *>> m_domains;
    std::vector<std::pair<Difficulty, widgets::CheckBox *>> m_difficulties;
    std::vector<std::pair<QuestionType, QSpinBox *>> m_counts;
    QSpinBox *m_minutes;
    QComboBox *m_language;
};

} // namespace candor::screens
