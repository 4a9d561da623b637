// SPDX-License-Identifier: GPL-3.0-or-later
// Resumes on the command line: the real reader, real files.
#include "CtlWorkspace.h"
#include "SmallPdf.h"

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

const QByteArray text = "Sam Smith\n"
                        "Pump engineer\n"
                        "sam.smith@example.org\n"
                        "+49 30 901820\n"
                        "https://sam.example.org\n"
                        "\n"
                        "Experience\n"
                        "Pump engineer, Engines Ltd\n"
                        "01/2019 - 12/2021\n"
                        "Wrote the control software in C++ and PostgreSQL\n"
                        "\n"
                        "Education\n"
                        "MSc Hydraulics, University of Leeds\n"
                        "2014 - 2018\n"
                        "\n"
                        "Skills\n"
                        "C++, Linux, Git\n";

/// Exactly what parse prints.
QJsonValue parseShape() {
    return jsonOf(R"({"name": "string?", "email": "string?", "phone": "string?", "links": ["string"],
        "location": "string?", "skills": ["string"],
        "education": [{"organisation": "string?", "title": "string?", "start": "string?", "end": "string?",
                       "ongoing": "boolean", "text": "string?"}],
        "experience": [{"organisation": "string?", "title": "string?", "start": "string?", "end": "string?",
                        "ongoing": "boolean", "text": "string?"}],
        "languages": [{"name": "string", "level": "string?"}], "certificates": ["string"], "total_years": "number?",
        "text": "string", "pages": "number", "warnings": ["string"], "places": "anything"})");
}

QJsonValue storedShape() {
    return jsonOf(R"({"application_id": "number", "original_name": "string", "bytes": "number", "sha256": "string",
        "state": "string", "revision": "number", "read_at": "string?", "failure": "string?", "resume": "anything",
        "screening": "anything", "screening_is_stale": "boolean"})");
}

QStringList textsOf(const QJsonValue &array) {
    QStringList texts;
    for (const QJsonValue each : array.toArray())
        texts.append(each.toString());
    return texts;
}

class ResumeCommandsTest : public CtlWorkspace {
protected:
    QString pdf(const QString &name = u"cv.pdf"_s, const QByteArray &page = text) const {
        write(path(name), tests::smallPdf({page}));
        return path(name);
    }
    /// sam's application with a resume for a job of rita's that asks for C++ and Qt.
    QString handedIn() {
        people();
        m_job = openJob();
        const auto made = object(u"sam"_s, {u"apply"_s, u"--job"_s, m_job, u"--resume"_s, pdf()});
        return QString::number(made.value(u"id"_s).toInt());
    }
    QString m_job;
};

CANDOR_BOTH_DIALECTS(ResumeCommandsTest);

class ParseTest : public ResumeCommandsTest {};
INSTANTIATE_TEST_SUITE_P(, ParseTest, testing::Values(store::Dialect::Sqlite), tests::dialectName);

TEST_P(ParseTest, NeedsNoWorkspaceAndPrintsExactlyItsKeys) {
    const auto outcome = candorctl({u"resume"_s, u"parse"_s, pdf(), u"--json"_s});
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    const QJsonObject read = jsonOf(outcome.output).toObject();
    EXPECT_EQ(misfits(read, parseShape()).join(u'\n').toStdString(), "");
    EXPECT_EQ(read[u"name"].toString(), u"Sam Smith"_s);
    EXPECT_EQ(read[u"email"].toString(), u"sam.smith@example.org"_s);
    EXPECT_TRUE(textsOf(read[u"links"]).join(u' ').contains(u"sam.example.org"_s));
    EXPECT_THAT(textsOf(read[u"skills"]), testing::IsSupersetOf(QStringList{u"C++"_s, u"PostgreSQL"_s, u"Git"_s}));
    EXPECT_EQ(read[u"experience"][0][u"start"].toString(), u"2019-01"_s);
    EXPECT_EQ(read[u"total_years"].toDouble(), 3);
    EXPECT_EQ(read[u"pages"].toInt(), 1);
    const QJsonValue place = read[u"places"][u"name"];
    EXPECT_EQ(read[u"text"].toString().mid(place[u"start"].toInt(), place[u"length"].toInt()), u"Sam Smith"_s);
    EXPECT_FALSE(QFile::exists(workspace));
}

TEST_P(ParseTest, SaysForAPersonWhatItRead) {
    const auto outcome = candorctl({u"resume"_s, u"parse"_s, pdf()});
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr("sam.smith@example.org"));
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr("Experience"));
}

