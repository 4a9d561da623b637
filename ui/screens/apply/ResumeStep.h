// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apply/ApplyModel.h"
#include "resume/ResumePages.h"

#include <QBasicTimer>
#include <QWidget>

class QStackedLayout;

namespace candor::widgets {
class Button;
class FileDrop;
class Label;
class ProgressBar;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class ResumeReview;

/// The first step: the resume's file, kept as it is; then what was read of it, to correct beside the document.
class ResumeStep : public QWidget {
    Q_OBJECT

public:
    explicit ResumeStep(ApplyModel &model, QWidget *parent = nullptr);

    /// What is wrong with the file; it has the keyboard then.
    void showError(const Error &error);
    /// Whether the error is about one of the fields; it shows it then and has the keyboard.
    bool showFieldError(const Error &error);
    /// Gives what the person corrected to the model; false: something is wrong, and is said at its field.
    [[nodiscard]] bool takeFields();
    /// Whether the fields are shown, which take the whole width.
    [[nodiscard]] bool isWide() const;
    void focusFirst();

signals:
    void widthChanged();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QWidget *makeFilePage();
    QWidget *makeProgress();
    QWidget *makeFailure();
    void makeReview();
    void showResume();
    void showReading();

    ApplyModel &m_model;
    ResumePages m_pages;
    QStackedLayout *m_stack;
    widgets::FileDrop *m_file;
    QWidget *m_progress;
    QWidget *m_failure;
    widgets::StateLabel *m_failureWords;
    ResumeReview *m_review = nullptr; ///< made when there is something to show
    QBasicTimer m_soon;               ///< until it is said that the file is being read
};

} // namespace candor::screens
