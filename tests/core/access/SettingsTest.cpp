// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "store/Connection.h"

namespace candor::access {
namespace {

class SettingsTest : public AccessFixture {};
CANDOR_BOTH_DIALECTS(SettingsTest);

TEST_P(SettingsTest, ANewWorkspaceHasTheDefaultsForEverybody) {
    EXPECT_EQ(here.settingsService.settings(Actor::guest(desk)).value(), WorkspaceSettings{});
    EXPECT_EQ(here.settingsService.settings(admin).value(), WorkspaceSettings{});
}

TEST_P(SettingsTest, WhatIsSavedCountsEverywhere) {
    WorkspaceSettings settings;
    settings.organisation = u"Müller & Söhne"_s;
    settings.passwordLeastCharacters = 14;
    settings.idleBeforeLock = 5min;
    settings.longestSignIn = 4h;
    settings.interviewCodeLife = 24h;
    settings.largestResumeBytes = 5'000'000;
    const auto saved = here.settingsService.save(admin, settings);
    ASSERT_TRUE(saved);
    settings.revision = 1;
    EXPECT_EQ(*saved, settings);
    EXPECT_EQ(there.settingsService.settings(Actor::guest(desk)).value(), settings);
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry WHERE action = 'settings.manage'"_s), 6);
    // The names alone are in the log, and only of what changed.
    settings.longestSignIn = 3h;
    ASSERT_TRUE(here.settingsService.save(admin, settings));
    EXPECT_EQ(newestEntry(), u"settings.manage done longest_sign_in_hours");
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry WHERE action = 'settings.manage'"_s), 7);
}

TEST_P(SettingsTest, ValuesHaveRanges) {
    const auto refusal = [&](auto &&change) {
        WorkspaceSettings settings;
        change(settings);
        return errorOf(here.settingsService.save(admin, settings)).detail;
    };
    EXPECT_EQ(refusal([](WorkspaceSettings &s) { s.passwordLeastCharacters = 7; }),
              u"password_least_characters: range");
    EXPECT_EQ(refusal([](WorkspaceSettings &s) { s.idleBeforeLock = 0min; }), u"idle_before_lock_minutes: range");
    EXPECT_EQ(refusal([](WorkspaceSettings &s) { s.longestSignIn = 25h; }), u"longest_sign_in_hours: range");
    EXPECT_EQ(refusal([](WorkspaceSettings &s) { s.interviewCodeLife = 0h; }), u"interview_code_life_hours: range");
    EXPECT_EQ(refusal([](WorkspaceSettings &s) { s.largestResumeBytes = 0; }), u"largest_resume_bytes: range");
    EXPECT_EQ(refusal([](WorkspaceSettings &s) { s.organisation = u"a\nb"_s; }), u"organisation: characters");
    EXPECT_EQ(number(u"SELECT count(*) FROM setting"_s), 0);
}

TEST_P(SettingsTest, AnOlderFormRevertsNothing) {
    WorkspaceSettings hers = here.settingsService.settings(admin).value();
    WorkspaceSettings his = there.settingsService.settings(admin).value();
    hers.idleBeforeLock = 5min;
    const auto saved = here.settingsService.save(admin, hers);
    ASSERT_TRUE(saved);
    his.organisation = u"Norrland Systems"_s;
    EXPECT_EQ(codeOf(there.settingsService.save(admin, his)), ErrorCode::Conflict);
    EXPECT_EQ(there.settingsService.settings(admin).value(), *saved);
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry WHERE action = 'settings.manage'"_s), 1);
    // What changes nothing is no change.
    EXPECT_EQ(there.settingsService.save(admin, *saved).value(), *saved);
    his.revision = saved->revision;
    EXPECT_EQ(there.settingsService.save(admin, his).value().revision, 2);
}

TEST_P(SettingsTest, AStoredValueThatIsOutOfRangeCountsAsTheDefault) {
    run(u"INSERT INTO setting (name, value) VALUES ('idle_before_lock_minutes', '100000'), "
        "('longest_sign_in_hours', 'for ever'), ('password_least_characters', '0'), ('other', 'x')"_s);
    EXPECT_EQ(here.settingsService.settings(admin).value(), WorkspaceSettings{});
}

TEST_P(SettingsTest, OnlyAdministratorsChangeThem) {
    EXPECT_EQ(codeOf(here.settingsService.save(Actor::guest(desk), {})), ErrorCode::NotSignedIn);
    for (const Role role : {Role::Seeker, Role::Recruiter, Role::DomainExpert})
        EXPECT_EQ(codeOf(here.settingsService.save(newActor(roleName(role) + u"@example.org", role), {})),
                  ErrorCode::NotAllowed);
}

} // namespace
} // namespace candor::access
