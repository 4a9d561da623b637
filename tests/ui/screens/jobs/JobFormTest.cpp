// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobForm.h"

#include "jobs/JobVersions.h"
#include "widgets/FormField.h"

#include <gmock/gmock.h>

#include <QLineEdit>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

Job wholeJob() {
    Job job;
    job.id = JobId(7);
    job.title = u"Backend engineer"_s;
    job.description = u"One.\n\nTwo."_s;
    job.company = u"Norrland Systems"_s;
    job.department = u"Measuring"_s;
    job.domain = JobDomain::Fullstack;
    job.place = u"Umeå"_s;
    job.type = JobType::Contract;
    job.mode = WorkMode::Remote;
    job.level = JobLevel::Lead;
    job.salary = SalaryRange{52'000, 64'000, u"SEK"_s, SalaryPeriod::Month};
    job.requiredSkills = QStringList{u"C++"_s, u"Linux"_s};
    job.desiredSkills = QStringList{u"Kafka"_s};
    job.values = QStringList{u"Candour"_s};
    job.scoresNeeded = 2;
    job.interviewThreshold = 70;
    job.deadline = QDate(2026, 11, 30);
    job.state = JobState::Open;
    job.revision = 3;
    return job;
}

QLineEdit *input(const JobForm &form, const QString &name) {
    for (auto *field : form.findChildren<widgets::FormField *>()) {
        if (field->input()->accessibleName().remove(u'&') == name)
            return qobject_cast<QLineEdit *>(field->input());
    }
    return nullptr;
}

TEST(JobForm, GivesBackEachFieldAsItWas) {
    JobForm form;
    form.setJob(wholeJob());
    const auto written = form.job();
    ASSERT_TRUE(written.has_value());
    EXPECT_EQ(*written, wholeJob());
    EXPECT_FALSE(form.isChanged());
}

TEST(JobForm, SaysWhichAmountIsNone) {
    JobForm form;
    form.setJob(wholeJob());
    auto *from = input(form, u"Salary from"_s);
    ASSERT_NE(from, nullptr);
    from->setText(u"a lot"_s);
    EXPECT_FALSE(form.job().has_value());
    from->setText(u"99 000"_s);
    EXPECT_FALSE(form.job().has_value()) << "it begins above its end";
    from->setText(QString());
    ASSERT_TRUE(form.job().has_value());
    EXPECT_FALSE(form.job()->salary->from.has_value());
    EXPECT_TRUE(form.isChanged());
}

TEST(JobForm, SaysWhichDayIsNone) {
    JobForm form;
    form.setJob(wholeJob());
    auto *deadline = input(form, u"Deadline"_s);
    ASSERT_NE(deadline, nullptr);
    deadline->setText(u"soon"_s);
    EXPECT_FALSE(form.job().has_value());
    deadline->clear();
    ASSERT_TRUE(form.job().has_value());
    EXPECT_FALSE(form.job()->deadline.has_value());
}

TEST(JobForm, ShowsARefusalAtItsField) {
    JobForm form;
    form.setJob(wholeJob());
    EXPECT_TRUE(form.showError({ErrorCode::InvalidField, u"title: empty"_s}));
    EXPECT_FALSE(form.showError({ErrorCode::NotAllowed, {}}));
}

TEST(JobVersions, NamesEachFieldThatDiffers) {
    Job theirs = wholeJob();
    theirs.title = u"Senior backend engineer"_s;
    theirs.salary.reset();
    int different = 0;
    for (const auto &field : jobVersions(wholeJob(), theirs))
        different += field.differs();
    EXPECT_EQ(different, 2);
}

} // namespace
} // namespace candor::screens
