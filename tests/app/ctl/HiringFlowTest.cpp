// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlWorkspace.h"

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class HiringFlowTest : public CtlWorkspace {
protected:
    void SetUp() override { people(); }
};

CANDOR_BOTH_DIALECTS(HiringFlowTest);

TEST_P(HiringFlowTest, FromAJobToAHire) {
    const QString job = openJob();
    write(path(u"cv.pdf"_s), "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    const auto board = jsonOf(guest({u"job"_s, u"list"_s, u"--text"_s, u"pump"_s, u"--json"_s}).output).toArray();
    ASSERT_EQ(board.size(), 1);

    const auto applied =
        object(u"sam"_s, {u"apply"_s, u"--job"_s, job, u"--resume"_s, path(u"cv.pdf"_s), u"--cover-letter"_s,
                          u"Dear all"_s, u"--years"_s, u"4.5"_s, u"--expected-salary"_s, u"60000 EUR"_s,
                          u"--available"_s, u"2027-01-31"_s, u"--source"_s, u"friend"_s});
    EXPECT_EQ(applied.value(u"stage"_s).toString().toStdString(), "applied");
    EXPECT_EQ(applied.value(u"available_from"_s).toString().toStdString(), "2027-01-31");
    const QString id = QString::number(applied.value(u"id"_s).toInt());

    EXPECT_EQ(
        as(u"rita"_s, {u"job"_s, u"member"_s, u"add"_s, job, u"eve@example.org"_s, u"--kind"_s, u"expert"_s}).exitCode,
        0);
    EXPECT_EQ(as(u"rita"_s, {u"application"_s, u"move"_s, id, u"--to"_s, u"interview_required"_s}).exitCode, 0);
    const auto slot =
        object(u"rita"_s, {u"slot"_s, u"add"_s, u"--application"_s, id, u"--start"_s, u"2027-03-31T14:30+02:00"_s,
                           u"--minutes"_s, u"60"_s, u"--room"_s, u"Blue"_s, u"--with"_s, u"eve@example.org"_s});
    EXPECT_EQ(slot.value(u"starts_at"_s).toString().toStdString(), "2027-03-31T12:30:00.000Z");
    EXPECT_EQ(array(u"eve"_s, {u"slot"_s, u"day"_s, u"--room"_s, u"Blue"_s, u"--date"_s, u"2027-03-31"_s}).size(), 1);
    const auto ics = as(u"rita"_s, {u"slot"_s, u"ics"_s, QString::number(slot.value(u"id"_s).toInt())});
    EXPECT_THAT(ics.output.toStdString(), HasSubstr("DTSTART:20270331T123000Z"));

    const auto note = object(u"eve"_s, {u"application"_s, u"note"_s, u"add"_s, id, u"--text"_s, u"Knows pumps."_s});
    const QString noteId = QString::number(note.value(u"id"_s).toInt());
    EXPECT_EQ(as(u"eve"_s, {u"application"_s, u"note"_s, u"edit"_s, id, noteId, u"--text"_s, u"Knows pumps well."_s})
                  .exitCode,
              0);
    EXPECT_EQ(as(u"rita"_s, {u"application"_s, u"move"_s, id, u"--to"_s, u"hired"_s}).exitCode, 0);

    const auto file = object(u"rita"_s, {u"application"_s, u"show"_s, id});
    EXPECT_EQ(file.value(u"stage"_s).toString().toStdString(), "hired");
    EXPECT_EQ(file.value(u"history"_s).toArray().size(), 4);
    EXPECT_EQ(file.value(u"notes"_s)[0][u"text"].toString().toStdString(), "Knows pumps well.");
    EXPECT_TRUE(object(u"sam"_s, {u"application"_s, u"show"_s, id}).value(u"notes"_s).toArray().isEmpty());

    EXPECT_EQ(as(u"rita"_s, {u"application"_s, u"resume"_s, id, u"--out"_s, path(u"out.pdf"_s)}).exitCode, 0);
    QFile resume(path(u"out.pdf"_s));
    ASSERT_TRUE(resume.open(QIODevice::ReadOnly));
    EXPECT_THAT(resume.readAll().toStdString(), testing::StartsWith("%PDF-1.4"));
    expectRefused(as(u"rita"_s, {u"application"_s, u"resume"_s, id, u"--out"_s, path(u"out.pdf"_s)}), 1, "already");
    EXPECT_EQ(object(u"rita"_s, {u"job"_s, u"stats"_s, job}).value(u"stages"_s)[u"hired"].toInt(), 1);
    EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);
}

