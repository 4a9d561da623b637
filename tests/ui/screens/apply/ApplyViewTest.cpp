// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/ApplyView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "SampleResume.h"
#include "ScreenChecks.h"
#include "documents/ReaderPool.h"
#include "hiring/ApplicationService.h"
#include "hiring/ResumeService.h"
#include "resume/PageCanvas.h"
#include "resume/ResumeFieldsEditor.h"
#include "widgets/Button.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using widgets::Button;

constexpr int patience = 20000;

class ApplyViewTest : public testing::Test {
protected:
    ApplyViewTest()
        : job(fixture.addJob(u"Backend engineer"_s)), view(fixture.screens.context),
          resume(fixture.screens.folder.filePath(u"lebenslauf-weidmann.pdf"_s)) {
        QFile file(resume);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7\n" + QByteArray(184'000, 'x'));
        fixture.signIn(fixture.seeker);
        view.resize(1096, 800);
        view.show();
        view.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }
    void open() {
        QSignalSpy opened(&view, &ApplyView::opened);
        view.open(job);
        ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() > 0; }, patience));
    }
    template<typename Widget = QWidget>
    Widget *part(const char *name) {
        for (auto *widget : view.findChildren<Widget *>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void press(int key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        QWidget *target = QApplication::focusWidget();
        ASSERT_NE(target, nullptr);
        QTest::keyClick(target, static_cast<Qt::Key>(key), held);
    }
    /// Tab until the widget of that name has the keyboard.
    void tabTo(const char *name) {
        for (int steps = 0; steps < 120; ++steps) {
            const QWidget *focused = QApplication::focusWidget();
            if (focused && focused->objectName() == QLatin1String(name))
                return;
            press(Qt::Key_Tab);
        }
        FAIL() << "the keyboard does not reach " << name;
    }
    void chooseResume() {
        tabTo("chooseFile");
        press(Qt::Key_Space);
        auto *dialog = view.findChild<QFileDialog *>();
        ASSERT_NE(dialog, nullptr);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(resume); // as if pasted
        auto *choose = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
        ASSERT_TRUE(QTest::qWaitFor([&] { return choose->isEnabled(); }, patience));
        QTest::keyClick(choose, Qt::Key_Space);
        ASSERT_TRUE(comesToSay(u"lebenslauf-weidmann.pdf"_s));
        ASSERT_TRUE(QTest::qWaitFor([this] { return fixture.screens.jobs.isIdle(); }, patience));
        view.activateWindow();
        ASSERT_TRUE(QTest::qWaitFor([this] { return QApplication::focusWidget() && view.isActiveWindow(); }));
    }
    /// Chooses a resume that the real reader reads.
    void readRealResume() {
        documents::ReaderSettings settings;
        settings.processes = 1;
        fixture.reader().answerAs(std::make_shared<documents::ReaderPool>(settings));
        QFile file(resume);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(tests::weidmannPdf());
        file.close();
        open();
        chooseResume();
        ASSERT_TRUE(comesToSay(u"What was read"_s));
        ASSERT_TRUE(QTest::qWaitFor([this] { return fixture.screens.jobs.isIdle(); }, patience));
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
    JobId job;
    ApplyView view;
    QString resume;
};

TEST_F(ApplyViewTest, AppliesByKeyboardAlone) {
    open();
    EXPECT_TRUE(says(u"kept as it is"_s));
    chooseResume();
    ASSERT_TRUE(comesToSay(u"The file can be handed in as it is"_s)); // the fake reader reads nothing
    tabTo("next");
    press(Qt::Key_Space);
    ASSERT_NE(part("phone"), nullptr);
    EXPECT_TRUE(part("phone")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"+49 341 555 0182"_s);
    tabTo("years");
    QTest::keyClicks(QApplication::focusWidget(), u"7.5"_s);
    tabTo("letter");
    QTest::keyClicks(QApplication::focusWidget(), u"I keep things running."_s);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_TRUE(says(u"What you hand in"_s));
    EXPECT_TRUE(says(u"lebenslauf-weidmann.pdf, 184"_s));
    EXPECT_TRUE(says(u"+49 341 555 0182"_s));
    QSignalSpy finished(&view, &ApplyView::finished);
    press(Qt::Key_Space);
    ASSERT_TRUE(comesToSay(u"Your application is in"_s));
    EXPECT_TRUE(says(u"not a machine"_s));
    for (Button *button : view.findChildren<Button *>())
        if (button->isVisible() && button->text().remove(u'&') == u"See application")
            QTest::keyClick(button, Qt::Key_Space);
    ASSERT_EQ(finished.count(), 1);
    const auto id = finished[0][0].value<ApplicationId>();
    const Application kept = fixture.application(id);
    EXPECT_EQ(kept.seeker, fixture.seeker);
    EXPECT_EQ(kept.form.yearsOfExperience, 7.5);
    EXPECT_EQ(kept.form.coverLetter, u"I keep things running.");
    ASSERT_TRUE(kept.resume);
    EXPECT_EQ(kept.resume->originalName, u"lebenslauf-weidmann.pdf");
}

TEST_F(ApplyViewTest, CorrectsWhatWasReadBesideTheDocument) {
    readRealResume();
    auto *name = part<QLineEdit>("resumeName");
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(name->text(), u"Jonas Weidmann");
    EXPECT_TRUE(name->hasFocus()) << "the keyboard goes on where there is something to do";
    auto *canvas = view.findChild<PageCanvas *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas->isVisible() && !canvas->markArea().isEmpty(); }, patience));
    EXPECT_TRUE(canvas->accessibleDescription().contains(u"Jonas Weidmann"_s));
    EXPECT_EQ(tests::withoutName(view), QStringList());
    tabTo("resumeEmail");
    EXPECT_TRUE(canvas->accessibleDescription().contains(u"posteo.example"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"jonas@weidmann.example"_s);
    tabTo("next");
    press(Qt::Key_Space);
    ASSERT_NE(part("phone"), nullptr);
    EXPECT_EQ(part<QLineEdit>("phone")->text(), u"+49 341 555 0182") << "as the resume says";
    EXPECT_FALSE(part<QLineEdit>("years")->text().isEmpty());
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_TRUE(says(u"Fields corrected by you: 1"_s));
    press(Qt::Key_Space);
    ASSERT_TRUE(comesToSay(u"Your application is in"_s));
    EXPECT_TRUE(says(u"Your resume was compared with what the job asks for"_s));
    EXPECT_TRUE(says(u"a person decides"_s));
    CandidateFilter own;
    own.job = job;
    const auto rows = fixture.workspace().applications().list(fixture.actor(fixture.admin), own, {0, 1});
    ASSERT_TRUE(rows && !rows->rows.empty());
    const auto kept = fixture.workspace().resumes().show(fixture.actor(fixture.seeker), rows->rows[0].application.id);
    ASSERT_TRUE(kept && kept->resume);
    EXPECT_EQ(kept->resume->fields.email->text, u"jonas@weidmann.example");
    EXPECT_TRUE(kept->resume->fields.email->corrected);
}

