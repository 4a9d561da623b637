// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include "ScreenChecks.h"

#include <tuple>

namespace candor::shell {
namespace {

/// Every destination of every role in windows of every size.
class SmallWindow : public ShellFixture, public testing::WithParamInterface<std::tuple<QSize, Role>> {};

TEST_P(SmallWindow, CutsNoControlOff) {
    const auto &[size, role] = GetParam();
    const JobId job = m_hiring.addJob(QStringLiteral("Backend engineer"));
    m_hiring.addCandidate(job, {QStringLiteral("Elif Kaya"), Stage::InterviewRequired, 83, 6, QStringLiteral("Umeå")});
    openFor(accountOf(role), size);
    for (const Place place : navigator().destinations()) {
        m_window->go(place);
        ASSERT_EQ(m_window->place(), place);
        EXPECT_TRUE(m_screens.jobsDone());
        QTest::qWait(0);
        EXPECT_EQ(m_window->size(), size) << nameOf(place).toStdString();
        EXPECT_THAT(tests::cutOff(*m_window), testing::IsEmpty()) << nameOf(place).toStdString();
        EXPECT_TRUE(m_window->grab().save(
            QStringLiteral(CANDOR_PICTURES "/%1-%2-%3.png").arg(roleName(role), nameOf(place)).arg(size.width())));
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, SmallWindow,
                         testing::Combine(testing::Values(QSize(640, 400), QSize(1024, 768)),
                                          testing::Values(Role::Guest, Role::Seeker, Role::Recruiter,
                                                          Role::DomainExpert, Role::Admin)));

} // namespace
} // namespace candor::shell
