// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobBoardView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "access/PeopleService.h"
#include "board/JobListModel.h"
#include "board/JobListView.h"
#include "hiring/ApplicationService.h"
#include "widgets/Button.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using widgets::Button;

constexpr int patience = 20000;

void addCompany(tests::HiringFixture &fixture) {
    const auto salary = [](qint64 from, qint64 to) { return SalaryRange{from, to, u"SEK"_s, SalaryPeriod::Month}; };
    const auto job = [&](const char *title, const char *place, WorkMode mode, JobLevel level, qint64 from, qint64 to) {
        fixture.addJob(QString::fromUtf8(title), [&](Job &edited) {
            edited.place = QString::fromUtf8(place);
            edited.mode = mode;
            edited.level = level;
            edited.salary = salary(from, to);
        });
    };
    job("Data engineer", "", WorkMode::Remote, JobLevel::Lead, 60'000, 72'000);
    job("Incident responder", "Luleå", WorkMode::OnSite, JobLevel::Mid, 44'000, 51'000);
    job("Frontend engineer", "Umeå", WorkMode::Hybrid, JobLevel::Junior, 36'000, 42'000);
    job("Machine learning engineer", "Stockholm", WorkMode::OnSite, JobLevel::Senior, 58'000, 70'000);
    job("Detection engineer", "", WorkMode::Remote, JobLevel::Mid, 46'000, 55'000);
    fixture.addJob(u"Backend engineer"_s, [&](Job &edited) {
        edited.salary = salary(52'000, 64'000);
        edited.deadline = QDate::currentDate().addDays(30);
        edited.description = u"You keep the measuring services of four water utilities up through the night, and make "
                             "them dull. Two people know the system today; you would be the third.\n\nYou work with "
                             "the people who read the meters, and see what your change did within the hour."_s;
        edited.requiredSkills = {u"PostgreSQL"_s, u"Go or C++"_s, u"Linux"_s, u"Tracing"_s};
        edited.desiredSkills = {u"Kafka"_s, u"Time series"_s, u"Swedish"_s};
    });
}

class JobBoardViewTest : public testing::Test {
protected:
    JobBoardViewTest() : view(fixture.screens.context) { view.resize(1096, 800); }

    void open() {
        view.show();
        view.activateWindow();
        QSignalSpy listed(&view, &JobBoardView::listed);
        view.refresh();
        ASSERT_TRUE(listed.wait(patience));
        ASSERT_TRUE(fixture.jobsDone());
        QCoreApplication::processEvents();
    }
    template<typename Widget = QWidget>
    Widget *part(const char *name) {
        for (auto *widget : view.findChildren<Widget *>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    QLineEdit &search() { return *view.findChild<QLineEdit *>(u"search"_s); }
    JobListView &list() { return *view.findChild<JobListView *>(); }
    bool says(const QString &words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    bool comesToSay(const QString &words) {
        return QTest::qWaitFor([&] { return says(words); }, patience);
    }

    tests::HiringFixture fixture;
    JobBoardView view;
};

TEST_F(JobBoardViewTest, AnEmptyBoardSaysWhatToDo) {
    open();
    EXPECT_TRUE(says(u"No open job yet"_s));
}

TEST_F(JobBoardViewTest, AGuestReadsAndCannotApply) {
    addCompany(fixture);
    open();
    EXPECT_TRUE(says(u"Backend engineer"_s));
    EXPECT_TRUE(says(u"6 jobs"_s));
    EXPECT_TRUE(says(u"Sign in to apply"_s));
    EXPECT_EQ(part<Button>("jobAction"), nullptr);
    QSignalSpy apply(&view, &JobBoardView::applyRequested);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(apply.count(), 0);
    EXPECT_FALSE(list().hasFocus()) << "the keyboard goes to the sign-in";
}

TEST_F(JobBoardViewTest, SearchesAsOneTypesAndClears) {
    addCompany(fixture);
    open();
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return search().hasFocus(); }));
    QTest::keyClicks(&search(), u"learning"_s);
    ASSERT_TRUE(comesToSay(u"1 of 6 jobs"_s));
    EXPECT_TRUE(says(u"Machine learning engineer"_s));
    QTest::keyClicks(&search(), u"xyz"_s);
    ASSERT_TRUE(comesToSay(u"No open job fits all of this"_s));
    QTest::mouseClick(part<Button>("clearFilters"), Qt::LeftButton);
    ASSERT_TRUE(comesToSay(u"6 jobs"_s));
    EXPECT_TRUE(search().hasFocus());
}

