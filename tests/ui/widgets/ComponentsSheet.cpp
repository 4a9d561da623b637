// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComponentsSheet.h"

#include "widgets/Button.h"
#include "widgets/CheckBox.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/LevelMeter.h"
#include "widgets/PasswordField.h"
#include "widgets/ProgressBar.h"
#include "widgets/Steps.h"
#include "widgets/Tag.h"
#include "widgets/TextInput.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace candor::widgets {

namespace {

template<typename Widget>
Widget *named(Widget *widget, const char *name) {
    widget->setObjectName(QLatin1String(name));
    return widget;
}

QLayout *row(std::initializer_list<QWidget *> widgets) {
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget, 0, Qt::AlignLeft);
    row->addStretch();
    return row;
}

Button *button(const QString &words, ButtonRole role, const QString &symbol = {}) {
    auto *made = new Button(words, role);
    made->setSymbol(symbol);
    return made;
}

QLayout *buttons() {
    auto *column = new QVBoxLayout;
    column->setSpacing(16);
    column->addWidget(new ColumnHeading(QStringLiteral("Buttons")));
    auto *play = named(new SymbolButton(QStringLiteral("play_arrow"), QStringLiteral("Play")), "play");
    play->setRole(ButtonRole::Outlined);
    column->addLayout(
        row({named(button(QStringLiteral("&Save score"), ButtonRole::Primary), "primary"),
             named(button(QStringLiteral("Bookmark"), ButtonRole::Outlined, QStringLiteral("bookmark")), "outlined"),
             named(button(QStringLiteral("Skip"), ButtonRole::Plain), "plain"), play}));
    auto *off = named(button(QStringLiteral("Disabled"), ButtonRole::Outlined), "disabled");
    off->setEnabled(false);
    auto *tall = named(button(QStringLiteral("Start interview"), ButtonRole::Primary), "tall");
    tall->setButtonHeight(ButtonHeight::Tall);
    column->addLayout(row({off, new QPushButton(QStringLiteral("Of Qt")), new QToolButton}));
    column->addLayout(
        row({named(button(QStringLiteral("Delete 3 recordings"), ButtonRole::Destructive, QStringLiteral("delete")),
                   "destructive"),
             tall}));
    return column;
}

QLayout *inputs() {
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(new ColumnHeading(QStringLiteral("Inputs")), 0, 0, 1, 2);
    auto *place = named(new QLineEdit(QStringLiteral("Umeå")), "line");
    auto *search = new QLineEdit;
    search->setPlaceholderText(QStringLiteral("Search"));
    auto *level = named(new QComboBox, "combo");
    level->addItems({QStringLiteral("Senior"), QStringLiteral("Junior")});
    auto *quiet = new QComboBox;
    quiet->setFrame(false);
    quiet->addItem(QStringLiteral("All kinds"));
    auto *on = named(new QCheckBox(QStringLiteral("On")), "check");
    on->setChecked(true);
    auto *disabled = new QCheckBox(QStringLiteral("Disabled"));
    disabled->setEnabled(false);
    auto *slider = named(new QSlider(Qt::Horizontal), "slider");
    slider->setValue(40);
    auto *radio = new QRadioButton(QStringLiteral("One of"));
    radio->setChecked(true);
    grid->addWidget(place, 1, 0);
    grid->addWidget(search, 1, 1);
    grid->addWidget(new QSpinBox, 2, 0);
    grid->addWidget(level, 2, 1);
    grid->addLayout(row({on, new QCheckBox(QStringLiteral("Off")), disabled, radio}), 3, 0);
    grid->addLayout(row({quiet}), 3, 1);
    grid->addWidget(slider, 4, 0);
    auto *bar = named(new QScrollBar(Qt::Horizontal), "scroll");
    bar->setRange(0, 100);
    bar->setPageStep(50);
    bar->setValue(25);
    grid->addWidget(bar, 4, 1);
    return grid;
}

