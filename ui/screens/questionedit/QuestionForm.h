// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "question/OwnJobs.h"
#include "questionedit/QuestionChecks.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace candor::screens {

struct QuestionInputs;

/// All fields of a question. What is wrong is said at its field as one writes, but what is only not written yet.
class QuestionForm : public QWidget {
    Q_OBJECT

public:
    explicit QuestionForm(QWidget *parent = nullptr);
    ~QuestionForm() override;

    void setContent(const QuestionContent &content);
    /// What is written, over what was set.
    [[nodiscard]] QuestionContent content() const;
    /// Whether anything differs from what was set.
    [[nodiscard]] bool isChanged() const;
    void setCompetencies(const QStringList &names);
    void setSkills(const QStringList &names);
    void setJobs(const std::vector<JobChoice> &jobs);

    /// Says what keeps it from being saved, and leads to the first of it; whether there is nothing.
    [[nodiscard]] bool checkNow();
    /// Shows what a service refused at its field; says whether there is one.
    [[nodiscard]] bool showError(const Error &error);
    /// Leads to a field by its name in files.
    void focusField(const QString &field);
    void focusFirst();

signals:
    void edited(); ///< at once
    void looked(); ///< when a pause was made, and what is wrong is shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectInputs();
    void look(bool withEmpty);

    QuestionContent m_set;
    std::vector<JobChoice> m_jobs;
    std::unique_ptr<QuestionInputs> m_inputs;
    QTimer m_pause;
    bool m_filling = false;
};

} // namespace candor::screens
