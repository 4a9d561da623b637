// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ResumeJson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace candor;
using namespace candor::documents;
using namespace Qt::StringLiterals;

namespace {

ResumeValue written(const QString &text) { return {text, 1, {}, true}; }

ResumeStation station(const QString &organisation, const QString &title, std::optional<YearMonth> start,
                      std::optional<YearMonth> end, bool ongoing) {
    ResumeStation made;
    made.organisation = written(organisation);
    made.title = written(title);
    made.start = start;
    made.end = end;
    made.ongoing = ongoing;
    made.text = u"First line\nSecond \"line\""_s;
    made.confidence = 1;
    made.corrected = true;
    return made;
}

ResumeFields someFields() {
    ResumeFields fields;
    fields.name = written(u"Łucja Große"_s);
    fields.email = written(u"lucja@grosse.example"_s);
    fields.phone = written(u"+49 30 5550142"_s);
    fields.location = written(u"10115 Berlin, Germany"_s);
    fields.links = {written(u"https://grosse.example"_s), written(u"https://github.com/lucja"_s)};
    fields.skills = {written(u"C++"_s), written(u"Qt"_s)};
    fields.experience = {station(u"Acme GmbH"_s, u"Engineer"_s, YearMonth{2019, 3}, {}, true),
                         station(u"Bolt AG"_s, u"Trainee"_s, YearMonth{2017, {}}, YearMonth{2018, 12}, false),
                         station(u"Cone Ltd"_s, u"Helper"_s, YearMonth{2015, 1}, {}, false)};
    fields.education = {station(u"TU Berlin"_s, u"B.Sc. Physics"_s, {}, YearMonth{2014, {}}, false)};
    fields.languages = {{written(u"German"_s), u"native"_s}, {written(u"Polish"_s), {}}};
    fields.certificates = {written(u"Scrum Master"_s)};
    return fields;
}

TEST(JsonResume, ReadsWhatItWrote) {
    const ResumeFields fields = someFields();
    const auto read = fromJsonResume(toJsonResume(fields));
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(*read, fields);
}

TEST(JsonResume, WritesNothingThatIsAbsent) {
    const QJsonObject resume = QJsonDocument::fromJson(toJsonResume({})).object();
    EXPECT_TRUE(resume.value(u"basics"_s).toObject().isEmpty());
    EXPECT_TRUE(resume.value(u"work"_s).toArray().isEmpty());
    EXPECT_EQ(fromJsonResume(toJsonResume({})).value(), ResumeFields());
}

TEST(JsonResume, LeavesOutWhatItsSchemaRefuses) {
    ResumeFields fields;
    fields.email = written(u"not an address"_s);
    fields.links = {written(u"no address at all"_s)};
    const QJsonObject basics = QJsonDocument::fromJson(toJsonResume(fields)).object().value(u"basics"_s).toObject();
    EXPECT_FALSE(basics.contains(u"email"_s));
    EXPECT_FALSE(basics.contains(u"url"_s));
}

struct Refusal {
    QByteArray json;
    QString detail;
};
void PrintTo(const Refusal &refusal, std::ostream *stream) { *stream << refusal.json.constData(); }

class JsonResumeRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(JsonResumeRefusal, SaysWhere) {
    const auto read = fromJsonResume(GetParam().json);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::InvalidField);
    EXPECT_EQ(read.error().detail.toStdString(), GetParam().detail.toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Files, JsonResumeRefusal,
    testing::Values(Refusal{"", u"line 1: not JSON"_s}, Refusal{"{\n\n nonsense", u"line 3: not JSON"_s},
                    Refusal{"[]", u"resume: not an object"_s}, Refusal{R"({"basics": []})", u"basics: not an object"_s},
                    Refusal{R"({"basics": {"name": 7}})", u"basics.name: not a text"_s},
                    Refusal{R"({"basics": {"profiles": [3]}})", u"basics.profiles.0: not an object"_s},
                    Refusal{R"({"work": {}})", u"work: not a list"_s},
                    Refusal{R"({"work": [{}, {"startDate": "soon"}]})", u"work.1.startDate: not a date"_s},
                    Refusal{R"({"work": [{"endDate": "2019-13"}]})", u"work.0.endDate: not a date"_s},
                    Refusal{R"({"skills": [{"keywords": [1]}]})", u"skills.0.keywords.0: not a text"_s}));

TEST(JsonResume, RefusesWhatIsTooMuch) {
    const auto large = fromJsonResume(QByteArray(5 * 1024 * 1024, ' '));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::FileTooLarge);
    QJsonArray work;
    for (int each = 0; each < 61; ++each)
        work.append(QJsonObject());
    const auto many = fromJsonResume(QJsonDocument(QJsonObject{{u"work"_s, work}}).toJson());
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().detail, u"work: too many");
    const QJsonObject basics{{u"name"_s, QString(2000, u'x')}};
    const auto longName = fromJsonResume(QJsonDocument(QJsonObject{{u"basics"_s, basics}}).toJson());
    ASSERT_FALSE(longName);
    EXPECT_EQ(longName.error().detail, u"basics.name: too long");
}

