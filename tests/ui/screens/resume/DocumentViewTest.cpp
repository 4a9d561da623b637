// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeDocumentView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "SampleResume.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"
#include "documents/ReaderPool.h"
#include "documents/SkillList.h"
#include "resume/PageCanvas.h"
#include "resume/ResumePages.h"
#include "resume/ResumeTextView.h"
#include "theme/Theme.h"

#include <gmock/gmock.h>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 30000;

/// With the real reader on a real PDF.
class DocumentViewTest : public testing::Test {
protected:
    DocumentViewTest() : path(fixture.screens.folder.filePath(u"cv.pdf"_s)) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(tests::weidmannPdf());
        file.close();
        fixture.signIn(fixture.seeker);
        view.resize(472, 560);
    }
    void showPdf() {
        documents::ReaderSettings settings;
        settings.processes = 1;
        auto pool = std::make_shared<documents::ReaderPool>(settings);
        fixture.reader().answerAs(pool);
        const auto resume = pool->read(tests::weidmannPdf(), documents::SkillList::builtIn(), QDate(2026, 11, 26));
        ASSERT_TRUE(resume);
        read = *resume;
        ASSERT_EQ(read.pages, 2);
        pages.openFile(path);
        view.ResumeDocumentView::show(read);
        view.show();
        view.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
        ASSERT_TRUE(showsPage());
    }
    /// Whether the page that is shown is there, sharp.
    bool showsPage() {
        return QTest::qWaitFor(
            [this] {
                return canvas().isVisible() &&
                       pages.picture(view.page(), canvas().pictureWidth()).width() == canvas().pictureWidth();
            },
            patience);
    }
    PageCanvas &canvas() { return *view.findChild<PageCanvas *>(); }
    ResumeTextView &text() { return *view.findChild<ResumeTextView *>(); }
    /// How many dark pixels there are in a part of what is seen.
    int ink(const QRect &part) {
        const QImage seen = canvas().viewport()->grab(part).toImage();
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                dark += qGray(seen.pixel(x, y)) < 96 ? 1 : 0;
        return dark;
    }

    const theme::Theme theme{*qApp, theme::SchemeChoice::Light};
    tests::HiringFixture fixture;
    QString path;
    Resume read;
    ResumePages pages{*fixture.access};
    ResumeDocumentView view{pages};
};

TEST_F(DocumentViewTest, MarksThePlaceOfAFieldOnItsPage) {
    showPdf();
    ASSERT_TRUE(read.fields.email && read.fields.email->place);
    view.choose(*read.fields.email->place, u"Email"_s);
    const QRect mark = canvas().markArea().toAlignedRect();
    EXPECT_TRUE(canvas().viewport()->rect().contains(mark));
    EXPECT_GT(ink(mark), 20) << "its letters stand there";
    EXPECT_GT(ink(QRect(mark.left(), mark.bottom() + 4, mark.width(), 2)), mark.width()) << "the frame, two lines high";
    EXPECT_TRUE(canvas().accessibleDescription().contains(u"jonas.weidmann@posteo.example"_s));
    view.chooseNothing();
    EXPECT_TRUE(canvas().markArea().isEmpty());
    EXPECT_TRUE(canvas().accessibleDescription().isEmpty());
}

TEST_F(DocumentViewTest, TurnsToThePageOfAPlaceAndByKeys) {
    showPdf();
    EXPECT_TRUE(tests::says(view, u"Page 1 of 2"_s));
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_PageDown);
    EXPECT_EQ(view.page(), 1);
    ASSERT_TRUE(showsPage());
    EXPECT_TRUE(tests::says(view, u"Page 2 of 2"_s));
    QTest::keyClick(&canvas(), Qt::Key_PageDown);
    EXPECT_EQ(view.page(), 1) << "there is no third";
    ASSERT_TRUE(tests::click(view, "pageBefore"));
    EXPECT_EQ(view.page(), 0);
    DocumentPlace place;
    place.page = 1;
    place.box = QRectF(.1, .8, .2, .02);
    view.choose(place, u"Language"_s);
    EXPECT_EQ(view.page(), 1);
    ASSERT_TRUE(showsPage());
    EXPECT_TRUE(canvas().viewport()->rect().contains(canvas().markArea().toAlignedRect())) << "scrolled into view";
    EXPECT_GT(canvas().verticalScrollBar()->value(), 0);
}

TEST_F(DocumentViewTest, GrowsWithTheWindowAndZooms) {
    showPdf();
    const int before = canvas().pictureWidth();
    view.resize(700, 560);
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas().pictureWidth() > before; }));
    ASSERT_TRUE(showsPage());
    EXPECT_EQ(canvas().horizontalScrollBar()->maximum(), 0);
    const int fitted = canvas().pictureWidth();
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_NEAR(canvas().pictureWidth(), 1.25 * fitted, 1);
    ASSERT_TRUE(showsPage());
    EXPECT_GT(canvas().horizontalScrollBar()->maximum(), 0);
    EXPECT_TRUE(tests::says(view, u"125"_s));
    ASSERT_TRUE(tests::click(view, "zoomOut"));
    EXPECT_EQ(canvas().pictureWidth(), fitted);
}

TEST_F(DocumentViewTest, ItsTextCanBeReadInsteadOfThePages) {
    showPdf();
    view.choose(*read.fields.email->place, u"Email"_s);
    ASSERT_TRUE(tests::click(view, "asText"));
    EXPECT_TRUE(text().isVisible());
    EXPECT_FALSE(text().markArea().isEmpty()) << "the place is marked there too";
    EXPECT_TRUE(text().viewport()->rect().contains(text().markArea().toAlignedRect()));
    ASSERT_TRUE(tests::click(view, "asText"));
    EXPECT_TRUE(canvas().isVisible());
    EXPECT_EQ(tests::withoutName(view), QStringList());
}

TEST_F(DocumentViewTest, APageThatFailsSaysSoAndCanBeTriedAgain) {
    read.pages = 3;
    read.text = u"Some words"_s;
    pages.openFile(path); // the fake knows page 1 alone
    view.ResumeDocumentView::show(read);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.turnTo(2);
    ASSERT_TRUE(tests::comesToSay(view, u"Page 3 cannot be shown."_s));
    QSignalSpy failed(&pages, &ResumePages::failed);
    ASSERT_TRUE(tests::click(view, "pageAgain"));
    ASSERT_TRUE(failed.wait(patience)) << "asked once more";
    view.turnTo(0);
    EXPECT_TRUE(canvas().isVisible());
}

TEST_F(DocumentViewTest, WithoutPagesTheTextIsShownAndScrolledToThePlace) {
    Resume docx = tests::weidmann();
    const int start = int(docx.text.indexOf(u"Certified"_s));
    docx.text.insert(start, QString(400, u'\n'));
    view.ResumeDocumentView::show(docx);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    EXPECT_TRUE(text().isVisible());
    EXPECT_FALSE(canvas().isVisible());
    EXPECT_EQ(tests::visible(view, "pageAfter"), nullptr);
    view.choose({start + 400, 9, -1, {}}, u"Certificate"_s);
    EXPECT_GT(text().verticalScrollBar()->value(), 100);
    const QRectF mark = text().markArea();
    EXPECT_TRUE(text().viewport()->rect().contains(mark.toAlignedRect()));
    EXPECT_GT(mark.width(), 20);
    view.choose({1'000'000, 5, -1, {}}, u"Nowhere"_s); // a place that the text does not have
    EXPECT_TRUE(text().markArea().isEmpty());
}

} // namespace
} // namespace candor::screens
