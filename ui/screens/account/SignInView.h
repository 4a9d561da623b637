// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"
#include "widgets/Page.h"

namespace candor::screens {

class SignInPanel;

/// Sign in to the workspace; `ScreenContext::hiring` must be there.
class SignInView : public widgets::Page {
    Q_OBJECT

public:
    explicit SignInView(ScreenContext &context, QWidget *parent = nullptr);

    /// Empties every field.
    void reset();

signals:
    void signedIn();
    void registerRequested();
    void codeAccepted(ApplicationId application);

private:
    SignInPanel *m_panel;
};

} // namespace candor::screens