TEST_F(ApplyViewTest, WrongDatesHoldTheFirstStep) {
    readRealResume();
    tabTo("stationTo");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"1999"_s);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_EQ(part("phone"), nullptr);
    EXPECT_TRUE(says(u"The end is before the start."_s));
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"stationTo");
}

TEST_F(ApplyViewTest, WhatCannotBeReadSaysSoAndGoesOn) {
    fixture.reader().holds(failure(ErrorCode::DocumentDamaged));
    open();
    chooseResume();
    ASSERT_TRUE(comesToSay(u"The file can be handed in as it is"_s));
    EXPECT_TRUE(says(u"Nothing in the document can be read"_s));
    ASSERT_TRUE(tests::click(view, "fillInByHand"));
    ASSERT_NE(part("resumeName"), nullptr);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_NE(part("phone"), nullptr);
}

TEST_F(ApplyViewTest, BesideEachOtherWhereThereIsRoomAndBelowWhereThereIsNone) {
    readRealResume();
    auto *canvas = view.findChild<PageCanvas *>();
    auto *name = part("resumeName");
    const auto topOf = [this](const QWidget *widget) { return widget->mapTo(&view, QPoint()).y(); };
    for (const int width : {1400, 968}) {
        view.resize(width, 768);
        ASSERT_TRUE(QTest::qWaitFor([&] { return topOf(canvas) < topOf(name); })) << width;
        EXPECT_EQ(tests::cutOff(view), QStringList());
    }
    view.resize(840, 768);
    ASSERT_TRUE(QTest::qWaitFor([&] { return topOf(canvas) > topOf(name); }));
    for (QScrollArea *area : view.findChildren<QScrollArea *>()) {
        if (area->isVisible()) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
        }
    }
}

TEST_F(ApplyViewTest, HasPicturesOfAReadResume) {
    readRealResume();
    tabTo("stationTitle");
    ASSERT_TRUE(QTest::qWaitFor([this] { return fixture.screens.jobs.isIdle(); }, patience));
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"apply-read"_s));
}

