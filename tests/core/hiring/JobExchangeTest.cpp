// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobExchange.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;

Job hardJob() {
    Job job;
    job.title = u"=cmd|' /C calc'!A0 & <b>R&amp;D</b> \"50%\""_s;
    job.description =
        u"-First  line\twith; <p>tags</p> &amp; more\n\nSecond\n\n\n\nThird \U00020BB7 \u0627\u0644\u0639 "_s;
    job.company = u"Acme, \"Sons\" & Co"_s;
    job.department = u"@R&D"_s;
    job.domain = JobDomain::AiMl;
    job.place = u"Z\u00fcrich, Switzerland"_s;
    job.type = JobType::Internship;
    job.mode = WorkMode::Hybrid;
    job.level = JobLevel::Lead;
    job.salary = SalaryRange{40, {}, u"CHF"_s, SalaryPeriod::Hour};
    job.requiredSkills = {u"C++"_s, u"a;b"_s, u"back\\slash"_s, u" padded "_s, u"one, two"_s};
    job.desiredSkills = {u"Go"_s, u"'tis"_s};
    job.values = {u"Care; and candour"_s};
    job.scoresNeeded = 3;
    job.interviewThreshold = 0;
    job.deadline = QDate(2020, 2, 29);
    job.state = JobState::Open;
    job.publishedAt = WallTime(std::chrono::milliseconds(1'700'000'000'123));
    return job;
}

Job plainJob() {
    Job job;
    job.title = u"Plain"_s;
    return job;
}

std::vector<Job> oneOfEach() {
    std::vector<Job> jobs{plainJob(), hardJob()};
    for (int index = 0; index < 6; ++index) {
        Job job = plainJob();
        job.description = u"Two\nlines"_s;
        job.domain = static_cast<JobDomain>(index % 4);
        job.type = static_cast<JobType>(index % 5);
        job.mode = static_cast<WorkMode>(index % 3);
        job.level = static_cast<JobLevel>(index);
        job.state = static_cast<JobState>(index % 5);
        job.salary = SalaryRange{{}, index, u"EUR"_s, static_cast<SalaryPeriod>(index % 3)};
        jobs.push_back(job);
    }
    return jobs;
}

QString wrong(const Result<std::vector<Job>> &jobs) { return jobs ? u"none"_s : jobs.error().detail; }

Job posting(const QByteArray &fields) {
    const auto jobs = jobsFromJsonLd("{\"@type\": \"JobPosting\", \"title\": \"T\", " + fields + "}");
    EXPECT_EQ(wrong(jobs), u"none");
    return jobs && jobs->size() == 1 ? jobs->front() : Job();
}

QString wrongPosting(const QByteArray &fields) {
    return wrong(jobsFromJsonLd("{\"@type\": \"JobPosting\", \"title\": \"T\", " + fields + "}"));
}

} // namespace

TEST(JobExchange, ReadsTheJsonLdThatItWrote) {
    EXPECT_EQ(jobsFromJsonLd(toJsonLd(oneOfEach())).value(), oneOfEach());
    EXPECT_EQ(jobsFromJsonLd(toJsonLd({hardJob()})).value(), std::vector<Job>{hardJob()});
    EXPECT_EQ(jobsFromJsonLd(toJsonLd({})).value(), std::vector<Job>());
}

TEST(JobExchange, ReadsTheCsvThatItWrote) {
    EXPECT_EQ(jobsFromCsv(jobsToCsv(oneOfEach())).value(), oneOfEach());
    EXPECT_EQ(jobsFromCsv(jobsToCsv({})).value(), std::vector<Job>());
}