QLayout *forms() {
    auto *column = new QVBoxLayout;
    column->setSpacing(16);
    column->addWidget(new ColumnHeading(QStringLiteral("Forms")));
    auto *steps = new Steps({QStringLiteral("Resume"), QStringLiteral("Consents"), QStringLiteral("Hand in")});
    steps->setCurrent(1);
    column->addWidget(steps);
    auto *password = new PasswordField;
    password->setText(QStringLiteral("nine dots"));
    auto *field = new FormField(QStringLiteral("&Password"), password);
    field->setError(QStringLiteral("Email and password do not match."));
    column->addWidget(field);
    auto *text = new FormField(QStringLiteral("Letter"), new TextArea(2));
    text->setRemark(QStringLiteral("optional"));
    text->setHint(QStringLiteral("Only those who decide about this job read it."));
    column->addWidget(text);
    column->addWidget(new CheckBox(QStringLiteral("I agree to what is kept and to who may see it")));
    return column;
}

QTableWidget *table() {
    auto *made = named(new QTableWidget(2, 3), "table");
    made->setHorizontalHeaderLabels({QStringLiteral("Candidate"), QStringLiteral("Stage"), QStringLiteral("Score")});
    made->verticalHeader()->hide();
    made->setShowGrid(false);
    made->setFrameShape(QFrame::NoFrame);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft);
    made->horizontalHeader()->setStretchLastSection(true);
    for (int line = 0; line < 2; ++line) {
        made->setItem(line, 0, new QTableWidgetItem(QStringLiteral("Candidate %1").arg(line + 1)));
        made->setItem(line, 1, new QTableWidgetItem(QStringLiteral("Interviewed")));
        auto *score = new QTableWidgetItem(QStringLiteral("72"));
        score->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        score->setFont(theme::font(theme::Text::Mono));
        made->setItem(line, 2, score);
    }
    made->selectRow(1);
    made->setFixedHeight(114);
    return made;
}

QLayout *types() {
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(new ColumnHeading(QStringLiteral("Type")));
    const std::pair<theme::Text, QString> all[] = {{theme::Text::Title, QStringLiteral("Page title")},
                                                   {theme::Text::Section, QStringLiteral("Section")},
                                                   {theme::Text::Lead, QStringLiteral("Lead")},
                                                   {theme::Text::Body, QStringLiteral("Body")},
                                                   {theme::Text::Caption, QStringLiteral("Caption")},
                                                   {theme::Text::Mono, QStringLiteral("0123456789 −21° 43 560")}};
    for (const auto &[text, words] : all)
        column->addWidget(new Label(words, text));
    column->addSpacing(16);
    column->addWidget(new ColumnHeading(QStringLiteral("States")));
    const std::pair<State, QString> states[] = {{State::Good, QStringLiteral("Clear")},
                                                {State::Caution, QStringLiteral("Looking away")},
                                                {State::Alert, QStringLiteral("Two faces")},
                                                {State::Information, QStringLiteral("2 scores missing")},
                                                {State::NotMeasurable, QStringLiteral("Not measurable")},
                                                {State::Quiet, QStringLiteral("None")}};
    for (const auto &[state, word] : states)
        column->addWidget(new StateLabel(state, word));
    column->addSpacing(16);
    column->addLayout(row({new Tag(QStringLiteral("C++")), new Tag(QStringLiteral("matches"), Tag::Look::Matching)}));
    column->addStretch();
    return column;
}

} // namespace

ComponentsSheet::ComponentsSheet(QWidget *parent) : QWidget(parent) {
    resize(640, 960);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(16);
    grid->addLayout(buttons(), 0, 0);
    grid->addLayout(inputs(), 1, 0);
    grid->addLayout(types(), 0, 1, 2, 1);
    auto *tabs = named(new QTabBar, "tabs");
    tabs->setExpanding(false);
    for (const auto &word : {QStringLiteral("Answers"), QStringLiteral("Sessions"), QStringLiteral("Notes")})
        tabs->addTab(word);
    grid->addWidget(tabs, 2, 0, 1, 2);
    grid->addWidget(table(), 3, 0, 1, 2);
    auto *bar = named(new ProgressBar(4), "bar");
    bar->setAmount(42, 100);
    auto *tallBar = new ProgressBar(8);
    tallBar->setAmount(0, 0);
    auto *meter = named(new LevelMeter, "meter");
    meter->setLevel(.1, .4);
    auto *bars = new QVBoxLayout;
    bars->setSpacing(16);
    bars->addWidget(bar);
    bars->addWidget(tallBar);
    bars->addWidget(meter);
    bars->addStretch();
    grid->addLayout(bars, 4, 0);
    grid->addLayout(forms(), 4, 1);
    grid->setRowStretch(5, 1);
}

} // namespace candor::widgets
