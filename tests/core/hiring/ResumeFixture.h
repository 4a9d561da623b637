// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ApplicationFixture.h"

namespace candor::hiring {

inline const QByteArray pdf = "%PDF-1.7\nAda's resume\n%%EOF\n";
inline const QByteArray otherPdf = "%PDF-1.7\nAda's newer resume\n%%EOF\n";

/// Sam's resume holds one of two required skills of Rita's job (C++, Algol), and more years than it asks for: 44 of
/// 100.
class ResumeFixture : public ApplicationFixture {
protected:
    ResumeFixture() { m_reader.holds(resume()); }

    static Resume resume(const QStringList &skills = {u"C++"_s}) {
        const QString text = u"Sam\nsam@example.org\nCompiler engineer at Engines\nI know C++ and beekeeping 🦊\n"_s;
        Resume resume = tests::FakeResumeReader::resume(text, skills, 6);
        resume.fields.email = tests::FakeResumeReader::found(text, u"sam@example.org"_s);
        ResumeStation station;
        station.title = tests::FakeResumeReader::found(text, u"Compiler engineer"_s);
        station.organisation = tests::FakeResumeReader::found(text, u"Engines"_s);
        station.start = YearMonth{2020, 5};
        station.ongoing = true;
        resume.fields.experience = {station};
        return resume;
    }
    /// Sam's application for Rita's job, with a resume.
    Application handedIn() { return applied(m_sam, m_job, {}, file(u"cv.pdf"_s, pdf)); }
    StoredResume shown(ApplicationId id) {
        const auto stored = m_resumes.show(m_admin, id);
        EXPECT_EQ(refusal(stored), QString());
        return stored.value_or(StoredResume());
    }
    Application now(ApplicationId id) {
        const auto file = m_applications.open(m_admin, id);
        EXPECT_EQ(refusal(file), QString());
        return file ? file->row.application : Application();
    }
    std::vector<StageTransition> history(ApplicationId id) {
        const auto file = m_applications.open(m_rita, id);
        EXPECT_EQ(refusal(file), QString());
        return file ? file->history : std::vector<StageTransition>();
    }
    void editJob(const std::function<void(Job &)> &change) {
        auto row = m_jobs.job(m_rita, m_job);
        ASSERT_EQ(refusal(row), QString());
        change(row->job);
        ASSERT_EQ(refusal(m_jobs.save(m_rita, row->job)), QString());
    }
    QStringList found(const QString &text) { return foundBy(m_admin, text); }
    QStringList foundBy(const Actor &who, const QString &text) {
        CandidateFilter filter;
        filter.text = text;
        const auto page = m_applications.list(who, filter, {});
        EXPECT_EQ(refusal(page), QString());
        QStringList names;
        for (const CandidateRow &row : page.value_or(Page<CandidateRow>()).rows)
            names.append(row.fullName);
        return names;
    }
};

} // namespace candor::hiring
