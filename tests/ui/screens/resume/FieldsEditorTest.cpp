// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeFieldsEditor.h"

#include "SampleResume.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"
#include "resume/StationEditor.h"
#include "resume/ValueField.h"
#include "resume/ValueRows.h"
#include "theme/Theme.h"
#include "widgets/SkillEditor.h"

#include <gmock/gmock.h>

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

const QDate today(2026, 11, 26);

class FieldsEditorTest : public testing::Test {
protected:
    FieldsEditorTest() {
        editor.resize(536, 900);
        editor.setResume(read);
        editor.show();
        editor.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&editor));
    }
    /// The visible inputs of a name, in their order.
    std::vector<QLineEdit *> inputs(const char *name) {
        QCoreApplication::sendPostedEvents(); // rows that came or moved lie where they belong
        std::vector<QLineEdit *> found;
        for (auto *input : editor.findChildren<QLineEdit *>(QLatin1String(name))) {
            if (input->isVisible())
                found.push_back(input);
        }
        std::sort(found.begin(), found.end(), [this](const QLineEdit *one, const QLineEdit *other) {
            return one->mapTo(&editor, QPoint()).y() < other->mapTo(&editor, QPoint()).y();
        });
        return found;
    }
    void rewrite(QLineEdit *input, const QString &text) {
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, text.isEmpty() ? u"x"_s : text);
        if (text.isEmpty())
            QTest::keyClick(input, Qt::Key_Backspace);
    }
    std::vector<StationEditor *> stations() {
        std::vector<StationEditor *> found;
        for (auto *title : inputs("stationTitle"))
            found.push_back(qobject_cast<StationEditor *>(title->parentWidget()->parentWidget()));
        return found;
    }

    const theme::Theme theme{*qApp, theme::SchemeChoice::Light};
    Resume read = tests::weidmann();
    ResumeFieldsEditor editor{today};
};

TEST_F(FieldsEditorTest, LeavesWhatNobodyTouched) {
    EXPECT_EQ(editor.fields(), read.fields);
    EXPECT_EQ(editor.changes(), 0);
    EXPECT_EQ(editor.years(), 7.17);
    EXPECT_TRUE(editor.check());
}

TEST_F(FieldsEditorTest, OnlyWhatWasChangedIsCorrected) {
    QSignalSpy edited(&editor, &ResumeFieldsEditor::edited);
    rewrite(inputs("resumePhone")[0], u"+49 341 555"_s);
    EXPECT_GT(edited.count(), 0);
    ResumeFields expected = read.fields;
    expected.phone = ResumeValue{u"+49 341 555"_s, 1, {}, true};
    EXPECT_EQ(editor.fields(), expected);
    rewrite(inputs("resumeName")[0], {});
    expected.name.reset();
    EXPECT_EQ(editor.fields(), expected);
    EXPECT_EQ(editor.changes(), 2);
    rewrite(inputs("resumeName")[0], u"Jonas Weidmann"_s);
    expected.name = read.fields.name;
    EXPECT_EQ(editor.fields(), expected) << "back as it was read, place and all";
}

TEST_F(FieldsEditorTest, SaysWhatIsUncertainMissingAndCorrected) {
    EXPECT_TRUE(tests::says(editor, u"Please check"_s));
    EXPECT_EQ(inputs("resumePhone")[0]->placeholderText(), u"Not found in the document");
    EXPECT_TRUE(inputs("resumePhone")[0]->accessibleDescription().contains(u"Not found"_s));
    EXPECT_TRUE(inputs("resumeLocation")[0]->accessibleDescription().contains(u"Please check"_s));
    EXPECT_FALSE(inputs("resumeName")[0]->accessibleDescription().contains(u"check"_s)) << "only exceptions are marked";
    EXPECT_FALSE(tests::says(editor, u"Corrected by you"_s));
    rewrite(inputs("resumeLocation")[0], u"Dresden"_s);
    EXPECT_TRUE(tests::says(editor, u"Corrected by you"_s));
    EXPECT_FALSE(inputs("resumeLocation")[0]->accessibleDescription().contains(u"check"_s));
}

TEST_F(FieldsEditorTest, TellsWhereAFieldCameFrom) {
    QSignalSpy chosen(&editor, &ResumeFieldsEditor::placeChosen);
    QSignalSpy left(&editor, &ResumeFieldsEditor::placeLeft);
    inputs("resumeEmail")[0]->setFocus();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<DocumentPlace>(), read.fields.email->place);
    EXPECT_EQ(chosen[0][1].toString(), u"Email");
    inputs("resumePhone")[0]->setFocus();
    EXPECT_EQ(left.count(), 1);
    inputs("stationFrom")[1]->setFocus();
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[1][0].value<DocumentPlace>(), read.fields.experience[1].place);
    EXPECT_EQ(chosen[1][1].toString(), u"Experience 2");
    for (auto *tag : editor.findChildren<QAbstractButton *>()) {
        if (tag->text() == u"Linux")
            tag->setFocus();
    }
    ASSERT_EQ(chosen.count(), 3);
    EXPECT_EQ(chosen[2][0].value<DocumentPlace>(), read.fields.skills[3].place);
}

