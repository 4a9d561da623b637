// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobTable.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class JobTableTexts {
    Q_DECLARE_TR_FUNCTIONS(JobTableTexts)

public:
    static QString head(int column);
    static QString cell(const JobRow &row, int column);
};

QString JobTableTexts::head(int column) {
    switch (column) {
    case JobTable::Title:
        return tr("Job");
    case JobTable::State:
        return tr("State");
    case JobTable::Place:
        return tr("Place");
    case JobTable::Applications:
        return tr("Applications");
    case JobTable::New:
        return tr("New");
    case JobTable::Deadline:
        return tr("Deadline");
    case JobTable::Owner:
        return tr("Owner");
    default:
        return {};
    }
}

QString JobTableTexts::cell(const JobRow &row, int column) {
    switch (column) {
    case JobTable::Title:
        return row.job.title;
    case JobTable::State:
        return jobStateWords(row.job.state);
    case JobTable::Place:
        return row.job.place.isEmpty() ? capitalised(workModeWords(row.job.mode)) : row.job.place;
    case JobTable::Applications:
        return theme::count(static_cast<std::uint64_t>(row.applications));
    case JobTable::New:
        return theme::count(static_cast<std::uint64_t>(row.newApplications));
    case JobTable::Deadline:
        return row.job.deadline ? dateWords(*row.job.deadline) : theme::emptyFigure();
    case JobTable::Owner:
        return row.ownerName;
    default:
        return {};
    }
}

bool standsRight(int column) { return column == JobTable::Applications || column == JobTable::New; }

widgets::State stateOf(JobState state) {
    switch (state) {
    case JobState::Open:
        return widgets::State::Good;
    case JobState::Paused:
        return widgets::State::Caution;
    default:
        return widgets::State::Quiet;
    }
}

} // namespace

int JobTable::find(JobId job) const {
    for (int index = 0; index < rowCount(); ++index) {
        if (row(index).job.id == job)
            return index;
    }
    return -1;
}

int JobTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns); }

QVariant JobTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::DisplayRole)
        return JobTableTexts::head(section);
    if (role == Qt::TextAlignmentRole)
        return int((standsRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant JobTable::data(const QModelIndex &place, int role) const {
    const JobRow *job = rowAt(place);
    if (!job)
        return {};
    const int column = place.column();
    switch (role) {
    case Qt::DisplayRole:
        return JobTableTexts::cell(*job, column);
    case Qt::AccessibleTextRole:
        return QString(JobTableTexts::head(column) % QStringLiteral(": ") % JobTableTexts::cell(*job, column));
    case Qt::TextAlignmentRole:
        return int((standsRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case widgets::FigureRole:
        return standsRight(column) || column == Deadline;
    case widgets::StateRole:
        // What needs no mark has none: drafts, closed and archived jobs are words alone.
        return column == State && stateOf(job->job.state) != widgets::State::Quiet
                   ? QVariant(int(stateOf(job->job.state)))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace candor::screens
