// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/SharedSecret.h"
#include "model/Account.h"
#include "model/Result.h"

#include <QImage>
#include <QObject>

namespace candor::screens {

class WorkspaceAccess;

/// One's own account, picture and, for a seeker, profile: read, changed, saved against the revision that was read.
class ProfileModel : public QObject {
    Q_OBJECT

public:
    explicit ProfileModel(WorkspaceAccess &access, QObject *parent = nullptr);

    void load();
    void saveAccount(const Account &mine);
    void saveProfile(const SeekerProfile &mine);
    /// Reads a picture file, cuts a square out of its middle and keeps it; empty: none.
    void savePicture(const QString &path);
    void changePassword(const SharedSecret &old, const SharedSecret &replacement);

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const std::optional<SeekerProfile> &profile() const { return m_profile; }
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

signals:
    void loaded();
    void loadFailed(const candor::Error &error);
    void accountSaved();
    void accountRefused(const candor::Error &error);
    /// Somebody else has saved it since: `theirs` is what is kept now.
    void accountConflict(const candor::Account &mine, const candor::Account &theirs);
    void profileSaved();
    void profileRefused(const candor::Error &error);
    void profileConflict(const candor::SeekerProfile &mine, const candor::SeekerProfile &theirs);
    void pictureSaved();
    void pictureRefused(const candor::Error &error);
    void passwordChanged();
    void passwordRefused(const candor::Error &error);

private:
    WorkspaceAccess &m_access;
    Account m_account;
    std::optional<SeekerProfile> m_profile;
    QImage m_picture;
    bool m_loaded = false;
};

} // namespace candor::screens
