// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobListModel.h"

#include "common/HiringWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace candor::screens {

namespace {

class JobListTexts {
    Q_DECLARE_TR_FUNCTIONS(JobListTexts)

public:
    static QString applied(Stage stage) { return stage == Stage::Withdrawn ? tr("Withdrawn") : tr("Applied"); }
    static QString age(const QString &age) { return tr("%1 old").arg(age); }
};

/// Place, mode and level: the type is for the detail.
QString shortLine(const Job &job) {
    QStringList parts;
    if (!job.place.isEmpty())
        parts << job.place;
    parts << workModeWords(job.mode) << jobLevelWords(job.level);
    return capitalised(parts.join(QStringLiteral(", ")));
}

} // namespace

void JobListModel::setApplications(ApplicationsByJob applications) {
    m_applications = std::move(applications);
    touchAll();
}

const Application *JobListModel::applicationFor(JobId job) const {
    const auto found = m_applications.find(job);
    return found == m_applications.end() ? nullptr : &found->second;
}

int JobListModel::rowOf(JobId job) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [job](const JobRow &row) { return row.job.id == job; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant JobListModel::data(const QModelIndex &index, int role) const {
    const JobRow *row = rowAt(index);
    if (!row)
        return {};
    const Job &job = row->job;
    const Application *application = applicationFor(job.id);
    const QString salary = job.salary ? salaryWords(*job.salary) : QString();
    const QString age = ageWords(job.publishedAt.value_or(job.createdAt), m_now);
    switch (role) {
    case Qt::DisplayRole:
        return job.title;
    case AgeRole:
        return age;
    case LineRole:
        return shortLine(job);
    case SalaryRole:
        return salary;
    case AppliedRole:
        return application ? JobListTexts::applied(application->stage) : QString();
    case Qt::AccessibleTextRole: {
        QStringList parts{job.title,
                          job.company,
                          shortLine(job),
                          salary,
                          JobListTexts::age(age),
                          application ? JobListTexts::applied(application->stage) : QString()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace candor::screens
