// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"

#include "store/AccountStore.h"
#include "store/ApplicationStore.h"
#include "store/Connection.h"
#include "store/JobStore.h"
#include "store/ProfileStore.h"
#include "store/SignInStore.h"
#include "store/Transaction.h"

#include <QUuid>

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QStringList skillNames =
    u"C++|Python|Java|SQL|Linux|Git|Docker|JavaScript|TypeScript|React|PostgreSQL|Kubernetes|AWS|"
    "Node.js|C#|.NET|Go|Rust|Kotlin|Swift|Scala|PHP|Ruby|R|MATLAB|Qt|CMake|OpenCV|PyTorch|"
    "TensorFlow|scikit-learn|Pandas|NumPy|Spark|Hadoop|Kafka|Airflow|dbt|Snowflake|Redis|"
    "MongoDB|Elasticsearch|GraphQL|REST|gRPC|Angular|Vue.js|Svelte|HTML|CSS|Sass|Tailwind|"
    "Terraform|Ansible|Jenkins|GitHub Actions|Prometheus|Grafana|Nginx|Azure|GCP|Bash|"
    "PowerShell|Wireshark|Metasploit|Burp Suite|Nmap|SIEM|Splunk|OWASP|Penetration testing|"
    "Incident response|Threat modelling|Cryptography|PKI|OAuth|Zero trust|ISO 27001|GDPR|"
    "Machine learning|Deep learning|NLP|Computer vision|MLOps|Statistics|A/B testing|Tableau|"
    "Power BI|Excel|Scrum|Kanban|Jira|Figma|UX research|Accessibility|Technical writing|"
    "Mentoring|Spring|Hibernate|Django|Flask|FastAPI|Rails|Laravel|Unity|Unreal|CUDA|VHDL"_s.split(u'|');
const QStringList firstNames =
    u"Ada|Alan|Amara|Anna|Arjun|Björn|Carmen|Chen|Chidi|Daniel|David|Elena|Emma|Farid|Fatima|"
    "Grace|Hana|Hassan|Ines|Ivan|Jana|João|Jonas|Julia|Kai|Kofi|Lena|Liam|Lucía|Łukasz|Maria|"
    "Mei|Mohammed|Nadia|Noah|Olga|Omar|Paul|Priya|Rosa|Ruth|Samuel|Sara|Sofia|Søren|Tariq|"
    "Thandi|Tomás|Vera|Wei|Yuki|Yusuf|Zoë"_s.split(u'|');
const QStringList syllables =
    u"an|bar|cor|del|el|fer|gar|hof|in|jen|kow|lin|mar|nov|ost|per|ro|sen|ska|son|tan|ton|ul|ver|wal|win|xi|yam|zen"_s
        .split(u'|');
const QStringList roles =
    u"Software engineer|Backend developer|Frontend developer|Full-stack developer|Data scientist|"
    "Data engineer|Machine learning engineer|Security analyst|Penetration tester|DevOps engineer|"
    "Site reliability engineer|Embedded engineer|QA engineer|Product manager|UX designer|"
    "Systems administrator|Database administrator|Network engineer|Solution architect|Tech lead"_s.split(u'|');
const QStringList places =
    u"Berlin|Hamburg|München|Köln|Wien|Zürich|Paris|Lyon|London|Manchester|Dublin|Amsterdam|"
    "Rotterdam|Brussels|Madrid|Barcelona|Lisboa|Porto|Roma|Milano|Warszawa|Kraków|Łódź|Praha|Brno|"
    "Budapest|Stockholm|Göteborg|Oslo|Helsinki|Tallinn|Riga|Vilnius|Athens|Nairobi|Lagos|"
    "Bengaluru|Pune|Singapore|Tokyo"_s.split(u'|');

