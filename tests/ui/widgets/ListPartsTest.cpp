// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"
#include "widgets/DataTable.h"
#include "widgets/DateField.h"
#include "widgets/FilterField.h"
#include "widgets/Label.h"
#include "widgets/SearchField.h"
#include "widgets/Segments.h"
#include "widgets/SkillEditor.h"
#include "widgets/TagRow.h"

#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

namespace candor::widgets {
namespace {

class ListParts : public testing::Test {
protected:
    void show(QWidget *part, QSize size = {400, 240}) {
        m_window.resize(size);
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(part);
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
    QWidget m_window;
};

TEST_F(ListParts, AFilterSaysNameAndValue) {
    auto *field = new FilterField(QStringLiteral("Place"));
    field->setChoices({{QStringLiteral("any"), {}}, {QStringLiteral("Umeå"), QStringLiteral("Umeå")}});
    QSignalSpy chosen(field, &QComboBox::currentIndexChanged);
    field->choose(QStringLiteral("Umeå"));
    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(field->accessibleName(), QStringLiteral("Place"));
    EXPECT_EQ(field->accessibleDescription(), QStringLiteral("Umeå"));
    field->setChoices({{QStringLiteral("any"), {}},
                       {QStringLiteral("Graz"), QStringLiteral("Graz")},
                       {QStringLiteral("Umeå"), QStringLiteral("Umeå")}});
    EXPECT_EQ(field->currentData().toString(), QStringLiteral("Umeå")) << "a value that is still offered stays";
    EXPECT_EQ(chosen.count(), 1) << "other choices are no choice";
    field->setChoices({{QStringLiteral("any"), {}}});
    EXPECT_FALSE(field->currentData().isValid());
    show(field);
    EXPECT_EQ(field->height(), 32);
}

TEST_F(ListParts, OneSegmentIsChosenByKeysToo) {
    auto *segments = new Segments(QStringLiteral("View"));
    segments->add(QStringLiteral("Board"));
    segments->add(QStringLiteral("Table"));
    QSignalSpy changed(segments, &Segments::changed);
    show(segments);
    EXPECT_EQ(segments->chosen(), 0);
    segments->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    EXPECT_EQ(segments->chosen(), 1);
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(ListParts, TagsGoOnInANextLine) {
    TagRow row({QStringLiteral("PostgreSQL"), QStringLiteral("Linux"), QStringLiteral("Tracing")});
    EXPECT_EQ(row.heightForWidth(1000), 24);
    EXPECT_EQ(row.heightForWidth(90), 3 * 24 + 2 * 8);
    EXPECT_EQ(row.accessibleName(), QStringLiteral("PostgreSQL, Linux, Tracing"));
    row.setTags({});
    EXPECT_EQ(row.findChildren<QLabel *>().size(), 0);
}

TEST_F(ListParts, SkillsAreAddedAndRemovedByKeys) {
    auto *editor = new SkillEditor(QStringLiteral("Required skills"));
    QSignalSpy changed(editor, &SkillEditor::changed);
    show(editor);
    editor->setFocus();
    QTest::keyClicks(editor->input(), QStringLiteral("C++"));
    EXPECT_EQ(editor->skills(), QStringList{QStringLiteral("C++")}) << "what is typed counts before Enter";
    QTest::keyClick(editor->input(), Qt::Key_Return);
    QTest::keyClicks(editor->input(), QStringLiteral("Linux,c++,"));
    EXPECT_EQ(editor->skills(), (QStringList{QStringLiteral("C++"), QStringLiteral("Linux")}));
    EXPECT_TRUE(editor->input()->text().isEmpty());
    QTest::keyClick(editor->input(), Qt::Key_Backspace);
    EXPECT_EQ(editor->skills(), QStringList{QStringLiteral("C++")});
    QTest::keyClick(editor->input(), Qt::Key_Tab);
    auto *tag = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    ASSERT_NE(tag, nullptr);
    EXPECT_EQ(tag->accessibleName(), QStringLiteral("Remove C++"));
    QTest::keyClick(tag, Qt::Key_Delete);
    EXPECT_TRUE(editor->skills().isEmpty());
    EXPECT_GE(changed.count(), 4);
}

TEST_F(ListParts, ADayIsReadAsItIsWritten) {
    auto *field = new DateField;
    show(field);
    field->setFocus();
    field->setText(QStringLiteral("2026-11-30"));
    EXPECT_EQ(field->date(), QDate(2026, 11, 30));
    QTest::keyClick(field, Qt::Key_Up);
    EXPECT_EQ(field->date(), QDate(2026, 12, 1));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(field->date(), QDate(2026, 12, 1)) << "it is written so that it can be read again";
    field->setText(QStringLiteral("soon"));
    EXPECT_FALSE(field->isReadable());
    EXPECT_FALSE(field->date().has_value());
    field->setDate(std::nullopt);
    EXPECT_TRUE(field->isReadable());
}

class Tables : public ListParts {
protected:
    Tables() : table(new DataTable(QStringLiteral("Candidates"))) {
        model.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Score"), QStringLiteral("State")});
        for (const char *name : {"Ana", "Peter", "Hedda"}) {
            auto *state = new QStandardItem(QStringLiteral("Open"));
            state->setData(int(State::Good), StateRole);
            model.appendRow(
                {new QStandardItem(QString::fromLatin1(name)), new QStandardItem(QStringLiteral("1")), state});
        }
        table->setModel(&model);
    }

    QStandardItemModel model;
    DataTable *table;
};

TEST_F(Tables, HaveTheSizesOfTheDesign) {
    show(table);
    EXPECT_EQ(table->horizontalHeader()->height(), 32);
    EXPECT_EQ(table->rowHeight(0), 40);
}

TEST_F(Tables, EnterOpensAndTheKeyboardHasAPlace) {
    show(table);
    QSignalSpy opened(table, &DataTable::opened);
    table->setFocus();
    EXPECT_TRUE(table->currentIndex().isValid());
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().toModelIndex().row(), 1);
    EXPECT_EQ(table->selectedRows(), QList<int>{1});
    EXPECT_FALSE(table->grab().isNull());
}

TEST_F(Tables, ColumnsAreChosenButTheFirst) {
    show(table);
    QSignalSpy changed(table, &DataTable::columnsChanged);
    std::unique_ptr<QMenu> menu(table->columnMenu());
    ASSERT_EQ(menu->actions().size(), 2);
    menu->actions().first()->trigger();
    EXPECT_TRUE(table->isColumnHidden(1));
    EXPECT_EQ(changed.count(), 1);
}

} // namespace
} // namespace candor::widgets
