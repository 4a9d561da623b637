// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include <set>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

/// Colours of a picture, looked at every eighth pixel: text, pictures and lines make many, a blank page few.
std::size_t coloursOf(const QImage &image) {
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 8) {
        for (int x = 0; x < image.width(); x += 8)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

TEST(PicturesTest, ShowEveryScreenInBothSchemesAndSizes) {
    const QTemporaryDir temporary;
    const QString folder = u"" CANDOR_PICTURES ""_s;
    QDir(folder).removeRecursively();
    const auto outcome = run(u"" CANDOR_PROGRAM ""_s, {u"--demo"_s, u"--workspace"_s,
                                                       temporary.filePath(u"workspace"_s), u"--pictures"_s, folder});
    ASSERT_EQ(outcome.exitCode, 0) << outcome;

    for (const QString &screen : {u"set-up"_s,
                                  u"jobs-empty"_s,
                                  u"candidates-empty"_s,
                                  u"sessions-empty"_s,
                                  u"replay-empty"_s,
                                  u"jobs-guest"_s,
                                  u"sign-in"_s,
                                  u"register"_s,
                                  u"jobs-seeker"_s,
                                  u"applications"_s,
                                  u"applications-resume"_s,
                                  u"apply-read"_s,
                                  u"profile-seeker"_s,
                                  u"device-check"_s,
                                  u"jobs-recruiter"_s,
                                  u"candidates"_s,
                                  u"candidate"_s,
                                  u"schedule"_s,
                                  u"questions"_s,
                                  u"question-history"_s,
                                  u"question-similar"_s,
                                  u"question-new"_s,
                                  u"questions-approval"_s,
                                  u"questionnaires"_s,
                                  u"questionnaire-builder"_s,
                                  u"questionnaire-draw"_s,
                                  u"questionnaire-preview"_s,
                                  u"candidates-expert"_s,
                                  u"sessions"_s,
                                  u"sessions-delete"_s,
                                  u"shortcuts"_s,
                                  u"summary"_s,
                                  u"replay"_s,
                                  u"replay-full-screen"_s,
                                  u"people"_s,
                                  u"audit"_s,
                                  u"workspace"_s,
                                  u"profile"_s,
                                  u"locked"_s,
                                  u"interview-consent"_s,
                                  u"interview-ready"_s,
                                  u"interview-recording"_s,
                                  u"interview-overlay"_s,
                                  u"interview-paused"_s,
                                  u"interview-close"_s,
                                  u"summary-of-interview"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(1024, 768)}) {
            const QString sizeName = u"%1x%2"_s.arg(size.width()).arg(size.height());
            const QImage light(QDir(folder).filePath(screen + u"-light-"_s + sizeName + u".png"_s));
            const QImage dark(QDir(folder).filePath(screen + u"-dark-"_s + sizeName + u".png"_s));
            ASSERT_EQ(light.size(), size) << screen.toStdString();
            ASSERT_EQ(dark.size(), size) << screen.toStdString();
            EXPECT_GE(coloursOf(light), 8U) << screen.toStdString();
            EXPECT_GE(coloursOf(dark), 8U) << screen.toStdString();
            if (screen == u"replay-full-screen"_s)
                continue; // The recording's picture fills its corners.
            const QPoint corner(size.width() - 4, 4);
            EXPECT_GT(qGray(light.pixel(corner)), 200) << screen.toStdString();
            EXPECT_LT(qGray(dark.pixel(corner)), 60) << screen.toStdString();
        }
    }
}

} // namespace
} // namespace candor::ctl
