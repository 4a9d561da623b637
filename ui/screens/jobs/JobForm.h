// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"
#include "model/Job.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace candor::screens {

struct JobFields;

/// All fields of a job. What can be seen to be wrong without the workspace is said at the field.
class JobForm : public QWidget {
    Q_OBJECT

public:
    explicit JobForm(QWidget *parent = nullptr);
    ~JobForm() override;

    void setJob(const Job &job);
    /// What is written, over the job that was set; empty where a field cannot be read (it says so).
    [[nodiscard]] std::optional<Job> job();
    /// Whether anything differs from the job that was set.
    [[nodiscard]] bool isChanged();
    void setSuggestions(const QStringList &skills);
    /// Shows what a service refused at its field; says whether there is one.
    [[nodiscard]] bool showError(const Error &error);
    void focusFirst();

private:
    [[nodiscard]] bool readSalary(Job &job);
    [[nodiscard]] bool readNumbers(Job &job);

    Job m_job;
    FieldErrors m_errors; ///< before the fields, which add themselves to it
    std::unique_ptr<JobFields> m_fields;
};

} // namespace candor::screens
