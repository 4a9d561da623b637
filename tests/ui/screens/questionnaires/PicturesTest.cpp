// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuilderFixture.h"

#include "HiringShots.h"
#include "questionnaires/DrawDialog.h"

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;

/// Pictures for a person to look at; also at 200 %.
class QuestionnairePictures : public BuilderFixture {
protected:
    [[nodiscard]] bool keep(QWidget &screen, const QString &name) {
        return tests::keepPictures(screen, QStringLiteral(CANDOR_PICTURES), name);
    }
    [[nodiscard]] bool keepDialog(QWidget &dialog, const QString &name) {
        QTest::qWait(50);
        return dialog.grab().save(QStringLiteral(CANDOR_PICTURES "/%1.png").arg(name));
    }
    /// As a job gets it, in two sections.
    QuestionnaireId ofAJob() {
        const JobId job = fixture.addJob(u"Backend engineer"_s, [](Job &each) { each.domain = JobDomain::Fullstack; });
        const auto file = questionnaires().ofJob(recruiter(), job);
        QuestionnaireContent content = (*file)->questionnaire.content;
        content.introduction = u"Thank you for your time. Each question says how long you have.\n\nThere is no trick "
                               u"in any of them: say what you would really do."_s;
        QuestionnaireSection design;
        design.title = u"Design and judgement"_s;
        design.introduction = u"Now we would like to hear how you think. Take the time to think first."_s;
        auto &items = content.sections.front().items;
        design.items.assign(items.begin() + 5, items.end());
        items.erase(items.begin() + 5, items.end());
        content.sections.front().title = u"Basics"_s;
        content.sections.push_back(design);
        const auto saved =
            questionnaires().save(recruiter(), (*file)->questionnaire.id, (*file)->questionnaire.revision, content);
        EXPECT_TRUE(saved.has_value());
        begin(job);
        return (*file)->questionnaire.id;
    }
};

TEST_F(QuestionnairePictures, OfTheList) {
    const QuestionnaireId id = ofAJob();
    add(sample(u"Data engineers, first conversation"_s));
    open();
    view->open(id);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(keep(*view, u"list"_s));
}

TEST_F(QuestionnairePictures, OfTheFirstUse) {
    open();
    EXPECT_TRUE(keep(*view, u"first-use"_s));
}

TEST_F(QuestionnairePictures, OfTheBuilder) {
    const QuestionnaireId id = ofAJob();
    const QuestionnaireFile file = kept(id);
    approveNewer(file.questions.front().question, u"What do you measure first, and why?"_s);
    retire(file.questions[1].question);
    edit(id);
    EXPECT_TRUE(keep(*view, u"builder"_s));
    for (int item = 0; item < 5; ++item) {
        if (!draft().questionAt({0, item})->isNewest)
            choose({0, item});
    }
    EXPECT_TRUE(keep(*view, u"builder-newer"_s));
    choose({1, 3});
    EXPECT_TRUE(keep(*view, u"builder-question"_s));
    choose({1, -1});
    EXPECT_TRUE(keep(*view, u"builder-section"_s));
    view->resize(584, 400);
    QTest::qWait(20);
    EXPECT_TRUE(view->grab().save(QStringLiteral(CANDOR_PICTURES "/builder-small.png")));
}

TEST_F(QuestionnairePictures, OfANewOne) {
    startNew();
    EXPECT_TRUE(keep(*view, u"new"_s));
}

TEST_F(QuestionnairePictures, OfADraw) {
    startNew();
    ASSERT_TRUE(press(*view, u"Draw by rule…"_s));
    auto *dialog = tests::dialogOf<DrawDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->model().rowCount() == 10; }, tests::longestWait));
    dialog->model().setKept(1, true);
    EXPECT_TRUE(keepDialog(*dialog, u"draw"_s));
}

TEST_F(QuestionnairePictures, OfThePreview) {
    edit(ofAJob());
    choose({});
    ASSERT_TRUE(press(*view, u"Preview"_s));
    EXPECT_TRUE(keep(*view, u"preview-introduction"_s));
    for (const QString &name : {u"section"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"section-2"_s, u"6"_s, u"7"_s,
                                u"8"_s, u"9"_s, u"10"_s, u"end"_s}) {
        ASSERT_TRUE(press(*view, u"Next"_s));
        EXPECT_TRUE(keep(*view, QString(u"preview-"_s + name)));
    }
}

} // namespace
} // namespace candor::screens
