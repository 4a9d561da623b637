// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Job.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// A recruiter's jobs: list, one of them in detail, editor, members, import and export.
class JobsView : public widgets::Page {
    Q_OBJECT

public:
    explicit JobsView(ScreenContext &context, QWidget *parent = nullptr, FileChoice files = desktopFileChoice());
    ~JobsView() override;

    void refresh();
    void create();
    [[nodiscard]] bool hasUnsavedChanges() const override;

signals:
    void candidatesRequested(candor::JobId job);
    void questionnaireRequested(candor::QuestionnaireId id);
    void listed(); ///< jobs, a notice or an error are shown

private:
    struct Parts;

    void buildActions();
    void buildContent();
    void connectModel();
    void connectPanel();
    void showListing();
    void showFirstUse();
    void fill();
    void choose();
    void edit(const Job &job);
    void endEditing();
    void fitActions();
    void setState(const Job &job, JobState state);
    void askDelete(const Job &job);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