TEST_P(HiringFlowTest, EachRoleIsRefusedWhatIsNotTheirs) {
    const QString job = openJob();
    const QString id = application(job);
    expectRefused(guest({u"application"_s, u"list"_s}), 1, "Nobody is signed in");
    expectRefused(guest({u"user"_s, u"list"_s}), 1, "Nobody is signed in");
    expectRefused(as(u"sam"_s, {u"user"_s, u"list"_s}), 1, "You may not do this");
    expectRefused(as(u"sam"_s, {u"audit"_s, u"list"_s}), 1, "You may not do this");
    expectRefused(as(u"sam"_s, {u"job"_s, u"add"_s, u"--title"_s, u"x"_s}), 1, "You may not do this");
    expectRefused(as(u"sam"_s, {u"application"_s, u"move"_s, id, u"--to"_s, u"hired"_s}), 1, "");
    expectRefused(as(u"sue"_s, {u"application"_s, u"show"_s, id}), 1, "");
    expectRefused(as(u"rolf"_s, {u"application"_s, u"show"_s, id}), 1, "");
    expectRefused(as(u"rolf"_s, {u"job"_s, u"edit"_s, job, u"--title"_s, u"x"_s}), 1, "");
    expectRefused(as(u"rita"_s, {u"apply"_s, u"--job"_s, job}), 1, "You may not do this");
    expectRefused(as(u"rita"_s, {u"audit"_s, u"verify"_s}), 1, "You may not do this");
    EXPECT_EQ(array(u"ada"_s, {u"audit"_s, u"list"_s, u"--outcome"_s, u"refused"_s}).isEmpty(), false);
}

TEST_P(HiringFlowTest, RulesAreSaidInWords) {
    const QString job = openJob();
    const QString id = application(job);
    expectRefused(as(u"sam"_s, {u"apply"_s, u"--job"_s, job}), 1,
                  "There is an application of this person for this job already.");
    expectRefused(as(u"rita"_s, {u"application"_s, u"move"_s, id, u"--to"_s, u"rejected"_s}), 1, "needs a reason");
    write(path(u"cv.txt"_s), "no resume");
    expectRefused(as(u"sue"_s, {u"apply"_s, u"--job"_s, job, u"--resume"_s, path(u"cv.txt"_s)}), 1,
                  "neither PDF nor DOCX");
    EXPECT_EQ(as(u"rita"_s, {u"job"_s, u"state"_s, job, u"close"_s}).exitCode, 0);
    expectRefused(as(u"sue"_s, {u"apply"_s, u"--job"_s, job}), 1, "");
}

TEST_P(HiringFlowTest, AStaleSaveIsRefusedAndBothVersionsAreShown) {
    const QString job = openJob();
    const auto before = object(u"rita"_s, {u"job"_s, u"show"_s, job});
    const QString revision = QString::number(before.value(u"revision"_s).toInt());
    ASSERT_EQ(as(u"ada"_s, {u"job"_s, u"edit"_s, job, u"--title"_s, u"Pump expert"_s}).exitCode, 0);
    const auto stale =
        as(u"rita"_s, {u"job"_s, u"edit"_s, job, u"--title"_s, u"Pump poet"_s, u"--revision"_s, revision});
    EXPECT_EQ(stale.exitCode, 1) << stale;
    for (const char *words : {"Pump expert", "Pump poet", "Somebody else has changed this"})
        EXPECT_THAT(stale.errors.toStdString(), HasSubstr(words));
    EXPECT_EQ(object(u"rita"_s, {u"job"_s, u"show"_s, job}).value(u"title"_s).toString().toStdString(), "Pump expert");
}

