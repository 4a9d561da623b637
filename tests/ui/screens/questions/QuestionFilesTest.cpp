// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringShots.h"
#include "QuestionFixture.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "common/ReportStrip.h"
#include "questions/ExportDialog.h"
#include "questions/ImportDialog.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionListView.h"
#include "questions/QuestionsView.h"
#include "widgets/CheckBox.h"

#include <QComboBox>
#include <QFile>
#include <QItemSelectionModel>
#include <QLineEdit>

#include <sys/stat.h>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::questionsBy;
using tests::says;
using tests::wholeQuestion;

class QuestionFilesTest : public testing::Test {
protected:
    QuestionFilesTest() {
        fixture.signIn(fixture.recruiter);
        files.toSave = [this](QWidget *, const FileQuestion &question,
                              const std::function<void(const QString &)> &chosen) {
            asked = question;
            chosen(folder.filePath(question.name));
        };
        files.toOpen = [this](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(toOpen));
        };
    }
    void TearDown() override { view.reset(); }

    void open() {
        view = std::make_unique<QuestionsView>(fixture.screens.context, nullptr, files);
        view->resize(1096, 800);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->refresh();
        ASSERT_TRUE(fixture.settled());
    }
    void write(const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
        toOpen = name;
    }
    QByteArray read(const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ImportDialog *import() {
        if (!press(*view, u"Import…"_s))
            return nullptr;
        auto *dialog = tests::dialogOf<ImportDialog>(*view);
        EXPECT_TRUE(fixture.settled());
        return dialog;
    }
    ExportDialog *exportDialog(const QString &button = u"Export…"_s) {
        return press(*view, button) ? tests::dialogOf<ExportDialog>(*view) : nullptr;
    }
    static bool choose(const QDialog &dialog, const QString &words) {
        for (auto *choice : dialog.findChildren<QAbstractButton *>()) {
            if (choice->text().remove(u'&') == words) {
                choice->click();
                return true;
            }
        }
        return false;
    }
    QString report() {
        QString words;
        for (const auto *strip : view->findChildren<ReportStrip *>()) {
            if (strip->isVisible())
                words += strip->words();
        }
        return words;
    }

    tests::QuestionFixture fixture;
    QTemporaryDir folder;
    FileChoice files;
    FileQuestion asked;
    QString toOpen;
    std::unique_ptr<QuestionsView> view;
};

TEST_F(QuestionFilesTest, AFileIsLookedAtBeforeItIsTakenIn) {
    write(u"new.json"_s, questions::questionsToJson({{u"cache-once"_s, wholeQuestion(u"How often?"_s)},
                                                     {{}, wholeQuestion(u"Which one?"_s, QuestionType::Mcq)}}));
    open();
    const qint64 before = fixture.count();
    ImportDialog *dialog = import();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"2 questions"_s));
    EXPECT_TRUE(says(*dialog, u"1 multiple choice, 1 text"_s));
    EXPECT_TRUE(says(*dialog, u"2 new drafts."_s));
    EXPECT_TRUE(says(*dialog, u"How often?"_s));
    EXPECT_EQ(fixture.count(), before) << "nothing is kept yet";
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/import.png"_s));
    ASSERT_TRUE(press(*dialog, u"Import 2 questions"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.count(), before + 2);
    EXPECT_TRUE(report().contains(u"2 new drafts"_s)) << report().toStdString();
    dialog = import();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Import 2 questions"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"1 that is there already"_s)) << report().toStdString();
}

