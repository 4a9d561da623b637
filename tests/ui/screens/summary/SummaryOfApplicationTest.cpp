// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringFixture.h"
#include "RecordedWorkspace.h"
#include "hiring/ApplicationService.h"
#include "interview/SessionService.h"
#include "summary/SummaryView.h"
#include "widgets/Button.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using widgets::Button;

constexpr int patience = 20000;

class SummaryOfApplicationTest : public testing::Test {
protected:
    SummaryOfApplicationTest() : recorded(fixture.screens.context.workspace), view(fixture.screens.context) {
        const JobId job = fixture.addJob(u"Backend engineer"_s);
        const auto applied =
            fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {});
        EXPECT_TRUE(applied);
        InterviewSession facts;
        facts.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        facts.application = applied ? applied->id : ApplicationId();
        facts.state = InterviewState::Completed;
        facts.startedAt = fixture.screens.clock.wallNow();
        folder = recorded.add(tests::planOf(facts.uuid));
        EXPECT_TRUE(fixture.workspace().sessions().takeIn(fixture.actor(fixture.admin), facts));
        view.resize(1096, 800);
        view.show();
    }
    void openAs(AccountId account) {
        fixture.signIn(account);
        QSignalSpy opened(&view, &SummaryView::opened);
        view.open(folder);
        ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() > 0; }, patience));
    }
    bool offers(const QString &words) {
        const auto buttons = view.findChildren<Button *>();
        return std::any_of(buttons.begin(), buttons.end(), [&](const Button *button) {
            return button->isVisible() && button->text().remove(u'&') == words;
        });
    }
    bool says(const QString &words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    bool comesToSay(const QString &words) {
        return QTest::qWaitFor([&] { return says(words); }, patience);
    }

    tests::HiringFixture fixture;
    tests::RecordedWorkspace recorded;
    SummaryView view;
    QString folder;
};

TEST_F(SummaryOfApplicationTest, CandidatesSeeTheirOwnAndOnlyRead) {
    openAs(fixture.seeker);
    EXPECT_TRUE(says(u"Jonas Weidmann, Backend engineer"_s));
    for (const QString &action : {u"Delete"_s, u"Verify"_s, u"Open replay"_s})
        EXPECT_FALSE(offers(action)) << action.toStdString();
    fixture.signOut();
    EXPECT_FALSE(says(u"Jonas Weidmann"_s)) << "nothing is left for the next person";
    openAs(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    EXPECT_TRUE(comesToSay(u"This session cannot be read"_s));
    EXPECT_FALSE(says(u"Jonas Weidmann"_s));
}

TEST_F(SummaryOfApplicationTest, RecruitersReplayAndAdministratorsDelete) {
    openAs(fixture.recruiter);
    EXPECT_TRUE(offers(u"Open replay"_s));
    EXPECT_FALSE(offers(u"Delete"_s));
    openAs(fixture.colleague);
    EXPECT_TRUE(comesToSay(u"This session cannot be read"_s)) << "it is another recruiter's job";
    openAs(fixture.admin);
    EXPECT_TRUE(offers(u"Delete"_s));
}

} // namespace
} // namespace candor::screens
