// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/BankModel.h"

#include "QuestionFixture.h"

#include "questions/ChosenQuestion.h"
#include "questions/QuestionMoves.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::questionsBy;
using tests::wholeQuestion;

class Bank : public testing::Test {
protected:
    Bank() { fixture.signIn(fixture.recruiter); }
    void read() {
        model.refresh();
        ASSERT_TRUE(fixture.settled());
    }

    tests::QuestionFixture fixture;
    BankModel model{fixture.screens.context};
};

TEST_F(Bank, HoldsTheBuiltInQuestionsAndOnesOwn) {
    const qint64 builtIn = fixture.count();
    EXPECT_GE(builtIn, 120);
    const Question mine = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    read();
    EXPECT_EQ(model.list().total(), builtIn + 1);
    EXPECT_EQ(model.all(), builtIn + 1);
    EXPECT_EQ(model.list().row(0).question.id, mine.id) << "newest first";
    EXPECT_EQ(model.list().index(0, 0).data().toString(), u"How often is it loaded?"_s);
    EXPECT_EQ(model.list().index(0, 0).data(QuestionList::LineRole).toString(), u"Text, advanced, Caching"_s);
    EXPECT_EQ(model.list().index(0, 0).data(QuestionList::StatusRole).toString(), u"Draft"_s);
    EXPECT_EQ(model.list().index(1, 0).data(QuestionList::StatusRole).toString(), QString())
        << "that one is approved is the usual";
}

TEST_F(Bank, ThousandsAreFetchedPageByPage) {
    read();
    EXPECT_EQ(model.list().rowCount(), QuestionList::rowsOfAPage);
    EXPECT_TRUE(model.list().canFetchMore({}));
    const QAbstractItemModelTester tester(&model.list());
    while (!model.list().isWhole()) {
        model.list().fetchMore({}); // as far as the tester has not asked already
        ASSERT_TRUE(fixture.jobsDone());
    }
    EXPECT_EQ(model.list().rowCount(), model.list().total());
}

TEST_F(Bank, IsNarrowedByEachFilter) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Which zebra quince is loaded?"_s, QuestionType::Mcq));
    read();
    EXPECT_FALSE(model.isFiltered());
    const auto found = [&](const QuestionFilter &filter) {
        model.setFilter(filter);
        EXPECT_TRUE(fixture.settled());
        EXPECT_TRUE(model.isFiltered());
        return model.list().total();
    };
    const qint64 all = model.all();
    EXPECT_EQ(found(questionsBy(&QuestionFilter::text, u"zebra quin"_s)), 1);
    EXPECT_EQ(found(questionsBy(&QuestionFilter::statuses, {QuestionStatus::Draft})), 1);
    EXPECT_EQ(found(questionsBy(&QuestionFilter::author, fixture.recruiter)), 1);
    EXPECT_EQ(found(questionsBy(&QuestionFilter::competency, u"Caching"_s,
                                questionsBy(&QuestionFilter::skill, u"PostgreSQL"_s))),
              1);
    for (const QuestionFilter &filter : {questionsBy(&QuestionFilter::domains, {JobDomain::Cybersecurity}),
                                         questionsBy(&QuestionFilter::types, {QuestionType::Code}),
                                         questionsBy(&QuestionFilter::kinds, {QuestionKind::Situational}),
                                         questionsBy(&QuestionFilter::difficulties, {Difficulty::Advanced})}) {
        const qint64 some = found(filter);
        EXPECT_GT(some, 0);
        EXPECT_LT(some, all);
    }
    EXPECT_EQ(model.all(), all) << "how many there are in all is of no filter";
}

TEST_F(Bank, OffersWhatItsQuestionsSay) {
    read();
    EXPECT_TRUE(model.facets().competencies.contains(u"Accessibility"_s));
    EXPECT_TRUE(model.facets().skills.contains(u"Web accessibility"_s));
    model.setFilter(questionsBy(&QuestionFilter::domains, {JobDomain::Cybersecurity}));
    ASSERT_TRUE(fixture.settled());
    EXPECT_FALSE(model.facets().competencies.contains(u"Accessibility"_s)) << "of the chosen domain alone";
    EXPECT_FALSE(model.facets().skills.contains(u"Web accessibility"_s));
}

