// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Seeding.h"

#include "access/PeopleService.h"
#include "access/Settings.h"
#include "access/SignInService.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "hiring/ScheduleService.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace candor::demo {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString admin = u"admin"_s;
constexpr int firstDay = -63;

QString applicationKey(const DemoCandidate &candidate, const DemoApplication &application) {
    return candidate.person.key + u'/' + application.job;
}

template<typename Value>
Result<void> without(const Result<Value> &result) {
    return result ? Result<void>() : failure(result.error());
}

access::Registration registrationOf(const DemoPerson &person) {
    access::Registration registration;
    registration.email = person.email;
    registration.fullName = person.fullName;
    registration.role = person.role;
    registration.language = u"en"_s;
    return registration;
}

} // namespace

Seeding::Seeding(const DemoText &text, workspace::Workspace &workspace, StoryClock &clock, WallTime baseDay)
    : m_text(text), m_workspace(workspace), m_clock(clock), m_baseDay(baseDay) {
    for (const DemoPerson &person : text.staff)
        m_people.insert(person.key, person);
    for (const DemoCandidate &candidate : text.candidates)
        m_people.insert(candidate.person.key, candidate.person);
    plan();
}

WallTime Seeding::beginning(WallTime baseDay) { return baseDay + std::chrono::hours(24 * firstDay) + 8h; }

void Seeding::at(int day, std::chrono::minutes time, std::function<Result<void>()> act) {
    m_steps.push_back({m_baseDay + std::chrono::hours(24 * day) + time, std::move(act)});
}

void Seeding::plan() {
    planStaff();
    for (const DemoJob &demo : m_text.jobs)
        planJob(demo);
    for (const DemoCandidate &candidate : m_text.candidates)
        planCandidate(candidate);
    for (const DemoQuestion &question : m_text.questions)
        planQuestion(question);
    for (const DemoQuestionnaire &questionnaire : m_text.questionnaires)
        planQuestionnaire(questionnaire);
    std::ranges::stable_sort(m_steps, {}, &Step::at);
}

void Seeding::planStaff() {
    at(firstDay, 8h, [this] { return begin(); });
    auto time = 8h + 10min;
    for (const DemoPerson &person : m_text.staff) {
        if (person.key != admin)
            at(firstDay, time += 4min, [this, &person] { return addStaff(person); });
    }
}

void Seeding::planJob(const DemoJob &demo) {
    // Jobs of one day are written one after the other.
    const auto time = 9h + std::chrono::minutes(6 * (&demo - m_text.jobs.data()));
    at(demo.published.value_or(-3), time, [this, &demo] { return addJob(demo); });
    if (demo.published)
        at(*demo.published, time + 3min, [this, &demo] { return setJobState(demo, JobState::Open); });
    if (demo.then)
        at(demo.then->second, 16h, [this, &demo] { return setJobState(demo, demo.then->first); });
}

void Seeding::planCandidate(const DemoCandidate &candidate) {
    const auto number = std::chrono::minutes(&candidate - m_text.candidates.data());
    const int first = std::ranges::min(candidate.applications, {}, &DemoApplication::day).day;
    at(first, 18h + 7 * number, [this, &candidate] { return registerCandidate(candidate); });
    for (const DemoApplication &application : candidate.applications)
        planApplication(candidate, application);
}

void Seeding::planApplication(const DemoCandidate &candidate, const DemoApplication &demo) {
    const auto number = std::chrono::minutes(&candidate - m_text.candidates.data());
    const QString key = applicationKey(candidate, demo);
    at(demo.day, 18h + 5min + 7 * number, [this, &candidate, &demo] { return apply(candidate, demo); });
    // A day's moves come before its notes, and both while offices are open.
    for (const DemoMove &step : demo.moves)
        at(step.day, 10h + 5 * number, [this, &candidate, &demo, &step] { return move(candidate, demo, step); });
    for (const DemoNote &note : demo.notes)
        at(note.day, 14h + 3 * number, [this, key, &note] { return addNote(key, note); });
    if (demo.slot)
        at(demo.slot->made, 13h + number, [this, key, &demo] { return addSlot(key, demo); });
}

Result<void> Seeding::run(const std::function<bool(int, int)> &progress) {
    int done = 0;
    for (const Step &step : m_steps) {
        if (!progress(done++, static_cast<int>(m_steps.size())))
            return failure(ErrorCode::Cancelled);
        m_clock.set(step.at);
        if (auto acted = step.act(); !acted)
            return acted;
    }
    return {};
}

/// Signs in anew when the story has gone on for longer than a sign-in stays open.
Result<access::Actor> Seeding::actor(const QString &key) {
    const WallTime now = m_clock.wallNow();
    if (const auto kept = m_signIns.find(key);
        kept != m_signIns.end() && now - kept->lastUse < 10min && now - kept->since < 7h) {
        kept->lastUse = now;
        return kept->actor;
    }
    const DemoPerson &person = m_people[key];
    const auto signedIn = m_workspace.signIns().signIn(u"demo/candor"_s, person.email, crypto::Secret(person.password));
    if (!signedIn)
        return failure(signedIn.error());
    m_accounts.insert(key, signedIn->account.id);
    m_signIns.insert(key, {signedIn->actor, now, now});
    return signedIn->actor;
}

Result<void> Seeding::begin() {
    const DemoPerson &person = m_people[admin];
    if (const auto made = m_workspace.people().createFirstAdministrator(u"demo/candor"_s, registrationOf(person),
                                                                        crypto::Secret(person.password));
        !made)
        return failure(made.error());
    const auto by = actor(admin);
    if (!by)
        return failure(by.error());
    auto settings = m_workspace.settings().settings(*by);
    if (!settings)
        return failure(settings.error());
    settings->organisation = m_text.company;
    const auto saved = m_workspace.settings().save(*by, *settings);
    return saved ? Result<void>() : failure(saved.error());
}