TEST_F(FieldsEditorTest, CorrectsStations) {
    rewrite(inputs("stationTitle")[1], u"Software engineer, platform"_s);
    rewrite(inputs("stationTo")[1], u"02/2021"_s);
    const ResumeFields fields = editor.fields();
    EXPECT_EQ(fields.experience[0], read.fields.experience[0]);
    EXPECT_TRUE(fields.experience[1].corrected);
    EXPECT_EQ(fields.experience[1].end, (YearMonth{2021, 2}));
    EXPECT_EQ(fields.experience[1].organisation, read.fields.experience[1].organisation);
    EXPECT_EQ(editor.changes(), 1);
    EXPECT_EQ(fields.totalYears, read.fields.totalYears) << "the workspace counts again; nobody set it";
    EXPECT_NEAR(editor.years().value_or(0), 6.25, .01);
}

TEST_F(FieldsEditorTest, ChecksDatesInWords) {
    auto *to = inputs("stationTo")[1];
    rewrite(to, u"2018"_s);
    EXPECT_FALSE(editor.check());
    EXPECT_TRUE(tests::says(editor, u"The end is before the start."_s));
    EXPECT_TRUE(to->hasFocus());
    EXPECT_TRUE(to->accessibleDescription().contains(u"before the start"_s));
    rewrite(to, u"soon"_s);
    EXPECT_FALSE(tests::says(editor, u"The end is before the start."_s)) << "gone while it is being mended";
    EXPECT_FALSE(editor.check());
    EXPECT_TRUE(tests::says(editor, u"Give a month as in 2022-03"_s));
    rewrite(to, u"heute"_s);
    EXPECT_TRUE(editor.check());
    EXPECT_TRUE(editor.fields().experience[1].ongoing);
}

TEST_F(FieldsEditorTest, AddsMovesAndRemovesStations) {
    inputs("stationTitle")[1]->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(editor.fields().experience[0].title.text, u"Software engineer");
    EXPECT_EQ(editor.changes(), 1);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), u"Experience 1, position") << "the keyboard goes along";
    ASSERT_TRUE(tests::click(editor, "addExperience"));
    EXPECT_EQ(editor.fields().experience.size(), 2U) << "what is empty is not there";
    QTest::keyClicks(QApplication::focusWidget(), u"Trainee"_s);
    ASSERT_EQ(editor.fields().experience.size(), 3U);
    EXPECT_EQ(editor.fields().experience[2].title, (ResumeValue{u"Trainee"_s, 1, {}, true}));
    emit stations()[0]->removeAsked();
    const auto left = editor.fields().experience;
    ASSERT_EQ(left.size(), 2U);
    EXPECT_EQ(left[0], read.fields.experience[0]);
    EXPECT_EQ(inputs("stationTitle")[0]->accessibleName(), u"Experience 1, position");
}

TEST_F(FieldsEditorTest, AStationsMenuReachesItsText) {
    StationEditor *station = stations()[0];
    EXPECT_TRUE(tests::says(*station, u"Messwertdienste"_s));
    auto *menu = station->findChild<QMenu *>();
    for (QAction *action : menu->actions()) {
        EXPECT_TRUE(action->isSeparator() || !action->text().isEmpty());
        if (action->text().contains(u"text"_s))
            action->trigger();
    }
    auto *text = qobject_cast<QPlainTextEdit *>(tests::visible(*station, "stationText"));
    ASSERT_NE(text, nullptr);
    EXPECT_TRUE(text->hasFocus());
    text->setPlainText(u"Measuring services"_s);
    EXPECT_EQ(editor.fields().experience[0].text, u"Measuring services");
    for (QAction *action : menu->actions()) {
        if (action->isChecked() && !action->text().contains(u"text"_s))
            action->trigger(); // it goes on no more
    }
    EXPECT_FALSE(editor.fields().experience[0].ongoing);
}

