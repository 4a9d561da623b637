// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

// The macro declares a function, which must be at the global scope.
static void registerTexts() { Q_INIT_RESOURCE(demo); }

namespace candor::demo {

namespace {

using namespace Qt::StringLiterals;

QByteArray bytesOf(const QString &name) {
    QFile file(u":/candor/demo/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonDocument builtIn(const QString &name) { return QJsonDocument::fromJson(bytesOf(name)); }

QStringList texts(const QJsonValue &value) {
    QStringList list;
    for (const QJsonValue each : value.toArray())
        list << each.toString();
    return list;
}

void shuffle(QStringList &list, QRandomGenerator &random) {
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, random.bounded(static_cast<int>(i) + 1));
}

/// Sixteen letters and digits that are not mistaken for each other.
QString password(QRandomGenerator &random) {
    static const QString characters = u"abcdefghjkmnpqrstvwxyz23456789"_s;
    QString text;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0)
            text += u'-';
        text += characters.at(random.bounded(static_cast<int>(characters.size())));
    }
    return text;
}

/// Gives people their names, one after the other.
class Names {
public:
    Names(const QJsonObject &company, quint32 seed)
        : m_random(seed), m_given(texts(company.value(u"given_names"))),
          m_family(texts(company.value(u"family_names"))) {
        shuffle(m_given, m_random);
        shuffle(m_family, m_random);
    }
    DemoPerson next(const QString &key, Role role, const QString &domain) {
        const QString given = m_given.takeFirst();
        const QString family = m_family.takeFirst();
        const QString email = given.toLower() % u'.' % family.toLower() % u'@' % domain;
        return {key, role, given % u' ' % family, email, password(m_random)};
    }

private:
    QRandomGenerator m_random;
    QStringList m_given;
    QStringList m_family;
};

DemoJob jobOf(const QJsonValue &value, const QString &company) {
    DemoJob demo;
    demo.key = value[u"key"].toString();
    demo.owner = value[u"owner"].toString();
    Job &job = demo.job;
    job.title = value[u"title"].toString();
    job.description = value[u"description"].toString();
    job.company = company;
    job.department = value[u"department"].toString();
    job.domain = jobDomainFromName(value[u"domain"].toString()).value_or(JobDomain::General);
    job.place = value[u"place"].toString();
    job.type = jobTypeFromName(value[u"type"].toString()).value_or(JobType::FullTime);
    job.mode = workModeFromName(value[u"mode"].toString()).value_or(WorkMode::OnSite);
    job.level = jobLevelFromName(value[u"level"].toString()).value_or(JobLevel::Mid);
    const QJsonArray salary = value[u"salary"].toArray();
    job.salary = SalaryRange{salary.at(0).toInteger(), salary.at(1).toInteger(), salary.at(2).toString(),
                             salaryPeriodFromName(salary.at(3).toString()).value_or(SalaryPeriod::Year)};
    job.requiredSkills = texts(value[u"required_skills"]);
    job.desiredSkills = texts(value[u"desired_skills"]);
    job.values = texts(value[u"values"]);
    for (const QJsonValue member : value[u"members"].toArray())
        demo.members.emplace_back(member[0].toString(),
                                  member[1].toString() == u"expert" ? JobMemberKind::Expert : JobMemberKind::Colleague);
    if (const QJsonValue published = value[u"published"]; published.isDouble())
        demo.published = published.toInt();
    if (const QJsonValue deadline = value[u"deadline"]; deadline.isDouble())
        demo.deadlineDay = deadline.toInt();
    if (const QJsonArray then = value[u"then"].toArray(); !then.isEmpty())
        demo.then.emplace(jobStateFromName(then.at(0).toString()).value_or(JobState::Paused), then.at(1).toInt());
    return demo;
}

DemoResume resumeOf(const QString &kind) {
    if (kind == u"outlines")
        return DemoResume::Outlines;
    if (kind == u"damaged")
        return DemoResume::Damaged;
    return kind == u"none" ? DemoResume::None : DemoResume::Text;
}

DemoApplication applicationOf(const QJsonValue &value, const QJsonValue &person) {
    DemoApplication application;
    application.job = value[u"job"].toString();
    application.day = value[u"day"].toInt();
    application.resume = resumeOf(value[u"resume"].toString());
    application.form.coverLetter = value[u"letter"].toString();
    application.form.yearsOfExperience = person[u"years"].toDouble();
    application.form.currentCompany = person[u"company"].toString();
    application.form.currentPosition = person[u"position"].toString();
    application.form.source = value[u"source"].toString();
    for (const QJsonValue move : value[u"moves"].toArray())
        application.moves.push_back(
            {move[0].toInt(), stageFromName(move[1].toString()).value_or(Stage::UnderReview), move[2].toString()});
    for (const QJsonValue note : value[u"notes"].toArray())
        application.notes.push_back({note[0].toInt(), note[1].toString(), note[2].toString()});
    if (const QJsonValue slot = value[u"slot"]; slot.isObject()) {
        const QString link = slot[u"link"].toString();
        application.slot = DemoSlot{slot[u"made"].toInt(),
                                    slot[u"day"].toInt(),
                                    slot[u"hour"].toInt(),
                                    slot[u"minutes"].toInt(),
                                    link.isEmpty() ? VenueKind::Room : VenueKind::MeetingLink,
                                    link.isEmpty() ? slot[u"room"].toString() : link,
                                    texts(slot[u"with"])};
    }
    return application;
}

DemoCandidate candidateOf(const QJsonValue &value, DemoPerson person, int number) {
    DemoCandidate candidate;
    candidate.person = std::move(person);
    // Numbers that the Swedish authority keeps for books and films: 070-174 06 05 and on.
    candidate.phone = u"+46 70 174 06 %1"_s.arg(number + 5, 2, 10, QChar(u'0'));
    SeekerProfile &profile = candidate.profile;
    profile.targetRole = value[u"target_role"].toString();
    profile.level = jobLevelFromName(value[u"level"].toString());
    profile.skills = texts(value[u"skills"]);
    profile.places = texts(value[u"places"]);
    const QStringList modes = texts(value[u"modes"]);
    profile.onSite = modes.contains(workModeName(WorkMode::OnSite));
    profile.hybrid = modes.contains(workModeName(WorkMode::Hybrid));
    profile.remote = modes.contains(workModeName(WorkMode::Remote));
    profile.expectedSalary = Money{value[u"salary"].toInteger(), u"SEK"_s};
    profile.availability = availabilityFromName(value[u"availability"].toString()).value_or(Availability::Unknown);
    candidate.experience = texts(value[u"experience"]);
    candidate.education = value[u"education"].toString();
    for (const QJsonValue each : value[u"applications"].toArray()) {
        DemoApplication application = applicationOf(each, value);
        application.form.phone = candidate.phone;
        application.form.expectedSalary = profile.expectedSalary;
        application.form.availability = profile.availability;
        candidate.applications.push_back(std::move(application));
    }
    return candidate;
}

} // namespace

DemoText DemoText::read(quint32 seed) {
    registerTexts();
    const QJsonObject company = builtIn(u"company.json"_s).object();
    Names names(company, seed);
    DemoText text;
    text.company = company.value(u"company").toString();
    for (const QJsonValue each : company.value(u"staff").toArray())
        text.staff.push_back(names.next(each[u"key"].toString(),
                                        roleFromName(each[u"role"].toString()).value_or(Role::Recruiter),
                                        u"tornavik.example"_s));
    for (const QJsonValue each : company.value(u"jobs").toArray())
        text.jobs.push_back(jobOf(each, text.company));
    int number = 0;
    for (const QJsonValue each : builtIn(u"candidates.json"_s).array()) {
        const QString key = u"candidate-%1"_s.arg(++number);
        text.candidates.push_back(candidateOf(each, names.next(key, Role::Seeker, u"mail.example"_s), number));
    }
    text.questions = demoQuestions(company.value(u"questions").toArray(), bytesOf(u"questions.json"_s));
    text.questionnaires = demoQuestionnaires(company.value(u"questionnaires").toArray());
    return text;
}

} // namespace candor::demo