TEST_P(HiringFlowTest, ABulkMoveMovesWhatItCanAndSaysTheRest) {
    const QString job = openJob();
    const QString sam = application(job, u"sam"_s);
    const QString sue = application(job, u"sue"_s);
    ASSERT_EQ(as(u"sue"_s, {u"application"_s, u"withdraw"_s, sue}).exitCode, 0);
    const auto outcome =
        as(u"rita"_s, {u"application"_s, u"move"_s, sam, sue, u"999"_s, u"--to"_s, u"under_review"_s, u"--json"_s});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    const auto rows = jsonOf(outcome.output).toArray();
    ASSERT_EQ(rows.size(), 3);
    for (const QJsonValue row : rows) {
        const bool isSam = row[u"id"].toInt() == sam.toInt();
        EXPECT_EQ(row[u"moved"].toBool(), isSam);
        EXPECT_EQ(row[u"reason"].toString().isEmpty(), isSam);
    }
    ASSERT_EQ(as(u"sue"_s, {u"application"_s, u"reopen"_s, sue}).exitCode, 0);
    const auto csv = as(u"rita"_s, {u"application"_s, u"export"_s, u"--job"_s, job});
    EXPECT_EQ(csv.exitCode, 0) << csv;
    EXPECT_EQ(csv.output.count("\r\n"), 3);
}

TEST_P(HiringFlowTest, AccountsAreApprovedChangedAndShutOut) {
    const auto registered = guest({u"user"_s, u"register"_s, u"--email"_s, u"new@example.org"_s, u"--name"_s, u"New"_s,
                                   u"--role"_s, u"recruiter"_s, u"--new-password-file"_s, passwordFile});
    ASSERT_EQ(registered.exitCode, 0) << registered;
    expectRefused(as(u"new"_s, {u"user"_s, u"show"_s}), 1, "waits for an administrator's approval");
    ASSERT_EQ(as(u"ada"_s, {u"user"_s, u"approve"_s, u"new@example.org"_s}).exitCode, 0);
    EXPECT_EQ(object(u"new"_s, {u"user"_s, u"show"_s}).value(u"role"_s).toString().toStdString(), "recruiter");
    ASSERT_EQ(as(u"ada"_s, {u"user"_s, u"role"_s, u"new@example.org"_s, u"domain_expert"_s}).exitCode, 0);
    EXPECT_EQ(object(u"new"_s, {u"user"_s, u"show"_s}).value(u"role"_s).toString().toStdString(), "domain_expert");
    ASSERT_EQ(as(u"ada"_s, {u"user"_s, u"deactivate"_s, u"new@example.org"_s}).exitCode, 0);
    expectRefused(as(u"new"_s, {u"user"_s, u"show"_s}), 1, "deactivated");
    ASSERT_EQ(as(u"ada"_s, {u"user"_s, u"activate"_s, u"new@example.org"_s}).exitCode, 0);

    const auto code = object(u"ada"_s, {u"user"_s, u"reset-code"_s, u"new@example.org"_s}).value(u"code"_s).toString();
    write(path(u"other"_s), "nine purple herons");
    const QStringList reset{u"user"_s, u"reset"_s, code, u"--new-password-file"_s, path(u"other"_s)};
    ASSERT_EQ(guest(reset).exitCode, 0);
    expectRefused(guest(reset), 1, "This code is wrong, was used before, or has expired.");
    expectRefused(as(u"new"_s, {u"user"_s, u"show"_s}), 1, "Email and password do not match.");
    EXPECT_EQ(
        guest({u"user"_s, u"show"_s, u"--as"_s, u"new@example.org"_s, u"--password-file"_s, path(u"other"_s)}).exitCode,
        0);
}

