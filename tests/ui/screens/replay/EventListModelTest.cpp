// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/EventListModel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

class EventListModelTest : public testing::Test {
protected:
    EventListModelTest() {
        model.setEvents({{EventKind::Blink, 1s, 1200ms, {}, {}},
                         {EventKind::LookingAway, 2s, 7600ms, {}, {}},
                         {EventKind::Speech, 3s, 5s, {}, {}},
                         {EventKind::Note, 4s, 4s, QStringLiteral("Names a trade-off"), {}},
                         {EventKind::MultipleFaces, 8s, 12s, 2.0, {}}});
    }
    QString titles() const {
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row)
            words.append(model.index(row).data().toString());
        return words.join(u'|');
    }

    EventListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(EventListModelTest, LeavesBlinksAndSpeechOutAtFirst) {
    EXPECT_EQ(titles(), u"Looking away|Names a trade-off|Multiple faces");
    EXPECT_EQ(model.total(), 5);
}

TEST_F(EventListModelTest, FiltersByKind) {
    model.setFilter(1);
    EXPECT_EQ(model.rowCount(), 5);
    model.setFilter(static_cast<int>(model.filters().indexOf(QStringLiteral("Note"))));
    EXPECT_EQ(titles(), u"Names a trade-off");
    EXPECT_EQ(model.rowOf(3), 0);
    EXPECT_EQ(model.rowOf(1), -1);
    model.setFilter(99);
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(EventListModelTest, SaysTimeAndLength) {
    EXPECT_EQ(model.index(0).data(EventListModel::TimeRole).toString(), u"00:02.0");
    EXPECT_EQ(model.index(0).data(EventListModel::LengthRole).toString(), u"5.6\u00a0s");
    EXPECT_TRUE(model.index(1).data(EventListModel::LengthRole).toString().isEmpty());
}

TEST_F(EventListModelTest, MarksTheNewestAtThePosition) {
    const QSignalSpy changed(&model, &EventListModel::playingRowChanged);
    EXPECT_EQ(model.playingRow(), -1);
    model.setPosition(2s);
    EXPECT_EQ(model.playingRow(), 0);
    model.setPosition(3s);
    EXPECT_EQ(changed.size(), 1);
    model.setPosition(30s);
    EXPECT_EQ(model.playingRow(), 2);
    EXPECT_TRUE(model.index(2).data(EventListModel::PlayingRole).toBool());
    EXPECT_FALSE(model.index(0).data(EventListModel::PlayingRole).toBool());
    model.setPosition(0s);
    EXPECT_EQ(model.playingRow(), -1);
}

} // namespace
} // namespace candor::screens