TEST_P(ParseTest, RefusesInWordsWhatItCannotRead) {
    const auto refused = [](const QString &file) { return candorctl({u"resume"_s, u"parse"_s, file, u"--json"_s}); };
    write(path(u"photo.pdf"_s), "\x89PNG\r\n\x1a\n");
    expectRefused(refused(path(u"photo.pdf"_s)), 1, "neither PDF nor DOCX");
    write(path(u"cut.pdf"_s), "%PDF-1.7\n" + QByteArray(5000, '\0'));
    expectRefused(refused(path(u"cut.pdf"_s)), 1, "damaged");
    write(path(u"large.pdf"_s), "%PDF-1.7\n" + QByteArray(10 * 1024 * 1024, ' '));
    expectRefused(refused(path(u"large.pdf"_s)), 1, "larger than");
    expectRefused(refused(path(u"missing.pdf"_s)), 1, "There is no file");
    EXPECT_EQ(candorctl({u"resume"_s, u"parse"_s}).exitCode, 2);
}

TEST_P(ResumeCommandsTest, ApplyingPrintsWhatWasReadAndMoves) {
    people();
    m_job = openJob();
    const auto made = object(u"sam"_s, {u"apply"_s, u"--job"_s, m_job, u"--resume"_s, pdf()});
    EXPECT_EQ(made[u"stage"].toString(), u"under_review"_s); // one of two skills, and all of the years
    EXPECT_EQ(made[u"eligibility"].toInt(), 56);
    const QJsonValue reading = made[u"reading"];
    EXPECT_EQ(misfits(reading, storedShape()).join(u'\n').toStdString(), "");
    EXPECT_EQ(misfits(reading[u"resume"], parseShape()).join(u'\n').toStdString(), "");
    EXPECT_EQ(reading[u"state"].toString(), u"parsed"_s);
    const QJsonArray lines = reading[u"screening"][u"lines"].toArray();
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0][u"line"].toString().contains(u"C++"_s));
    EXPECT_FALSE(lines[1][u"matched"].toBool());

    const auto inWords = as(u"sue"_s, {u"apply"_s, u"--job"_s, m_job, u"--resume"_s, pdf()});
    EXPECT_EQ(inWords.exitCode, 0) << inWords;
    EXPECT_THAT(inWords.output.toStdString(), HasSubstr("Eligibility: 56 of 100"));
}

TEST_P(ResumeCommandsTest, ADamagedFileIsTakenAndSaysWhy) {
    people();
    write(path(u"cut.pdf"_s), "%PDF-1.7\n" + QByteArray(5000, '\0'));
    const auto made = object(u"sam"_s, {u"apply"_s, u"--job"_s, openJob(), u"--resume"_s, path(u"cut.pdf"_s)});
    EXPECT_EQ(made[u"stage"].toString(), u"applied"_s);
    EXPECT_EQ(made[u"resume"][u"state"].toString(), u"failed"_s);
    EXPECT_THAT(made[u"reading"][u"failure"].toString().toStdString(), HasSubstr("damaged"));
}

TEST_P(ResumeCommandsTest, IsShownCorrectedExportedAndReadAgain) {
    const QString id = handedIn();
    const auto shown = object(u"rita"_s, {u"resume"_s, u"show"_s, id});
    EXPECT_EQ(shown[u"revision"].toInt(), 1);

    // What show prints, with another phone and a skill more; what is left out stays.
    QJsonArray skills = shown[u"resume"][u"skills"].toArray();
    skills.append(u"Qt"_s);
    write(path(u"fields.json"_s),
          QJsonDocument(QJsonObject{{u"phone"_s, u"+49 30 902"_s}, {u"skills"_s, skills}}).toJson());
    const auto corrected = object(u"sam"_s, {u"resume"_s, u"correct"_s, id, path(u"fields.json"_s)});
    EXPECT_EQ(corrected[u"state"].toString(), u"corrected"_s);
    EXPECT_EQ(corrected[u"resume"][u"phone"].toString(), u"+49 30 902"_s);
    EXPECT_EQ(corrected[u"resume"][u"name"].toString(), u"Sam Smith"_s);
    EXPECT_EQ(corrected[u"screening"][u"score"].toInt(), 100);
    EXPECT_EQ(object(u"rita"_s, {u"application"_s, u"show"_s, id})[u"stage"].toString(), u"under_review"_s);
    expectRefused(as(u"sam"_s, {u"resume"_s, u"correct"_s, id, path(u"fields.json"_s), u"--revision"_s, u"1"_s}), 1,
                  "Somebody else has changed this");
    expectRefused(as(u"rita"_s, {u"resume"_s, u"correct"_s, id, path(u"fields.json"_s)}), 1, "You may not do this");

    ASSERT_EQ(as(u"rita"_s, {u"resume"_s, u"export"_s, id, u"--json-resume"_s, path(u"resume.json"_s)}).exitCode, 0);
    QFile exported(path(u"resume.json"_s));
    ASSERT_TRUE(exported.open(QIODevice::ReadOnly));
    const QJsonValue basics = jsonOf(exported.readAll()).toObject()[u"basics"];
    EXPECT_EQ(basics[u"name"].toString(), u"Sam Smith"_s);
    EXPECT_EQ(basics[u"phone"].toString(), u"+49 30 902"_s);
    // What was exported says the same again.
    const auto again = object(u"sam"_s, {u"resume"_s, u"correct"_s, id, path(u"resume.json"_s)});
    EXPECT_EQ(again[u"resume"][u"experience"], corrected[u"resume"][u"experience"]);
    EXPECT_EQ(again[u"resume"][u"email"], corrected[u"resume"][u"email"]);

    const auto read = object(u"rita"_s, {u"resume"_s, u"read"_s, id});
    EXPECT_EQ(read[u"resume"][u"phone"].toString(), u"+49 30 902"_s) << "what people corrected stays";

    write(path(u"fields.json"_s), "[]");
    expectRefused(as(u"sam"_s, {u"resume"_s, u"correct"_s, id, path(u"fields.json"_s)}), 2, "no JSON object");
    write(path(u"fields.json"_s), R"({"experience": "much"})");
    expectRefused(as(u"sam"_s, {u"resume"_s, u"correct"_s, id, path(u"fields.json"_s)}), 1, "experience");
}

