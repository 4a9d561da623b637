// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Id.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// One candidate's file: what they handed in, how they match, notes, sessions and history.
class CandidateView : public widgets::Page {
    Q_OBJECT

public:
    explicit CandidateView(ScreenContext &context, QWidget *parent = nullptr, FileChoice files = desktopFileChoice());
    ~CandidateView() override;

    void open(ApplicationId application);
    void refresh();
    [[nodiscard]] bool hasUnsavedChanges() const override;

signals:
    void back();
    void scheduleRequested(candor::ApplicationId application);
    void summaryRequested(const QString &folder);
    void replayRequested(const QString &folder);
    void shown(); ///< the file or an error is shown

private:
    struct Parts;

    void buildActions();
    void buildContent();
    void connectModel();
    void showState();
    void showFailure();
    void fill();
    void fitActions();
    void fitColumns();
    void askMove();
    void askCode();
    void saveResume(const QString &name);

    void resizeEvent(QResizeEvent *event) override;

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
