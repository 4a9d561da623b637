// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ResumeStore.h"
#include "DatabaseFixture.h"
#include "HiringRows.h"
#include "store/CandidateStore.h"
#include "store/ResumePlaces.h"
#include "store/ScreeningStore.h"
#include "store/SkillListStore.h"

#include <gmock/gmock.h>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;

DocumentPlace place(int start, int length) { return {start, length, 0, QRectF(.1, 1.0 / 3, .25, 1e-7)}; }

TEST(ResumePlaces, ComeBackAsTheyWere) {
    for (const auto &each : std::vector<std::optional<DocumentPlace>>{
             std::nullopt, place(0, 1), DocumentPlace{1'999'999, 7, -1, {}}, DocumentPlace{3, 4, 59, {}}}) {
        EXPECT_EQ(placeFromText(placeText(each)), each);
    }
    for (const QString &text : {u"1 2"_s, u"1 2 3 4"_s, u"a b c"_s, u"1 2 0 .1 .2 .3 x"_s})
        EXPECT_FALSE(placeFromText(text)) << text.toStdString();
}

class ResumeStoreTest : public tests::DatabaseFixture {
protected:
    ResumeStoreTest() {
        const AccountId owner = tests::putAccount(connection(), u"Rita"_s, Role::Recruiter);
        m_seeker = tests::putAccount(connection(), u"Sam"_s, Role::Seeker);
        m_job = JobId(connection()
                          .insert(u"INSERT INTO job (owner_id, title, domain, type, mode, level, state, created_at, "
                                  "updated_at) VALUES (?, 'Engineer', 'General', 'full-time', 'remote', 'mid', 'open', "
                                  "1, 1) RETURNING id"_s,
                                  values(owner))
                          .value());
        m_application = withFile(m_seeker, u"one"_s);
    }

    ApplicationId withFile(AccountId seeker, const QString &key) {
        const ApplicationId id = tests::putApplication(connection(), m_job, seeker);
        EXPECT_TRUE(m_store.putFile(id, {key, u"cv.pdf"_s, 7, QString(64, u'a'), ResumeState::Pending}));
        return id;
    }

    static ResumeRecord record() {
        ResumeRecord record;
        record.resume.text = u"Sam 🦊\nC++, שלום\n'; DROP TABLE resume; --\n"_s;
        record.resume.pages = 2;
        record.resume.warnings = QStringList{u"scan"_s, u"no_unicode:2"_s};
        ResumeFields &fields = record.resume.fields;
        fields.name = ResumeValue{u"Sam 🦊"_s, .9, place(0, 6), false};
        fields.phone = ResumeValue{u"+49 30 1"_s, 1, {}, true};
        fields.links = {{u"https://b.example"_s, .8, place(1, 2), false}, {u"https://a.example"_s, 1, {}, true}};
        fields.skills = {{u"C++"_s, .9, place(7, 3), false}, {u"Qt"_s, 1, {}, true}};
        fields.removedSkills = QStringList{u"Java"_s};
        fields.languages = {{{u"Deutsch"_s, .7, place(2, 2), false}, u"Muttersprache"_s}};
        fields.certificates = {{u"CKA"_s, .5, {}, false}};
        ResumeStation station;
        station.organisation = {u"Engines"_s, .6, place(3, 3), false};
        station.title = {u"Compiler engineer"_s, 1, {}, true};
        station.start = YearMonth{2019, 4};
        station.end = YearMonth{2021, std::nullopt};
        station.text = u"What\nwas done"_s;
        station.confidence = .5;
        station.place = place(0, 9);
        station.corrected = true;
        ResumeStation current;
        current.organisation = {u"Mills"_s, .4, {}, false};
        current.start = YearMonth{2021, std::nullopt};
        current.ongoing = true;
        fields.experience = {station, current};
        fields.education = {station};
        fields.totalYears = 6.75;
        record.correctedGroups = QStringList{u"phone"_s, u"skills"_s};
        record.readerVersion = u"1"_s;
        record.skillListVersion = u"3.2"_s;
        record.readAt = WallTime(std::chrono::milliseconds(1'764'000'000'000));
        return record;
    }

