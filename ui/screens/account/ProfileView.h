// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/PicturePanel.h"
#include "common/ScreenContext.h"
#include "widgets/Page.h"

namespace candor::screens {

class AccountForm;
class ProfileModel;
class SeekerForm;

/// One's own account, password and picture, and what a seeker looks for.
class ProfileView : public widgets::Page {
    Q_OBJECT

public:
    explicit ProfileView(ScreenContext &context, QWidget *parent = nullptr, PictureAsker ask = askForPicture);

    /// Reads it anew (F5), unless something is not saved yet.
    void refresh();
    [[nodiscard]] bool hasUnsavedChanges() const override;

signals:
    void shown(); ///< the content or an error is shown

private:
    ProfileModel *m_model;
    AccountForm *m_account;
    SeekerForm *m_seeker = nullptr; ///< of a seeker alone
};

} // namespace candor::screens