Result<void> Seeding::addStaff(const DemoPerson &person) {
    const auto by = actor(admin);
    if (!by)
        return failure(by.error());
    access::Registration registration = registrationOf(person);
    registration.company = m_text.company;
    const auto added = m_workspace.people().registerAccount(*by, registration, crypto::Secret(person.password));
    if (added)
        m_accounts.insert(person.key, added->id);
    return without(added);
}

const DemoJob &Seeding::job(const QString &key) const { return *std::ranges::find(m_text.jobs, key, &DemoJob::key); }

Result<void> Seeding::addJob(const DemoJob &demo) {
    const auto by = actor(demo.owner);
    if (!by)
        return failure(by.error());
    Job wanted = demo.job;
    if (demo.deadlineDay)
        wanted.deadline = QDateTime::fromMSecsSinceEpoch(m_baseDay.time_since_epoch().count(), Qt::UTC)
                              .date()
                              .addDays(*demo.deadlineDay);
    const auto added = m_workspace.jobs().add(*by, wanted);
    if (!added)
        return failure(added.error());
    m_jobs.insert(demo.key, added->id);
    for (const auto &[member, kind] : demo.members) {
        if (auto joined = m_workspace.jobs().addMember(*by, added->id, m_accounts.value(member), kind); !joined)
            return joined;
    }
    return {};
}

Result<void> Seeding::setJobState(const DemoJob &demo, JobState state) {
    const auto by = actor(demo.owner);
    const JobId id = m_jobs.value(demo.key);
    const auto row = by ? m_workspace.jobs().job(*by, id) : failure(by.error());
    return row ? without(m_workspace.jobs().setState(*by, id, state, row->job.revision)) : failure(row.error());
}

Result<void> Seeding::registerCandidate(const DemoCandidate &candidate) {
    const DemoPerson &person = candidate.person;
    access::Registration registration = registrationOf(person);
    registration.phone = candidate.phone;
    const auto made = m_workspace.people().registerAccount(access::Actor::guest(u"demo/candor"_s), registration,
                                                           crypto::Secret(person.password));
    const auto by = made ? actor(person.key) : failure(made.error());
    auto profile = by ? m_workspace.people().profile(*by, made->id) : failure(by.error());
    if (!profile)
        return failure(profile.error());
    SeekerProfile wanted = candidate.profile;
    wanted.account = made->id;
    wanted.revision = profile->revision;
    return without(m_workspace.people().saveProfile(*by, wanted));
}

Result<QString> Seeding::writeResume(const DemoCandidate &candidate, DemoResume kind) {
    if (kind == DemoResume::None)
        return QString();
    const QString name = QString(candidate.person.fullName).replace(u' ', u'-').toLower() + u".pdf";
    QFile file(m_resumes.filePath(name));
    const QByteArray pdf = resumePdf(candidate, kind);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush())
        return failure(ErrorCode::WriteFailed, file.fileName());
    return file.fileName();
}

Result<void> Seeding::apply(const DemoCandidate &candidate, const DemoApplication &demo) {
    const auto resume = writeResume(candidate, demo.resume);
    if (!resume)
        return failure(resume.error());
    const auto by = actor(candidate.person.key);
    const auto made =
        by ? m_workspace.applications().apply(*by, m_jobs.value(demo.job), by->account, demo.form, *resume)
           : failure(by.error());
    if (made)
        m_applications.insert(applicationKey(candidate, demo), made->id);
    return without(made);
}

Result<void> Seeding::move(const DemoCandidate &candidate, const DemoApplication &demo, const DemoMove &step) {
    const bool isOwn = step.to == Stage::Withdrawn;
    const auto by = actor(isOwn ? candidate.person.key : job(demo.job).owner);
    const ApplicationId id = m_applications.value(applicationKey(candidate, demo));
    hiring::ApplicationService &applications = m_workspace.applications();
    const auto file = by ? applications.open(*by, id) : failure(by.error());
    if (!file)
        return failure(file.error());
    const Stage stands = file->row.application.stage;
    // The screening may have moved it there, or further, when it came in.
    const bool isThere =
        stands == step.to || (step.to < stands && stands < Stage::Interviewed && &step != &demo.moves.back());
    if (isThere && !isOwn)
        return {};
    const hiring::MoveTarget target{id, file->row.application.revision};
    return without(isOwn ? applications.withdraw(*by, target, step.reason)
                         : applications.move(*by, target, step.to, step.reason));
}

Result<void> Seeding::addNote(const QString &application, const DemoNote &note) {
    const auto by = actor(note.author);
    return by ? without(m_workspace.applications().addNote(*by, m_applications.value(application), note.text))
              : failure(by.error());
}

Result<void> Seeding::addSlot(const QString &application, const DemoApplication &demo) {
    const auto by = actor(job(demo.job).owner);
    if (!by)
        return failure(by.error());
    InterviewSlot slot;
    slot.application = m_applications.value(application);
    slot.startsAt = m_baseDay + std::chrono::hours(24 * demo.slot->day + demo.slot->hour);
    slot.length = std::chrono::minutes(demo.slot->minutes);
    slot.venueKind = demo.slot->venueKind;
    slot.venue = demo.slot->venue;
    for (const QString &key : demo.slot->with)
        slot.participants.push_back({m_accounts.value(key), m_people[key].fullName, m_people[key].email});
    return without(m_workspace.schedule().add(*by, slot));
}

} // namespace candor::demo