TEST_F(Bank, AChosenQuestionComesWithItsHistoryAndItsJob) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    QuestionContent content = wholeQuestion(u"How often is it loaded?"_s);
    content.job = job;
    const Question question = fixture.submitted(fixture.recruiter, content);
    ChosenQuestion chosen(fixture.screens.context);
    chosen.choose(question.id);
    ASSERT_TRUE(fixture.settled());
    ASSERT_TRUE(chosen.details().has_value());
    EXPECT_EQ(chosen.details()->jobTitle, u"Backend engineer"_s);
    EXPECT_EQ(chosen.details()->file.events.size(), 2U);
    EXPECT_TRUE(chosen.details()->file.rights.takeBack);
    chosen.choose({});
    EXPECT_FALSE(chosen.details().has_value());
}

TEST_F(Bank, AJobThatOneDoesNotSeeIsNotAskedFor) {
    const JobId job = fixture.addJob(u"Secret"_s, {}, JobState::Draft);
    QuestionContent content = wholeQuestion(u"How often is it loaded?"_s);
    content.job = job;
    const Question question = fixture.draft(fixture.recruiter, content);
    fixture.signIn(fixture.colleague);
    ChosenQuestion chosen(fixture.screens.context);
    QSignalSpy refused(fixture.access.get(), &WorkspaceAccess::refused);
    chosen.choose(question.id);
    ASSERT_TRUE(fixture.settled());
    ASSERT_TRUE(chosen.details().has_value());
    EXPECT_TRUE(chosen.details()->jobTitle.isEmpty());
    EXPECT_EQ(refused.count(), 0);
}

TEST_F(Bank, AQuestionGoesThroughItsLife) {
    Question question = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    QuestionMoves moves(fixture.screens.context);
    QSignalSpy made(&moves, &QuestionMoves::made);
    const auto make = [&](AccountId who, QuestionMove move, QuestionStatus then, const QString &words = {}) {
        fixture.signIn(who);
        moves.make(move, fixture.kept(question.id), words);
        ASSERT_TRUE(fixture.settled());
        EXPECT_EQ(fixture.kept(question.id).newest.status, then);
    };
    make(fixture.recruiter, QuestionMove::Submit, QuestionStatus::AwaitingApproval);
    make(fixture.recruiter, QuestionMove::TakeBack, QuestionStatus::Draft);
    make(fixture.recruiter, QuestionMove::Submit, QuestionStatus::AwaitingApproval);
    make(fixture.expert, QuestionMove::Return, QuestionStatus::Draft, u"Say which cache."_s);
    make(fixture.recruiter, QuestionMove::Submit, QuestionStatus::AwaitingApproval);
    make(fixture.expert, QuestionMove::Approve, QuestionStatus::Approved);
    make(fixture.expert, QuestionMove::Retire, QuestionStatus::Retired, u"Asked too often."_s);
    make(fixture.expert, QuestionMove::Reinstate, QuestionStatus::Approved);
    EXPECT_EQ(made.count(), 8);
    EXPECT_EQ(fixture.file(question.id).events.back().kind, QuestionEventKind::Reinstated);
}

TEST_F(Bank, WhoWasQuickerIsToldWithHowItStandsNow) {
    const Question question = fixture.submitted(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    ASSERT_TRUE(
        fixture.workspace().questions().approve(fixture.actor(fixture.otherExpert), question.id, question.revision));
    fixture.signIn(fixture.expert);
    QuestionMoves moves(fixture.screens.context);
    std::optional<questions::QuestionFile> now;
    QObject::connect(&moves, &QuestionMoves::overtaken, &moves,
                     [&](const Question &, const std::optional<questions::QuestionFile> &file) { now = file; });
    moves.make(QuestionMove::Return, question, u"Say which cache."_s);
    ASSERT_TRUE(fixture.settled());
    ASSERT_TRUE(now.has_value());
    EXPECT_EQ(now->row.question.newest.status, QuestionStatus::Approved);
    EXPECT_TRUE(overtakenReport(now).startsWith(u"Noor Haddad approved it, "_s)) << overtakenReport(now).toStdString();
    EXPECT_FALSE(moves.isBusy());
}

TEST_F(Bank, ADiscardedQuestionIsToldAsGone) {
    const Question question = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    ASSERT_TRUE(
        fixture.workspace().questions().discard(fixture.actor(fixture.recruiter), question.id, question.revision));
    QuestionMoves moves(fixture.screens.context);
    QSignalSpy overtaken(&moves, &QuestionMoves::overtaken);
    moves.make(QuestionMove::Submit, question);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(overtaken.count(), 1);
    EXPECT_TRUE(overtakenReport({}).contains(u"not there any more"_s));
}

} // namespace
} // namespace candor::screens
