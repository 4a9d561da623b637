// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/ScheduleView.h"

#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "common/ReportStrip.h"
#include "schedule/ScheduleFilters.h"
#include "schedule/ScheduleModel.h"
#include "schedule/SlotDialog.h"
#include "schedule/SlotWords.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/DataTable.h"
#include "widgets/Notice.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::DataTable;

struct ScheduleView::Parts {
    ScreenContext &context;
    FileChoice files;
    ScheduleModel model;

    Button *move = new Button(tr("&Move or change…"), ButtonRole::Outlined);
    Button *cancel = new Button(tr("Ca&ncel slot"), ButtonRole::Outlined);
    Button *calendar = new Button(tr("Save .i&cs…"), ButtonRole::Outlined);
    Button *add = new Button(tr("&Add slot…"), ButtonRole::Primary);
    ReportStrip *strip = new ReportStrip;
    ScheduleFilters *filters;
    DataTable *table = new DataTable(tr("Slots"));
    QWidget *nothing = new QWidget;
    QVBoxLayout *nothingRoom = new QVBoxLayout(nothing);
    QStackedLayout *place = new QStackedLayout;
    SlotId wanted; ///< to be selected once it is listed

    Parts(ScreenContext &all, FileChoice choice)
        : context(all), files(std::move(choice)), model(all), filters(new ScheduleFilters(model)) {}
};

ScheduleView::ScheduleView(ScreenContext &context, QWidget *parent, FileChoice files)
    : widgets::Page(tr("Schedule"), parent), m_parts(new Parts(context, std::move(files))) {
    buildActions();
    buildContent();
    connectModel();
    fitActions();
}

ScheduleView::~ScheduleView() {
    // They look at the model, which goes before a widget's children do.
    delete m_parts->filters;
    delete m_parts->table;
}

void ScheduleView::open(std::optional<ApplicationId> application) {
    refresh();
    if (application && m_parts->model.maySchedule())
        edit(newSlot(application, m_parts->context.clock.wallNow()));
}

void ScheduleView::refresh() { m_parts->model.refresh(); }

void ScheduleView::buildActions() {
    Parts &parts = *m_parts;
    parts.calendar->setSymbol(QStringLiteral("download"));
    for (Button *button : {parts.calendar, parts.cancel, parts.move, parts.add})
        addButton(button);
    connect(parts.add, &Button::clicked, this,
            [this] { edit(newSlot(std::nullopt, m_parts->context.clock.wallNow())); });
    connect(parts.move, &Button::clicked, this, [this] { edit(selectedSlots().front().slot); });
    connect(parts.cancel, &Button::clicked, this, &ScheduleView::askCancel);
    connect(parts.calendar, &Button::clicked, this, &ScheduleView::saveCalendar);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &ScheduleView::refresh);
    connect(new QShortcut(Qt::ALT | Qt::Key_Left, this), &QShortcut::activated, this,
            [this] { m_parts->filters->go(-1); });
    connect(new QShortcut(Qt::ALT | Qt::Key_Right, this), &QShortcut::activated, this,
            [this] { m_parts->filters->go(1); });
}

void ScheduleView::buildContent() {
    Parts &parts = *m_parts;
    parts.table->setModel(&parts.model.table());
    parts.table->setSortingEnabled(false);
    parts.table->horizontalHeader()->setSortIndicatorShown(false);
    parts.table->setWidths({128, 128, 184, 184, 152, 200});
    parts.table->setMinimumHeight(200);
    parts.nothingRoom->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.strip);
    column->addWidget(parts.filters);
    column->addLayout(parts.place, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    parts.place->addWidget(parts.table);
    parts.place->addWidget(parts.nothing);
    setContent(content);
    connect(parts.table, &DataTable::selectionMoved, this, &ScheduleView::fitActions);
    connect(parts.table, &DataTable::opened, this, [this](const QModelIndex &place) {
        const SlotRow &row = m_parts->model.table().row(place.row());
        if (!isForeign(row))
            emit candidateRequested(row.slot.application);
    });
}

void ScheduleView::connectModel() {
    ScheduleModel &model = m_parts->model;
    ReportStrip *strip = m_parts->strip;
    connect(&model, &ScheduleModel::changed, this, &ScheduleView::showListing);
    connect(&model, &ScheduleModel::cancelled, this,
            [strip] { strip->say(widgets::State::Good, tr("The slot is cancelled")); });
    connect(&model, &ScheduleModel::calendarSaved, this, [strip](qsizetype count, const QString &path) {
        const int written = static_cast<int>(count);
        strip->say(widgets::State::Good, written == 1 ? tr("1 slot written") : tr("%n slots written", nullptr, written),
                   path);
    });
    connect(&model, &ScheduleModel::refused, this,
            [strip](const QString &what, const Error &error) { strip->sayError(what, error); });
}