TEST_P(HiringFlowTest, JobsGoOutAndComeInAgain) {
    ASSERT_FALSE(openJob(u"Ämne \"quoted\", 水"_s).isEmpty());
    for (const QString &name : {u"jobs.json"_s, u"jobs.csv"_s}) {
        const auto out = as(u"rita"_s, {u"job"_s, u"export"_s, u"--mine"_s, u"--out"_s, path(name)});
        ASSERT_EQ(out.exitCode, 0) << out;
        const auto imported = array(u"rolf"_s, {u"job"_s, u"import"_s, path(name)});
        ASSERT_EQ(imported.size(), 1);
        EXPECT_EQ(imported[0][u"title"].toString().toStdString(), "Ämne \"quoted\", 水");
        EXPECT_EQ(imported[0][u"required_skills"].toArray().size(), 2);
    }
    write(path(u"bad.csv"_s), "title,dance\r\nx,y\r\n");
    expectRefused(as(u"rolf"_s, {u"job"_s, u"import"_s, path(u"bad.csv"_s)}), 1, "");
}

QJsonValue shape(const char *json) { return jsonOf(QByteArray(json)); }

TEST_P(HiringFlowTest, JsonHasTheShapesOfTheManual) {
    const QString job = openJob();
    ASSERT_EQ(as(u"sam"_s, {u"user"_s, u"edit"_s, u"--skills"_s, u"C++;SQL"_s, u"--expected-salary"_s, u"50000 EUR"_s})
                  .exitCode,
              0);
    const QString id = application(job);
    const auto expectShape = [](const QJsonValue &value, const char *wanted) {
        EXPECT_EQ(misfits(value, shape(wanted)).join(u'\n').toStdString(), "");
    };
    expectShape(
        array(u"ada"_s, {u"user"_s, u"list"_s}),
        R"([{"id": "number", "email": "string", "user_name": "string", "full_name": "string", "company": "string",
                     "phone": "string", "language": "string", "role": "string", "state": "string", "created_at": "string",
                     "updated_at": "string", "revision": "number"}])");
    expectShape(
        array(u"rita"_s, {u"job"_s, u"list"_s}),
        R"([{"id": "number", "owner_id": "number", "title": "string", "description": "string", "company": "string",
                     "department": "string", "domain": "string", "place": "string", "type": "string", "mode": "string",
                     "level": "string", "salary": "anything", "required_skills": "anything", "desired_skills": "anything",
                     "values": "anything", "scores_needed": "number", "interview_threshold": "number", "deadline": "string?",
                     "state": "string", "created_at": "string", "updated_at": "string", "published_at": "string?",
                     "revision": "number", "owner_name": "string", "applications": "number", "new_applications": "number"}])");
    // How a job is decided on is for who works on it.
    for (const QStringList &command : {QStringList{u"job"_s, u"list"_s}, QStringList{u"job"_s, u"match"_s}}) {
        const auto row = array(u"sam"_s, command).at(0).toObject();
        EXPECT_TRUE(row.contains(u"title"_s));
        for (const QString &inside : {u"values"_s, u"scores_needed"_s, u"interview_threshold"_s})
            EXPECT_FALSE(row.contains(inside)) << inside.toStdString();
    }
    ASSERT_EQ(as(u"rita"_s, {u"job"_s, u"edit"_s, job, u"--interview-threshold"_s, u"77"_s}).exitCode, 0);
    const auto posted = guest({u"job"_s, u"export"_s});
    EXPECT_EQ(posted.exitCode, 0) << posted;
    EXPECT_FALSE(posted.output.contains("interviewThreshold")) << posted;
    EXPECT_THAT(as(u"rita"_s, {u"job"_s, u"export"_s}).output.toStdString(), HasSubstr("77"));

    const auto given = object(u"rita"_s, {u"job"_s, u"owner"_s, job, u"rolf@example.org"_s});
    EXPECT_EQ(given.value(u"owner_name"_s).toString(), u"rolf");
    expectRefused(as(u"rita"_s, {u"job"_s, u"owner"_s, job, u"rita@example.org"_s}), 1, "may not");
    EXPECT_EQ(object(u"ada"_s, {u"job"_s, u"owner"_s, job, u"rita@example.org"_s}).value(u"owner_name"_s).toString(),
              u"rita");
    expectShape(array(u"rita"_s, {u"application"_s, u"list"_s}),
                R"([{"id": "number", "uuid": "string", "job_id": "number", "seeker_id": "number", "stage": "string",
                     "cover_letter": "string", "phone": "string", "years_of_experience": "number?", "current_company": "string",
                     "current_position": "string", "expected_salary": "anything", "availability": "string",
                     "available_from": "string?", "source": "string", "resume": "anything", "eligibility": "number?",
                     "match_score": "number?", "created_at": "string", "updated_at": "string", "stage_since": "string",
                     "revision": "number", "job_title": "string", "company": "string", "full_name": "string", "email": "string",
                     "place": "string", "skills": "anything", "notes": "number", "next_slot_at": "string?",
                     "sessions": "number"}])");
    expectShape(
        object(u"rita"_s, {u"application"_s, u"match"_s, id}),
        R"({"score": "number?", "reasons": [{"aspect": "string", "fit": "number?", "fits": "anything", "lacks": "anything"}]})");
    expectShape(
        array(u"ada"_s, {u"audit"_s, u"list"_s}),
        R"([{"sequence": "number", "at": "string", "account_id": "number?", "account_name": "string", "role": "string",
                     "action": "string", "object_kind": "string", "object_id": "number?", "origin": "string",
                     "outcome": "string", "detail": "string", "hash": "string"}])");
    expectShape(object(u"ada"_s, {u"audit"_s, u"verify"_s}),
                R"({"verified": "boolean", "entries": "number", "first_wrong": "number?", "reason": "string"})");
    EXPECT_EQ(array(u"ada"_s, {u"user"_s, u"list"_s, u"--limit"_s, u"2"_s, u"--offset"_s, u"1"_s}).size(), 2);
    EXPECT_EQ(array(u"rita"_s, {u"job"_s, u"match"_s, job}).size(), 1);
    EXPECT_EQ(array(u"sam"_s, {u"job"_s, u"match"_s}).size(), 1);
    const auto exported = as(u"ada"_s, {u"audit"_s, u"export"_s, u"--action"_s, u"job"_s});
    for (const QByteArray &line : exported.output.trimmed().split('\n'))
        EXPECT_TRUE(jsonOf(line).isObject()) << line.toStdString();
}

