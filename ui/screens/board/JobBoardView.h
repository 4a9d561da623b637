// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// The job board: search as one types, filters, the list, the chosen job beside it; for guests the sign-in
/// (account/SignInPanel).
class JobBoardView : public widgets::Page {
    Q_OBJECT

public:
    explicit JobBoardView(ScreenContext &context, QWidget *parent = nullptr);
    ~JobBoardView() override;

    /// Reads the jobs anew (F5); keeps what was looked for and the chosen job.
    void refresh();

signals:
    void listed(); ///< the list, a notice or an error is shown
    void applyRequested(JobId job);
    void applicationRequested(ApplicationId application);
    void registerRequested();
    void codeAccepted(ApplicationId application); ///< of an invitation to an interview

private:
    struct Parts;

    void buildContent();
    void connectKeys();
    void followQuery();
    void offerSorts();
    void showListing();
    void showCount();
    void showChosen();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
