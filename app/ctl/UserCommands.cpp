// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"
#include "HiringJson.h"
#include "OptionValues.h"
#include "Request.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"

namespace candor::ctl {

namespace {

class UserCommands {
    Q_DECLARE_TR_FUNCTIONS(UserCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> show(Request &request);
    static Result<int> add(Request &request);
    static Result<int> edit(Request &request);
    static Result<int> role(Request &request);
    template<AccountState state>
    static Result<int> setState(Request &request);
    static Result<int> password(Request &request);
    static Result<int> resetCode(Request &request);
    static Result<int> reset(Request &request);

    static std::vector<Option> personOptions();
    static std::vector<Option> profileOptions();
    static Result<void> applyTo(SeekerProfile &profile, const Request &request);
    /// Whom an optional argument names; nobody: oneself.
    static Result<Account> namedOrSelf(Request &request);
    static int answer(const Request &request, const Account &account) { return request.answer(toJson(account)); }
    template<typename Value>
    static Result<int> answered(const Request &request, const Result<Value> &account) {
        return account ? Result<int>(answer(request, *account)) : failure(account.error());
    }
};

Result<Account> UserCommands::namedOrSelf(Request &request) {
    if (!request.argument(0).isEmpty())
        return request.accountOf(request.argument(0));
    const auto self = request.self();
    return self ? request.workspace().people().account(request.actor(), *self) : failure(self.error());
}

Result<int> UserCommands::list(Request &request) {
    AccountFilter filter;
    filter.text = request.value("text");
    if (const auto role = request.given("role")) {
        const auto value = OptionValues::named<Role>("role", *role, roleName, roleFromName);
        if (!value)
            return failure(value.error());
        filter.role = *value;
    }
    if (const auto state = request.given("state")) {
        const auto value = OptionValues::named<AccountState>("state", *state, accountStateName, accountStateFromName);
        if (!value)
            return failure(value.error());
        filter.state = *value;
    }
    const auto range = request.range();
    if (!range)
        return failure(range.error());
    const auto page = request.workspace().people().list(request.actor(), filter, *range);
    if (!page)
        return failure(page.error());
    return request.answer(toJsonArray(page->rows), columns("id email full_name role state company"), page->total);
}

Result<int> UserCommands::show(Request &request) {
    const auto account = namedOrSelf(request);
    if (!account)
        return failure(account.error());
    QJsonObject object = toJson(*account);
    if (account->role == Role::Seeker) {
        const auto profile = request.workspace().people().profile(request.actor(), account->id);
        if (!profile)
            return failure(profile.error());
        object.insert(QStringLiteral("profile"), toJson(*profile));
    }
    return request.answer(object);
}

Result<int> UserCommands::add(Request &request) {
    const auto email = request.required("email");
    const auto name = request.required("name");
    if (!email || !name)
        return failure(email ? name.error() : email.error());
    access::Registration person;
    person.email = *email;
    person.fullName = *name;
    person.userName = request.value("user-name");
    person.company = request.value("company");
    person.phone = request.value("phone");
    person.language = request.value("language");
    if (const auto role = request.given("role")) {
        const auto value = OptionValues::named<Role>("role", *role, roleName, roleFromName);
        if (!value)
            return failure(value.error());
        person.role = *value;
    }
    const auto password = request.newPassword();
    if (!password)
        return failure(password.error());
    return answered(request, request.workspace().people().registerAccount(request.actor(), person, *password));
}

Result<void> UserCommands::applyTo(SeekerProfile &profile, const Request &request) {
    if (const auto value = request.given("target-role"))
        profile.targetRole = *value;
    if (const auto value = request.given("skills"))
        profile.skills = OptionValues::list(*value);
    if (const auto value = request.given("places"))
        profile.places = OptionValues::list(*value);
    if (const auto value = request.given("level")) {
        const auto level = OptionValues::named<JobLevel>("level", *value, jobLevelName, jobLevelFromName);
        if (!level)
            return failure(level.error());
        profile.level = *level;
    }
    if (const auto value = request.given("modes")) {
        const auto modes = OptionValues::allNamed<WorkMode>("modes", *value, workModeName, workModeFromName);
        if (!modes)
            return failure(modes.error());
        profile.onSite = std::ranges::count(*modes, WorkMode::OnSite) > 0;
        profile.hybrid = std::ranges::count(*modes, WorkMode::Hybrid) > 0;
        profile.remote = std::ranges::count(*modes, WorkMode::Remote) > 0;
    }
    if (const auto value = request.given("expected-salary")) {
        const auto salary = OptionValues::money("expected-salary", *value);
        if (!salary)
            return failure(salary.error());
        profile.expectedSalary = *salary;
    }
    if (const auto value = request.given("available")) {
        const auto available = OptionValues::availability("available", *value);
        if (!available)
            return failure(available.error());
        profile.availability = available->first;
        profile.availableFrom = available->second;
    }
    return {};
}

Result<int> UserCommands::edit(Request &request) {
    access::PeopleService &people = request.workspace().people();
    auto account = namedOrSelf(request);
    if (!account)
        return failure(account.error());
    const std::pair<const char *, QString *> texts[] = {{"name", &account->fullName},
                                                        {"user-name", &account->userName},
                                                        {"company", &account->company},
                                                        {"phone", &account->phone},
                                                        {"language", &account->language}};
    bool changesAccount = false;
    for (const auto &[option, text] : texts) {
        if (const auto value = request.given(option)) {
            *text = *value;
            changesAccount = true;
        }
    }
    const auto profileAsked =
        std::ranges::any_of(profileOptions(), [&](const Option &option) { return request.isSet(option.name); });
    if (!changesAccount && !profileAsked)
        return failure(ErrorCode::InvalidArgument, tr("Nothing is to be changed: name at least one option."));
    if (changesAccount) {
        account = people.save(request.actor(), *account);
        if (!account)
            return failure(account.error());
    }
    QJsonObject object = toJson(*account);
    if (profileAsked) {
        auto profile = people.profile(request.actor(), account->id);
        if (!profile)
            return failure(profile.error());
        if (const auto applied = applyTo(*profile, request); !applied)
            return failure(applied.error());
        profile = people.saveProfile(request.actor(), *profile);
        if (!profile)
            return failure(profile.error());
        object.insert(QStringLiteral("profile"), toJson(*profile));
    }
    return request.answer(object);
}

Result<int> UserCommands::role(Request &request) {
    const auto wanted = OptionValues::named<Role>("role", request.argument(1), roleName, roleFromName);
    if (!wanted)
        return failure(ErrorCode::InvalidArgument,
                       tr("\"%1\" is no role: seeker, recruiter, domain_expert, admin.").arg(request.argument(1)));
    const auto account = request.accountOf(request.argument(0));
    if (!account)
        return failure(account.error());
    return answered(request, request.workspace().people().setRole(request.actor(), account->id, *wanted));
}

template<AccountState state>
Result<int> UserCommands::setState(Request &request) {
    const auto account = request.accountOf(request.argument(0));
    if (!account)
        return failure(account.error());
    return answered(request, request.workspace().people().setState(request.actor(), account->id, state));
}

Result<int> UserCommands::password(Request &request) {
    if (const auto self = request.self(); !self)
        return failure(self.error());
    const auto replacement = request.newPassword();
    if (!replacement)
        return failure(replacement.error());
    const auto changed =
        request.workspace().signIns().changePassword(request.actor(), request.password(), *replacement);
    if (!changed)
        return failure(changed.error());
    return request.answer({{QStringLiteral("changed"), true}},
                          tr("The password was changed; other sign-ins of the account have ended."));
}

Result<int> UserCommands::resetCode(Request &request) {
    const auto account = request.accountOf(request.argument(0));
    if (!account)
        return failure(account.error());
    const auto code = request.workspace().signIns().issueResetCode(request.actor(), account->id);
    if (!code)
        return failure(code.error());
    return request.answer(
        {{QStringLiteral("code"), *code}},
        tr("%1\nHand it to %2. It is valid once, for an hour, and is not kept: \"candorctl user reset "
           "CODE\" sets the new password.")
            .arg(*code, account->email));
}

Result<int> UserCommands::reset(Request &request) {
    const auto replacement = request.newPassword();
    if (!replacement)
        return failure(replacement.error());
    const auto changed =
        request.workspace().signIns().resetPassword(request.actor().origin, request.argument(0), *replacement);
    if (!changed)
        return failure(changed.error());
    return request.answer({{QStringLiteral("changed"), true}},
                          tr("The password was set; all sign-ins of the account have ended."));
}

std::vector<Option> UserCommands::personOptions() {
    return {{"name", QT_TR_NOOP("The person's full name."), "NAME"},
            {"user-name", QT_TR_NOOP("Another name to sign in with."), "NAME"},
            {"company", QT_TR_NOOP("The person's company."), "TEXT"},
            {"phone", QT_TR_NOOP("The person's phone number."), "TEXT"},
            {"language", QT_TR_NOOP("The window's language, as in en."), "CODE"}};
}

std::vector<Option> UserCommands::profileOptions() {
    return {{"target-role", QT_TR_NOOP("Seeker: what work the person looks for."), "TEXT"},
            {"level", QT_TR_NOOP("Seeker: entry, junior, mid, senior, lead or executive."), "LEVEL"},
            {"skills", QT_TR_NOOP("Seeker: skills, parted by ';'."), "LIST"},
            {"places", QT_TR_NOOP("Seeker: preferred places, parted by ';'."), "LIST"},
            {"modes", QT_TR_NOOP("Seeker: on-site, hybrid, remote, parted by ','."), "LIST"},
            {"expected-salary", QT_TR_NOOP("Seeker: a year's salary, as in \"60000 EUR\"."), "MONEY"},
            {"available", QT_TR_NOOP("Seeker: at_once, two_weeks, one_month, three_months or a date."), "WHEN"}};
}

CommandGroup UserCommands::group() {
    const auto registration =
        joined(joined({{"email", QT_TR_NOOP("The email address to sign in with."), "EMAIL"}}, personOptions()),
               {{"role", QT_TR_NOOP("seeker, recruiter, domain_expert or admin. Default: seeker."), "ROLE"},
                newPasswordOption});
    const auto changes = joined(personOptions(), profileOptions());
    const QStringList user{QStringLiteral("USER")};
    const QStringList userOrSelf{QStringLiteral("[USER]")};
    return {"user",
            QT_TR_NOOP("Accounts. USER is an email address or a number from the list."),
            "UserCommands",
            {{"list",
              QT_TR_NOOP("list accounts"),
              {},
              {{"text", QT_TR_NOOP("Only whose name, email or company holds this."), "TEXT"},
               {"role", QT_TR_NOOP("Only of this role."), "ROLE"},
               {"state", QT_TR_NOOP("Only in this state: active, awaiting_approval or inactive."), "STATE"}},
              list,
              Opens::WithActor,
              true},
             {"show", QT_TR_NOOP("show an account, or one's own"), userOrSelf, {}, show},
             {"add", QT_TR_NOOP("make an account of any role, active at once (administrators)"), {}, registration, add},
             {"register",
              QT_TR_NOOP("register oneself; a recruiter or domain expert waits for approval"),
              {},
              registration,
              add,
              Opens::AsGuest},
             {"edit", QT_TR_NOOP("change an account's fields and a seeker's profile"), userOrSelf, changes, edit},
             {"role", QT_TR_NOOP("give an account another role"), {user.first(), QStringLiteral("ROLE")}, {}, role},
             {"deactivate",
              QT_TR_NOOP("keep somebody out; their sign-ins end at once"),
              user,
              {},
              setState<AccountState::Inactive>},
             {"activate", QT_TR_NOOP("let somebody in again"), user, {}, setState<AccountState::Active>},
             {"approve",
              QT_TR_NOOP("approve a recruiter or domain expert who registered"),
              user,
              {},
              setState<AccountState::Active>},
             {"password", QT_TR_NOOP("change one's own password"), {}, {newPasswordOption}, password},
             {"reset-code", QT_TR_NOOP("make a code with which somebody sets a new password"), user, {}, resetCode},
             {"reset",
              QT_TR_NOOP("set a new password with a code"),
              {QStringLiteral("CODE")},
              {newPasswordOption},
              reset,
              Opens::AsGuest}}};
}

} // namespace

int runUser(const QStringList &arguments) { return runGroup(UserCommands::group(), arguments); }

} // namespace candor::ctl