    static Screening screening(std::optional<int> score) {
        Screening screening;
        screening.score = score;
        screening.lines = {{u"C++"_s, true, true, u"C++, Qt"_s, place(7, 3)}, {u"Rust"_s, false, false, {}, {}}};
        screening.years = 6.75;
        screening.yearsAsked = 3;
        screening.threshold = 55;
        return screening;
    }

    ResumeStore m_store{connection()};
    ScreeningStore m_screenings{connection()};
    JobId m_job;
    AccountId m_seeker;
    ApplicationId m_application;
};
CANDOR_BOTH_DIALECTS(ResumeStoreTest);

TEST_P(ResumeStoreTest, KeepsWhatWasPut) {
    EXPECT_FALSE(m_store.find(m_application).value());
    ResumeRecord kept = record();
    ASSERT_EQ(m_store.put(m_application, kept), 1);
    kept.revision = 1;
    EXPECT_EQ(m_store.find(m_application), std::optional(kept));

    ResumeRecord failed;
    failed.failure = Error{ErrorCode::DocumentTooLarge, u"memory"_s};
    failed.readerVersion = failed.skillListVersion = u"2"_s;
    failed.revision = 1;
    ASSERT_EQ(m_store.put(m_application, failed), 2);
    failed.revision = 2;
    EXPECT_EQ(m_store.find(m_application), std::optional(failed));
}