TEST_F(QuestionFilesTest, AWrongFieldIsToldWithItsPlaceAndNothingIsKept) {
    QuestionContent wrong = wholeQuestion(u"Which one?"_s, QuestionType::Mcq);
    wrong.options[1].correct = true;
    write(u"wrong.json"_s, questions::questionsToJson({{{}, wholeQuestion(u"How often?"_s)}, {{}, wrong}}));
    open();
    const qint64 before = fixture.count();
    ImportDialog *dialog = import();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"The file cannot be read as questions"_s));
    EXPECT_TRUE(says(*dialog, u"More than one answer option is marked as the right one"_s));
    EXPECT_TRUE(says(*dialog, u"question 2"_s));
    EXPECT_TRUE(says(*dialog, u"line "_s));
    EXPECT_TRUE(says(*dialog, u"Nothing of the file was kept."_s));
    EXPECT_FALSE(tests::buttonOf(*dialog, u"Import"_s)->isEnabled());
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/import-wrong.png"_s));
    write(u"right.csv"_s, questions::questionsToCsv({{{}, wholeQuestion(u"How often?"_s)}}));
    ASSERT_TRUE(press(*dialog, u"Another file…"_s));
    ASSERT_TRUE(fixture.settled());
    dialog = tests::dialogOf<ImportDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Import 1 question"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.count(), before + 1);
}

TEST_F(QuestionFilesTest, WhatIsNoFileOfQuestionsIsRefusedInWords) {
    open();
    for (const auto &[name, bytes] :
         {std::pair(u"notes.pdf"_s, QByteArray("%PDF-1.7")),
          std::pair(u"broken.json"_s, QByteArray("{\"questions\": [")), std::pair(u"empty.csv"_s, QByteArray())}) {
        write(name, bytes);
        ImportDialog *dialog = import();
        ASSERT_NE(dialog, nullptr);
        EXPECT_TRUE(says(*dialog, u"Nothing of the file was kept."_s)) << name.toStdString();
        dialog->reject();
        ASSERT_TRUE(fixture.settled());
    }
}

TEST_F(QuestionFilesTest, CannotBeCancelledWhileQuestionsAreTakenIn) {
    write(u"two.json"_s, questions::questionsToJson({{{}, wholeQuestion(u"How often?"_s)}}));
    open();
    const qint64 before = fixture.count();
    ImportDialog *dialog = import();
    ASSERT_NE(dialog, nullptr);
    fixture.execute(u"BEGIN IMMEDIATE"_s); // the import waits for it
    ASSERT_TRUE(press(*dialog, u"Import 1 question"_s));
    EXPECT_FALSE(tests::buttonOf(*dialog, u"Cancel"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->close();
    EXPECT_TRUE(dialog->isVisible()) << "it goes on all the same";
    EXPECT_TRUE(says(*dialog, u"Importing the questions"_s));
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(view->findChild<ImportDialog *>(), nullptr);
    EXPECT_EQ(fixture.count(), before + 1);
    EXPECT_TRUE(report().contains(u"1 new draft"_s)) << report().toStdString();
}

TEST_F(QuestionFilesTest, WhatHasNoEndIsNotRead) {
    open();
    ASSERT_TRUE(QFile::link(u"/dev/zero"_s, folder.filePath(u"zeros.json"_s)));
    ASSERT_EQ(mkfifo(QFile::encodeName(folder.filePath(u"pipe.json"_s)).constData(), 0600), 0);
    for (const QString &name : {u"zeros.json"_s, u"pipe.json"_s}) {
        toOpen = name;
        ImportDialog *dialog = import();
        ASSERT_NE(dialog, nullptr);
        EXPECT_TRUE(says(*dialog, u"The file cannot be read as questions"_s)) << name.toStdString();
        dialog->reject();
        ASSERT_TRUE(fixture.settled());
    }
}

TEST_F(QuestionFilesTest, OfGiftOneSaysWhatTheFileDoesNot) {
    write(u"quiz.gift"_s, "How often is it loaded? {\n=Once #Right.\n~Twice #No.\n}\n");
    open();
    ImportDialog *dialog = import();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"GIFT says less of a question"_s));
    auto *domain = dialog->findChild<QComboBox *>(u"giftDomain"_s);
    domain->setCurrentIndex(domain->findData(int(JobDomain::Fullstack)));
    auto *competency = dialog->findChild<QLineEdit *>(u"giftCompetency"_s);
    competency->setFocus();
    QTest::keyClicks(competency, u"Caching"_s);
    QTest::keyClick(competency, Qt::Key_Return);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/import-gift.png"_s));
    ASSERT_TRUE(dialog->isVisible()) << "Enter in a field imports nothing by accident";
    ASSERT_TRUE(press(*dialog, u"Import 1 question"_s));
    ASSERT_TRUE(fixture.settled());
    const QuestionFilter mine = questionsBy(&QuestionFilter::text, u"often loaded"_s);
    const auto found = fixture.workspace().questions().list(fixture.actor(fixture.recruiter), mine, {});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->rows.size(), 1U);
    EXPECT_EQ(found->rows.front().question.newest.content.domain, JobDomain::Fullstack);
    EXPECT_EQ(found->rows.front().question.newest.content.competency, u"Caching"_s);
}

