// SPDX-License-Identifier: GPL-3.0-or-later
// A child that runs wild costs its document; the next one is read.
#include "Intruder.h"

#include <algorithm>
#include <chrono>

namespace {

using namespace candor;
using documents::Confinement;
using documents::ReaderPool;
using testing::ElementsAre;

struct Wild {
    const char *act;
    ErrorCode code;
    const char *detail;
    int seconds = 1;
};

class Containment : public testing::TestWithParam<std::tuple<Confinement, Wild>> {};

TEST_P(Containment, CostsItsDocumentAlone) {
    const auto &[confinement, wild] = GetParam();
    auto settings = tests::takenOver(confinement);
    settings.processes = 1;
    settings.secondsEach = wild.seconds;
    ReaderPool pool(settings);
    const auto begin = std::chrono::steady_clock::now();
    const auto answer = tests::ask(pool, wild.act);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{wild.code, QString::fromLatin1(wild.detail)}));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(12));
    EXPECT_THAT(tests::lines(tests::ask(pool, "say well")), ElementsAre("say: well"));
}

constexpr Wild acts[] = {{"spin", ErrorCode::DocumentTooLarge, "time"},
                         {"close-and-spin", ErrorCode::DocumentTooLarge, "time"},
                         {"endless", ErrorCode::DocumentTooLarge, "output"},
                         {"allocate", ErrorCode::DocumentTooLarge, "memory", 10},
                         {"two-gigabytes", ErrorCode::DocumentTooLarge, "memory"},
                         {"abort", ErrorCode::DocumentDamaged, "died"},
                         {"trap", ErrorCode::DocumentDamaged, "died"},
                         {"exit", ErrorCode::DocumentDamaged, "answer"},
                         {"exit-strangely", ErrorCode::DocumentDamaged, "died"},
                         {"garbage", ErrorCode::DocumentDamaged, "answer"},
                         {"frames", ErrorCode::DocumentDamaged, "answer"},
                         {"claims", ErrorCode::DocumentDamaged, "answer"}};

std::string nameOf(const testing::TestParamInfo<std::tuple<Confinement, Wild>> &parameter) {
    std::string name = tests::nameOf(std::get<0>(parameter.param)) + '_' + std::get<1>(parameter.param).act;
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Containment,
                         testing::Combine(testing::Values(Confinement::Bubblewrap, Confinement::FilterAlone),
                                          testing::ValuesIn(acts)),
                         nameOf);

TEST(ContainmentOfLength, ADocumentThatDoesNotFitIsPassedOver) {
    auto settings = tests::takenOver(Confinement::Bubblewrap);
    settings.processes = 1;
    settings.mebibytesEach = 128;
    ReaderPool pool(settings);
    const auto answer = tests::ask(pool, QByteArray(63 << 20, 'x'));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{ErrorCode::DocumentTooLarge, QStringLiteral("memory")}));
    const auto longer = tests::ask(pool, QByteArray(65 << 20, 'x'));
    ASSERT_FALSE(longer);
    EXPECT_EQ(longer.error(), (Error{ErrorCode::DocumentTooLarge, QStringLiteral("bytes")}));
    EXPECT_THAT(tests::lines(tests::ask(pool, "say well")), ElementsAre("say: well"));
}

} // namespace
