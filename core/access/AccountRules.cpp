// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/AccountRules.h"

#include "crypto/PasswordPolicy.h"
#include "model/FieldRules.h"

#include <QStringList>

#include <algorithm>

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostInEmail = 254; // RFC 5321, 4.5.3.1.3, less the brackets
constexpr int mostInUserName = 64;
constexpr int mostInLanguage = 35; // BCP 47
constexpr int mostPlaces = 20;
constexpr qint64 mostSalary = 1'000'000'000'000;

bool hasSpace(const QString &text) {
    return std::ranges::any_of(text, [](QChar character) { return character.isSpace(); });
}

/// local@domain, as far as a form can say: whether mail arrives there, only mail can.
bool hasEmailForm(const QString &email) {
    const QStringList parts = email.split(u'@');
    if (parts.size() != 2 || hasSpace(email))
        return false;
    const QStringList labels = parts[1].split(u'.');
    return !parts[0].isEmpty() && std::ranges::none_of(labels, [](const QString &label) { return label.isEmpty(); });
}

Result<void> checkEmail(const QString &email) {
    if (auto checked = checkLine(u"email"_s, email, mostInEmail, Presence::Required); !checked)
        return checked;
    if (!hasEmailForm(email))
        return failure(ErrorCode::InvalidField, u"email: form"_s);
    return {};
}

Result<void> checkUserName(const QString &userName) {
    if (auto checked = checkLine(u"user_name"_s, userName, mostInUserName, Presence::Optional); !checked)
        return checked;
    // With an '@' it could be another person's email.
    if (userName.contains(u'@') || hasSpace(userName))
        return failure(ErrorCode::InvalidField, u"user_name: characters"_s);
    return {};
}

Result<void> checkSalary(const Money &salary) {
    if (salary.amount < 0 || salary.amount > mostSalary)
        return failure(ErrorCode::InvalidField, u"salary: range"_s);
    const bool isCode = salary.currency.size() == 3 && std::ranges::all_of(salary.currency, [](QChar character) {
                            return character >= u'A' && character <= u'Z';
                        });
    if (!isCode)
        return failure(ErrorCode::InvalidField, u"currency: form"_s);
    return {};
}

} // namespace

QString signInForm(const QString &typed) { return typed.trimmed().normalized(QString::NormalizationForm_C).toLower(); }

Result<void> checkAccount(const Account &account) {
    if (auto checked = checkEmail(account.email); !checked)
        return checked;
    if (auto checked = checkUserName(account.userName); !checked)
        return checked;
    if (auto checked = checkLine(u"full_name"_s, account.fullName, mostInName, Presence::Required); !checked)
        return checked;
    if (auto checked = checkLine(u"company"_s, account.company, mostInName, Presence::Optional); !checked)
        return checked;
    if (auto checked = checkLine(u"phone"_s, account.phone, mostInName, Presence::Optional); !checked)
        return checked;
    return checkLine(u"language"_s, account.language, mostInLanguage, Presence::Optional);
}

Result<void> checkProfile(const SeekerProfile &profile) {
    if (auto checked = checkLine(u"target_role"_s, profile.targetRole, mostInName, Presence::Optional); !checked)
        return checked;
    if (auto checked = checkLines(u"skills"_s, profile.skills, mostSkills, mostInSkill); !checked)
        return checked;
    if (auto checked = checkLines(u"place"_s, profile.places, mostPlaces, mostInName); !checked)
        return checked;
    if (profile.expectedSalary) {
        if (auto checked = checkSalary(*profile.expectedSalary); !checked)
            return checked;
    }
    if (profile.availability == Availability::OnDate && !profile.availableFrom)
        return failure(ErrorCode::InvalidField, u"available_from: empty"_s);
    return profile.availableFrom ? checkDay(u"available_from"_s, *profile.availableFrom) : Result<void>();
}

Result<void> checkPicture(const QByteArray &png) {
    if (png.size() > mostPictureBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostPictureBytes));
    if (!png.isEmpty() && !png.startsWith("\x89PNG\r\n\x1a\n"))
        return failure(ErrorCode::WrongFileType, u"PNG"_s);
    return {};
}

Result<void> checkNewPassword(const crypto::Secret &password, const WorkspaceSettings &settings,
                              const Account &account) {
    const crypto::PasswordPolicy policy{.fewestCharacters = settings.passwordLeastCharacters};
    // Full name and user name are looked at one by one: each alone is a poor password.
    auto flaw = crypto::passwordFlaw(password, policy,
                                     {.email = account.email, .name = account.fullName, .company = account.company});
    if (!flaw)
        flaw = crypto::passwordFlaw(password, policy, {.email = {}, .name = account.userName, .company = {}});
    if (!flaw)
        return {};
    switch (*flaw) {
    case crypto::PasswordFlaw::TooShort:
        return failure(ErrorCode::PasswordTooShort, QString::number(policy.fewestCharacters));
    case crypto::PasswordFlaw::TooLong:
        return failure(ErrorCode::PasswordTooLong);
    case crypto::PasswordFlaw::Common:
    case crypto::PasswordFlaw::NamesAccount:
        break;
    }
    return failure(ErrorCode::PasswordTooCommon);
}

} // namespace candor::access
