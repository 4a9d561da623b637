// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidatesNotices.h"

#include "candidates/CandidatesModel.h"
#include "common/HiringWords.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class NoticeTexts {
    Q_DECLARE_TR_FUNCTIONS(NoticeTexts)

public:
    static widgets::PageNotice noJob(bool mayCreate);
    static widgets::PageNotice nothingFound(int hidden);
    static widgets::PageNotice noApplication();
    static QString subline(const CandidatesModel &model);
};

widgets::PageNotice NoticeTexts::noJob(bool mayCreate) {
    if (!mayCreate)
        return {tr("No candidate yet"),
                tr("Candidates appear here as soon as a recruiter has added you to a job."),
                {},
                {},
                {}};
    return {tr("No candidate yet"),
            tr("Candidates apply for a job. There is no job yet that you own or are a colleague of."),
            {{tr("Create a job"), tr("title, place, level, skills")},
             {tr("Open it"), tr("candidates can apply")},
             {tr("Look at who applied"), tr("here")}},
            tr("&Go to jobs"),
            {}};
}

widgets::PageNotice NoticeTexts::nothingFound(int hidden) {
    return {tr("No candidate is like that"),
            hidden == 1 ? tr("The filters hide 1 candidate.") : tr("The filters hide %n candidates.", nullptr, hidden),
            {},
            tr("&Clear filters"),
            {}};
}

widgets::PageNotice NoticeTexts::noApplication() {
    return {tr("No application yet"),
            tr("As soon as somebody applies, their card appears here."),
            {{tr("See that the job is open"), tr("drafts and paused jobs take none")},
             {tr("Export it for other job boards"), tr("from the jobs")}},
            tr("&Go to jobs"),
            {}};
}

QString NoticeTexts::subline(const CandidatesModel &model) {
    QStringList sentences;
    if (const JobRow *row = model.job()) {
        sentences << QString(row->job.title % QStringLiteral(", ") % jobLine(row->job) % u'.');
        if (row->job.state == JobState::Open && row->job.deadline)
            sentences << tr("Open until %1.").arg(dateWords(*row->job.deadline));
        else
            sentences << QString(jobStateWords(row->job.state) % u'.');
    } else {
        sentences << tr("All your jobs.");
    }
    const int total = static_cast<int>(model.total());
    const QString applications = total == 1 ? tr("1 application") : tr("%n applications", nullptr, total);
    sentences << (model.hidden() == 0
                      ? tr("%1, none hidden by a filter.").arg(applications)
                      : tr("%1, %2 hidden by filters.").arg(applications, QString::number(model.hidden())));
    return sentences.join(u' ');
}

} // namespace

widgets::PageNotice noJobNotice(bool mayCreate, std::function<void()> goToJobs) {
    auto notice = NoticeTexts::noJob(mayCreate);
    notice.act = std::move(goToJobs);
    return notice;
}

widgets::PageNotice nothingFoundNotice(qint64 hidden, std::function<void()> clearFilters) {
    auto notice = NoticeTexts::nothingFound(static_cast<int>(hidden));
    notice.act = std::move(clearFilters);
    return notice;
}

widgets::PageNotice noApplicationNotice(std::function<void()> goToJobs) {
    auto notice = NoticeTexts::noApplication();
    notice.act = std::move(goToJobs);
    return notice;
}

QString candidatesSubline(const CandidatesModel &model) { return NoticeTexts::subline(model); }

} // namespace candor::screens
