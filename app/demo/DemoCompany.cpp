// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoCompany.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "demo/Seeding.h"
#include "demo/SeedingPlace.h"
#include "hiring/ApplicationService.h"
#include "interview/ManifestFacts.h"
#include "interview/SessionService.h"
#include "record/SessionFolder.h"
#include "workspace/Maintenance.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace candor::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestAccountsFile = 1024 * 1024;

std::vector<DemoAccount> readAccounts(const QString &path) {
    QFile file(path);
    std::vector<DemoAccount> accounts;
    if (!file.open(QIODevice::ReadOnly))
        return accounts;
    for (const QJsonValue each : QJsonDocument::fromJson(file.read(largestAccountsFile)).array())
        accounts.push_back({roleFromName(each[u"role"].toString()).value_or(Role::Guest), each[u"email"].toString(),
                            each[u"password"].toString()});
    return accounts;
}

Result<void> writeAccounts(const QString &path, const std::vector<DemoAccount> &accounts) {
    QJsonArray array;
    for (const DemoAccount &account : accounts)
        array.append(QJsonObject{
            {u"role"_s, roleName(account.role)}, {u"email"_s, account.email}, {u"password"_s, account.password}});
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(array).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(json) != json.size() || !file.commit())
        return failure(ErrorCode::WriteFailed, path);
    return {};
}

std::vector<DemoAccount> accountsOf(const DemoText &text) {
    std::vector<DemoAccount> accounts;
    const auto add = [&](const DemoPerson &person) {
        accounts.push_back({person.role, person.email, person.password});
    };
    std::ranges::for_each(text.staff, add);
    std::ranges::for_each(text.candidates, add, &DemoCandidate::person);
    return accounts;
}

/// The administrator of a demo, signed in until the end of its life.
class Administrator {
public:
    static Result<Administrator> signIn(workspace::Workspace &workspace, const std::vector<DemoAccount> &accounts) {
        const auto found = std::ranges::find(accounts, Role::Admin, &DemoAccount::role);
        if (found == accounts.end())
            return failure(ErrorCode::SignInFailed);
        const auto signedIn =
            workspace.signIns().signIn(workspace::originHere(), found->email, crypto::Secret(found->password));
        return signedIn ? Result<Administrator>(Administrator(workspace, signedIn->actor)) : failure(signedIn.error());
    }
    Administrator(Administrator &&other) noexcept
        : m_workspace(std::exchange(other.m_workspace, nullptr)), m_actor(std::move(other.m_actor)) {}
    Administrator &operator=(Administrator &&) = delete;
    ~Administrator() {
        if (m_workspace != nullptr) [[maybe_unused]]
            const auto ended = m_workspace->signIns().signOut(m_actor);
    }
    [[nodiscard]] const access::Actor &actor() const { return m_actor; }

private:
    Administrator(workspace::Workspace &workspace, access::Actor actor)
        : m_workspace(&workspace), m_actor(std::move(actor)) {}
    workspace::Workspace *m_workspace;
    access::Actor m_actor;
};

/// The application of the first candidate, and whether it has its interview.
Result<void> findRecorded(workspace::Workspace &workspace, SeededCompany &company) {
    const auto administrator = Administrator::signIn(workspace, company.accounts);
    if (!administrator)
        return failure(administrator.error());
    const auto first = std::ranges::find(company.accounts, Role::Seeker, &DemoAccount::role);
    if (first == company.accounts.end())
        return failure(ErrorCode::NotFound);
    const auto seeker = workspace.people().accountByEmail(administrator->actor(), first->email);
    if (!seeker)
        return failure(seeker.error());
    CandidateFilter filter;
    filter.seeker = seeker->id;
    const auto page = workspace.applications().list(administrator->actor(), filter, {});
    if (!page)
        return failure(page.error());
    if (page->rows.empty())
        return failure(ErrorCode::NotFound);
    const CandidateRow &row = page->rows.back(); // the oldest
    company.recorded = row.application.id;
    company.hasRecording = row.sessions > 0;
    return {};
}

QString uuidOf(const QString &what) {
    static const QUuid candor(u"{1d0f1f5c-7a57-4b6e-9d0e-5a6f63616e64}"_s);
    return QUuid::createUuidV5(candor, what).toString(QUuid::WithoutBraces);
}

QString accountsFileOf(const QString &folder) { return QDir(folder).filePath(u"demo-accounts.json"_s); }

