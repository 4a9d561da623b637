// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/ResumePanel.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "SampleResume.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"
#include "applications/MyApplicationsView.h"
#include "hiring/ApplicationService.h"
#include "hiring/ResumeService.h"

#include <gmock/gmock.h>

#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 20000;

/// Through the view of one's applications, as a person gets there.
class ResumePanelTest : public testing::Test {
protected:
    ResumePanelTest() : view(fixture.screens.context, nullptr, choice()) {
        fixture.reader().holds(tests::weidmann());
        const auto applied = fixture.workspace().applications().apply(fixture.actor(fixture.seeker),
                                                                      fixture.addJob(u"Backend engineer"_s),
                                                                      fixture.seeker, {}, file(u"cv.pdf"_s));
        EXPECT_TRUE(applied);
        application = applied->id;
        fixture.signIn(fixture.seeker);
        view.resize(1096, 800);
    }
    FileChoice choice() {
        return {[this](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &chosen) {
                    chosen(file(u"newer.pdf"_s));
                },
                {},
                {}};
    }
    QString file(const QString &name) {
        const QString path = fixture.screens.folder.filePath(name);
        QFile written(path);
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(tests::weidmannPdf() + name.toUtf8());
        return path;
    }
    void openResume() {
        view.show();
        view.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
        view.refresh();
        ASSERT_TRUE(QTest::qWaitFor([this] { return tests::visible(view, "openResume") != nullptr; }, patience));
        QSignalSpy shown(view.findChild<ResumePanel *>(), &ResumePanel::shown);
        ASSERT_TRUE(tests::click(view, "openResume"));
        ASSERT_TRUE(shown.wait(patience));
        ASSERT_TRUE(fixture.jobsDone());
    }
    StoredResume stored() {
        return fixture.workspace().resumes().show(fixture.actor(fixture.seeker), application).value();
    }
    bool isListing() { return tests::visible(view, "openResume") != nullptr; }

    tests::HiringFixture fixture;
    ApplicationId application;
    MyApplicationsView view;
};

TEST_F(ResumePanelTest, CorrectionsAreSavedAndSaid) {
    openResume();
    EXPECT_EQ(view.title(), u"Your resume");
    auto *save = tests::visible(view, "saveResume");
    ASSERT_NE(save, nullptr);
    EXPECT_FALSE(save->isEnabled()) << "there is nothing to save";
    EXPECT_EQ(tests::withoutName(view), QStringList());
    const Stage before = fixture.application(application).stage;
    tests::type(view, "resumeName", u"Jonas M. Weidmann"_s);
    EXPECT_TRUE(tests::says(view, u"not saved yet"_s));
    ASSERT_TRUE(tests::click(view, "saveResume"));
    ASSERT_TRUE(tests::comesToSay(view, u"Saved"_s));
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(stored().resume->fields.name->text, u"Jonas M. Weidmann");
    EXPECT_TRUE(stored().resume->fields.name->corrected);
    EXPECT_EQ(fixture.application(application).stage, before);
    EXPECT_FALSE(save->isEnabled());
    ASSERT_TRUE(tests::click(view, "closeResume"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return isListing(); }));
    EXPECT_EQ(view.title(), u"My applications");
}

TEST_F(ResumePanelTest, SomebodyElsesCorrectionIsShownBesideMine) {
    openResume();
    ResumeFields theirs = stored().resume->fields;
    theirs.name = ResumeValue{u"Theirs"_s, 1, {}, true};
    ASSERT_TRUE(
        fixture.workspace().resumes().correct(fixture.actor(fixture.admin), application, stored().revision, theirs));
    tests::type(view, "resumeName", u"Mine"_s);
    ASSERT_TRUE(tests::click(view, "saveResume"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return view.findChild<QDialog *>(u"conflict"_s) != nullptr; }, patience));
    auto *dialog = view.findChild<QDialog *>(u"conflict"_s);
    EXPECT_TRUE(tests::says(*dialog, u"Mine"_s) && tests::says(*dialog, u"Theirs"_s));
    EXPECT_EQ(stored().resume->fields.name->text, u"Theirs") << "nothing is saved yet";
    ASSERT_TRUE(tests::click(view, "keepMine"));
    ASSERT_TRUE(tests::comesToSay(view, u"Saved"_s));
    EXPECT_EQ(stored().resume->fields.name->text, u"Mine");
}

TEST_F(ResumePanelTest, AnotherFileTakesThePlace) {
    openResume();
    EXPECT_TRUE(tests::says(view, u"cv.pdf"_s));
    ASSERT_TRUE(tests::click(view, "replaceResume"));
    ASSERT_TRUE(tests::comesToSay(view, u"newer.pdf"_s));
    EXPECT_EQ(stored().file.originalName, u"newer.pdf");
    fixture.reader().holds(failure(ErrorCode::DocumentEncrypted));
    ASSERT_TRUE(tests::click(view, "replaceResume"));
    ASSERT_TRUE(tests::comesToSay(view, u"Nothing was changed"_s));
    EXPECT_TRUE(tests::says(view, u"password"_s));
    EXPECT_EQ(stored().file.originalName, u"newer.pdf");
}

