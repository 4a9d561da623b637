// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"
#include "widgets/Button.h"
#include "widgets/CheckBox.h"
#include "widgets/ConflictDialog.h"
#include "widgets/FormField.h"
#include "widgets/FormFoot.h"
#include "widgets/Label.h"
#include "widgets/Page.h"
#include "widgets/PasswordField.h"
#include "widgets/Steps.h"
#include "widgets/TextInput.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace candor::widgets {

namespace {

class Form : public testing::Test {
protected:
    void SetUp() override {
        m_column = new QVBoxLayout(&m_window);
        m_window.resize(360, 480);
    }

    void show() {
        m_column->addStretch();
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    template<typename Widget>
    Widget *add(Widget *widget) {
        m_column->addWidget(widget);
        return widget;
    }

    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
    QWidget m_window;
    QVBoxLayout *m_column = nullptr;
};

TEST_F(Form, NamesItsInputAfterTheLabel) {
    auto *field = add(new FormField(QStringLiteral("&Email && more"), new TextInput));
    field->setHint(QStringLiteral("You sign in with it."));
    EXPECT_EQ(field->input()->accessibleName(), QStringLiteral("Email & more"));
    EXPECT_EQ(field->input()->accessibleDescription(), QStringLiteral("You sign in with it."));
    show();
    QTest::keyClick(&m_window, Qt::Key_E, Qt::AltModifier);
    EXPECT_TRUE(field->input()->hasFocus());
}

TEST_F(Form, SaysWhatIsWrongInTheHintsPlace) {
    auto *other = add(new TextInput);
    auto *field = add(new FormField(QStringLiteral("Place"), new TextInput));
    field->setHint(QStringLiteral("A town"));
    show();
    other->setFocus();
    auto *hint = field->findChild<QWidget *>(QStringLiteral("hint"));
    auto *error = field->findChild<QWidget *>(QStringLiteral("fieldError"));
    EXPECT_TRUE(hint->isVisible());
    EXPECT_FALSE(error->isVisible());

    field->setError(QStringLiteral("There is no such town."));
    EXPECT_FALSE(hint->isVisible());
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(field->input()->accessibleDescription().contains(QStringLiteral("There is no such town.")));
    EXPECT_EQ(field->input()->grab().toImage().pixelColor(0, 16), theme::palette(theme::Scheme::Light).alert);

    field->setError({});
    EXPECT_TRUE(hint->isVisible());
    EXPECT_EQ(field->input()->grab().toImage().pixelColor(0, 16), theme::palette(theme::Scheme::Light).edge);
}

TEST_F(Form, ShowsAPasswordOnlyWhileAsked) {
    auto *password = add(new PasswordField);
    show();
    QTest::keyClicks(password, QStringLiteral("correct horse"));
    EXPECT_NE(password->displayText(), QStringLiteral("correct horse"));
    auto *eye = password->findChild<SymbolButton *>(QStringLiteral("eye"));
    QTest::mouseClick(eye, Qt::LeftButton);
    EXPECT_EQ(password->displayText(), QStringLiteral("correct horse"));
    EXPECT_EQ(eye->accessibleName(), QStringLiteral("Hide password"));
    m_window.hide();
    m_window.show();
    EXPECT_FALSE(password->showsLetters());
    EXPECT_EQ(eye->accessibleName(), QStringLiteral("Show password"));
}

TEST_F(Form, ReachesTheEyeByKeyboard) {
    auto *password = add(new PasswordField);
    show();
    password->setFocus();
    QTest::keyClick(password, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_TRUE(password->showsLetters());
}

TEST_F(Form, ForgetsAPasswordAlsoForUndo) {
    auto *password = add(new PasswordField);
    show();
    QTest::keyClicks(password, QStringLiteral("correct horse"));
    password->forget();
    password->undo();
    EXPECT_EQ(password->text(), QString());
}

TEST_F(Form, BreaksTheWordsOfACheckBox) {
    auto *box = add(new CheckBox(QStringLiteral("I agree to what is kept about me and to who may see it, as long as "
                                                "this workspace keeps it and nobody erases it")));
    QSignalSpy toggled(box, &QCheckBox::toggled);
    show();
    EXPECT_EQ(CheckBox(QStringLiteral("On")).sizeHint().height(), 24);
    EXPECT_GT(box->height(), 40);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->width() / 2, box->height() - 4));
    EXPECT_EQ(toggled.size(), 1);
}

TEST_F(Form, TellsTheStepOneIsAt) {
    auto *steps =
        add(new Steps({QStringLiteral("Who you are"), QStringLiteral("Credentials"), QStringLiteral("Consent")}));
    show();
    steps->setCurrent(1);
    EXPECT_EQ(steps->accessibleName(), QStringLiteral("Step 2 of 3: Credentials"));
    EXPECT_LT(steps->minimumSizeHint().width(), steps->sizeHint().width());
    EXPECT_FALSE(steps->grab().isNull());
}

TEST_F(Form, AnAreaIsAsHighAsItsLinesAndTabLeavesIt) {
    auto *area = add(new TextArea(3));
    auto *next = add(new TextInput);
    show();
    EXPECT_GT(TextArea(6).sizeHint().height(), area->sizeHint().height());
    area->setFocus();
    QTest::keyClick(area, Qt::Key_Tab);
    EXPECT_TRUE(next->hasFocus());
    EXPECT_EQ(area->text(), QString());
}

TEST_F(Form, KeepsItsFootInSight) {
    auto *page = add(new Page(QStringLiteral("Register")));
    auto *foot = new FormFoot;
    foot->addButton(new Button(QStringLiteral("&Continue"), ButtonRole::Primary));
    page->setFoot(foot);
    auto *tall = new QWidget;
    tall->setMinimumHeight(4000);
    page->setContent(tall);
    page->showContent();
    m_window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    EXPECT_EQ(foot->height(), 64);
    EXPECT_TRUE(page->rect().contains(foot->geometry()));
}

TEST_F(Form, ShowsWhatDiffersOfTwoVersions) {
    show();
    auto *dialog = new ConflictDialog(QStringLiteral("The account"),
                                      {{QStringLiteral("Name"), QStringLiteral("Ada"), QStringLiteral("Ada L.")},
                                       {QStringLiteral("Phone"), QStringLiteral("1"), QStringLiteral("1")},
                                       {QStringLiteral("Company"), QString(2000, u'x'), QString()}},
                                      &m_window);
    QSignalSpy mine(dialog, &ConflictDialog::mineChosen);
    QSignalSpy theirs(dialog, &ConflictDialog::theirsChosen);
    dialog->open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    QStringList words;
    for (const Label *label : dialog->findChildren<Label *>())
        words << label->text();
    EXPECT_TRUE(words.contains(QStringLiteral("Ada L.")));
    EXPECT_FALSE(words.contains(QStringLiteral("Phone")));
    auto *keep = dialog->findChild<Button *>(QStringLiteral("keepMine"));
    EXPECT_FALSE(keep->hasFocus()); // Enter chooses neither
    QTest::mouseClick(keep, Qt::LeftButton);
    EXPECT_EQ(mine.size(), 1);
    EXPECT_EQ(theirs.size(), 0);
}

} // namespace

} // namespace candor::widgets