TEST_P(ResumeStoreTest, KeepsALongText) {
    ResumeRecord kept = record();
    kept.resume.text = u"שלום 🦊 a\n"_s.repeated(200'000);
    ASSERT_EQ(m_store.put(m_application, kept), 1);
    EXPECT_EQ(m_store.find(m_application).value()->resume.text, kept.resume.text);
}

TEST_P(ResumeStoreTest, RefusesAnOlderRevision) {
    ASSERT_EQ(m_store.put(m_application, record()), 1);
    ResumeRecord other = record();
    EXPECT_EQ(m_store.put(m_application, other).error().code, ErrorCode::Conflict) << "there is one already";
    other.revision = 1;
    ASSERT_EQ(m_store.put(m_application, other), 2);
    EXPECT_EQ(m_store.put(m_application, other).error().code, ErrorCode::Conflict);
}

TEST_P(ResumeStoreTest, GoesWithItsApplication) {
    ASSERT_EQ(m_store.put(m_application, record()), 1);
    ASSERT_TRUE(m_screenings.put(m_application, {screening(70), {}, 1, 1}));
    ASSERT_TRUE(connection().execute(u"DELETE FROM application WHERE id = ?"_s, values(m_application)));
    for (const char *table :
         {"resume_file", "resume", "resume_field", "resume_skill", "resume_station", "screening", "screening_line"}) {
        EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM "_s + QLatin1String(table)), 0) << table;
    }
}

TEST_P(ResumeStoreTest, SaysWhatSearchFindsAnApplicationBy) {
    ASSERT_EQ(m_store.put(m_application, record()), 1);
    EXPECT_EQ(m_store.skillsOf(m_application), (QStringList{u"C++"_s, u"Qt"_s}));
    EXPECT_EQ(m_store.titlesOf(m_application), QStringList{u"Compiler engineer"_s});
    EXPECT_EQ(m_store.skillsOf(ApplicationId(99)), QStringList());
}

TEST_P(ResumeStoreTest, IsFoundByTheSkillsThatWereRead) {
    const AccountId other = tests::putAccount(connection(), u"Lena"_s, Role::Seeker);
    SeekerProfile profile;
    profile.account = other;
    profile.skills = QStringList{u"Qt"_s};
    tests::putProfile(connection(), profile);
    const ApplicationId second = withFile(other, u"two"_s);
    ASSERT_EQ(m_store.put(m_application, record()), 1);
    const auto found = [this](const QStringList &skills) {
        CandidateFilter filter;
        filter.skills = skills;
        const auto page = CandidateStore(connection()).list({ApplicationReach::Everything, {}, {}}, filter, {}, {});
        EXPECT_TRUE(page);
        std::vector<ApplicationId> ids;
        for (const CandidateRow &row : page.value_or(Page<CandidateRow>()).rows)
            ids.push_back(row.application.id);
        return ids;
    };
    EXPECT_THAT(found({u"qt"_s}), testing::UnorderedElementsAre(m_application, second));
    EXPECT_THAT(found({u"QT"_s, u"c++"_s}), testing::ElementsAre(m_application));
    EXPECT_THAT(found({u"Java"_s}), testing::IsEmpty()) << "a person took it out";
}

TEST_P(ResumeStoreTest, KeepsTheNewestScreeningAndItsScore) {
    ASSERT_EQ(m_store.put(m_application, record()), 1);
    StoredScreening first{screening(70), WallTime(std::chrono::milliseconds(5)), 3, 1};
    ASSERT_TRUE(m_screenings.put(m_application, first));
    EXPECT_EQ(m_screenings.find(m_application), std::optional(first));
    StoredScreening second{screening(std::nullopt), WallTime(std::chrono::milliseconds(6)), 4, 1};
    second.screening.lines.pop_back();
    second.screening.years.reset();
    ASSERT_TRUE(m_screenings.put(m_application, second));
    EXPECT_EQ(m_screenings.find(m_application), std::optional(second));
    EXPECT_EQ(connection().selectInteger(u"SELECT eligibility FROM application"_s), std::nullopt);
    ASSERT_TRUE(m_screenings.put(m_application, first));
    EXPECT_EQ(connection().selectInteger(u"SELECT eligibility FROM application"_s), 70);
    ASSERT_TRUE(m_screenings.remove(m_application));
    EXPECT_FALSE(m_screenings.find(m_application).value());
    EXPECT_EQ(connection().selectInteger(u"SELECT eligibility FROM application"_s), std::nullopt);
}

TEST_P(ResumeStoreTest, SaysWhomAnotherThresholdWouldMove) {
    const auto screened = [this](const QString &name, int score) {
        const ApplicationId id = withFile(tests::putAccount(connection(), name, Role::Seeker), name);
        EXPECT_EQ(m_store.put(id, record()), 1);
        EXPECT_TRUE(m_screenings.put(id, {screening(score), {}, 1, 1}));
        return id;
    };
    const ApplicationId low = screened(u"Low"_s, 40);
    const ApplicationId high = screened(u"High"_s, 60);
    const auto changes = m_screenings.byThresholds(m_job, 60, 61);
    ASSERT_TRUE(changes);
    EXPECT_EQ(*changes, (std::vector<ThresholdChange>{{high, u"High"_s, Stage::Applied, 60, true, false},
                                                      {low, u"Low"_s, Stage::Applied, 40, false, false}}));
    EXPECT_EQ(m_screenings.toScreen(m_job), (std::vector<ReadApplication>{{low, u"3.2"_s}, {high, u"3.2"_s}}));
    ASSERT_TRUE(connection().execute(u"UPDATE application SET stage = 'rejected' WHERE id = ?"_s, values(low)));
    EXPECT_EQ(m_screenings.toScreen(m_job), (std::vector<ReadApplication>{{high, u"3.2"_s}}));
}

TEST_P(ResumeStoreTest, KeepsTheChangesOfTheSkillList) {
    SkillListStore list(connection());
    EXPECT_EQ(list.changes(), (SkillListChanges{{}, 0}));
    EXPECT_TRUE(list.save({u"add General: Loom"_s, 0}));
    EXPECT_EQ(list.save({u"x"_s, 0}).error().code, ErrorCode::Conflict);
    EXPECT_EQ(list.changes(), (SkillListChanges{u"add General: Loom"_s, 1}));
    EXPECT_EQ(list.revision(), 1);
}

} // namespace
} // namespace candor::store
