// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"
#include "model/Result.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// Applying for a job in steps: the resume's file, questions about the person, check and hand in; then what happens
/// next.
class ApplyView : public widgets::Page {
    Q_OBJECT

public:
    explicit ApplyView(ScreenContext &context, QWidget *parent = nullptr);
    ~ApplyView() override;

    /// What was filled in for the same job before is still there.
    void open(JobId job);
    /// Not handed in yet.
    [[nodiscard]] bool hasUnsavedChanges() const override;

signals:
    void opened(); ///< the form, a notice or an error is shown
    void finished(ApplicationId application);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;

    void buildForm();
    void fitForm();
    void takeAbout() const;
    void showState();
    void showRefusedJob(const QString &title, const QString &text);
    void showFailure();
    void showHandedIn();
    void goTo(int step);
    void goOn();
    void goBack();
    void showStep();
    void showRefusal(const Error &error);
    void leave();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