TEST(JobExchange, WritesWhatSchemaOrgKnows) {
    Job job = hardJob();
    job.id = JobId(7);
    job.mode = WorkMode::Remote;
    job.salary->to = 50;
    const QJsonObject posting = QJsonDocument::fromJson(toJsonLd({job})).object();
    EXPECT_EQ(posting[u"@context"].toArray().first().toString(), u"https://schema.org/");
    EXPECT_EQ(posting[u"@type"].toString(), u"JobPosting");
    EXPECT_EQ(posting[u"identifier"][u"value"].toString(), u"7");
    EXPECT_EQ(posting[u"datePosted"].toString(), u"2023-11-14");
    EXPECT_EQ(posting[u"validThrough"].toString(), u"2020-02-29");
    EXPECT_EQ(posting[u"employmentType"].toString(), u"INTERN");
    EXPECT_EQ(posting[u"jobLocationType"].toString(), u"TELECOMMUTE");
    EXPECT_EQ(posting[u"jobLocation"][u"address"][u"addressLocality"].toString(), job.place);
    EXPECT_EQ(posting[u"hiringOrganization"][u"name"].toString(), job.company);
    EXPECT_EQ(posting[u"baseSalary"][u"currency"].toString(), u"CHF");
    EXPECT_EQ(posting[u"baseSalary"][u"value"][u"unitText"].toString(), u"HOUR");
    EXPECT_EQ(posting[u"baseSalary"][u"value"][u"maxValue"].toInt(), 50);
    EXPECT_EQ(posting[u"skills"].toArray().size(), 5);
    EXPECT_EQ(posting[u"experienceRequirements"][u"monthsOfExperience"].toInt(), 96);
    EXPECT_TRUE(posting[u"description"].toString().startsWith(u"<p>-First  line\twith; &lt;p&gt;tags"));
}

