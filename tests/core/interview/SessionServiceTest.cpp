// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/SessionService.h"

#include "ApplicationFixture.h"

#include <QUuid>

namespace candor::interview {
namespace {

using namespace hiring;

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

class SessionServiceTest : public ApplicationFixture {
protected:
    InterviewSession begun(const Actor &actor, const Application &application) {
        const auto session = m_sessions.begin(actor, application.id, newUuid());
        EXPECT_EQ(refusal(session), QString());
        return session.value_or(InterviewSession());
    }
    /// What a recorder says at the end.
    InterviewSession ended(const InterviewSession &session, InterviewState state) const {
        InterviewSession facts;
        facts.uuid = session.uuid;
        facts.state = state;
        facts.startedAt = session.startedAt;
        facts.endedAt = session.startedAt + 30min;
        facts.seconds = 1799.96;
        facts.bytes = 123'456'789'012;
        facts.container = u"mp4"_s;
        facts.width = 1280;
        facts.height = 720;
        facts.frameRate = 29.97;
        facts.sound = true;
        facts.telemetry = true;
        return facts;
    }
    InterviewSession folder(std::optional<ApplicationId> application) const {
        InterviewSession facts = ended({}, InterviewState::Completed);
        facts.uuid = newUuid();
        facts.application = application;
        return facts;
    }
    /// Whoever typed the code of an interview.
    Actor byCode(const Application &application) {
        const auto id =
            store::SignInStore(connection()).add(application.seeker, application.id, u"room-1"_s, m_clock.wallNow());
        return {id.value_or(SignInId()), application.seeker, u"room-1"_s};
    }
    Stage stageOf(const Application &application) {
        return m_applications.open(m_admin, application.id)->row.application.stage;
    }
    QStringList seen(const Actor &actor, const InterviewSessionFilter &filter = {}) {
        QStringList uuids;
        const auto page = m_sessions.list(actor, filter, {});
        EXPECT_EQ(refusal(page), QString());
        for (const InterviewSessionRow &row : page.value_or(Page<InterviewSessionRow>()).rows)
            uuids.append(row.session.uuid);
        return uuids;
    }