TEST_F(FieldsEditorTest, CorrectsLists) {
    auto *languages = editor.findChild<ValueRows *>(u"resumeLanguages"_s);
    const auto rows = languages->findChildren<QLineEdit *>();
    rewrite(rows[3], u"C2"_s);
    ASSERT_TRUE(tests::press(*languages, u"Add a language"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Schwedisch"_s);
    const auto spoken = editor.fields().languages;
    ASSERT_EQ(spoken.size(), 3U);
    EXPECT_EQ(spoken[0], read.fields.languages[0]);
    EXPECT_EQ(spoken[1], (ResumeLanguage{{u"Englisch"_s, 1, {}, true}, u"C2"_s}));
    EXPECT_EQ(spoken[2].name.text, u"Schwedisch");
    auto *links = editor.findChild<ValueRows *>(u"resumeLinks"_s);
    EXPECT_TRUE(tests::says(*links, u"Not found"_s));
    ASSERT_TRUE(tests::press(*links, u"Add a link"_s));
    EXPECT_FALSE(tests::says(*links, u"Not found"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"https://example.org"_s);
    EXPECT_EQ(editor.fields().links, (std::vector{ResumeValue{u"https://example.org"_s, 1, {}, true}}));
    ASSERT_TRUE(tests::press(*links, u"Remove Link"_s));
    EXPECT_TRUE(editor.fields().links.empty());
}

TEST_F(FieldsEditorTest, CorrectsSkills) {
    editor.setSkillNames({u"Kafka"_s, u"Rust"_s});
    editor.setJobSkills({u"linux"_s}, {u"Kafka"_s});
    auto *skills = editor.findChild<widgets::SkillEditor *>();
    QTest::keyClicks(skills->input(), u"Rust"_s);
    QTest::keyClick(skills->input(), Qt::Key_Return);
    QTest::keyClicks(skills->input(), u"Linux"_s);
    QTest::keyClick(skills->input(), Qt::Key_Return);
    const auto found = editor.fields().skills;
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found[3], read.fields.skills[3]);
    EXPECT_EQ(found[4], (ResumeValue{u"Rust"_s, 1, {}, true}));
    int required = 0;
    for (auto *tag : skills->findChildren<QAbstractButton *>()) {
        if (tag->isVisible() && tag->accessibleDescription() == u"required") {
            ++required;
            EXPECT_EQ(tag->text(), u"Linux");
        }
    }
    EXPECT_EQ(required, 1);
}

TEST_F(FieldsEditorTest, ErrorsOfTheWorkspaceStandAtTheirFields) {
    EXPECT_TRUE(editor.showError({ErrorCode::InvalidField, u"email: form"_s}));
    EXPECT_TRUE(inputs("resumeEmail")[0]->hasFocus());
    EXPECT_FALSE(inputs("resumeEmail")[0]->accessibleDescription().isEmpty());
    EXPECT_TRUE(editor.showError({ErrorCode::FieldTooLong, u"experience: 1000"_s}));
    EXPECT_TRUE(editor.showError({ErrorCode::InvalidField, u"skills: range"_s}));
    EXPECT_TRUE(editor.showError({ErrorCode::InvalidField, u"links: empty"_s}));
    EXPECT_FALSE(editor.showError({ErrorCode::DatabaseFailed, {}}));
}

TEST_F(FieldsEditorTest, TabGoesThroughAllInTheirOrderAndAllHaveNames) {
    ASSERT_TRUE(tests::click(editor, "addExperience"));
    EXPECT_EQ(tests::withoutName(editor), QStringList());
    inputs("resumeName")[0]->setFocus();
    QStringList names;
    for (int steps = 0; steps < 80; ++steps) {
        const QWidget *now = QApplication::focusWidget();
        names << now->accessibleName();
        if (names.last() == u"Remove Certificate")
            break;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto at = [&](const QString &name) { return names.indexOf(name); };
    EXPECT_EQ(at(u"Email"_s), 1);
    EXPECT_GT(at(u"Add a link"_s), at(u"Location"_s));
    EXPECT_GT(at(u"Experience 3, position"_s), at(u"Experience 2, to"_s));
    EXPECT_GT(at(u"Add education"_s), at(u"Experience 3, position"_s)) << "the one that was added stands in its place";
    EXPECT_GT(at(u"Skills"_s), at(u"More for Education"_s));
    EXPECT_GE(at(u"Language 2"_s), at(u"Level of Language 1"_s));
    EXPECT_EQ(names.last(), u"Remove Certificate");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), u"Certificate");
}

TEST_F(FieldsEditorTest, ALongResumeIsThereAtOnceAndBuiltLater) {
    const ResumeStation one = read.fields.experience[0];
    read.fields.experience.assign(60, one);
    for (int number = 0; number < 60; ++number)
        read.fields.experience[static_cast<std::size_t>(number)].text = u"Line %1"_s.arg(number);
    editor.setResume(read);
    EXPECT_LT(inputs("stationTitle").size(), 20U);
    EXPECT_EQ(editor.fields(), read.fields) << "also those that are not built yet";
    ASSERT_TRUE(QTest::qWaitFor([&] { return inputs("stationTitle").size() == 61; }, 20000)); // and a school
    EXPECT_EQ(editor.fields(), read.fields);
}

TEST_F(FieldsEditorTest, LongWordsFitANarrowColumn) {
    const QString longName = u"Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"_s;
    for (ResumeStation &station : read.fields.experience)
        station.title.text = station.organisation.text = longName;
    read.fields.name->text = longName;
    read.fields.languages[0].name.text = longName;
    read.fields.certificates[0].text = longName;
    read.fields.skills[0].text = longName;
    QScrollArea area;
    auto *inner = new ResumeFieldsEditor(today);
    area.setWidgetResizable(true);
    area.setWidget(inner);
    inner->setResume(read);
    area.resize(450, 600); // at 1024x768 beside the document
    area.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&area));
    EXPECT_LE(inner->minimumSizeHint().width(), 450);
    for (const int width : {700, 450, 700, 430}) {
        area.resize(width, 600);
        QTest::qWait(20);
        for (auto *input : inner->findChildren<QLineEdit *>()) {
            if (input->isVisible()) {
                EXPECT_GE(input->height(), 32) << width << ' ' << input->accessibleName().toStdString();
            }
        }
    }
}

} // namespace
} // namespace candor::screens
