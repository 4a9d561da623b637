// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/QuestionBody.h"

#include "QuestionFixture.h"
#include "ScreenProbe.h"

#include "common/QuestionWords.h"
#include "question/QuestionTexts.h"
#include "widgets/Label.h"
#include "widgets/PassageText.h"
#include "widgets/TagRow.h"

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::says;

TEST(QuestionBody, ShowsWhatAnInterviewerNeeds) {
    QuestionBody body;
    QuestionContent content = tests::wholeQuestion(u"How often is it loaded?\n\n    get(key);"_s, QuestionType::Mcq);
    content.thinkingSeconds = 45;
    body.show(content, {3, {}});
    body.resize(600, 900);
    body.QWidget::show();
    EXPECT_EQ(body.findChild<widgets::PassageText *>(u"questionText"_s)->text(), content.text);
    for (const QString &words :
         {u"Multiple choice"_s, u"Advanced"_s, u"Technical"_s, u"Fullstack"_s, u"Caching"_s, u"5:00"_s, u"0:45"_s,
          u"It is loaded thrice"_s, u"Nobody waits for another."_s, u"One load for each key"_s, u"Loads each time."_s,
          u"Loads once, and says what happens to failures."_s, u"3"_s})
        EXPECT_TRUE(says(body, words)) << words.toStdString();
    int right = 0;
    for (const auto *state : body.findChildren<widgets::StateLabel *>())
        right += state->word() == u"Right" && state->state() == widgets::State::Good;
    EXPECT_EQ(right, 1) << "the right option is told by icon and word";
    QStringList tags;
    for (const auto *row : body.findChildren<widgets::TagRow *>())
        tags << row->tags();
    EXPECT_EQ(tags, (QStringList{u"single flight"_s, u"PostgreSQL"_s}));
    EXPECT_FALSE(says(body, u"Takes"_s)) << "a choice is not recorded";
}

TEST(QuestionBody, LeavesOutWhatIsNotWrittenYet) {
    QuestionBody body;
    QuestionContent content;
    content.text = u"Only a thought so far"_s;
    body.show(content);
    body.QWidget::show();
    EXPECT_FALSE(says(body, u"Rubric"_s));
    EXPECT_FALSE(says(body, u"Reference answer"_s));
    EXPECT_FALSE(says(body, u"Options"_s));
}

TEST(QuestionTexts, NameEachFieldThatDiffers) {
    const QuestionContent mine = tests::wholeQuestion(u"How often?"_s, QuestionType::Mcq);
    QuestionContent theirs = mine;
    theirs.options[1].text = u"Never"_s;
    theirs.rubric.three.clear();
    theirs.timeLimitSeconds = 60;
    theirs.job = JobId(4);
    QStringList different;
    for (const auto &field : questionVersions(mine, theirs)) {
        if (field.differs())
            different << field.name;
    }
    EXPECT_EQ(different, (QStringList{u"Options"_s, u"Time to answer"_s, u"Rubric, 3"_s, u"Job"_s}));
    EXPECT_THAT(questionTexts(mine)[1].second.toStdString(), testing::HasSubstr("A It is loaded once (right)"));
}

TEST(QuestionWords, SayHowAlikeTwoAre) {
    EXPECT_EQ(similarityWords(1), u"the same words"_s);
    EXPECT_EQ(similarityWords(.9), u"nearly the same"_s);
    EXPECT_EQ(similarityWords(.75), u"much alike"_s);
    EXPECT_EQ(similarityWords(.55), u"of the same subject"_s);
}

TEST(QuestionWords, ShortenATitleAtAWord) {
    QuestionContent content;
    content.text = u"In this\n    function, each call of the cache loads its value again, whatever it holds"_s;
    EXPECT_EQ(shortQuestionTitle(content), u"In this function, each call of the cache loads its value…"_s);
    content.text = u"Short"_s;
    EXPECT_EQ(shortQuestionTitle(content), u"Short"_s);
}

} // namespace
} // namespace candor::screens
