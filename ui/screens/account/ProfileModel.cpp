// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ProfileModel.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "account/PictureFile.h"
#include "common/WorkspaceAccess.h"

namespace candor::screens {

namespace {

using access::Actor;
using workspace::Workspace;

struct Content {
    Account account;
    std::optional<SeekerProfile> profile;
    QByteArray picture;
};

Result<Content> read(Workspace &workspace, const Actor &actor) {
    Content content;
    auto account = workspace.people().account(actor, actor.account);
    if (!account)
        return failure(account.error());
    content.account = std::move(*account);
    if (content.account.role == Role::Seeker) {
        auto profile = workspace.people().profile(actor, actor.account);
        if (!profile)
            return failure(profile.error());
        content.profile = std::move(*profile);
    }
    auto picture = workspace.people().picture(actor, actor.account);
    if (!picture)
        return failure(picture.error());
    content.picture = std::move(*picture);
    return content;
}

/// What was saved, or what is kept in its place where somebody else was faster.
template<typename Value>
struct Saved {
    Value value;
    bool isConflict = false;
};

} // namespace

ProfileModel::ProfileModel(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {}

void ProfileModel::load() {
    m_access.ask(this, read, [this](Result<Content> result) {
        if (!result) {
            emit loadFailed(result.error());
            return;
        }
        m_account = std::move(result->account);
        m_profile = std::move(result->profile);
        m_picture = QImage::fromData(result->picture, "PNG");
        m_loaded = true;
        emit loaded();
    });
}

void ProfileModel::saveAccount(const Account &mine) {
    m_access.ask(
        this,
        [mine](Workspace &workspace, const Actor &actor) -> Result<Saved<Account>> {
            auto saved = workspace.people().save(actor, mine);
            if (saved)
                return Saved<Account>{std::move(*saved)};
            if (saved.error().code != ErrorCode::Conflict)
                return failure(saved.error());
            auto theirs = workspace.people().account(actor, mine.id);
            if (!theirs)
                return failure(theirs.error());
            return Saved<Account>{std::move(*theirs), true};
        },
        [this, mine](const Result<Saved<Account>> &result) {
            if (!result) {
                emit accountRefused(result.error());
            } else if (result->isConflict) {
                emit accountConflict(mine, result->value);
            } else {
                m_account = result->value;
                m_access.setAccount(m_account);
                emit accountSaved();
            }
        });
}

void ProfileModel::saveProfile(const SeekerProfile &mine) {
    m_access.ask(
        this,
        [mine](Workspace &workspace, const Actor &actor) -> Result<Saved<SeekerProfile>> {
            auto saved = workspace.people().saveProfile(actor, mine);
            if (saved)
                return Saved<SeekerProfile>{std::move(*saved)};
            if (saved.error().code != ErrorCode::Conflict)
                return failure(saved.error());
            auto theirs = workspace.people().profile(actor, mine.account);
            if (!theirs)
                return failure(theirs.error());
            return Saved<SeekerProfile>{std::move(*theirs), true};
        },
        [this, mine](const Result<Saved<SeekerProfile>> &result) {
            if (!result) {
                emit profileRefused(result.error());
            } else if (result->isConflict) {
                emit profileConflict(mine, result->value);
            } else {
                m_profile = result->value;
                emit profileSaved();
            }
        });
}

void ProfileModel::savePicture(const QString &path) {
    m_access.ask(
        this,
        [path](Workspace &workspace, const Actor &actor) -> Result<QByteArray> {
            QByteArray png;
            if (!path.isEmpty()) {
                auto read = portraitOf(path);
                if (!read)
                    return failure(read.error());
                png = std::move(*read);
            }
            if (auto saved = workspace.people().savePicture(actor, actor.account, png); !saved)
                return failure(saved.error());
            return png;
        },
        [this](const Result<QByteArray> &result) {
            if (!result) {
                emit pictureRefused(result.error());
                return;
            }
            m_picture = QImage::fromData(*result, "PNG");
            emit pictureSaved();
        });
}

void ProfileModel::changePassword(const SharedSecret &old, const SharedSecret &replacement) {
    m_access.ask(
        this,
        [old, replacement](Workspace &workspace, const Actor &actor) {
            return workspace.signIns().changePassword(actor, *old, *replacement);
        },
        [this](const Result<void> &result) {
            if (result)
                emit passwordChanged();
            else
                emit passwordRefused(result.error());
        });
}

} // namespace candor::screens
