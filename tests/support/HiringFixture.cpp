// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringFixture.h"

#include "access/PeopleService.h"
#include "crypto/PasswordHash.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "store/Connection.h"
#include "store/Values.h"
#include "workspace/Maintenance.h"

#include <QDir>

#include <stdexcept>

namespace candor::tests {

namespace {

using store::values;

template<typename Value>
Value orThrow(Result<Value> result) {
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString() + " (" +
                                 std::to_string(static_cast<int>(result.error().code)) + ")");
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

const QString &cheapHash() {
    static const QString hash = crypto::Argon2PasswordHashing(crypto::Argon2Cost{64, 1, 1})
                                    .hash(crypto::Secret(QString::fromLatin1(HiringFixture::password)))
                                    .value();
    return hash;
}

QString emailOf(const QString &name) { return name.toLower().replace(u' ', u'.') % QStringLiteral("@example.org"); }

constexpr qint64 millisecondsADay = 24LL * 3600 * 1000;

} // namespace

HiringFixture::HiringFixture(const QString &modelsBelow) : screens(modelsBelow) {
    const QString folder = QDir(m_folder.path()).filePath(QStringLiteral("workspace"));
    const auto location = orThrow(workspace::locate(folder));
    orThrow(workspace::initialise(location));
    m_workspace = orThrow(workspace::Workspace::open(location, m_clock, m_reader));
    store::ConnectionSettings settings;
    settings.file = QDir(folder).filePath(QStringLiteral("candor.db"));
    m_connection = orThrow(store::Connection::open(settings));
    screens.context.workspace = folder;
    access = std::make_unique<screens::WorkspaceAccess>(m_workspace, screens.jobs, QStringLiteral("test/candor"));
    screens.context.hiring = access.get();
    admin = addAccount(QStringLiteral("Ada Lindqvist"), Role::Admin);
    recruiter = addAccount(QStringLiteral("Marta Ellingsen"), Role::Recruiter);
    colleague = addAccount(QStringLiteral("Henrik Berg"), Role::Recruiter);
    expert = addAccount(QStringLiteral("Ilse Vogt"), Role::DomainExpert);
    seeker = addAccount(QStringLiteral("Jonas Weidmann"), Role::Seeker);
    execute(QStringLiteral("UPDATE account SET company = 'Norrland Systems' WHERE role = 'recruiter'"));
}

HiringFixture::~HiringFixture() { static_cast<void>(screens.jobsDone()); }

AccountId HiringFixture::addAccount(const QString &name, Role role, AccountState state) {
    const AccountId id = putAccount(*m_connection, name, role, state);
    orThrow(m_connection->execute(QStringLiteral("UPDATE account SET email = ?, password_hash = ? WHERE id = ?"),
                                  values(emailOf(name), cheapHash(), id)));
    return id;
}

access::Actor HiringFixture::actor(AccountId account) {
    const auto known = m_actors.find(account);
    if (known != m_actors.end())
        return known->second;
    const WallTime now = m_clock.wallNow();
    const qint64 signIn = orThrow(m_connection->insert(
        QStringLiteral("INSERT INTO sign_in (account_id, origin, started_at, last_seen_at) VALUES (?, ?, ?, ?) "
                       "RETURNING id"),
        values(account, QStringLiteral("test"), now, now)));
    return m_actors[account] = access::Actor{SignInId(signIn), account, QStringLiteral("test")};
}

void HiringFixture::signIn(AccountId account) {
    const access::Actor who = actor(account);
    access->become(who, orThrow(m_workspace->people().account(who, account)));
}

void HiringFixture::signOut() { access->become(access::Actor::guest(QStringLiteral("test")), std::nullopt); }

JobId HiringFixture::addJob(const QString &title, const std::function<void(Job &)> &edit, JobState state) {
    Job job;
    job.title = title;
    job.company = QStringLiteral("Norrland Systems");
    job.place = QStringLiteral("Umeå");
    job.mode = WorkMode::Hybrid;
    job.level = JobLevel::Senior;
    job.description = QStringLiteral("You keep the measuring services of four water utilities up through the night.");
    job.requiredSkills = QStringList{QStringLiteral("PostgreSQL"), QStringLiteral("Linux")};
    job.desiredSkills = QStringList{QStringLiteral("Kafka")};
    if (edit)
        edit(job);
    const auto who = actor(job.owner.isValid() ? job.owner : recruiter);
    Job kept = orThrow(m_workspace->jobs().add(who, job));
    if (state != JobState::Draft)
        kept = orThrow(m_workspace->jobs().setState(who, kept.id, JobState::Open, kept.revision));
    if (state != JobState::Draft && state != JobState::Open)
        kept = orThrow(m_workspace->jobs().setState(who, kept.id, state, kept.revision));
    return kept.id;
}

ApplicationId HiringFixture::addCandidate(JobId job, const CandidatePlan &plan) {
    const AccountId person = addAccount(plan.name, Role::Seeker);
    SeekerProfile profile;
    profile.account = person;
    profile.skills = plan.skills;
    if (!plan.place.isEmpty())
        profile.places = QStringList{plan.place};
    orThrow(m_workspace->people().saveProfile(actor(person), profile));
    ApplicationForm form;
    form.yearsOfExperience = plan.years;
    form.source = plan.source;
    form.coverLetter = QStringLiteral("I would like to work with you.");
    const auto kept = orThrow(m_workspace->applications().apply(actor(person), job, person, form, {}));
    if (plan.stage == Stage::Withdrawn)
        orThrow(m_workspace->applications().withdraw(actor(person), {kept.id, kept.revision}, {}));
    else if (plan.stage != kept.stage)
        moveAs(admin, kept.id, plan.stage, QStringLiteral("as planned"));
    for (int note = 0; note < plan.notes; ++note)
        orThrow(
            m_workspace->applications().addNote(actor(recruiter), kept.id, QStringLiteral("Note %1").arg(note + 1)));
    orThrow(m_connection->execute(QStringLiteral("UPDATE application SET eligibility = ?, created_at = created_at - ?, "
                                                 "stage_since = stage_since - ? WHERE id = ?"),
                                  values(plan.eligibility ? std::optional(qint64{*plan.eligibility}) : std::nullopt,
                                         plan.daysAgo * millisecondsADay, plan.daysAgo * millisecondsADay, kept.id)));
    return kept.id;
}

void HiringFixture::addManyCandidates(JobId job, int count) {
    orThrow(m_connection->run(QStringLiteral("BEGIN")));
    for (int number = 1; number <= count; ++number) {
        const QString name = QStringLiteral("Candidate %1").arg(number, 4, 10, QChar(u'0'));
        const AccountId person = addAccount(name, Role::Seeker);
        SeekerProfile profile;
        profile.account = person;
        profile.skills = QStringList{QStringLiteral("Linux")};
        putProfile(*m_connection, profile);
        ApplicationRow row;
        row.stage = static_cast<Stage>(number % (static_cast<int>(Stage::Passed) + 1));
        row.createdAt = m_clock.wallNow() - std::chrono::minutes(number);
        row.stageSince = row.createdAt;
        row.eligibility = number % 101;
        putApplication(*m_connection, job, person, row);
    }
    orThrow(m_connection->run(QStringLiteral("COMMIT")));
}

Application HiringFixture::application(ApplicationId id) {
    return orThrow(m_workspace->applications().open(actor(admin), id)).row.application;
}

void HiringFixture::moveAs(AccountId account, ApplicationId id, Stage to, const QString &reason) {
    orThrow(m_workspace->applications().move(actor(account), {id, application(id).revision}, to, reason));
}

void HiringFixture::execute(const QString &sql) { orThrow(m_connection->execute(sql)); }

} // namespace candor::tests
