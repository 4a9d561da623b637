// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlashAndClick.h"

#include "Program.h"

#include <gmock/gmock.h>

namespace candor::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr double white = 180;        // mean luma
constexpr double audibleLevel = -26; // dB of full scale; a click peaks at -6
constexpr double shortestQuiet = .1;
constexpr double primed = .05;

/// The times from which a filter's number is above a limit, after it was not for a while.
std::vector<double> risesAbove(double limit, const QString &file, const QStringList &filter) {
    const auto outcome =
        run(u"" CANDOR_FFMPEG ""_s, QStringList{u"-nostdin"_s, u"-v"_s, u"error"_s, u"-copyts"_s, u"-i"_s, file} +
                                        filter + QStringList{u"-f"_s, u"null"_s, u"-"_s});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    std::vector<double> rises;
    double time = 0;
    double lastAbove = -1;
    for (const QByteArray &line : outcome.output.split('\n')) {
        if (const auto at = line.indexOf("pts_time:"); at >= 0) {
            time = line.mid(at + 9).trimmed().toDouble();
        } else if (const auto equals = line.indexOf('=');
                   equals >= 0 && line.mid(equals + 1).toDouble() > limit && !line.contains("inf")) {
            if (time - lastAbove > shortestQuiet)
                rises.push_back(time);
            lastAbove = time;
        }
    }
    return rises;
}

} // namespace

FlashAndClick flashesAndClicks(const QString &file) {
    return {risesAbove(white, file,
                       {u"-an"_s, u"-vf"_s, u"signalstats,metadata=mode=print:key=lavfi.signalstats.YAVG:file=-"_s}),
            risesAbove(audibleLevel, file,
                       {u"-vn"_s, u"-af"_s,
                        u"asetnsamples=48,astats=metadata=1:reset=1,"
                        "ametadata=mode=print:key=lavfi.astats.Overall.Peak_level:file=-"_s})};
}

void expectTogether(FlashAndClick found, std::size_t count) {
    for (auto *times : {&found.flashes, &found.clicks})
        std::erase_if(*times, [](double time) { return time < primed; });
    EXPECT_EQ(found.flashes.size(), count);
    ASSERT_EQ(found.clicks.size(), found.flashes.size())
        << testing::PrintToString(found.flashes) << " and " << testing::PrintToString(found.clicks);
    for (std::size_t i = 0; i < found.flashes.size(); ++i)
        EXPECT_NEAR(found.clicks[i], found.flashes[i], .015) << "flash " << i;
}

} // namespace candor::ctl
