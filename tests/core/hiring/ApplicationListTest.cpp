// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplicationFixture.h"
#include "model/Csv.h"
#include "store/Transaction.h"

#include <QBuffer>

namespace candor::hiring {
namespace {

class ApplicationListTest : public ApplicationFixture {
protected:
    QStringList names(const Actor &actor, const CandidateFilter &filter = {}, const PageRange &range = {}) {
        const auto page = m_applications.list(actor, filter, range);
        EXPECT_EQ(refusal(page), QString());
        QStringList found;
        for (const CandidateRow &row : page.value_or(Page<CandidateRow>()).rows)
            found.append(row.fullName);
        return found;
    }
    QStringList found(const QString &text) {
        CandidateFilter filter;
        filter.text = text;
        return names(m_admin, filter);
    }
    void set(ApplicationId id, const QString &column, std::optional<int> value) {
        ASSERT_EQ(refusal(connection().execute(u"UPDATE application SET %1 = ? WHERE id = ?"_s.arg(column),
                                               store::values(value, id))),
                  QString());
    }
    static CandidateFilter sorted(CandidateSort sort, bool descending = false) {
        CandidateFilter filter;
        filter.sort = sort;
        filter.descending = descending;
        return filter;
    }
};
CANDOR_BOTH_DIALECTS(ApplicationListTest);

TEST_P(ApplicationListTest, ShowsToEachWhatTheMatrixOpens) {
    const Actor lena = seeker(u"Lena"_s);
    applied(m_sam, m_job);
    applied(lena, openJob(m_otherRecruiter, u"Another"_s));
    EXPECT_EQ(names(m_sam), QStringList{u"Sam"_s});
    EXPECT_EQ(names(lena), QStringList{u"Lena"_s});
    EXPECT_EQ(names(m_rita), QStringList{u"Sam"_s});
    EXPECT_EQ(names(m_colleague), QStringList{u"Sam"_s});
    EXPECT_EQ(names(m_expert), QStringList{u"Sam"_s});
    EXPECT_EQ(names(m_otherRecruiter), QStringList{u"Lena"_s});
    EXPECT_TRUE(names(m_otherExpert).isEmpty());
    EXPECT_EQ(names(m_admin).size(), 2);
    EXPECT_EQ(refusal(m_applications.list(guest(), {}, {})), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_applications.counts(guest(), {})), refusal(ErrorCode::NotSignedIn));
    CandidateFilter another;
    another.seeker = lena.account;
    EXPECT_TRUE(names(m_sam, another).isEmpty());
    EXPECT_EQ(m_applications.counts(m_rita, {})->at(0), 1);
    EXPECT_EQ(m_applications.counts(m_admin, {})->at(0), 2);
}

TEST_P(ApplicationListTest, ShowsAtOnceWhatARowIsAbout) {
    ApplicationForm form;
    form.coverLetter = u"Long"_s;
    form.currentPosition = u"Programmer"_s;
    const Application application = applied(m_sam, m_job, form);
    ASSERT_EQ(refusal(m_applications.addNote(m_rita, application.id, u"One"_s)), QString());
    const auto page = m_applications.list(m_rita, {}, {});
    ASSERT_EQ(refusal(page), QString());
    EXPECT_EQ(page->total, 1);
    const CandidateRow &row = page->rows.front();
    EXPECT_EQ(row.jobTitle, u"Compiler engineer"_s);
    EXPECT_EQ(row.company, u"Analytical Engines"_s);
    EXPECT_EQ(row.email, u"sam@example.org"_s);
    EXPECT_EQ(row.place, u"London"_s);
    EXPECT_EQ(row.skills, (QStringList{u"C++"_s, u"Qt"_s}));
    EXPECT_EQ(row.notes, 1);
    EXPECT_EQ(row.sessions, 0);
    EXPECT_EQ(row.nextSlot, std::nullopt);
    Application listed = application;
    listed.form.coverLetter.clear(); // as long as it can be, it is left to open()
    EXPECT_EQ(row.application, listed);
}

TEST_P(ApplicationListTest, FiltersByWhatABoardOffers) {
    const JobId other = openJob(m_rita, u"Another"_s);
    ApplicationForm fromFriend;
    fromFriend.source = u"A friend"_s;
    const Application sam = applied(m_sam, m_job, fromFriend);
    const Application lena = applied(seeker(u"Lena"_s, {u"c++"_s, u"Rust"_s}), m_job);
    applied(seeker(u"Wim"_s, {u"C"_s}), other);
    moved(lena, Stage::Offered);
    set(sam.id, u"eligibility"_s, 59);
    set(lena.id, u"eligibility"_s, 60);

    CandidateFilter filter;
    filter.job = other;
    EXPECT_EQ(names(m_rita, filter), QStringList{u"Wim"_s});
    filter = {};
    filter.stages = {Stage::Offered, Stage::Hired, Stage::Offered};
    EXPECT_EQ(names(m_rita, filter), QStringList{u"Lena"_s});
    StageCounts counts{};
    counts.at(static_cast<std::size_t>(Stage::Applied)) = 2;
    counts.at(static_cast<std::size_t>(Stage::Offered)) = 1;
    EXPECT_EQ(m_applications.counts(m_rita, filter).value_or(StageCounts{}), counts);
    filter = {};
    filter.eligibilityAtLeast = 60;
    EXPECT_EQ(names(m_rita, filter), QStringList{u"Lena"_s});
    filter = {};
    filter.skills = {u"C++"_s};
    EXPECT_EQ(names(m_rita, filter).size(), 2);
    filter.skills = {u"C++"_s, u"RUST "_s};
    EXPECT_EQ(names(m_rita, filter), QStringList{u"Lena"_s});
    filter = {};
    filter.source = u"A friend"_s;
    EXPECT_EQ(names(m_rita, filter), QStringList{u"Sam"_s});
    filter.source = u"%"_s;
    EXPECT_TRUE(names(m_rita, filter).isEmpty());
}

TEST_P(ApplicationListTest, FindsPeopleByTheBeginningsOfTheirWords) {
    applied(m_sam, m_job);
    applied(seeker(u"Łukasz"_s, {u"Node.js"_s, u"C#"_s}), m_job);
    EXPECT_EQ(found(u"sa"_s), QStringList{u"Sam"_s});
    EXPECT_EQ(found(u"lukasz"_s), QStringList{u"Łukasz"_s});
    EXPECT_EQ(found(u"node.js c#"_s), QStringList{u"Łukasz"_s});
    EXPECT_EQ(found(u"c++"_s), QStringList{u"Sam"_s});
    EXPECT_EQ(found(u"engineer paris"_s).size(), 2);
    EXPECT_EQ(found(u"sam lukasz"_s), QStringList{});
    EXPECT_EQ(found(u"  "_s).size(), 2);
    for (const QString &syntax : {u"\""_s, u"*"_s, u"sam OR lukasz"_s, u"NOT sam"_s, u"title:sam"_s, u"'; --"_s,
                                  u"sam & !x"_s, u"(sam"_s, u"\\"_s, u"sam:*"_s, u"^sam NEAR"_s})
        static_cast<void>(found(syntax)); // an error would be one of the database
    EXPECT_EQ(refusal(m_applications.list(m_admin,
                                          [] {
                                              CandidateFilter filter;
                                              filter.text = QString(QChar(0));
                                              return filter;
                                          }(),
                                          {})),
              refusal(ErrorCode::InvalidField, u"search: characters"_s));
}

TEST_P(ApplicationListTest, SortsEachWayRoundWithTheUnknownLast) {
    ApplicationForm years;
    years.yearsOfExperience = 3;
    const Application zoe = applied(seeker(u"Zoe"_s), m_job, years);
    m_clock.advance(1min);
    const Application amy = applied(seeker(u"amy"_s), m_job);
    m_clock.advance(1min);
    years.yearsOfExperience = 9.5;
    const Application bob = applied(seeker(u"Bob"_s), m_job, years);
    moved(zoe, Stage::Passed);
    set(zoe.id, u"eligibility"_s, 90);
    set(amy.id, u"eligibility"_s, 40);
    set(zoe.id, u"match_score"_s, std::nullopt);
    set(amy.id, u"match_score"_s, 10);
    set(bob.id, u"match_score"_s, 70);
    using List = QStringList;
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Newest)), (List{u"Bob"_s, u"amy"_s, u"Zoe"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Newest, true)), (List{u"Zoe"_s, u"amy"_s, u"Bob"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Name)), (List{u"amy"_s, u"Bob"_s, u"Zoe"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Name, true)), (List{u"Zoe"_s, u"Bob"_s, u"amy"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Stage)), (List{u"Bob"_s, u"amy"_s, u"Zoe"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Stage, true)).front(), u"Zoe"_s);
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Eligibility)), (List{u"Zoe"_s, u"amy"_s, u"Bob"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Eligibility, true)), (List{u"amy"_s, u"Zoe"_s, u"Bob"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Match)), (List{u"Bob"_s, u"amy"_s, u"Zoe"_s}));
    EXPECT_EQ(names(m_rita, sorted(CandidateSort::Experience)), (List{u"Bob"_s, u"Zoe"_s, u"amy"_s}));
}

