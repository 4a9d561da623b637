// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnaireTable.h"

#include "common/QuestionnaireWords.h"
#include "theme/Figures.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

constexpr int secondsAMinute = 60;

class TableTexts {
    Q_DECLARE_TR_FUNCTIONS(TableTexts)

public:
    static QString head(int column);
    static QString cell(const QuestionnaireRow &row, int column);
    static QString retired(int count);
};

QString TableTexts::head(int column) {
    switch (column) {
    case QuestionnaireTable::Title:
        return tr("Questionnaire");
    case QuestionnaireTable::Questions:
        return tr("Questions");
    case QuestionnaireTable::Minutes:
        return tr("Minutes");
    case QuestionnaireTable::Jobs:
        return tr("Jobs");
    case QuestionnaireTable::Begun:
        return tr("Begun");
    case QuestionnaireTable::Owner:
        return tr("Owner");
    default:
        return {};
    }
}

QString TableTexts::cell(const QuestionnaireRow &row, int column) {
    const auto figure = [](int count) { return theme::count(static_cast<std::uint64_t>(count)); };
    switch (column) {
    case QuestionnaireTable::Title:
        return questionnaireWords(row.questionnaire.content);
    case QuestionnaireTable::Questions:
        return figure(row.questions);
    case QuestionnaireTable::Minutes:
        return row.questions > 0 ? figure((row.seconds + secondsAMinute - 1) / secondsAMinute) : theme::emptyFigure();
    case QuestionnaireTable::Jobs:
        return figure(row.jobs);
    case QuestionnaireTable::Begun:
        return figure(row.begun);
    case QuestionnaireTable::Owner:
        return row.ownerName.isEmpty() ? tr("Candor") : row.ownerName;
    default:
        return {};
    }
}

QString TableTexts::retired(int count) {
    return count == 1 ? tr("1 of its questions is retired") : tr("%n of its questions are retired", nullptr, count);
}

bool standsRight(int column) { return column != QuestionnaireTable::Title && column != QuestionnaireTable::Owner; }

} // namespace

int QuestionnaireTable::find(QuestionnaireId questionnaire) const {
    for (int index = 0; index < rowCount(); ++index) {
        if (row(index).questionnaire.id == questionnaire)
            return index;
    }
    return -1;
}

int QuestionnaireTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns); }

QVariant QuestionnaireTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::DisplayRole)
        return TableTexts::head(section);
    if (role == Qt::TextAlignmentRole)
        return int((standsRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant QuestionnaireTable::data(const QModelIndex &place, int role) const {
    const QuestionnaireRow *questionnaire = rowAt(place);
    if (!questionnaire)
        return {};
    const int column = place.column();
    const bool isMarked = column == Title && questionnaire->retired > 0;
    switch (role) {
    case Qt::DisplayRole:
        return TableTexts::cell(*questionnaire, column);
    case Qt::AccessibleTextRole: {
        const QString cell = TableTexts::head(column) % QStringLiteral(": ") % TableTexts::cell(*questionnaire, column);
        return isMarked ? QString(cell % QStringLiteral(", ") % TableTexts::retired(questionnaire->retired)) : cell;
    }
    case Qt::ToolTipRole:
        return isMarked ? QVariant(TableTexts::retired(questionnaire->retired)) : QVariant();
    case widgets::StateRole:
        return isMarked ? QVariant(int(widgets::State::Caution)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((standsRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case widgets::FigureRole:
        return standsRight(column);
    case widgets::QuietRole:
        return standsRight(column) && TableTexts::cell(*questionnaire, column) == QStringLiteral("0");
    default:
        return {};
    }
}

} // namespace candor::screens