TEST(JobExchange, ReadsWhatOthersWrite) {
    const Job job = posting(R"(
        "description": "<p>Build &amp; run</p><ul><li>C++</li><li>Qt</li></ul><script>x()</script>",
        "datePosted": "2026-04-01T08:00:00+02:00", "validThrough": "2026-06-30T23:59:59Z",
        "employmentType": ["OTHER", "part-time"],
        "hiringOrganization": {"@type": "Organization", "name": "R&amp;D <i>Labs</i>", "sameAs": "x"},
        "jobLocation": [{"@type": "Place", "address": {"addressLocality": "Berlin", "addressRegion": "Berlin",
            "addressCountry": {"@type": "Country", "name": "DE"}}}],
        "baseSalary": {"@type": "MonetaryAmount", "currency": "eur",
            "value": {"@type": "QuantitativeValue", "minValue": "50,000", "maxValue": 60000.4, "unitText": "YEAR"}},
        "skills": "C++, Qt; SQL\n  Git",
        "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 61})");
    Job expected;
    expected.title = u"T"_s;
    expected.description = u"Build & run\n\n- C++\n- Qt"_s;
    expected.publishedAt = WallTime(std::chrono::seconds(1'775'023'200));
    expected.deadline = QDate(2026, 6, 30);
    expected.type = JobType::PartTime;
    expected.company = u"R&D Labs"_s;
    expected.place = u"Berlin, DE"_s;
    expected.salary = SalaryRange{50'000, 60'000, u"EUR"_s, SalaryPeriod::Year};
    expected.requiredSkills = {u"C++"_s, u"Qt"_s, u"SQL"_s, u"Git"_s};
    expected.level = JobLevel::Senior;
    EXPECT_EQ(job, expected);
}

TEST(JobExchange, TakesTheFormsThatOccur) {
    EXPECT_EQ(posting(R"("hiringOrganization": "Acme")").company, u"Acme");
    EXPECT_EQ(posting(R"("jobLocation": "Bonn")").place, u"Bonn");
    EXPECT_EQ(posting(R"("jobLocation": {"address": "Bonn, DE"})").place, u"Bonn, DE");
    EXPECT_EQ(posting(R"("jobLocation": {"name": "Head office"})").place, u"Head office");
    EXPECT_EQ(posting(R"("jobLocationType": "TELECOMMUTE")").mode, WorkMode::Remote);
    EXPECT_EQ(posting(R"("employmentType": "CONTRACTOR")").type, JobType::Contract);
    EXPECT_EQ(posting(R"("skills": [{"@type": "DefinedTerm", "name": "Go"}, "one, two"])").requiredSkills,
              (QStringList{u"Go"_s, u"one, two"_s}));
    EXPECT_EQ(posting(R"("skills": "<ul><li>Go</li><li>C &amp; C++</li></ul>")").requiredSkills,
              (QStringList{u"Go"_s, u"C & C++"_s}));
    EXPECT_EQ(posting(R"("experienceRequirements": "no requirements")").level, JobLevel::Entry);
    EXPECT_EQ(posting(R"("experienceRequirements": "lots")").level, JobLevel::Mid);
    EXPECT_EQ(posting(R"("description": "a < b\n\nc")").description, u"a < b\n\nc");
    const auto salary = [](const QByteArray &text) { return posting("\"baseSalary\": " + text).salary; };
    EXPECT_EQ(salary(R"({"currency": "USD", "value": 20, "unitText": "HOUR"})"),
              (SalaryRange{20, 20, u"USD"_s, SalaryPeriod::Hour}));
    EXPECT_EQ(salary(R"({"currency": "USD", "value": {"value": 200, "unitText": "DAY"}})"),
              (SalaryRange{47'000, 47'000, u"USD"_s, SalaryPeriod::Year}));
    EXPECT_EQ(salary(R"(100, "salaryCurrency": "GBP")"), (SalaryRange{100, 100, u"GBP"_s, SalaryPeriod::Year}));
    EXPECT_EQ(salary(R"({"value": 20})"), std::nullopt) << "no currency";
    EXPECT_EQ(salary(R"({"currency": "USD"})"), std::nullopt);
}

TEST(JobExchange, FindsPostingsAmongOtherThings) {
    const QByteArray both = R"({"@type": "http://schema.org/JobPosting", "title": "A"},
                               {"@type": "Organization", "name": "x"},
                               {"@type": ["Thing", "JobPosting"], "title": "B"})";
    const QByteArray files[]{"[" + both + "]", "{\"@graph\": [" + both + "]}", "[{\"@graph\": [" + both + "]}]"};
    for (const QByteArray &file : files) {
        const auto jobs = jobsFromJsonLd(file);
        ASSERT_EQ(wrong(jobs), u"none");
        ASSERT_EQ(jobs->size(), 2U);
        EXPECT_EQ(jobs->at(1).title, u"B");
    }
    EXPECT_EQ(wrong(jobsFromJsonLd(R"({"@type": "Organization"})")), u"postings: empty");
    EXPECT_EQ(wrong(jobsFromJsonLd("[]")), u"postings: empty");
}

TEST(JobExchange, SaysWhereAPostingIsWrong) {
    EXPECT_EQ(wrong(jobsFromJsonLd(R"([{"@type": "JobPosting", "title": "A"}, {"@type": "JobPosting"}])")),
              u"posting 2, title: empty");
    EXPECT_EQ(wrong(jobsFromJsonLd("{\n\"@type\": \"JobPosting\",\n oops}")), u"line 3: form");
    EXPECT_EQ(wrongPosting(R"("validThrough": "soon")"), u"posting 1, validThrough: form");
    EXPECT_EQ(wrongPosting(R"("baseSalary": {"currency": "EUR", "value": "much"})"), u"posting 1, baseSalary: form");
    EXPECT_EQ(wrongPosting(R"("baseSalary": {"currency": "EUR", "value": 1e300})"), u"posting 1, baseSalary: form");
    EXPECT_EQ(wrongPosting(R"("baseSalary": {"currency": "EUR", "value": {"value": 1, "unitText": "AGE"}})"),
              u"posting 1, baseSalary: unknown");
    EXPECT_EQ(wrongPosting(R"("candor:state": "open", "candor:level": "boss")"), u"posting 1, candor:level: unknown");
    EXPECT_EQ(wrongPosting(R"("candor:state": "open", "candor:scoresNeeded": "3")"),
              u"posting 1, candor:scoresNeeded: form");
    EXPECT_EQ(wrongPosting("\"description\": \"" + QByteArray(10 * 1024 * 1024, 'x') + "\""),
              u"posting 1, description: 100000");
    EXPECT_EQ(wrongPosting(R"("description": "a\u0000b")"), u"posting 1, description: characters");
    EXPECT_EQ(wrongPosting(R"("skills": [")" + QByteArray(81, 'x') + R"("])"), u"posting 1, skills: 80");
}

TEST(JobExchange, RefusesHostileJson) {
    EXPECT_EQ(jobsFromJsonLd(QByteArray(64 * 1024 * 1024 + 1, ' ')).error().code, ErrorCode::FileTooLarge);
    EXPECT_EQ(wrong(jobsFromJsonLd(QByteArray(1'000'000, '['))), u"line 1: form");
    QByteArray deep = R"({"@type": "JobPosting", "title": "deep"})";
    for (int level = 0; level < 500; ++level)
        deep = "[" + deep + "]";
    EXPECT_EQ(wrong(jobsFromJsonLd(deep)), u"postings: empty") << "too deep to look for";
    QByteArray many = "[";
    for (int index = 0; index <= 10'000; ++index)
        many += R"({"@type": "JobPosting", "title": "x"},)";
    many.back() = ']';
    EXPECT_EQ(wrong(jobsFromJsonLd(many)), u"postings: range");
    EXPECT_EQ(wrong(jobsFromJsonLd("\"JobPosting\"")), u"line 1: form");
}

TEST(JobExchange, SaysWhereACsvIsWrong) {
    EXPECT_EQ(wrong(jobsFromCsv("title,salary\nx,1\n")), u"line 1, salary: unknown");
    EXPECT_EQ(wrong(jobsFromCsv("title,title\nx,1\n")), u"line 1, title: twice");
    EXPECT_EQ(wrong(jobsFromCsv("title,type\nx,full-time\n\"two\nlines\",\n")), u"line 3, title: characters");
    EXPECT_EQ(wrong(jobsFromCsv("title,type\nx,fulltime\n")), u"line 2, type: unknown");
    EXPECT_EQ(wrong(jobsFromCsv("title,deadline\nx,tomorrow\n")), u"line 2, deadline: form");
    EXPECT_EQ(wrong(jobsFromCsv("title,salary_from\nx,1e3\n")), u"line 2, salary_from: form");
    EXPECT_EQ(wrong(jobsFromCsv("title,scores_needed\nx,4294967297\n")), u"line 2, scores_needed: form");
    EXPECT_EQ(wrong(jobsFromCsv("title,salary_from\nx,5\n")), u"line 2, currency: form");
    EXPECT_EQ(wrong(jobsFromCsv("title,type\nx\n")), u"line 2: columns");
    EXPECT_EQ(wrong(jobsFromCsv("title\n\"open\n")), u"line 2: quote");
    EXPECT_EQ(wrong(jobsFromCsv("company\nAcme\n")), u"line 2, title: empty");
    EXPECT_EQ(wrong(jobsFromCsv("")), u"line 1, title: empty");
    EXPECT_EQ(wrong(jobsFromCsv("title\n" + QByteArray("x\n").repeated(10'001))), u"postings: range");
}

TEST(JobExchange, TakesCsvOfAnyColumnsInAnyOrder) {
    const auto jobs = jobsFromCsv("\xef\xbb\xbfrequired_skills, title ,place\r\n\"C++; Go;; \",Tester,\r\n");
    ASSERT_EQ(wrong(jobs), u"none");
    EXPECT_EQ(jobs->front().requiredSkills, (QStringList{u"C++"_s, u"Go"_s}));
    EXPECT_EQ(jobs->front().title, u"Tester");
}

} // namespace candor::hiring