TEST_F(ApplyViewTest, ErrorsStandAtTheirFields) {
    open();
    tabTo("next");
    press(Qt::Key_Space);
    tabTo("years");
    QTest::keyClicks(QApplication::focusWidget(), u"many"_s);
    tabTo("salary");
    QTest::keyClicks(QApplication::focusWidget(), u"60 000"_s);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_TRUE(says(u"Give a number from 0 to 80"_s));
    EXPECT_TRUE(says(u"Three letters"_s)) << "all that is wrong is said at once";
    EXPECT_TRUE(part("years")->hasFocus());
    part<QLineEdit>("years")->setText(u"7"_s);
    part<QLineEdit>("currency")->setText(u"sek"_s);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_TRUE(says(u"What you hand in"_s));
    EXPECT_TRUE(says(u"SEK"_s));
}

TEST_F(ApplyViewTest, ADuplicateIsRefusedInWordsAndNothingIsLost) {
    open();
    tabTo("next");
    press(Qt::Key_Space);
    tabTo("letter");
    QTest::keyClicks(QApplication::focusWidget(), u"Twice"_s);
    tabTo("next");
    press(Qt::Key_Space);
    ASSERT_TRUE(fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {}));
    tabTo("next");
    press(Qt::Key_Space);
    ASSERT_TRUE(comesToSay(u"There is an application of this person for this job already."_s));
    EXPECT_TRUE(says(u"Nothing of what you filled in is lost."_s));
    EXPECT_TRUE(says(u"What you hand in"_s));
    ASSERT_TRUE(fixture.jobsDone());
    view.open(job); // as if from the board again
    tabTo("next");
    press(Qt::Key_Space);
    ASSERT_NE(part("letter"), nullptr);
    EXPECT_EQ(part<QPlainTextEdit>("letter")->toPlainText(), u"Twice");
}

TEST_F(ApplyViewTest, WhoHasAppliedIsSentToTheApplication) {
    ASSERT_TRUE(fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {}));
    open();
    EXPECT_TRUE(says(u"You have applied for this job already"_s));
    EXPECT_EQ(part("next"), nullptr);
}

TEST_F(ApplyViewTest, LeavingAsksWhereSomethingWouldBeLost) {
    QSignalSpy closed(&view, &ApplyView::closed);
    open();
    tabTo("close");
    press(Qt::Key_Space);
    EXPECT_EQ(closed.count(), 1) << "nothing was filled in";
    open();
    tabTo("next");
    press(Qt::Key_Space);
    tabTo("letter");
    EXPECT_FALSE(view.hasUnsavedChanges());
    QTest::keyClicks(QApplication::focusWidget(), u"Words"_s);
    EXPECT_TRUE(view.hasUnsavedChanges());
    tabTo("close");
    press(Qt::Key_Space);
    auto *question = view.findChild<QDialog *>(u"confirmation"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(closed.count(), 1);
    question->reject();
    EXPECT_EQ(part<QPlainTextEdit>("letter")->toPlainText(), u"Words");
    press(Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([this] { return view.findChildren<QDialog *>(u"confirmation"_s).size() == 1; }));
    view.findChild<QDialog *>(u"confirmation"_s)->accept();
    EXPECT_EQ(closed.count(), 2);
    EXPECT_FALSE(view.hasUnsavedChanges()) << "it is forgotten";
}

TEST_F(ApplyViewTest, HasPicturesAndRoomForLongWords) {
    open();
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"apply-empty"_s));
    chooseResume();
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"apply-resume"_s));
    view.resize(1096, 800);
    tabTo("next");
    press(Qt::Key_Space);
    part<QLineEdit>("years")->setText(u"viele"_s);
    part<QLineEdit>("company")->setText(u"Saale Energie"_s);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"apply-about"_s));
    view.resize(1096, 800);
    part<QLineEdit>("years")->setText(u"7"_s);
    part<QLineEdit>("company")->setText(u"Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"_s);
    tabTo("next");
    press(Qt::Key_Space);
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"apply-check"_s));
    for (QScrollArea *area : view.findChildren<QScrollArea *>()) {
        if (area->isVisible()) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
        }
    }
    view.resize(1096, 800);
    tabTo("next");
    press(Qt::Key_Space);
    ASSERT_TRUE(comesToSay(u"Your application is in"_s));
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"apply-done"_s));
}

} // namespace
} // namespace candor::screens
