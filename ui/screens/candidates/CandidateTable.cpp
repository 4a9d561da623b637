// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidateTable.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/DataTable.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace candor::screens {

namespace {

constexpr auto sorts = std::to_array<std::pair<int, CandidateSort>>({
    {CandidateTable::Name, CandidateSort::Name},
    {CandidateTable::StageColumn, CandidateSort::Stage},
    {CandidateTable::Eligibility, CandidateSort::Eligibility},
    {CandidateTable::Match, CandidateSort::Match},
    {CandidateTable::Experience, CandidateSort::Experience},
    {CandidateTable::Age, CandidateSort::Newest},
});

bool standsRight(int column) {
    return column == CandidateTable::Eligibility || column == CandidateTable::Match ||
           column == CandidateTable::Experience || column == CandidateTable::Notes ||
           column == CandidateTable::Sessions || column == CandidateTable::Age;
}

bool isFigure(int column) { return standsRight(column) || column == CandidateTable::NextSlot; }

class TableTexts {
    Q_DECLARE_TR_FUNCTIONS(TableTexts)

public:
    static QString head(int column);
    static QString cell(const CandidateRow &row, int column, WallTime now);
};

QString TableTexts::head(int column) {
    switch (column) {
    case CandidateTable::Name:
        return tr("Candidate");
    case CandidateTable::Job:
        return tr("Job");
    case CandidateTable::StageColumn:
        return tr("Stage");
    case CandidateTable::Eligibility:
        return tr("Eligibility");
    case CandidateTable::Match:
        return tr("Match");
    case CandidateTable::Experience:
        return tr("Experience");
    case CandidateTable::Place:
        return tr("Place");
    case CandidateTable::Skills:
        return tr("Skills");
    case CandidateTable::Source:
        return tr("Source");
    case CandidateTable::Notes:
        return tr("Notes");
    case CandidateTable::Sessions:
        return tr("Sessions");
    case CandidateTable::NextSlot:
        return tr("Next slot");
    case CandidateTable::Age:
        return tr("Applied");
    case CandidateTable::Email:
        return tr("Email");
    default:
        return {};
    }
}

QString numberOr(const std::optional<int> &value) { return value ? QString::number(*value) : theme::emptyFigure(); }

QString TableTexts::cell(const CandidateRow &row, int column, WallTime now) {
    const Application &application = row.application;
    switch (column) {
    case CandidateTable::Name:
        return row.fullName;
    case CandidateTable::Job:
        return row.jobTitle;
    case CandidateTable::StageColumn:
        return stageWords(application.stage);
    case CandidateTable::Eligibility:
        return numberOr(application.eligibility);
    case CandidateTable::Match:
        return numberOr(application.matchScore);
    case CandidateTable::Experience:
        return application.form.yearsOfExperience ? yearsWords(*application.form.yearsOfExperience)
                                                  : theme::emptyFigure();
    case CandidateTable::Place:
        return row.place;
    case CandidateTable::Skills:
        return row.skills.join(QStringLiteral(", "));
    case CandidateTable::Source:
        return application.form.source;
    case CandidateTable::Notes:
        return QString::number(row.notes);
    case CandidateTable::Sessions:
        return QString::number(row.sessions);
    case CandidateTable::NextSlot:
        return row.nextSlot ? momentWords(*row.nextSlot) : theme::emptyFigure();
    case CandidateTable::Age:
        return ageWords(application.createdAt, now);
    case CandidateTable::Email:
        return row.email;
    default:
        return {};
    }
}

} // namespace

std::optional<CandidateSort> CandidateTable::sortOf(int column) {
    for (const auto &[known, sort] : sorts) {
        if (known == column)
            return sort;
    }
    return std::nullopt;
}

int CandidateTable::columnOf(CandidateSort sort) {
    for (const auto &[column, known] : sorts) {
        if (known == sort)
            return column;
    }
    return Age;
}

int CandidateTable::find(ApplicationId application) const {
    for (int index = 0; index < rowCount(); ++index) {
        if (row(index).application.id == application)
            return index;
    }
    return -1;
}

int CandidateTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns); }

QVariant CandidateTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::DisplayRole)
        return TableTexts::head(section);
    if (role == Qt::TextAlignmentRole)
        return int((standsRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant CandidateTable::data(const QModelIndex &place, int role) const {
    const CandidateRow *candidate = rowAt(place);
    if (!candidate)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return TableTexts::cell(*candidate, place.column(), m_clock.wallNow());
    case Qt::ToolTipRole:
        return place.column() == Skills ? QVariant(candidate->skills.join(QStringLiteral(", "))) : QVariant();
    case Qt::AccessibleTextRole:
        return QString(TableTexts::head(place.column()) % QStringLiteral(": ") %
                       TableTexts::cell(*candidate, place.column(), m_clock.wallNow()));
    case Qt::TextAlignmentRole:
        return int((standsRight(place.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case widgets::FigureRole:
        return isFigure(place.column());
    default:
        return {};
    }
}

void CandidateTable::sort(int column, Qt::SortOrder order) {
    if (m_sortAsked)
        m_sortAsked(column, order);
}

} // namespace candor::screens