TEST(JsonResume, ReadsOlderFiles) {
    const auto read = fromJsonResume(R"({"basics": {"website": "http://a.example", "email": null},
        "work": [{"company": "Acme", "position": "Engineer", "startDate": "2013-12-01", "endDate": "present",
                  "summary": "Built.", "highlights": ["One", "Two"]}],
        "education": [{"institution": "TU", "studyType": "Bachelor", "area": "Physics", "endDate": "2012"}],
        "skills": [{"name": "Web", "keywords": ["HTML", "CSS", "HTML"]}]})");
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(read->links, std::vector{written(u"http://a.example"_s)});
    EXPECT_FALSE(read->email);
    ASSERT_EQ(read->experience.size(), 1U);
    EXPECT_EQ(read->experience[0].organisation, written(u"Acme"_s));
    EXPECT_EQ(read->experience[0].start, (YearMonth{2013, 12}));
    EXPECT_TRUE(read->experience[0].ongoing);
    EXPECT_EQ(read->experience[0].text, u"Built.\nOne\nTwo");
    ASSERT_EQ(read->education.size(), 1U);
    EXPECT_EQ(read->education[0].title.text, u"Bachelor, Physics");
    EXPECT_EQ(read->skills, (std::vector{written(u"Web"_s), written(u"HTML"_s), written(u"CSS"_s)}));
}

/// Files of others, from the pinned test data.
TEST(JsonResume, ReadsTheFilesOfOthers) {
    const QDir folder(QStringLiteral(CANDOR_TEST_DATA_DIR "/node_modules/fresh-test-resumes/src/jrs"));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
    ASSERT_GE(names.size(), 4);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto read = fromJsonResume(file.readAll());
        ASSERT_TRUE(read) << qPrintable(name) << ": " << qPrintable(read.error().detail);
        const auto again = fromJsonResume(toJsonResume(*read));
        ASSERT_TRUE(again) << qPrintable(name);
        EXPECT_EQ(again->experience, read->experience) << qPrintable(name);
        EXPECT_EQ(again->education, read->education) << qPrintable(name);
        EXPECT_EQ(again->skills, read->skills) << qPrintable(name);
    }
}

/// What we write is valid against the schema that JSON Resume publishes, in the eyes of Python's jsonschema.
TEST(JsonResume, IsValidAgainstItsSchema) {
    const QTemporaryDir folder;
    QStringList files;
    const auto write = [&](const ResumeFields &fields) {
        QFile file(folder.filePath(QString::number(files.size()) + u".json"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(toJsonResume(fields));
        files.append(file.fileName());
    };
    write({});
    write(someFields());
    ResumeFields odd = someFields();
    odd.email = written(u"x y"_s);
    odd.links = {written(u"github.com/a b"_s), written(u"ftp:"_s), written(u"größe.example/ä"_s)};
    odd.location = written(u"Somewhere"_s);
    odd.experience[0].title = {};
    odd.experience[0].start.reset();
    write(odd);
    QProcess validator;
    validator.start(u"python3"_s,
                    QStringList{QStringLiteral(CANDOR_JSON_RESUME_VALIDATOR),
                                QStringLiteral(CANDOR_TEST_DATA_DIR "/node_modules/@jsonresume/schema/schema.json")} +
                        files);
    ASSERT_TRUE(validator.waitForFinished(60'000));
    EXPECT_EQ(validator.exitCode(), 0) << validator.readAllStandardError().constData();
    EXPECT_EQ(validator.readAllStandardOutput().trimmed(), QByteArray("3 files are valid"));
}

TEST(ResumeJson, SaysWhereEachValueStands) {
    Resume resume;
    resume.text = u"Jane Miller\n"_s;
    resume.pages = 1;
    resume.warnings = {u"scan"_s};
    resume.fields = someFields();
    resume.fields.name =
        ResumeValue{u"Jane Miller"_s, 0.9, DocumentPlace{0, 11, 0, QRectF(0.1, 0.2, 0.3, 0.05)}, false};
    resume.fields.totalYears = 4.5;
    const QJsonObject json = resumeJson(resume);
    EXPECT_EQ(json.value(u"name"_s).toString(), u"Jane Miller");
    EXPECT_EQ(json.value(u"total_years"_s).toDouble(), 4.5);
    EXPECT_EQ(json.value(u"pages"_s).toInt(), 1);
    EXPECT_EQ(json.value(u"warnings"_s).toArray(), QJsonArray{u"scan"_s});
    const QJsonObject job = json.value(u"experience"_s).toArray().first().toObject();
    EXPECT_EQ(job.value(u"start"_s).toString(), u"2019-03");
    EXPECT_TRUE(job.value(u"end"_s).isNull());
    EXPECT_TRUE(job.value(u"ongoing"_s).toBool());
    const QJsonObject places = json.value(u"places"_s).toObject();
    const QJsonObject place = places.value(u"name"_s).toObject();
    EXPECT_EQ(place.value(u"length"_s).toInt(), 11);
    EXPECT_EQ(place.value(u"page"_s).toInt(), 0);
    EXPECT_EQ(place.value(u"confidence"_s).toDouble(), 0.9);
    EXPECT_EQ(place.value(u"box"_s).toArray().size(), 4);
    EXPECT_TRUE(places.contains(u"experience.0.title"_s));
    EXPECT_TRUE(places.contains(u"languages.1"_s));
}

TEST(ResumeJson, IsNullWhereNothingIs) {
    const QJsonObject json = resumeJson({});
    for (const QString &key : {u"name"_s, u"email"_s, u"phone"_s, u"location"_s, u"total_years"_s})
        EXPECT_TRUE(json.value(key).isNull()) << qPrintable(key);
    for (const QString &key :
         {u"links"_s, u"skills"_s, u"education"_s, u"experience"_s, u"languages"_s, u"certificates"_s, u"warnings"_s})
        EXPECT_TRUE(json.value(key).isArray()) << qPrintable(key);
    EXPECT_TRUE(json.value(u"places"_s).toObject().isEmpty());
}

} // namespace