void ScheduleView::showListing() {
    Parts &parts = *m_parts;
    const SlotTable &table = parts.model.table();
    if (const auto &error = table.error(); error && !table.wasRead()) {
        showError(
            {tr("The schedule cannot be listed"), wordsAndAdvice(*error), {}, tr("&Try again"), [this] { refresh(); }});
        emit listed();
        return;
    }
    if (const auto &error = table.error())
        parts.strip->sayError(tr("The schedule could not be read again"), *error);
    const int total = static_cast<int>(table.total());
    setSubline(total == 1 ? tr("1 slot.") : tr("%n slots.", nullptr, total));
    if (total == 0)
        fillNothing();
    else
        parts.place->setCurrentWidget(parts.table);
    if (const int row = parts.wanted.isValid() ? table.find(parts.wanted) : -1; row >= 0) {
        parts.table->setCurrentIndex(table.index(row, 0));
        parts.wanted = {};
    }
    showContent();
    fitActions();
    emit listed();
}

void ScheduleView::fillNothing() {
    Parts &parts = *m_parts;
    while (QLayoutItem *item = parts.nothingRoom->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    widgets::PageNotice notice;
    notice.title = parts.model.isDayOfRoom() ? tr("The room is free all day") : tr("No slot in these days");
    if (parts.model.isFiltered() && !parts.model.isDayOfRoom()) {
        notice.text = tr("Room and job restrict what is listed.");
        notice.action = tr("&Show all");
        notice.act = [this] { m_parts->filters->clear(); };
    } else if (parts.model.maySchedule()) {
        notice.text = tr("A slot has a day, a place and who takes part. It moves the candidate to Interview "
                         "Scheduled; a room or a person that is taken is refused.");
    }
    parts.nothingRoom->addWidget(new widgets::Notice(notice, widgets::Notice::Kind::FirstUse));
    parts.nothingRoom->addStretch();
    parts.place->setCurrentWidget(parts.nothing);
}

std::vector<SlotRow> ScheduleView::selectedSlots() const {
    std::vector<SlotRow> rows;
    for (const int row : m_parts->table->selectedRows()) {
        if (!isForeign(m_parts->model.table().row(row)))
            rows.push_back(m_parts->model.table().row(row));
    }
    return rows;
}

void ScheduleView::fitActions() {
    Parts &parts = *m_parts;
    const auto rows = selectedSlots();
    const bool may = parts.model.maySchedule();
    const bool one = rows.size() == 1 && !rows.front().slot.cancelled;
    for (Button *button : {parts.cancel, parts.move, parts.add})
        button->setVisible(may);
    parts.move->setEnabled(one);
    parts.cancel->setEnabled(one);
    parts.calendar->setEnabled(!rows.empty());
}

void ScheduleView::edit(const InterviewSlot &slot) {
    auto *dialog = new SlotDialog(m_parts->context, slot, this);
    connect(dialog, &SlotDialog::saved, this, [this](const InterviewSlot &kept) {
        Parts &parts = *m_parts;
        parts.wanted = kept.id;
        parts.strip->say(widgets::State::Good, tr("The slot stands: %1").arg(momentWords(kept.startsAt)));
        parts.model.show(localDate(kept.startsAt), parts.model.span());
        refresh();
    });
    dialog->open();
}

void ScheduleView::askCancel() {
    const auto rows = selectedSlots();
    if (rows.size() != 1)
        return;
    auto *question = new widgets::Confirmation(
        tr("Cancel this slot?"), tr("%1. The candidate's stage stays as it is.").arg(slotTitle(rows.front())),
        tr("&Cancel 1 slot"), ButtonRole::Destructive, tr("&Keep it"), this);
    connect(question, &QDialog::accepted, this, [this, slot = rows.front().slot] { m_parts->model.cancel(slot); });
    question->open();
}

void ScheduleView::saveCalendar() {
    std::vector<SlotId> ids;
    for (const SlotRow &row : selectedSlots())
        ids.push_back(row.slot.id);
    m_parts->files.toSave(this,
                          {tr("Save the calendar file"), QStringLiteral("interviews.ics"), tr("Calendar (*.ics)")},
                          [this, ids](const QString &path) { m_parts->model.saveCalendar(ids, path); });
}

} // namespace candor::screens
