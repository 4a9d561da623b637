// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplicationFixture.h"

namespace candor::hiring {
namespace {

class ApplicationMovesTest : public ApplicationFixture {
protected:
    Stage stageOf(ApplicationId id) { return m_applications.open(m_admin, id)->row.application.stage; }
};
CANDOR_BOTH_DIALECTS(ApplicationMovesTest);

TEST_P(ApplicationMovesTest, KeepsWhoWhenFromToAndWhy) {
    const Application before = applied(m_sam, m_job);
    m_clock.advance(2min);
    const Application after = moved(before, Stage::Rejected, u"  No Algol.  "_s);
    EXPECT_EQ(after.stage, Stage::Rejected);
    EXPECT_EQ(after.revision, before.revision + 1);
    EXPECT_EQ(after.stageSince, m_clock.wallNow());
    EXPECT_EQ(after.createdAt, before.createdAt);
    const auto file = m_applications.open(m_colleague, before.id);
    ASSERT_EQ(refusal(file), QString());
    EXPECT_EQ(file->row.application, after);
    ASSERT_EQ(file->history.size(), 2U);
    const StageTransition wanted{before.id, Stage::Applied,    Stage::Rejected, m_rita.account,
                                 u"Rita"_s, m_clock.wallNow(), u"No Algol."_s};
    EXPECT_EQ(file->history.back(), wanted);
    EXPECT_EQ(details(u"application.move"_s), QStringList{u"applied -> rejected"_s});
}

TEST_P(ApplicationMovesTest, KeepToTheRulesOfTheStages) {
    const Application application = applied(m_sam, m_job);
    const auto move = [&](Stage to, const QString &reason) {
        return refusal(m_applications.move(m_rita, {application.id, application.revision}, to, reason));
    };
    EXPECT_EQ(move(Stage::Rejected, u" "_s), refusal(ErrorCode::ReasonRequired));
    EXPECT_EQ(move(Stage::Withdrawn, u"x"_s), refusal(ErrorCode::MoveNotAllowed, u"applied -> withdrawn"_s));
    EXPECT_EQ(move(Stage::Applied, u"x"_s), refusal(ErrorCode::MoveNotAllowed, u"applied -> applied"_s));
    EXPECT_EQ(move(Stage::Offered, QString(2001, u'x')), refusal(ErrorCode::FieldTooLong, u"reason: 2000"_s));
    EXPECT_EQ(stageOf(application.id), Stage::Applied);
    EXPECT_EQ(audited(u"application.move"_s, u"done"_s), 0);
}

TEST_P(ApplicationMovesTest, AreForWhoDecidesAndAuditedWhereRefused) {
    const Application application = applied(m_sam, m_job);
    const auto move = [&](const Actor &actor) {
        return refusal(
            m_applications.move(actor, {application.id, application.revision}, Stage::UnderReview, QString()));
    };
    for (const Actor &actor : {m_sam, seeker(u"Eve"_s), m_expert, m_otherExpert, m_otherRecruiter})
        EXPECT_EQ(move(actor), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(audited(u"application.move"_s, u"refused"_s), 5);
    EXPECT_EQ(move(guest()), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(move(m_colleague), QString());
    EXPECT_EQ(refusal(m_applications.move(m_rita, {ApplicationId(999), 1}, Stage::Offered, {})),
              refusal(ErrorCode::NotFound));
}

TEST_P(ApplicationMovesTest, RefuseAStaleOne) {
    const Application application = applied(m_sam, m_job);
    moved(application, Stage::UnderReview);
    EXPECT_EQ(refusal(m_applications.move(m_colleague, {application.id, application.revision}, Stage::Offered, {})),
              refusal(ErrorCode::Conflict));
    EXPECT_EQ(stageOf(application.id), Stage::UnderReview);
}

TEST_P(ApplicationMovesTest, LetOneOfTwoThroughThatComeAtOnce) {
    const Application application = applied(m_sam, m_job);
    std::vector<QString> refusals(2);
    const auto move = [&](const Actor &actor, Stage to, QString &said) {
        said = refusal(m_applications.move(actor, {application.id, application.revision}, to, {}));
    };
    atOnce({[&] { move(m_rita, Stage::UnderReview, refusals[0]); },
            [&] { move(m_colleague, Stage::Offered, refusals[1]); }});
    EXPECT_THAT(refusals, testing::UnorderedElementsAre(QString(), refusal(ErrorCode::Conflict)));
    EXPECT_EQ(m_applications.open(m_rita, application.id)->history.size(), 2U);
}

TEST_P(ApplicationMovesTest, OfManyGoEachOnItsOwn) {
    const Application first = applied(m_sam, m_job);
    const Application second = applied(seeker(u"Lena"_s), m_job);
    const Application withdrawn = applied(seeker(u"Wim"_s), m_job);
    const Application foreign = applied(m_sam, openJob(m_otherRecruiter, u"Another"_s));
    ASSERT_EQ(refusal(m_applications.withdraw(m_admin, {withdrawn.id, withdrawn.revision}, {})), QString());
    const auto results = m_applications.moveAll(m_rita,
                                                {{first.id, first.revision},
                                                 {second.id, second.revision + 5},
                                                 {withdrawn.id, withdrawn.revision + 1},
                                                 {foreign.id, foreign.revision},
                                                 {ApplicationId(999), 1}},
                                                Stage::Rejected, u"The job is filled."_s);
    ASSERT_EQ(refusal(results), QString());
    std::vector<QString> said;
    for (const MoveResult &result : *results)
        said.push_back(refusal(result.outcome));
    EXPECT_THAT(said, testing::ElementsAre(QString(), refusal(ErrorCode::Conflict),
                                           refusal(ErrorCode::MoveNotAllowed, u"withdrawn -> rejected"_s),
                                           refusal(ErrorCode::NotAllowed), refusal(ErrorCode::NotFound)));
    EXPECT_EQ(stageOf(first.id), Stage::Rejected);
    EXPECT_EQ(stageOf(second.id), Stage::Applied);
    EXPECT_EQ(stageOf(foreign.id), Stage::Applied);
}

TEST_P(ApplicationMovesTest, LetASeekerWithdrawAndComeBackWhileTheJobIsOpen) {
    const Application application = applied(m_sam, m_job);
    const auto target = [&] {
        return MoveTarget{application.id, m_applications.open(m_sam, application.id)->row.application.revision};
    };
    EXPECT_EQ(refusal(m_applications.withdraw(m_rita, target(), {})), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_applications.withdraw(seeker(u"Eve"_s), target(), {})), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_applications.withdraw(m_sam, target(), u"Another offer"_s)), QString());
    EXPECT_EQ(stageOf(application.id), Stage::Withdrawn);
    EXPECT_EQ(refusal(m_applications.move(m_rita, target(), Stage::UnderReview, u"x"_s)),
              refusal(ErrorCode::MoveNotAllowed, u"withdrawn -> under_review"_s));
    setJobState(JobState::Closed);
    EXPECT_EQ(refusal(m_applications.reopen(m_sam, target(), {})), refusal(ErrorCode::JobNotOpen));
    setJobState(JobState::Open);
    EXPECT_EQ(refusal(m_applications.reopen(m_sam, target(), {})), QString());
    EXPECT_EQ(stageOf(application.id), Stage::Applied);
    EXPECT_EQ(details(u"application.withdraw"_s),
              (QStringList{u""_s, u""_s, u"applied -> withdrawn"_s, u"withdrawn -> applied"_s}));
}

TEST_P(ApplicationMovesTest, HideColleaguesFromTheSeeker) {
    const Application application = applied(m_sam, m_job);
    const Application reviewed = moved(application, Stage::InterviewRequired);
    ASSERT_EQ(refusal(m_applications.addNote(m_rita, application.id, u"Promising"_s)), QString());
    const Application rejected = moved(reviewed, Stage::Rejected, u"No Algol"_s);
    const auto own = m_applications.open(m_sam, application.id);
    ASSERT_EQ(refusal(own), QString());
    ASSERT_EQ(own->history.size(), 3U);
    EXPECT_EQ(own->history[0].by, m_sam.account);
    for (std::size_t index : {1U, 2U}) {
        EXPECT_EQ(own->history[index].by, std::nullopt);
        EXPECT_EQ(own->history[index].byName, QString());
        EXPECT_EQ(own->history[index].reason, QString());
    }
    EXPECT_EQ(own->history[2].to, Stage::Rejected);
    EXPECT_TRUE(own->notes.empty());
    EXPECT_EQ(own->row.notes, 0);
    EXPECT_EQ(m_applications.list(m_sam, {}, {})->rows.front().notes, 0);
    EXPECT_EQ(m_applications.open(m_expert, application.id)->notes.size(), 1U);
    EXPECT_EQ(m_applications.open(m_expert, application.id)->history[2].reason, u"No Algol"_s);
}

TEST_P(ApplicationMovesTest, CountAReadOfAFileAsAnEvent) {
    const Application application = applied(m_sam, m_job);
    EXPECT_EQ(refusal(m_applications.open(m_rita, application.id)), QString());
    EXPECT_EQ(audited(u"application.see"_s, u"done"_s), 1);
    for (const Actor &actor : {seeker(u"Eve"_s), m_otherExpert, m_otherRecruiter})
        EXPECT_EQ(refusal(m_applications.open(actor, application.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(audited(u"application.see"_s, u"refused"_s), 3);
    EXPECT_EQ(refusal(m_applications.open(guest(), application.id)), refusal(ErrorCode::NotSignedIn));
}

class ApplicationNotesTest : public ApplicationFixture {
protected:
    const Application m_application = applied(m_sam, m_job);
};
CANDOR_BOTH_DIALECTS(ApplicationNotesTest);

TEST_P(ApplicationNotesTest, AreColleaguesOwn) {
    const auto add = [this](const Actor &actor) {
        return refusal(m_applications.addNote(actor, m_application.id, u"A\nnote"_s));
    };
    for (const Actor &actor : {m_sam, m_otherRecruiter, m_otherExpert})
        EXPECT_EQ(add(actor), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(add(guest()), refusal(ErrorCode::NotSignedIn));
    for (const Actor &actor : {m_rita, m_colleague, m_expert, m_admin})
        EXPECT_EQ(add(actor), QString());
    const auto file = m_applications.open(m_rita, m_application.id);
    ASSERT_EQ(file->notes.size(), 4U);
    EXPECT_EQ(file->notes[2].authorName, u"Ed"_s);
    EXPECT_EQ(file->notes[2].text, u"A\nnote"_s);
    EXPECT_EQ(file->row.notes, 4);
    EXPECT_EQ(refusal(m_applications.addNote(m_rita, m_application.id, u" \n"_s)),
              refusal(ErrorCode::InvalidField, u"note: empty"_s));
    EXPECT_EQ(refusal(m_applications.addNote(m_rita, m_application.id, QString(20'001, u'x'))),
              refusal(ErrorCode::FieldTooLong, u"note: 20000"_s));
}

TEST_P(ApplicationNotesTest, AreChangedByTheirAuthorAndNoStaleOne) {
    auto note = *m_applications.addNote(m_rita, m_application.id, u"First"_s);
    m_clock.advance(1min);
    ApplicationNote stale = note;
    note.text = u"Second"_s;
    for (const Actor &actor : {m_colleague, m_admin, m_sam})
        EXPECT_EQ(refusal(m_applications.saveNote(actor, note)), refusal(ErrorCode::NotAllowed));
    const auto saved = m_applications.saveNote(m_rita, note);
    ASSERT_EQ(refusal(saved), QString());
    EXPECT_EQ(saved->text, u"Second"_s);
    EXPECT_EQ(saved->revision, 2);
    EXPECT_EQ(saved->updatedAt, m_clock.wallNow());
    EXPECT_EQ(saved->createdAt, note.createdAt);
    stale.text = u"Third"_s;
    EXPECT_EQ(refusal(m_applications.saveNote(m_rita, stale)), refusal(ErrorCode::Conflict));
}

TEST_P(ApplicationNotesTest, GoByTheirAuthorOrAnAdministrator) {
    const auto own = *m_applications.addNote(m_rita, m_application.id, u"First"_s);
    const auto other = *m_applications.addNote(m_colleague, m_application.id, u"Second"_s);
    EXPECT_EQ(refusal(m_applications.deleteNote(m_rita, other.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_applications.deleteNote(m_rita, own.id)), QString());
    EXPECT_EQ(refusal(m_applications.deleteNote(m_admin, other.id)), QString());
    EXPECT_EQ(refusal(m_applications.deleteNote(m_rita, own.id)), refusal(ErrorCode::NotFound));
    EXPECT_EQ(refusal(m_applications.deleteNote(guest(), own.id)), refusal(ErrorCode::NotSignedIn));
    EXPECT_TRUE(m_applications.open(m_rita, m_application.id)->notes.empty());
}

} // namespace
} // namespace candor::hiring
