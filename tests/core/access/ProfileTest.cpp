// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "store/Connection.h"

namespace candor::access {
namespace {

const QByteArray pngSignature("\x89PNG\r\n\x1a\n");

class ProfileTest : public AccessFixture {
protected:
    void SetUp() override {
        AccessFixture::SetUp();
        ada = newActor(u"ada@example.org"_s, Role::Seeker);
        profile.account = ada.account;
        profile.targetRole = u"Compiler engineer"_s;
        profile.level = JobLevel::Senior;
        profile.skills = {u"C++"_s, u"C"_s, u"C#"_s, u"Node.js"_s};
        profile.places = {u"London"_s, u"Zürich"_s};
        profile.onSite = false;
        profile.expectedSalary = Money{90'000, u"EUR"_s};
        profile.availability = Availability::OnDate;
        profile.availableFrom = QDate(2026, 9, 1);
    }
    Result<SeekerProfile> saved() { return here.people.saveProfile(ada, profile); }
    qint64 found(const QString &text) {
        const auto page = here.people.list(admin, {.text = text, .role = {}, .state = {}}, {});
        return page ? page->total : -1;
    }

    Actor ada;
    SeekerProfile profile;
};
CANDOR_BOTH_DIALECTS(ProfileTest);

TEST_P(ProfileTest, WhoHasSaidNothingYetHasAnEmptyOne) {
    SeekerProfile empty;
    empty.account = ada.account;
    EXPECT_EQ(here.people.profile(ada, ada.account).value(), empty);
    EXPECT_EQ(codeOf(here.people.profile(admin, AccountId(999))), ErrorCode::NotFound);
}

TEST_P(ProfileTest, EveryFieldComesBack) {
    const auto first = saved();
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    profile.revision = 1;
    EXPECT_EQ(*first, profile);
    EXPECT_EQ(there.people.profile(admin, ada.account).value(), profile);
    EXPECT_EQ(newestEntry(), u"account.edit done profile");

    SeekerProfile emptied;
    emptied.account = ada.account;
    emptied.revision = 1;
    ASSERT_TRUE(here.people.saveProfile(ada, emptied));
    emptied.revision = 2;
    EXPECT_EQ(there.people.profile(ada, ada.account).value(), emptied);
}

TEST_P(ProfileTest, SkillsThatAreTheSameAreKeptOnceInTheirOrder) {
    profile.skills = {u" C++ "_s, u"c++"_s, u"Ｃ＋＋"_s, u"C"_s, u"Machine  Learning"_s, u"machine learning"_s};
    EXPECT_EQ(saved().value().skills, (QStringList{u"C++"_s, u"C"_s, u"Machine  Learning"_s}));
}

TEST_P(ProfileTest, ADateCountsOnlyWhereOneIsMeant) {
    profile.availability = Availability::AtOnce;
    EXPECT_EQ(saved().value().availableFrom, std::nullopt);
    profile.revision = 1;
    profile.availability = Availability::OnDate;
    profile.availableFrom.reset();
    EXPECT_EQ(errorOf(saved()), (Error{ErrorCode::InvalidField, u"available_from: empty"_s}));
    for (const QDate day : {QDate(1999, 12, 31), QDate(2101, 1, 1), QDate(99999, 1, 1)}) {
        profile.availableFrom = day;
        EXPECT_EQ(errorOf(saved()), (Error{ErrorCode::InvalidField, u"available_from: range"_s}));
    }
    profile.availableFrom = QDate(2026, 13, 1);
    EXPECT_EQ(errorOf(saved()), (Error{ErrorCode::InvalidField, u"available_from: form"_s}));
}

TEST_P(ProfileTest, FieldsAreChecked) {
    const SeekerProfile good = profile;
    const auto refusal = [&](auto &&change) {
        profile = good;
        change(profile);
        return errorOf(saved());
    };
    EXPECT_EQ(refusal([](SeekerProfile &p) { p.targetRole = u"a\nb"_s; }),
              (Error{ErrorCode::InvalidField, u"target_role: characters"_s}));
    EXPECT_EQ(refusal([](SeekerProfile &p) { p.skills = QStringList(61, u"x"_s); }),
              (Error{ErrorCode::InvalidField, u"skills: range"_s}));
    EXPECT_EQ(refusal([](SeekerProfile &p) { p.skills = {u"x"_s.repeated(81)}; }),
              (Error{ErrorCode::FieldTooLong, u"skills: 80"_s}));
    EXPECT_EQ(refusal([](SeekerProfile &p) { p.skills = {u" "_s}; }),
              (Error{ErrorCode::InvalidField, u"skills: empty"_s}));
    EXPECT_EQ(refusal([](SeekerProfile &p) { p.places = {QString(QChar(0xdc00))}; }),
              (Error{ErrorCode::InvalidField, u"place: characters"_s}));
    EXPECT_EQ(refusal([](SeekerProfile &p) {
                  p.expectedSalary = Money{-1, u"EUR"_s};
              }),
              (Error{ErrorCode::InvalidField, u"salary: range"_s}));
    EXPECT_EQ(refusal([](SeekerProfile &p) {
                  p.expectedSalary = Money{1, u"euro"_s};
              }),
              (Error{ErrorCode::InvalidField, u"currency: form"_s}));
    EXPECT_EQ(number(u"SELECT count(*) FROM seeker_profile"_s), 0);
}

TEST_P(ProfileTest, AStaleSaveIsRefused) {
    ASSERT_TRUE(saved());
    profile.targetRole = u"Baker"_s;
    EXPECT_EQ(codeOf(saved()), ErrorCode::Conflict); // as if it were the first one
    profile.revision = 1;
    ASSERT_TRUE(saved());
    EXPECT_EQ(codeOf(saved()), ErrorCode::Conflict);
    EXPECT_EQ(here.people.profile(ada, ada.account).value().revision, 2);
}

TEST_P(ProfileTest, PeopleAreFoundByWhatTheySay) {
    ASSERT_TRUE(saved());
    for (const QString &text : {u"compiler"_s, u"c++"_s, u"node.js"_s, u"zurich"_s, u"ada compiler london"_s})
        EXPECT_EQ(found(text), 1) << text.toStdString();
    EXPECT_EQ(found(u"baker"_s), 0);
    profile.targetRole = u"Baker"_s;
    profile.skills = {u"Bread"_s};
    profile.revision = 1;
    ASSERT_TRUE(saved());
    EXPECT_EQ(found(u"baker bread"_s), 1);
    EXPECT_EQ(found(u"compiler"_s), 0);
    EXPECT_EQ(found(u"c++"_s), 0);
    // A change of the account keeps what the profile says.
    Account account = here.people.account(ada, ada.account).value();
    account.company = u"Analytical Engines"_s;
    ASSERT_TRUE(here.people.save(ada, account));
    EXPECT_EQ(found(u"baker analytical"_s), 1);
}

TEST_P(ProfileTest, APictureIsAPngOfModestSize) {
    EXPECT_EQ(here.people.picture(ada, ada.account).value(), QByteArray());
    const QByteArray png = pngSignature + QByteArray("\0\xff\x27%", 4);
    ASSERT_TRUE(here.people.savePicture(ada, ada.account, png));
    EXPECT_EQ(there.people.picture(ada, ada.account).value(), png);
    const QByteArray largest = pngSignature + QByteArray(256 * 1024 - pngSignature.size(), 'x');
    ASSERT_TRUE(here.people.savePicture(ada, ada.account, largest));
    EXPECT_EQ(there.people.picture(admin, ada.account).value(), largest);
    EXPECT_EQ(errorOf(here.people.savePicture(ada, ada.account, largest + 'x')),
              (Error{ErrorCode::FileTooLarge, u"262144"_s}));
    EXPECT_EQ(codeOf(here.people.savePicture(ada, ada.account, "GIF89a")), ErrorCode::WrongFileType);
    EXPECT_EQ(codeOf(here.people.savePicture(admin, AccountId(999), png)), ErrorCode::NotFound);
    ASSERT_TRUE(here.people.savePicture(ada, ada.account, {}));
    EXPECT_EQ(there.people.picture(ada, ada.account).value(), QByteArray());
}

} // namespace
} // namespace candor::access
