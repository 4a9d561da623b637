// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/ApplyModel.h"

#include "access/PeopleService.h"
#include "access/Settings.h"
#include "documents/SkillList.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "hiring/ResumeFormat.h"
#include "hiring/ResumeService.h"
#include "resume/ResumeChanges.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace candor::screens {

namespace {

/// What the form begins with.
struct Beginning {
    Job job;
    Account account;
    SeekerProfile profile;
    std::optional<Application> earlier;
    qint64 largestResume = 0;
    QStringList skillNames;
};

Result<Beginning> beginningOf(workspace::Workspace &workspace, const access::Actor &actor, JobId job) {
    Beginning beginning;
    auto row = workspace.jobs().job(actor, job);
    if (!row)
        return failure(row.error());
    auto account = workspace.people().account(actor, actor.account);
    if (!account)
        return failure(account.error());
    auto profile = workspace.people().profile(actor, actor.account);
    if (!profile)
        return failure(profile.error());
    CandidateFilter own;
    own.job = job;
    own.seeker = actor.account;
    auto applications = workspace.applications().list(actor, own, {0, 1});
    if (!applications)
        return failure(applications.error());
    const auto settings = workspace.settings().settings(actor);
    if (!settings)
        return failure(settings.error());
    beginning.job = std::move(row->job);
    beginning.account = std::move(*account);
    beginning.profile = std::move(*profile);
    if (!applications->rows.empty())
        beginning.earlier = std::move(applications->rows.front().application);
    beginning.largestResume = settings->largestResumeBytes;
    const auto skills = workspace.resumes().skills(actor);
    if (!skills)
        return failure(skills.error());
    for (const documents::Skill &skill : skills->skills())
        beginning.skillNames << skill.name;
    return beginning;
}

ApplicationForm prefilled(const Beginning &beginning) {
    ApplicationForm form;
    form.phone = beginning.account.phone;
    form.currentCompany = beginning.account.company;
    form.expectedSalary = beginning.profile.expectedSalary;
    form.availability = beginning.profile.availability;
    form.availableFrom = beginning.profile.availableFrom;
    return form;
}

/// Before the deadline's day is over, open.
bool takesApplications(const Job &job, WallTime now) {
    return job.state == JobState::Open && (!job.deadline || *job.deadline >= lastDayOnEarth(now));
}

Result<ChosenResume> lookAt(const QString &path, qint64 most) {
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, info.fileName());
    if (!info.isFile())
        return failure(ErrorCode::WrongFileType);
    if (info.size() > most)
        return failure(ErrorCode::FileTooLarge, QString::number(most));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, info.fileName());
    // The directory of a DOCX stands at its end; the whole is small enough to look at.
    const QByteArray content = file.read(most + 1);
    if (content.size() > most)
        return failure(ErrorCode::FileTooLarge, QString::number(most));
    if (!hiring::resumeFormatOf(content))
        return failure(ErrorCode::WrongFileType);
    return ChosenResume{path, hiring::originalNameOf(path), static_cast<std::uint64_t>(content.size())};
}

} // namespace

bool isAboutResume(const Error &error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileTooLarge:
    case ErrorCode::WrongFileType:
    case ErrorCode::NotPermitted:
    case ErrorCode::DocumentEncrypted:
        return true;
    default:
        return error.code == ErrorCode::InvalidField && error.detail.startsWith(u"resume");
    }
}