TEST_P(ApplicationListTest, GivesPagesThatFitTogether) {
    for (int number = 0; number < 7; ++number)
        applied(seeker(u"S%1"_s.arg(number)), m_job);
    QStringList all;
    for (int offset = 0; offset < 7; offset += 3)
        all += names(m_rita, sorted(CandidateSort::Name), {offset, 3});
    EXPECT_EQ(all, names(m_rita, sorted(CandidateSort::Name)));
    const auto behind = m_applications.list(m_rita, {}, {100, 3});
    EXPECT_EQ(behind->total, 7);
    EXPECT_TRUE(behind->rows.empty());
    EXPECT_EQ(m_applications.list(m_rita, {}, {0, 0})->total, 7);
    EXPECT_EQ(m_applications.list(m_rita, {}, {-5, -5})->total, 7);
}

TEST_P(ApplicationListTest, WritesATableThatNoSpreadsheetRuns) {
    ApplicationForm form;
    form.currentPosition = u"=HYPERLINK(\"http://evil\")"_s;
    form.currentCompany = u"A, \"B\"\tC"_s.replace(u'\t', u' ');
    form.yearsOfExperience = 2.5;
    form.expectedSalary = Money{70'000, u"EUR"_s};
    applied(m_sam, m_job, form);
    applied(seeker(u"Lena"_s), openJob(m_otherRecruiter, u"Another"_s));
    QBuffer written;
    written.open(QIODevice::WriteOnly);
    EXPECT_EQ(m_applications.exportCsv(m_rita, {}, written).value_or(-1), 1);
    EXPECT_TRUE(written.data().contains("'=HYPERLINK"));
    const auto records = csvRecords(written.data());
    ASSERT_TRUE(records);
    ASSERT_EQ(records->size(), 2U);
    const auto field = [&](const QString &column) {
        return records->at(1).fields.at(records->at(0).fields.indexOf(column));
    };
    EXPECT_EQ(field(u"name"_s), u"Sam"_s);
    EXPECT_EQ(field(u"current_position"_s), form.currentPosition);
    EXPECT_EQ(field(u"current_company"_s), form.currentCompany);
    EXPECT_EQ(field(u"years_of_experience"_s), u"2.5"_s);
    EXPECT_EQ(field(u"expected_salary"_s), u"70000"_s);
    EXPECT_EQ(field(u"applied"_s), u"2026-05-01T12:00:00Z"_s);
    EXPECT_EQ(field(u"skills"_s), u"C++; Qt"_s);
    EXPECT_EQ(details(u"application.see"_s), QStringList{u"export of 1"_s});
    EXPECT_EQ(refusal(m_applications.exportCsv(guest(), {}, written)), refusal(ErrorCode::NotSignedIn));
}

TEST_P(ApplicationListTest, ExportsMoreThanAPageWithoutMissingARow) {
    auto transaction = store::Transaction::begin(connection(), store::TransactionKind::Write);
    for (int number = 0; number < 1203; ++number) {
        const AccountId account = tests::putAccount(connection(), u"S%1"_s.arg(number), Role::Seeker);
        tests::putApplication(connection(), m_job, account);
    }
    ASSERT_EQ(refusal(transaction->commit()), QString());
    QBuffer written;
    written.open(QIODevice::WriteOnly);
    EXPECT_EQ(m_applications.exportCsv(m_rita, sorted(CandidateSort::Name), written).value_or(-1), 1203);
    EXPECT_EQ(written.data().count("@example.org"), 1203);
    EXPECT_EQ(csvRecords(written.data())->size(), 1204U);
}

TEST_P(ApplicationListTest, HandsOutCodesForInterviewsToColleagues) {
    const Application application = applied(m_sam, m_job);
    for (const Actor &actor : {m_sam, m_expert, m_otherRecruiter}) {
        EXPECT_EQ(refusal(m_applications.issueInterviewCode(actor, application.id)), refusal(ErrorCode::NotAllowed));
    }
    const auto first = m_applications.issueInterviewCode(m_rita, application.id);
    ASSERT_EQ(refusal(first), QString());
    EXPECT_EQ(first->size(), 9);
    const auto second = m_applications.issueInterviewCode(m_colleague, application.id);
    ASSERT_EQ(refusal(second), QString());
    EXPECT_NE(*first, *second);
    // The earlier one has ended, and neither is kept as text.
    const auto kept = connection().selectInteger(u"SELECT count(*) FROM one_time_code WHERE application_id = ?"_s,
                                                 store::values(application.id));
    EXPECT_EQ(kept->value_or(0), 1);
    const auto asText = connection().selectInteger(u"SELECT count(*) FROM one_time_code WHERE digest IN (?, ?)"_s,
                                                   store::values(*second, QString(*second).remove(u'-')));
    EXPECT_EQ(asText->value_or(1), 0);
    const Application rejected = moved(application, Stage::Rejected, u"x"_s);
    EXPECT_EQ(m_applications.issueInterviewCode(m_rita, rejected.id).error().code, ErrorCode::MoveNotAllowed);
}

} // namespace
} // namespace candor::hiring
