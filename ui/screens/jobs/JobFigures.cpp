// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobFigures.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

constexpr std::size_t mostSources = 5;

class FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(FigureTexts)

public:
    static std::vector<std::pair<QString, QString>> figures(const hiring::JobStatistics &statistics);
    static QString unknownSource() { return tr("Not said"); }
};

QString countOf(qint64 value) { return theme::count(static_cast<std::uint64_t>(value)); }

std::vector<std::pair<QString, QString>> FigureTexts::figures(const hiring::JobStatistics &statistics) {
    return {{tr("Applications"), countOf(statistics.applications)},
            {tr("In the last 7 days"), countOf(statistics.lastSevenDays)},
            {tr("Median eligibility"),
             statistics.medianEligibility ? QString::number(*statistics.medianEligibility) : theme::emptyFigure()},
            {tr("Median days to a decision"), theme::figure(statistics.medianDaysToDecision, 1)}};
}

} // namespace

std::vector<std::pair<QString, QString>> jobFigures(const hiring::JobStatistics &statistics) {
    return FigureTexts::figures(statistics);
}

std::vector<std::pair<QString, QString>> stageFigures(const hiring::JobStatistics &statistics) {
    std::vector<std::pair<QString, QString>> rows;
    for (const Stage stage : allStages) {
        const qint64 count = statistics.stages[static_cast<std::size_t>(stage)];
        if (count > 0)
            rows.emplace_back(stageWords(stage), countOf(count));
    }
    return rows;
}

std::vector<std::pair<QString, QString>> sourceFigures(const hiring::JobStatistics &statistics) {
    std::vector<std::pair<QString, QString>> rows;
    for (const auto &[source, count] : statistics.sources) {
        if (rows.size() == mostSources)
            break;
        rows.emplace_back(source.isEmpty() ? FigureTexts::unknownSource() : source, countOf(count));
    }
    return rows;
}

} // namespace candor::screens
