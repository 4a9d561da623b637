// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../hiring/HiringFixture.h"
#include "questions/QuestionService.h"
#include "questions/QuestionnaireService.h"

#include <gmock/gmock.h>

namespace candor::questions {

using hiring::refusal;

/// A question that can be approved as it is.
inline QuestionContent written(const QString &text, QuestionType type = QuestionType::Text,
                               JobDomain domain = JobDomain::Fullstack) {
    using namespace Qt::StringLiterals;
    QuestionContent content;
    content.domain = domain;
    content.competency = u"Databases"_s;
    content.type = type;
    content.text = text;
    if (type == QuestionType::Mcq)
        content.options = {{u"One"_s, false, u"no"_s}, {u"Two"_s, true, u"yes"_s}};
    content.referenceAnswer = u"An answer."_s;
    content.keyPoints = {u"A point"_s};
    content.rubric = {u"Nothing"_s, u"Half"_s, u"All"_s};
    return content;
}

/// People of each role, and the services.
class QuestionServiceFixture : public hiring::HiringFixture {
protected:
    QuestionRow added(const access::Actor &actor, const QuestionContent &content) {
        auto row = m_questions.add(actor, content);
        EXPECT_EQ(refusal(row), QString());
        return row.value_or(QuestionRow());
    }
    /// Written by Rita, approved by Ed.
    QuestionRow approved(const QuestionContent &content) {
        QuestionRow row = added(m_rita, content);
        const QuestionId id = row.question.id;
        auto submitted = m_questions.submit(m_rita, id, row.question.revision);
        EXPECT_EQ(refusal(submitted), QString());
        auto done = m_questions.approve(m_ed, id, submitted.value_or(row).question.revision);
        EXPECT_EQ(refusal(done), QString());
        return done.value_or(QuestionRow());
    }
    QuestionFile file(QuestionId id) {
        auto found = m_questions.question(m_admin, id);
        EXPECT_EQ(refusal(found), QString());
        return found.value_or(QuestionFile());
    }

    QuestionService m_questions{m_gate};
    QuestionnaireService m_questionnaires{m_gate};
    const access::Actor m_rita = person(QStringLiteral("Rita"), Role::Recruiter);
    const access::Actor m_rolf = person(QStringLiteral("Rolf"), Role::Recruiter);
    const access::Actor m_ed = person(QStringLiteral("Ed"), Role::DomainExpert);
    const access::Actor m_eve = person(QStringLiteral("Eve"), Role::DomainExpert);
    const access::Actor m_sam = person(QStringLiteral("Sam"), Role::Seeker);
    const access::Actor m_admin = person(QStringLiteral("Ada"), Role::Admin);
};

} // namespace candor::questions