/// Numbers that are the same with each library: std's distributions are not.
class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    double share() { return static_cast<double>(m_random()) / 4294967296.0; }
    /// The first ones more often than the last ones, as skills are.
    const QString &of(const QStringList &list) {
        return list[static_cast<qsizetype>(std::pow(share(), 1.7) * static_cast<double>(list.size()))];
    }
    const QString &anyOf(const QStringList &list) { return list[below(static_cast<int>(list.size()))]; }
    QStringList some(const QStringList &list, int least, int most) {
        QStringList chosen;
        for (int count = least + below(most - least + 1); count > 0; --count) {
            if (const QString &one = of(list); !chosen.contains(one))
                chosen.append(one);
        }
        return chosen;
    }

private:
    std::mt19937 m_random;
};

QString familyName(Chance &chance) {
    QString name = chance.anyOf(syllables) % chance.anyOf(syllables);
    if (chance.below(3) == 0)
        name += chance.anyOf(syllables);
    name[0] = name[0].toUpper();
    return name;
}

class Filling {
public:
    Filling(store::Connection &connection, WallTime now) : m_connection(connection), m_now(now) {}

    Result<AccountId> addAccount(const QString &fullName, Role role) {
        Account account;
        account.email = u"person%1@example.org"_s.arg(++m_accounts);
        account.fullName = fullName;
        account.role = role;
        account.createdAt = account.updatedAt = m_now;
        auto id = store::AccountStore(m_connection).add(account, u"none"_s);
        if (!id)
            return id;
        account.id = *id;
        if (role == Role::Seeker) {
            if (auto put = addProfile(account); !put)
                return failure(put.error());
        }
        if (auto put = store::ProfileStore(m_connection).refreshSearch(account); !put)
            return failure(put.error());
        return id;
    }
    Result<JobId> addJob(AccountId owner) {
        Job job;
        job.owner = owner;
        job.title = m_chance.anyOf(roles);
        job.company = familyName(m_chance) + u" GmbH"_s;
        job.place = m_chance.anyOf(places);
        job.requiredSkills = m_chance.some(skillNames, 3, 6);
        job.description = QStringList(m_chance.some(skillNames, 20, 60)).join(u" and "_s);
        job.state = JobState::Open;
        job.createdAt = job.updatedAt = m_now - std::chrono::minutes(m_chance.below(100'000));
        job.publishedAt = job.createdAt;
        return store::JobStore(m_connection).insert(job);
    }
    Result<void> addApplication(JobId job, AccountId seeker) {
        Application application;
        application.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        application.job = job;
        application.seeker = seeker;
        application.stage = allStages.at(static_cast<std::size_t>(m_chance.below(allStages.size())));
        application.form.coverLetter = u"I would like to work with you. "_s.repeated(40);
        application.form.yearsOfExperience = m_chance.below(30);
        application.eligibility = m_chance.below(101);
        application.matchScore = m_chance.below(101);
        application.createdAt = m_now - std::chrono::minutes(m_chance.below(100'000));
        application.updatedAt = application.stageSince = application.createdAt;
        application.resume = ResumeFile{u"resumes/%1.pdf"_s.arg(application.uuid), u"cv.pdf"_s, 1000, QString(64, u'0'),
                                        ResumeState::Pending};
        const auto id = store::ApplicationStore(m_connection).insert(application);
        return id ? Result<void>() : failure(id.error());
    }
    QString personName() { return m_chance.anyOf(firstNames) % u' ' % familyName(m_chance); }
    int below(int end) { return m_chance.below(end); }

private:
    Result<void> addProfile(const Account &account) {
        SeekerProfile profile;
        profile.account = account.id;
        profile.targetRole = m_chance.anyOf(roles);
        profile.level = JobLevel::Mid;
        profile.skills = m_chance.some(skillNames, 5, 14);
        profile.places = m_chance.some(places, 1, 3);
        const auto saved = store::ProfileStore(m_connection).save(profile);
        return saved ? Result<void>() : failure(saved.error());
    }

    store::Connection &m_connection;
    WallTime m_now;
    Chance m_chance{4};
    int m_accounts = 0;
};

Result<access::Actor> signIn(store::Connection &connection, AccountId account, WallTime now) {
    const auto id = store::SignInStore(connection).add(account, std::nullopt, u"bench"_s, now);
    return id ? Result<access::Actor>({*id, account, u"bench"_s}) : failure(id.error());
}

/// Each seeker applies once; the first 500 for the job of the board.
Result<std::vector<JobId>> fillAll(Filling &filling, AccountId boardOwner) {
    std::vector<AccountId> recruiters{boardOwner};
    for (int count = 1; count < 50; ++count) {
        const auto recruiter = filling.addAccount(filling.personName(), Role::Recruiter);
        if (!recruiter)
            return failure(recruiter.error());
        recruiters.push_back(*recruiter);
    }
    std::vector<JobId> jobs;
    for (int count = 0; count < jobCount; ++count) {
        const auto job = filling.addJob(recruiters.at(static_cast<std::size_t>(count) % recruiters.size()));
        if (!job)
            return failure(job.error());
        jobs.push_back(*job);
    }
    for (int count = 0; count < candidateCount; ++count) {
        const auto seeker = filling.addAccount(filling.personName(), Role::Seeker);
        if (!seeker)
            return failure(seeker.error());
        const int job = count < applicationsOfBoard ? 0 : 1 + filling.below(jobCount - 1);
        if (auto added = filling.addApplication(jobs.at(static_cast<std::size_t>(job)), *seeker); !added)
            return failure(added.error());
    }
    return jobs;
}

/// Each text as it grows, from its second letter on.
QStringList asTyped(const QStringList &texts) {
    QStringList typed;
    for (const QString &text : texts) {
        for (qsizetype length = 2; length < text.size(); length += 2)
            typed.append(text.first(length));
        typed.append(text);
    }
    return typed;
}

} // namespace

Result<FilledWorkspace> fill(store::Connection &connection, const Clock &clock) {
    auto transaction = store::Transaction::begin(connection, store::TransactionKind::Write);
    if (!transaction)
        return failure(transaction.error());
    Filling filling(connection, clock.wallNow());
    const auto administrator = filling.addAccount(u"Ada Administrator"_s, Role::Admin);
    if (!administrator)
        return failure(administrator.error());
    const auto recruiter = filling.addAccount(u"Rita Recruiter"_s, Role::Recruiter);
    if (!recruiter)
        return failure(recruiter.error());
    const auto jobs = fillAll(filling, *recruiter);
    if (!jobs)
        return failure(jobs.error());
    auto asAdministrator = signIn(connection, *administrator, clock.wallNow());
    auto asRecruiter = signIn(connection, *recruiter, clock.wallNow());
    if (!asAdministrator || !asRecruiter)
        return failure(ErrorCode::DatabaseFailed, u"no sign-in"_s);
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    // What PostgreSQL does by itself after a while; SQLite does not.
    if (connection.dialect() == store::Dialect::PostgreSql) {
        if (auto vacuumed = connection.run(u"VACUUM ANALYZE"_s); !vacuumed)
            return failure(vacuumed.error());
    }
    return FilledWorkspace{std::move(*asAdministrator), std::move(*asRecruiter), jobs->front()};
}

QStringList typedCandidateSearches() {
    Chance chance(5);
    QStringList texts;
    for (int count = 0; count < 60; ++count) {
        texts.append(chance.anyOf(firstNames) % u' ' % familyName(chance));
        texts.append(chance.of(skillNames));
        texts.append(chance.of(skillNames) % u' ' % chance.of(skillNames));
        texts.append(chance.anyOf(roles) % u' ' % chance.anyOf(places));
    }
    return asTyped(texts);
}

QStringList typedJobSearches() {
    Chance chance(6);
    QStringList texts;
    for (int count = 0; count < 80; ++count) {
        texts.append(chance.anyOf(roles));
        texts.append(chance.of(skillNames) % u' ' % chance.anyOf(places));
        texts.append(chance.of(skillNames));
    }
    return asTyped(texts);
}

} // namespace candor::bench