WallTime midnightOf(const DemoChoice &choice) {
    return WallTime(std::chrono::milliseconds(QDateTime(choice.baseDay, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()));
}

WallTime beginningOf(const DemoChoice &choice) { return Seeding::beginning(midnightOf(choice)); }

/// Tells the story in an empty workspace, and writes down who is in it.
Result<void> tell(const workspace::WorkspaceLocation &location, const DemoChoice &choice,
                  const std::function<bool(int, int)> &progress) {
    const DemoText text = DemoText::read(choice.seed);
    StoryClock clock;
    clock.set(beginningOf(choice)); // the built-in questions come in then
    // Told twice, each thing has the same name.
    const auto count = std::make_shared<std::atomic<int>>(0);
    const auto story = workspace::Workspace::open(
        location, clock, [count, seed = choice.seed] { return uuidOf(u"demo %1, %2"_s.arg(seed).arg(++*count)); });
    if (!story)
        return failure(story.error());
    if (auto seeded = Seeding(text, **story, clock, midnightOf(choice)).run(progress); !seeded)
        return seeded;
    return writeAccounts(accountsFileOf(location.folder), accountsOf(text));
}

/// A new workspace, which is there as a whole or not at all.
Result<void> makeCompany(const QString &folder, const DemoChoice &choice,
                         const std::function<bool(int, int)> &progress) {
    auto place = SeedingPlace::make(folder);
    if (!place)
        return failure(place.error());
    const auto inPlace = workspace::locate(place->folder());
    if (!inPlace)
        return failure(inPlace.error());
    if (auto made = workspace::initialise(*inPlace); !made)
        return made;
    if (auto told = tell(*inPlace, choice, progress); !told)
        return told;
    return place->becomeWorkspace();
}

/// What was asked for, in a workspace that is there already: it is the company's then, or empty.
Result<bool> fillCompany(const workspace::WorkspaceLocation &location, const DemoChoice &choice,
                         const std::function<bool(int, int)> &progress) {
    const auto made = workspace::initialise(location);
    if (!made && made.error().code != ErrorCode::WorkspaceExists)
        return failure(made.error());
    StoryClock storyClock;
    storyClock.set(beginningOf(choice));
    const SystemClock today;
    const auto opened = workspace::Workspace::open(location, made ? static_cast<const Clock &>(storyClock)
                                                                  : static_cast<const Clock &>(today));
    const auto isEmpty = opened ? (*opened)->people().hasNobody() : failure(opened.error());
    if (!isEmpty)
        return failure(isEmpty.error());
    if (!*isEmpty)
        return false;
    const auto told = tell(location, choice, progress);
    return told ? Result<bool>(true) : failure(told.error());
}

} // namespace

QString recordingUuid(quint32 seed) { return uuidOf(u"demo %1"_s.arg(seed)); }

Result<SeededCompany> seedCompany(const workspace::WorkspaceLocation &location, const DemoChoice &choice,
                                  const std::function<bool(int, int)> &progress) {
    SeededCompany company;
    if (SeedingPlace::isFor(location)) {
        if (const auto made = makeCompany(location.folder, choice, progress); !made)
            return failure(made.error());
    } else {
        const auto filled = fillCompany(location, choice, progress);
        if (!filled)
            return failure(filled.error());
        company.wasThere = !*filled;
    }
    company.accountsFile = accountsFileOf(location.folder);
    company.accounts = readAccounts(company.accountsFile);
    if (company.accounts.empty())
        return failure(ErrorCode::WorkspaceExists, location.folder);
    const SystemClock today;
    const auto opened = workspace::Workspace::open(location, today);
    if (!opened)
        return failure(opened.error());
    const auto found = findRecorded(**opened, company);
    return found ? Result<SeededCompany>(company) : failure(found.error());
}

Result<void> takeRecordingIn(const workspace::WorkspaceLocation &location, const SeededCompany &company,
                             const QString &sessionFolder) {
    const auto overview = record::readSession(sessionFolder);
    auto facts = overview ? interview::sessionFacts(overview->manifest) : failure(overview.error());
    if (!facts)
        return failure(facts.error());
    facts->application = company.recorded;
    const SystemClock clock;
    const auto opened = workspace::Workspace::open(location, clock);
    if (!opened)
        return failure(opened.error());
    const auto administrator = Administrator::signIn(**opened, company.accounts);
    if (!administrator)
        return failure(administrator.error());
    const auto taken = (*opened)->sessions().takeIn(administrator->actor(), *facts);
    return taken ? Result<void>() : failure(taken.error());
}

} // namespace candor::demo