TEST_P(HiringFlowTest, HostileTextsAreKeptOrRefusedAndNeverSteerTheTerminal) {
    const QStringList titles{
        u"'; DROP TABLE job; --"_s, u"%_\\*\"^ NEAR(a b)"_s, u"<script>alert(1)</script>"_s, u"مرحبا שלום"_s, u"𝒜𠀀🂡"_s,
        u"=cmd|'/c calc'!A1"_s};
    for (const QString &title : titles) {
        const QString id = openJob(title);
        EXPECT_EQ(object(u"rita"_s, {u"job"_s, u"show"_s, id}).value(u"title"_s).toString(), title);
        EXPECT_EQ(guest({u"job"_s, u"list"_s, u"--text"_s, title}).exitCode, 0);
    }
    const QString id = application(openJob());
    write(path(u"note"_s), "line\n\xe2\x80\xae\xd7\x90 bidi");
    ASSERT_EQ(as(u"rita"_s, {u"application"_s, u"note"_s, u"add"_s, id, u"--text-file"_s, path(u"note"_s)}).exitCode,
              0);
    const auto shown = as(u"rita"_s, {u"application"_s, u"show"_s, id});
    EXPECT_THAT(shown.output.toStdString(), testing::Not(HasSubstr("\xe2\x80\xae")));
    expectRefused(as(u"rita"_s, {u"job"_s, u"edit"_s, id, u"--title"_s, u"a\033[31mb"_s}), 1,
                  "characters that cannot be kept");
    write(path(u"note"_s), "\xff\xfe no UTF-8");
    expectRefused(as(u"rita"_s, {u"application"_s, u"note"_s, u"add"_s, id, u"--text-file"_s, path(u"note"_s)}), 1,
                  "characters that cannot be kept");
    write(path(u"note"_s), QByteArray(10 * 1024 * 1024, 'x'));
    expectRefused(as(u"rita"_s, {u"application"_s, u"note"_s, u"add"_s, id, u"--text-file"_s, path(u"note"_s)}), 1,
                  "is longer than 20000 characters");
}

} // namespace
} // namespace candor::ctl