ApplyModel::ApplyModel(const ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_access(*context.hiring) {
    connect(&m_access, &WorkspaceAccess::actorChanged, this, [this] {
        // A sign-in that ended by time may be taken up again by the same person; nobody else sees the draft.
        if (m_access.isSignedIn() && m_access.account()->id != m_person)
            discard();
        else if (m_state == State::Loading || m_state == State::HandingIn)
            setState(m_state == State::Loading ? State::Nothing : State::Filling);
    });
}

ApplyModel::~ApplyModel() {
    for (const JobTicket &ticket : {m_loading, m_looking, m_readingJob})
        ticket.cancel();
}

void ApplyModel::setState(State state) {
    m_state = state;
    emit stateChanged();
}

void ApplyModel::open(JobId job) {
    const bool same = job == m_jobId && m_access.isSignedIn() && m_access.account()->id == m_person;
    if (same && (m_state == State::Filling || m_state == State::HandingIn)) {
        emit stateChanged();
        return;
    }
    discard();
    m_jobId = job;
    load();
}

void ApplyModel::tryAgain() {
    if (m_state == State::Failed)
        load();
}

void ApplyModel::discard() {
    m_loading.cancel();
    m_looking.cancel();
    forgetReading();
    m_jobId = {};
    m_job = {};
    m_person = {};
    m_form = {};
    m_prefilled = {};
    m_resume.reset();
    m_application.reset();
    m_error.reset();
    setState(State::Nothing);
}

void ApplyModel::load() {
    setState(State::Loading);
    auto work = [job = m_jobId](workspace::Workspace &workspace, const access::Actor &actor) {
        return beginningOf(workspace, actor, job);
    };
    m_loading = m_access.ask(this, work, [this](Result<Beginning> beginning) {
        if (!beginning) {
            m_error = beginning.error();
            setState(State::Failed);
            return;
        }
        m_job = beginning->job;
        m_person = beginning->account.id;
        m_application = beginning->earlier;
        m_largestResume = beginning->largestResume;
        m_skillNames = beginning->skillNames;
        m_prefilled = m_form = prefilled(*beginning);
        if (m_application)
            setState(State::AlreadyApplied);
        else if (!takesApplications(m_job, m_context.clock.wallNow()))
            setState(State::Closed);
        else
            setState(State::Filling);
    });
}

bool ApplyModel::hasWork() const {
    return (m_state == State::Filling || m_state == State::HandingIn) && (m_resume || m_form != m_prefilled);
}

void ApplyModel::chooseResume(const QString &path) {
    if (m_state != State::Filling)
        return;
    m_looking.cancel();
    m_looking = m_context.jobs.run(
        this, [path, most = m_largestResume](const JobTicket &) { return lookAt(path, most); },
        [this](Result<ChosenResume> chosen) {
            if (!chosen) {
                emit resumeRefused(chosen.error());
                return;
            }
            forgetReading();
            m_resume = std::move(*chosen);
            emit resumeChanged();
            readResume();
        });
}

void ApplyModel::removeResume() {
    m_looking.cancel();
    forgetReading();
    m_resume.reset();
    emit resumeChanged();
}

void ApplyModel::setReading(ResumeReading reading) {
    m_reading = reading;
    emit readingChanged();
}

void ApplyModel::readResume() {
    m_readingJob = m_access.ask(
        this,
        [path = m_resume->path](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.resumes().preview(actor, path);
        },
        [this](Result<Resume> read) { takeReading(std::move(read)); });
    setReading(ResumeReading::Running);
}

void ApplyModel::takeReading(Result<Resume> read) {
    if (read) {
        m_fields = read->fields;
        m_read = std::move(*read);
        setFields(m_fields, m_fields.totalYears);
        setReading(ResumeReading::Done);
        return;
    }
    if (isAboutResume(read.error())) {
        // Handing it in would be refused for the same reason.
        m_resume.reset();
        m_reading = ResumeReading::None;
        emit resumeChanged();
        emit resumeRefused(read.error());
        return;
    }
    m_readingError = read.error();
    setReading(ResumeReading::Failed);
}

void ApplyModel::cancelReading() {
    m_readingJob.cancel();
    if (m_reading == ResumeReading::Running)
        setReading(ResumeReading::None);
}

void ApplyModel::fillInByHand() {
    if (!m_resume || m_reading == ResumeReading::Running || m_read)
        return;
    m_read = Resume();
    m_fields = {};
    setReading(ResumeReading::Done);
}

void ApplyModel::forgetReading() {
    m_readingJob.cancel();
    setFields({}, {});
    m_reading = ResumeReading::None;
    m_read.reset();
    m_readingError.reset();
}

void ApplyModel::setFields(const ResumeFields &fields, std::optional<double> years) {
    m_fields = fields;
    const Prefilled before = m_fromResume;
    // As the form shows it, so that what it gives back is the same.
    const auto shown = years ? std::optional(std::round(*years * 10) / 10) : std::nullopt;
    m_fromResume = {fields.phone ? fields.phone->text : QString(), shown};
    // What the person typed, or the profile says, stays.
    if (m_form.phone.isEmpty() || (m_form.phone == before.phone && m_form.phone != m_prefilled.phone))
        m_form.phone = m_fromResume.phone;
    if (!m_form.yearsOfExperience || m_form.yearsOfExperience == before.years)
        m_form.yearsOfExperience = m_fromResume.years;
}

int ApplyModel::correctedFields() const { return m_read ? changedFields(m_read->fields, m_fields) : 0; }

QDate ApplyModel::today() const {
    return QDateTime::fromMSecsSinceEpoch(m_context.clock.wallNow().time_since_epoch().count()).date();
}

void ApplyModel::handIn() {
    if (m_state != State::Filling)
        return; // a second press hands in nothing twice
    setState(State::HandingIn);
    const auto corrected = m_resume && correctedFields() > 0 ? std::optional(m_fields) : std::nullopt;
    auto work = [job = m_jobId, form = m_form, path = m_resume ? m_resume->path : QString(),
                 corrected](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.applications().apply(actor, job, actor.account, form, path, corrected);
    };
    m_loading = m_access.ask(this, work, [this](Result<Application> handedIn) {
        if (handedIn) {
            m_application = std::move(*handedIn);
            setState(State::HandedIn);
            return;
        }
        setState(State::Filling);
        emit refused(handedIn.error());
    });
}

} // namespace candor::screens
