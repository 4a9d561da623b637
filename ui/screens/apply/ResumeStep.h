// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apply/ApplyModel.h"

#include <QWidget>

namespace candor::widgets {
class FileDrop;
}

namespace candor::screens {

/// The first step: the resume's file, kept as it is.
class ResumeStep : public QWidget {
    Q_OBJECT

public:
    explicit ResumeStep(ApplyModel &model, QWidget *parent = nullptr);

    /// What is wrong with the file; it has the keyboard then.
    void showError(const Error &error);
    void focusFirst();

private:
    void showResume();

    ApplyModel &m_model;
    widgets::FileDrop *m_file;
};

} // namespace candor::screens