    SessionService m_sessions{m_gate};
    const Application m_application = applied(m_sam, m_job);
    const Actor m_lena = seeker(u"Léna"_s);
    const Application m_other = applied(m_lena, m_job);
};
CANDOR_BOTH_DIALECTS(SessionServiceTest);

TEST_P(SessionServiceTest, KeepsWhatCameOfARecordingAndMovesTheApplication) {
    const InterviewSession session = begun(m_sam, m_application);
    EXPECT_EQ(session.state, InterviewState::Recording);
    EXPECT_TRUE(session.current);
    EXPECT_EQ(session.createdBy, m_sam.account);
    EXPECT_EQ(session.startedAt, m_clock.wallNow());
    const InterviewSession facts = ended(session, InterviewState::Completed);
    const auto finished = m_sessions.finish(m_sam, facts);
    ASSERT_EQ(refusal(finished), QString());
    InterviewSession wanted = facts;
    wanted.id = session.id;
    wanted.application = m_application.id;
    wanted.createdBy = m_sam.account;
    wanted.current = true;
    wanted.revision = finished->revision;
    EXPECT_EQ(*finished, wanted);
    EXPECT_GT(finished->revision, session.revision);
    EXPECT_EQ(stageOf(m_application), Stage::Interviewed);
    const auto history = m_applications.open(m_rita, m_application.id)->history;
    EXPECT_EQ(history.back().by, std::nullopt); // a rule of the workspace
    EXPECT_EQ(details(u"application.move"_s), QStringList{u"applied -> interviewed (rule)"_s});
    EXPECT_EQ(m_applications.list(m_rita, {}, {})->rows.back().sessions, 1);
}

TEST_P(SessionServiceTest, MovesNothingThatIsFurtherOrThatFailed) {
    moved(m_application, Stage::Passed);
    ASSERT_EQ(refusal(m_sessions.finish(m_sam, ended(begun(m_sam, m_application), InterviewState::Completed))),
              QString());
    EXPECT_EQ(stageOf(m_application), Stage::Passed);
    auto failed = ended(begun(m_lena, m_other), InterviewState::Failed);
    failed.failure = u"disk full"_s;
    EXPECT_EQ(m_sessions.finish(m_lena, failed)->failure, u"disk full"_s);
    EXPECT_EQ(stageOf(m_other), Stage::Applied);
}

TEST_P(SessionServiceTest, BeginsForTheCandidateTheirCodeAndAdministrators) {
    const auto begin = [this](const Actor &actor, const Application &application) {
        return refusal(m_sessions.begin(actor, application.id, newUuid()));
    };
    for (const Actor &actor : {m_rita, m_expert, m_lena, byCode(m_other)})
        EXPECT_EQ(begin(actor, m_application), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(begin(guest(), m_application), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(begin(byCode(m_application), m_application), QString());
    EXPECT_EQ(begin(m_admin, m_other), QString());
    const Application rejected = moved(applied(seeker(u"Wim"_s), m_job), Stage::Rejected, u"x"_s);
    EXPECT_EQ(begin(m_admin, rejected), refusal(ErrorCode::MoveNotAllowed, u"rejected"_s));
    EXPECT_EQ(refusal(m_sessions.begin(m_admin, rejected.id, u"../../x"_s)),
              refusal(ErrorCode::InvalidField, u"uuid: form"_s));
}

TEST_P(SessionServiceTest, HoldsOneLiveSessionACandidate) {
    const QString duplicate = refusal(ErrorCode::Duplicate, u"session"_s);
    const Application second = applied(m_sam, openJob(m_rita, u"Another"_s));
    const InterviewSession session = begun(m_sam, m_application);
    EXPECT_EQ(refusal(m_sessions.begin(m_sam, m_application.id, newUuid())), duplicate);
    EXPECT_EQ(refusal(m_sessions.begin(m_sam, second.id, newUuid())), duplicate);
    begun(m_lena, m_other);
    m_clock.advance(50s);
    ASSERT_EQ(refusal(m_sessions.heartbeat(m_sam, session.uuid)), QString());
    m_clock.advance(50s);
    EXPECT_EQ(refusal(m_sessions.begin(m_sam, second.id, newUuid())), duplicate);
    m_clock.advance(10s); // unseen for 60 s
    const InterviewSession next = begun(m_sam, second);
    ASSERT_EQ(refusal(m_sessions.finish(m_sam, ended(next, InterviewState::Failed))), QString());
    EXPECT_EQ(refusal(m_sessions.begin(m_sam, m_application.id, session.uuid)), duplicate);
}

TEST_P(SessionServiceTest, BeginsOneOfTwoThatComeAtOnce) {
    std::vector<QString> refusals(2);
    const auto begin = [&](QString &said) { said = refusal(m_sessions.begin(m_sam, m_application.id, newUuid())); };
    atOnce({[&] { begin(refusals[0]); }, [&] { begin(refusals[1]); }});
    EXPECT_THAT(refusals, testing::UnorderedElementsAre(QString(), refusal(ErrorCode::Duplicate, u"session"_s)));
}

TEST_P(SessionServiceTest, IsEndedByWhoBeganIt) {
    const InterviewSession session = begun(byCode(m_application), m_application);
    const InterviewSession facts = ended(session, InterviewState::Completed);
    for (const Actor &actor : {m_rita, m_lena, m_admin}) {
        EXPECT_EQ(refusal(m_sessions.heartbeat(actor, session.uuid)), refusal(ErrorCode::NotAllowed));
        EXPECT_EQ(refusal(m_sessions.finish(actor, facts)), refusal(ErrorCode::NotAllowed));
    }
    EXPECT_EQ(refusal(m_sessions.finish(byCode(m_other), facts)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.finish(byCode(m_application), facts)), QString());
    EXPECT_EQ(refusal(m_sessions.finish(byCode(m_application), facts)), refusal(ErrorCode::Conflict));
    EXPECT_EQ(refusal(m_sessions.heartbeat(m_sam, session.uuid)), refusal(ErrorCode::Conflict));
    EXPECT_EQ(refusal(m_sessions.heartbeat(m_sam, newUuid())), refusal(ErrorCode::NotFound));
}

TEST_P(SessionServiceTest, GoesOnWhileTheSignInIsLocked) {
    const InterviewSession session = begun(m_sam, m_application);
    m_clock.advance(16min);
    EXPECT_EQ(refusal(m_sessions.begin(m_sam, m_application.id, newUuid())), refusal(ErrorCode::SessionLocked));
    EXPECT_EQ(refusal(m_sessions.heartbeat(m_sam, session.uuid)), QString());
    EXPECT_EQ(refusal(m_sessions.finish(m_sam, ended(session, InterviewState::Completed))), QString());
}

TEST_P(SessionServiceTest, RefusesFactsThatAreNone) {
    const InterviewSession session = begun(m_sam, m_application);
    const auto finish = [&](const std::function<void(InterviewSession &)> &change) {
        InterviewSession facts = ended(session, InterviewState::Completed);
        change(facts);
        return refusal(m_sessions.finish(m_sam, facts));
    };
    const QString range = refusal(ErrorCode::InvalidField, u"recording: range"_s);
    EXPECT_EQ(finish([](InterviewSession &facts) { facts.seconds = -1; }), range);
    EXPECT_EQ(finish([](InterviewSession &facts) { facts.seconds = std::nan(""); }), range);
    EXPECT_EQ(finish([](InterviewSession &facts) { facts.bytes = -1; }), range);
    EXPECT_EQ(finish([](InterviewSession &facts) { facts.width = 1'000'000; }), range);
    EXPECT_EQ(finish([](InterviewSession &facts) { facts.endedAt = facts.startedAt - 1s; }),
              refusal(ErrorCode::InvalidField, u"ended_at: range"_s));
    EXPECT_EQ(finish([](InterviewSession &facts) { facts.state = InterviewState::Recovered; }),
              refusal(ErrorCode::InvalidField, u"state: form"_s));
    EXPECT_EQ(stageOf(m_application), Stage::Applied);
}

TEST_P(SessionServiceTest, IsRecoveredByThoseItConcerns) {
    const auto recover = [this](const Actor &actor, const InterviewSession &session, InterviewState state) {
        return refusal(m_sessions.recovered(actor, ended(session, state)));
    };
    for (const Actor &actor : {m_sam, m_rita, m_colleague, m_admin}) {
        const InterviewSession session = begun(m_sam, m_application);
        for (const Actor &other : {m_lena, m_expert, m_otherRecruiter})
            EXPECT_EQ(recover(other, session, InterviewState::Recovered), refusal(ErrorCode::NotAllowed));
        EXPECT_EQ(recover(actor, session, InterviewState::Completed),
                  refusal(ErrorCode::InvalidField, u"state: form"_s));
        EXPECT_EQ(recover(actor, session, InterviewState::Recovered), QString());
        EXPECT_EQ(recover(actor, session, InterviewState::Recovered), refusal(ErrorCode::Conflict));
    }
    EXPECT_EQ(stageOf(m_application), Stage::Applied);
    EXPECT_EQ(seen(m_rita).size(), 4);
}

TEST_P(SessionServiceTest, HasOneThatCounts) {
    const InterviewSession first = begun(m_sam, m_application);
    ASSERT_EQ(refusal(m_sessions.finish(m_sam, ended(first, InterviewState::Failed))), QString());
    const InterviewSession second = begun(m_sam, m_application);
    ASSERT_EQ(refusal(m_sessions.finish(m_sam, ended(second, InterviewState::Completed))), QString());
    const auto isCurrent = [this](const InterviewSession &session) {
        return m_sessions.open(m_rita, session.uuid)->session.current;
    };
    EXPECT_FALSE(isCurrent(first));
    EXPECT_TRUE(isCurrent(second));
    for (const Actor &actor : {m_sam, m_expert, m_otherRecruiter})
        EXPECT_EQ(refusal(m_sessions.makeCurrent(actor, first.uuid)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.makeCurrent(m_colleague, first.uuid)), QString());
    EXPECT_TRUE(isCurrent(first));
    EXPECT_FALSE(isCurrent(second));
}

TEST_P(SessionServiceTest, TakesFoldersIn) {
    EXPECT_EQ(refusal(m_sessions.takeIn(m_rita, folder(std::nullopt))), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.takeIn(m_sam, folder(m_application.id))), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.takeIn(m_otherRecruiter, folder(m_application.id))), refusal(ErrorCode::NotAllowed));
    const auto first = m_sessions.takeIn(m_rita, folder(m_application.id));
    ASSERT_EQ(refusal(first), QString());
    EXPECT_TRUE(first->current);
    EXPECT_EQ(first->seconds, 1799.96);
    const auto second = m_sessions.takeIn(m_rita, folder(m_application.id));
    EXPECT_FALSE(second->current);
    EXPECT_EQ(refusal(m_sessions.takeIn(m_admin, *first)), refusal(ErrorCode::Duplicate, u"session"_s));
    EXPECT_EQ(stageOf(m_application), Stage::Applied); // taking a file in is no interview's end
    InterviewSession live = folder(m_application.id);
    live.state = InterviewState::Recording;
    EXPECT_EQ(refusal(m_sessions.takeIn(m_rita, live)), refusal(ErrorCode::InvalidField, u"state: form"_s));
}

TEST_P(SessionServiceTest, AreAssignedByWhoDecidesOfBothEnds) {
    const auto unknown = m_sessions.takeIn(m_admin, folder(std::nullopt));
    ASSERT_EQ(refusal(unknown), QString());
    EXPECT_FALSE(unknown->current);
    EXPECT_EQ(seen(m_admin), QStringList{unknown->uuid});
    EXPECT_TRUE(seen(m_rita).isEmpty());
    EXPECT_EQ(refusal(m_sessions.open(m_rita, unknown->uuid)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.assign(m_rita, unknown->uuid, m_application.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.makeCurrent(m_admin, unknown->uuid)),
              refusal(ErrorCode::InvalidField, u"application: empty"_s));
    const auto assigned = m_sessions.assign(m_admin, unknown->uuid, m_application.id);
    ASSERT_EQ(refusal(assigned), QString());
    EXPECT_EQ(assigned->application, m_application.id);
    EXPECT_TRUE(assigned->current);
    EXPECT_EQ(seen(m_sam), QStringList{unknown->uuid});
    const Application foreign = applied(m_lena, openJob(m_otherRecruiter, u"Another"_s));
    EXPECT_EQ(refusal(m_sessions.assign(m_rita, unknown->uuid, foreign.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(m_sessions.assign(m_rita, unknown->uuid, m_other.id)->application, m_other.id);
}

TEST_P(SessionServiceTest, TheDatabaseItselfHasOneCurrentSessionOfAnApplication) {
    const auto first = m_sessions.takeIn(m_rita, folder(m_application.id));
    const auto second = m_sessions.takeIn(m_rita, folder(m_application.id));
    ASSERT_TRUE(first && second);
    const QString makeCurrent = u"UPDATE interview_session SET is_current = TRUE WHERE uuid = ?"_s;
    const auto made = connection().execute(makeCurrent, store::values(second->uuid));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Duplicate);
    EXPECT_EQ(refusal(m_sessions.makeCurrent(m_rita, second->uuid)), QString());
    EXPECT_FALSE(connection().execute(makeCurrent, store::values(first->uuid)));
    // What is nobody's yet has none.
    const auto unknown = m_sessions.takeIn(m_admin, folder(std::nullopt));
    ASSERT_TRUE(unknown);
    EXPECT_TRUE(connection().execute(makeCurrent, store::values(unknown->uuid)));
}

TEST_P(SessionServiceTest, ListsByWhoMaySeeNewestFirst) {
    const InterviewSession sams = begun(m_sam, m_application);
    m_clock.advance(1min);
    const InterviewSession lenas = begun(m_lena, m_other);
    EXPECT_EQ(seen(m_rita), (QStringList{lenas.uuid, sams.uuid}));
    EXPECT_EQ(seen(m_expert).size(), 2);
    EXPECT_EQ(seen(m_sam), QStringList{sams.uuid});
    EXPECT_EQ(seen(byCode(m_application)), QStringList{sams.uuid});
    EXPECT_TRUE(seen(m_otherRecruiter).isEmpty());
    EXPECT_TRUE(seen(m_otherExpert).isEmpty());
    EXPECT_EQ(refusal(m_sessions.list(guest(), {}, {})), refusal(ErrorCode::NotSignedIn));
    InterviewSessionFilter filter;
    filter.text = u"LENA"_s;
    EXPECT_EQ(seen(m_rita, filter), QStringList{lenas.uuid});
    filter.text = u"compiler"_s;
    EXPECT_EQ(seen(m_rita, filter).size(), 2);
    filter.text = u"%"_s;
    EXPECT_TRUE(seen(m_rita, filter).isEmpty());
    filter = {};
    filter.application = m_application.id;
    EXPECT_EQ(seen(m_rita, filter), QStringList{sams.uuid});
    filter = {};
    filter.state = InterviewState::Completed;
    EXPECT_TRUE(seen(m_rita, filter).isEmpty());
    const auto row = m_sessions.open(m_rita, sams.uuid);
    ASSERT_EQ(refusal(row), QString());
    EXPECT_EQ(row->seekerName, u"Sam"_s);
    EXPECT_EQ(row->jobTitle, u"Compiler engineer"_s);
    EXPECT_EQ(audited(u"session.see"_s, u"done"_s), 1);
}

TEST_P(SessionServiceTest, ShowsPracticeToNobodyElse) {
    InterviewSession practice = folder(std::nullopt);
    ASSERT_EQ(refusal(m_sessions.takeIn(m_admin, practice)), QString());
    ASSERT_EQ(refusal(connection().execute(
                  u"UPDATE interview_session SET kind = 'practice', created_by_id = ? WHERE uuid = ?"_s,
                  store::values(m_sam.account, practice.uuid))),
              QString());
    EXPECT_EQ(seen(m_sam), QStringList{practice.uuid});
    EXPECT_EQ(refusal(m_sessions.open(m_sam, practice.uuid)), QString());
    for (const Actor &actor : {m_admin, m_rita, m_lena}) {
        EXPECT_TRUE(seen(actor).isEmpty());
        EXPECT_EQ(refusal(m_sessions.open(actor, practice.uuid)), refusal(ErrorCode::NotAllowed));
        EXPECT_EQ(refusal(m_sessions.assign(actor, practice.uuid, m_application.id)), refusal(ErrorCode::NotAllowed));
        EXPECT_EQ(refusal(m_sessions.recovered(actor, ended(practice, InterviewState::Recovered))),
                  refusal(ErrorCode::NotAllowed));
    }
    EXPECT_TRUE(seen(byCode(m_application)).isEmpty()) << "whoever typed a code has come for their interview alone";
}

TEST_P(SessionServiceTest, IsRemovedByAdministratorsOnceItIsStill) {
    const InterviewSession session = begun(m_sam, m_application);
    for (const Actor &actor : {m_sam, m_rita, m_expert})
        EXPECT_EQ(refusal(m_sessions.remove(actor, session.uuid)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_sessions.remove(m_admin, session.uuid)), refusal(ErrorCode::SessionInUse, session.uuid));
    m_clock.advance(61s);
    EXPECT_EQ(refusal(m_sessions.remove(m_admin, session.uuid)), QString());
    EXPECT_TRUE(seen(m_admin).isEmpty());
    EXPECT_EQ(refusal(m_sessions.remove(m_admin, session.uuid)), refusal(ErrorCode::NotFound));
}

} // namespace
} // namespace candor::interview
