// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardFixture.h"
#include "HiringShots.h"

#include "widgets/Segments.h"

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

TEST_F(BoardFixture, HasPictures) {
    fixture.addCandidate(job, {u"Ana Ferreira"_s, Stage::Applied, std::nullopt, 6, u"Lisbon"_s, {}, {}, 0});
    fixture.addCandidate(job, {u"Ishaan Rao"_s, Stage::Applied, std::nullopt, 2, u"Pune"_s, {}, {}, 1});
    fixture.addCandidate(job, {u"Peter Nagy"_s, Stage::UnderReview, 52, 4, u"Pécs"_s, {u"Linux"_s}, {}, 3, 2});
    fixture.addCandidate(job, {u"Lucía Ortega"_s, Stage::UnderReview, 47, 1, u"Vigo"_s, {}, {}, 4});
    fixture.addCandidate(job, {u"Hedda Lund"_s, Stage::InterviewRequired, 91, 9, u"Umeå"_s, {u"PostgreSQL"_s}, {}, 1});
    fixture.addCandidate(job, {u"Samuel Okoro"_s, Stage::InterviewRequired, 88, 8, u"Hamburg"_s, {}, {}, 2});
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83, 5, u"Ankara"_s, {}, {}, 3});
    fixture.addCandidate(job, {u"Donaudampfschifffahrtsgesellschaft Kapitän von Unterwalden"_s,
                               Stage::InterviewRequired,
                               69,
                               4,
                               u"Llanfairpwllgwyngyllgogerychwyrndrobwll"_s,
                               {},
                               {},
                               5});
    fixture.addCandidate(job, {u"Greta Holm"_s, Stage::InterviewScheduled, 94, 11, u"Stockholm"_s, {}, {}, 4});
    fixture.addCandidate(job, {u"Aoife Brennan"_s, Stage::Interviewed, 90, 6, u"Cork"_s, {}, {}, 8, 1});
    fixture.addCandidate(job, {u"Ines Carvalho"_s, Stage::Interviewed, 79, 5, u"Porto"_s, {}, {}, 9});
    fixture.addCandidate(job, {u"Ruben Falk"_s, Stage::Passed, 71, 4, u"Kiel"_s, {}, {}, 12});
    open(job, {1096, 800});
    list(Stage::InterviewRequired).goTo(2);
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"candidates-board"_s));
    view->findChild<widgets::Segments *>()->choose(1);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"candidates-table"_s));
}

} // namespace
} // namespace candor::screens