TEST_P(ResumeCommandsTest, AnotherFileIsImported) {
    const QString id = handedIn();
    const auto imported = object(
        u"sam"_s, {u"resume"_s, u"import"_s, id, pdf(u"new.pdf"_s, QByteArray(text).replace("Linux", "Qt, Linux"))});
    EXPECT_EQ(imported[u"original_name"].toString(), u"new.pdf"_s);
    EXPECT_EQ(imported[u"screening"][u"score"].toInt(), 100);
    expectRefused(as(u"rita"_s, {u"resume"_s, u"import"_s, id, path(u"new.pdf"_s)}), 1, "You may not do this");
    EXPECT_EQ(QDir(workspace + u"/resumes"_s).entryList(QDir::Files).size(), 1);
}

TEST_P(ResumeCommandsTest, IsScreenedAgainAndAskedWhatIf) {
    const QString id = handedIn();
    ASSERT_EQ(as(u"rita"_s, {u"job"_s, u"edit"_s, m_job, u"--required-skills"_s, u"C++"_s}).exitCode, 0);
    EXPECT_TRUE(object(u"rita"_s, {u"resume"_s, u"show"_s, id})[u"screening_is_stale"].toBool());
    const auto whatIf = array(u"rita"_s, {u"resume"_s, u"screen"_s, u"--job"_s, m_job, u"--threshold"_s, u"50"_s});
    ASSERT_EQ(whatIf.size(), 1);
    EXPECT_EQ(misfits(whatIf, jsonOf(R"([{"application_id": "number", "full_name": "string", "stage": "string",
        "score": "number", "was_above": "boolean", "would_be_above": "boolean"}])"))
                  .join(u'\n')
                  .toStdString(),
              "");
    EXPECT_EQ(object(u"rita"_s, {u"resume"_s, u"screen"_s, u"--job"_s, m_job})[u"changed"].toInt(), 1);
    const auto screened = object(u"rita"_s, {u"resume"_s, u"screen"_s, id});
    EXPECT_EQ(screened[u"screening"][u"score"].toInt(), 100);
    EXPECT_FALSE(screened[u"screening_is_stale"].toBool());
    EXPECT_EQ(object(u"rita"_s, {u"application"_s, u"show"_s, id})[u"stage"].toString(), u"under_review"_s);
    expectRefused(as(u"rita"_s, {u"resume"_s, u"screen"_s}), 2, "Name an application");
    expectRefused(as(u"rita"_s, {u"resume"_s, u"screen"_s, id, u"--threshold"_s, u"5"_s}), 2, "Name an application");
    expectRefused(as(u"sam"_s, {u"resume"_s, u"screen"_s, id}), 1, "You may not do this");
    EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);
}

TEST_P(ResumeCommandsTest, TheSkillListIsShownSearchedAndChanged) {
    people();
    const auto found = jsonOf(guest({u"skills"_s, u"list"_s, u"--text"_s, u"k8s"_s, u"--json"_s}).output).toArray();
    ASSERT_FALSE(found.isEmpty());
    EXPECT_EQ(found[0][u"name"].toString(), u"Kubernetes"_s);
    const QStringList find{u"skills"_s, u"find"_s, u"--text"_s, u"I know frobnication and k8s."_s, u"--json"_s};
    EXPECT_EQ(jsonOf(guest(find).output).toArray().size(), 1);

    write(path(u"changes.txt"_s), "add General: Frobnication\n");
    const QStringList edit{u"skills"_s, u"edit"_s, u"--text-file"_s, path(u"changes.txt"_s)};
    expectRefused(as(u"rita"_s, edit), 1, "You may not do this");
    EXPECT_EQ(object(u"ada"_s, edit)[u"revision"].toInt(), 1);
    EXPECT_EQ(jsonOf(guest(find).output).toArray().size(), 2);
    EXPECT_EQ(as(u"ada"_s, {u"skills"_s, u"export"_s}).output.toStdString(), "add General: Frobnication\n");
    write(path(u"changes.txt"_s), "add Poetry: Sonnets\n");
    expectRefused(as(u"ada"_s, edit), 1, "In line 1: ");
}

} // namespace
} // namespace candor::ctl
