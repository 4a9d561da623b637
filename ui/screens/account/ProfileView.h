// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/PicturePanel.h"
#include "common/ScreenContext.h"
#include "widgets/Page.h"

namespace candor::screens {

class ProfileModel;

/// One's own account, password and picture, and what a seeker looks for.
class ProfileView : public widgets::Page {
    Q_OBJECT

public:
    explicit ProfileView(ScreenContext &context, QWidget *parent = nullptr, PictureAsker ask = askForPicture);

    /// Reads it anew (F5), unless something is not saved yet.
    void refresh();

signals:
    void shown(); ///< the content or an error is shown

private:
    ProfileModel *m_model;
    class AccountForm *m_account;
};

} // namespace candor::screens