TEST_F(JobBoardViewTest, FiltersAndSortsByKeyboard) {
    addCompany(fixture);
    open();
    auto *mode = view.findChild<QComboBox *>(u"mode"_s);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    ASSERT_TRUE(comesToSay(u"2 of 6 jobs"_s)) << "remote";
    auto *sort = view.findChild<QComboBox *>(u"sort"_s);
    EXPECT_EQ(sort->findText(u"Fits you best"_s), -1) << "for who is signed in";
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_End);
    ASSERT_TRUE(QTest::qWaitFor([this] { return list().model()->index(0, 0).data().toString() == u"Data engineer"; },
                                patience));
    search().setFocus();
    QTest::keyClick(&search(), Qt::Key_Down);
    EXPECT_TRUE(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Down);
    ASSERT_TRUE(comesToSay(u"Detection engineer"_s));
}

TEST_F(JobBoardViewTest, ASeekerAppliesByKeyboard) {
    addCompany(fixture);
    fixture.signIn(fixture.seeker);
    open();
    EXPECT_FALSE(says(u"Sign in to apply"_s));
    EXPECT_TRUE(says(u"Fits you"_s));
    QSignalSpy apply(&view, &JobBoardView::applyRequested);
    search().setFocus();
    QTest::keyClick(&search(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    ASSERT_EQ(apply.count(), 1);
    const JobId job = apply[0][0].value<JobId>();
    ASSERT_TRUE(fixture.workspace().applications().apply(fixture.actor(fixture.seeker), job, fixture.seeker, {}, {}));
    view.refresh();
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
            auto *button = part<Button>("jobAction");
            return button && button->text().contains(u"see &application");
        },
        patience));
    QSignalSpy application(&view, &JobBoardView::applicationRequested);
    QTest::mouseClick(part<Button>("jobAction"), Qt::LeftButton);
    EXPECT_EQ(application.count(), 1);
    EXPECT_EQ(apply.count(), 1);
}

TEST_F(JobBoardViewTest, LongWordsAndForeignScriptsStayInTheirPlaces) {
    fixture.addJob(u"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenentwickler für Überwachung"_s,
                   [](Job &job) {
                       job.place = u"Villingen-Schwenningen an der Donauquelle"_s;
                       job.requiredSkills = {u"Softwarequalitätssicherungsprozessverantwortung und Dokumentation"_s};
                   });
    fixture.addJob(QString::fromUtf8("مهندس برمجيات"), [](Job &job) {
        job.description = QString::fromUtf8("نبحث عن مهندس يحب العمل الهادئ.\n\nThe second paragraph is English.");
    });
    view.resize(968, 768);
    open();
    EXPECT_EQ(list().horizontalScrollBar()->maximum(), 0);
    for (QScrollArea *area : view.findChildren<QScrollArea *>()) {
        if (area->isVisible()) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0) << area->accessibleName().toStdString();
        }
    }
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        const bool isReached = widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        if (isReached) {
            EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        }
    }
}

TEST_F(JobBoardViewTest, HasPictures) {
    addCompany(fixture);
    open();
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"board-guest"_s));
    SeekerProfile profile;
    profile.account = fixture.seeker;
    profile.skills = QStringList{u"PostgreSQL"_s, u"Linux"_s, u"Kafka"_s};
    profile.level = JobLevel::Senior;
    profile.places = QStringList{u"Umeå"_s};
    ASSERT_TRUE(fixture.workspace().people().saveProfile(fixture.actor(fixture.seeker), profile));
    fixture.signIn(fixture.seeker);
    ASSERT_TRUE(comesToSay(u"Fits you"_s));
    ASSERT_TRUE(fixture.jobsDone());
    QCoreApplication::processEvents();
    EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), u"board-seeker"_s));
}

} // namespace
} // namespace candor::screens
