// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HiringFixture.h"
#include "ScreenProbe.h"

#include "hiring/JobService.h"
#include "questions/QuestionService.h"
#include "questions/QuestionnaireService.h"

#include <gmock/gmock.h>

namespace candor::screens {

/// A workspace with the built-in bank, and questionnaires in it.
class QuestionnaireFixture : public testing::Test {
protected:
    QuestionnaireFixture() { fixture.signIn(fixture.recruiter); }

    /// No job runs, and what came of the last one is shown. One answer may ask the next question.
    bool settled() {
        bool done = true;
        for (int round = 0; round < 4; ++round) {
            done = fixture.jobsDone() && done;
            QApplication::processEvents();
        }
        return done;
    }
    questions::QuestionService &bank() { return fixture.workspace().questions(); }
    questions::QuestionnaireService &questionnaires() { return fixture.workspace().questionnaires(); }
    access::Actor recruiter() { return fixture.actor(fixture.recruiter); }

    /// Approved questions of the bank of a type.
    std::vector<QuestionRow> approved(QuestionType type, int count, JobDomain domain = JobDomain::Fullstack) {
        QuestionFilter filter;
        filter.types = {type};
        filter.domains = {domain};
        filter.approvedOnly = true;
        const auto page = bank().list(fixture.actor(fixture.admin), filter, {0, count});
        EXPECT_TRUE(page.has_value());
        EXPECT_EQ(page ? page->rows.size() : 0, static_cast<std::size_t>(count));
        return page ? page->rows : std::vector<QuestionRow>();
    }
    static QuestionnaireItem itemOf(const QuestionRow &row) { return {row.question.newest.id, {}, {}, {}}; }

    /// Two sections: two of multiple choice, a video and a text.
    QuestionnaireContent sample(const QString &title = QStringLiteral("Backend engineers")) {
        QuestionnaireContent content;
        content.title = title;
        content.introduction = QStringLiteral("Thank you for your time.\n\nAnswer in your own words.");
        QuestionnaireSection first;
        first.title = QStringLiteral("Basics");
        for (const QuestionRow &row : approved(QuestionType::Mcq, 2))
            first.items.push_back(itemOf(row));
        QuestionnaireSection second;
        second.title = QStringLiteral("Design");
        second.introduction = QStringLiteral("Now something to think about.");
        second.items = {itemOf(approved(QuestionType::Video, 1).front()),
                        itemOf(approved(QuestionType::Text, 1).front())};
        content.sections = {first, second};
        return content;
    }
    QuestionnaireFile add(const QuestionnaireContent &content, AccountId owner = {}) {
        auto file = questionnaires().add(fixture.actor(owner.isValid() ? owner : fixture.recruiter), content);
        EXPECT_TRUE(file.has_value()) << (file ? std::string() : file.error().detail.toStdString());
        return file ? *file : QuestionnaireFile();
    }
    QuestionnaireFile kept(QuestionnaireId id) {
        const auto file = questionnaires().questionnaire(fixture.actor(fixture.admin), id);
        EXPECT_TRUE(file.has_value());
        return file ? *file : QuestionnaireFile();
    }
    /// A job that uses it.
    JobId use(QuestionnaireId id, const QString &title = QStringLiteral("Backend engineer")) {
        const JobId job = fixture.addJob(title, [](Job &each) { each.domain = JobDomain::Fullstack; });
        EXPECT_TRUE(questionnaires().assign(recruiter(), job, id));
        return job;
    }
    /// A candidate of the job begins it.
    void begin(JobId job, const QString &name = QStringLiteral("Elif Kaya")) {
        const ApplicationId application = fixture.addCandidate(job, {name, Stage::InterviewRequired, 83});
        const auto begun = questionnaires().begin(fixture.actor(fixture.application(application).seeker), application);
        EXPECT_TRUE(begun.has_value()) << (begun ? std::string() : begun.error().detail.toStdString());
    }
    /// A newer version of a question is approved; its id.
    QuestionVersionId approveNewer(QuestionId id, const QString &text) {
        const auto expert = fixture.actor(fixture.admin);
        const auto file = bank().question(expert, id);
        QuestionContent content = file->row.question.newest.content;
        content.text = text;
        const auto draft = bank().save(recruiter(), id, file->row.question.revision, content);
        EXPECT_TRUE(draft.has_value());
        const auto submitted = bank().submit(recruiter(), id, draft->question.revision);
        EXPECT_TRUE(submitted.has_value());
        const auto approval = bank().approve(expert, id, submitted->question.revision);
        EXPECT_TRUE(approval.has_value());
        return approval ? approval->question.newest.id : QuestionVersionId();
    }
    void retire(QuestionId id) {
        const auto file = bank().question(fixture.actor(fixture.admin), id);
        EXPECT_TRUE(bank().retire(fixture.actor(fixture.admin), id, file->row.question.revision,
                                  QStringLiteral("It was read on the web.")));
    }

    tests::HiringFixture fixture;
};

} // namespace candor::screens