TEST_F(ResumePanelTest, LeavingAsksWhereCorrectionsWouldBeLost) {
    openResume();
    tests::type(view, "resumeName", u"Jonas"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    auto *question = view.findChild<QDialog *>(u"confirmation"_s);
    ASSERT_NE(question, nullptr);
    question->reject();
    EXPECT_FALSE(isListing());
    ASSERT_TRUE(tests::click(view, "closeResume"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return view.findChild<QDialog *>(u"confirmation"_s) != nullptr; }));
    view.findChild<QDialog *>(u"confirmation"_s)->accept();
    EXPECT_TRUE(QTest::qWaitFor([this] { return isListing(); }));
    EXPECT_EQ(stored().resume->fields.name->text, u"Jonas Weidmann");
}

TEST_F(ResumePanelTest, AfterTheEndItIsToLookAt) {
    fixture.moveAs(fixture.admin, application, Stage::Rejected, u"as planned"_s);
    openResume();
    EXPECT_TRUE(tests::says(view, u"The application has ended"_s));
    EXPECT_EQ(tests::visible(view, "saveResume"), nullptr);
    EXPECT_EQ(tests::visible(view, "replaceResume"), nullptr);
    EXPECT_FALSE(tests::visible(view, "resumeName")->isEnabled());
}

TEST_F(ResumePanelTest, WhatCouldNotBeReadCanBeReadAgainOrFilledIn) {
    fixture.reader().holds(failure(ErrorCode::DocumentDamaged));
    ASSERT_TRUE(fixture.workspace().resumes().replace(fixture.actor(fixture.seeker), application, file(u"bad.pdf"_s)));
    openResume();
    EXPECT_TRUE(tests::says(view, u"People read the file itself."_s));
    fixture.reader().holds(tests::weidmann());
    ASSERT_TRUE(tests::click(view, "readAgain"));
    ASSERT_TRUE(tests::comesToSay(view, u"Saved"_s));
    EXPECT_EQ(qobject_cast<QLineEdit *>(tests::visible(view, "resumeName"))->text(), u"Jonas Weidmann");
    EXPECT_EQ(tests::visible(view, "readAgain"), nullptr);
}

TEST_F(ResumePanelTest, WhereNoneWasHandedInOneCanBe) {
    const auto bare = fixture.workspace().applications().apply(
        fixture.actor(fixture.seeker), fixture.addJob(u"Data engineer"_s), fixture.seeker, {}, QString());
    ASSERT_TRUE(bare);
    application = bare->id;
    view.show();
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    view.select(application);
    view.refresh();
    ASSERT_TRUE(tests::comesToSay(view, u"Data engineer"_s));
    ASSERT_TRUE(fixture.jobsDone());
    const auto offers = [this](const QString &words) {
        return QTest::qWaitFor([&] { return tests::buttonOf(view, words) != nullptr; }, patience);
    };
    ASSERT_TRUE(offers(u"Add resume..."_s));

    fixture.reader().holds(failure(ErrorCode::DocumentEncrypted));
    ASSERT_TRUE(tests::click(view, "openResume"));
    ASSERT_TRUE(tests::comesToSay(view, u"Nothing was handed in"_s));
    EXPECT_TRUE(tests::says(view, u"password"_s));
    EXPECT_FALSE(fixture.application(application).resume);
    ASSERT_TRUE(tests::click(view, "closeResume"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isListing(); }, patience));

    fixture.reader().holds(tests::weidmann());
    ASSERT_TRUE(tests::click(view, "openResume"));
    ASSERT_TRUE(tests::comesToSay(view, u"Your resume was handed in"_s));
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(qobject_cast<QLineEdit *>(tests::visible(view, "resumeName"))->text(), u"Jonas Weidmann");
    EXPECT_EQ(stored().file.originalName, u"newer.pdf");
    ASSERT_TRUE(tests::click(view, "closeResume"));
    ASSERT_TRUE(offers(u"Resume..."_s));
}

TEST_F(ResumePanelTest, NothingIsLeftForSomebodyElse) {
    openResume();
    fixture.signIn(fixture.addAccount(u"Elif Kaya"_s, Role::Seeker));
    EXPECT_EQ(tests::visible(view, "saveResume"), nullptr);
    EXPECT_EQ(view.title(), u"My applications");
    EXPECT_EQ(tests::visible(view, "resumeName"), nullptr);
}

TEST_F(ResumePanelTest, HasPictures) {
    openResume();
    tests::type(view, "resumeLocation", u"Dresden"_s);
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"applications-resume"_s));
    for (const int width : {1096, 968, 840}) {
        view.resize(width, 768);
        QTest::qWait(20);
        EXPECT_EQ(tests::cutOff(view), QStringList()) << width;
    }
}

} // namespace
} // namespace candor::screens