TEST_F(QuestionFilesTest, AllThatIsListedIsWritten) {
    open();
    auto *dialog = exportDialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/export.png"_s));
    ASSERT_TRUE(press(*dialog, u"Export…"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(asked.name, u"questions.json"_s);
    const auto all = questions::questionsFromJson(read(u"questions.json"_s));
    ASSERT_TRUE(all);
    EXPECT_EQ(qint64(all->size()), fixture.count());
    EXPECT_TRUE(report().contains(u"%1 questions written"_s.arg(fixture.count()))) << report().toStdString();
}

TEST_F(QuestionFilesTest, GiftLeavesOutWhatItHasNoPlaceFor) {
    open();
    auto *dialog = exportDialog();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(choose(*dialog, u"GIFT"_s));
    ASSERT_TRUE(press(*dialog, u"Export…"_s));
    ASSERT_TRUE(fixture.settled());
    const qint64 choices = fixture.count(questionsBy(&QuestionFilter::types, {QuestionType::Mcq}));
    EXPECT_TRUE(report().contains(u"%1 questions written"_s.arg(choices))) << report().toStdString();
    EXPECT_TRUE(report().contains(u"%1 have no place in it"_s.arg(fixture.count() - choices)))
        << report().toStdString();
}

TEST_F(QuestionFilesTest, ChosenOnesAreWrittenInTheVersionThatIsAsked) {
    const Question asked1 = fixture.approved(fixture.recruiter, wholeQuestion(u"As it is asked?"_s));
    QuestionContent content = asked1.newest.content;
    content.text = u"As it is written?"_s;
    ASSERT_TRUE(
        fixture.workspace().questions().save(fixture.actor(fixture.recruiter), asked1.id, asked1.revision, content));
    fixture.draft(fixture.recruiter, wholeQuestion(u"Only a draft?"_s));
    open();
    auto *list = view->findChild<QuestionListView *>(u"questionList"_s);
    list->selectionModel()->setCurrentIndex(list->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(says(*view, u"2 questions are chosen"_s));
    const auto written = [&](const QString &format, bool approvedOnly) {
        auto *dialog = exportDialog(u"Export 2 questions…"_s);
        EXPECT_TRUE(dialog && choose(*dialog, format));
        if (approvedOnly)
            dialog->findChild<widgets::CheckBox *>()->click();
        EXPECT_TRUE(press(*dialog, u"Export…"_s));
        EXPECT_TRUE(fixture.settled());
        QStringList texts;
        const auto read = format == u"CSV" ? questions::questionsFromCsv(this->read(u"questions.csv"_s))
                                           : questions::questionsFromJson(this->read(u"questions.json"_s));
        for (const ExchangedQuestion &each : read.value_or(std::vector<ExchangedQuestion>()))
            texts << each.content.text;
        return texts;
    };
    EXPECT_EQ(written(u"CSV"_s, false), (QStringList{u"Only a draft?"_s, u"As it is written?"_s}));
    EXPECT_EQ(written(u"JSON"_s, true), QStringList{u"As it is asked?"_s});
    EXPECT_TRUE(report().contains(u"1 has no place in it"_s)) << report().toStdString();
}

TEST_F(QuestionFilesTest, AFolderThatCannotBeWrittenIsTold) {
    open();
    folder.remove();
    auto *dialog = exportDialog();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Export…"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"The questions were not written"_s)) << report().toStdString();
}

} // namespace
} // namespace candor::screens
