// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeSentenceEncoder.h"
#include "HiringFixture.h"

#include "model/Question.h"
#include "questions/QuestionService.h"

#include <gmock/gmock.h>

#include <QApplication>

#include <stdexcept>
#include <type_traits>

namespace candor::tests {

/// A question that says all that is needed before it is approved.
inline QuestionContent wholeQuestion(const QString &text, QuestionType type = QuestionType::Text) {
    QuestionContent content;
    content.domain = JobDomain::Fullstack;
    content.competency = QStringLiteral("Caching");
    content.difficulty = Difficulty::Advanced;
    content.type = type;
    content.text = text;
    if (type == QuestionType::Mcq) {
        content.options = {{QStringLiteral("It is loaded once"), true, QStringLiteral("All callers share the load.")},
                           {QStringLiteral("It is loaded thrice"), false, QStringLiteral("Nobody waits for another.")}};
    }
    content.timeLimitSeconds = 300;
    content.skills = QStringList{QStringLiteral("PostgreSQL")};
    content.keywords = QStringList{QStringLiteral("single flight")};
    content.referenceAnswer = QStringLiteral("The first caller loads, the others wait for it.");
    content.keyPoints =
        QStringList{QStringLiteral("One load for each key"), QStringLiteral("Failures are not kept for later callers")};
    content.rubric = {QStringLiteral("Loads each time."), QStringLiteral("Loads once, forgets failures."),
                      QStringLiteral("Loads once, and says what happens to failures.")};
    return content;
}

/// A filter by one of its members.
template<typename Value>
QuestionFilter questionsBy(Value QuestionFilter::*member, const std::type_identity_t<Value> &value,
                           QuestionFilter filter = {}) {
    filter.*member = value;
    return filter;
}

/// A workspace with the built-in bank and with questions that people of it write.
class QuestionFixture : public HiringFixture {
public:
    QuestionFixture() {
        screens.context.sentences = &sentences;
        otherExpert = addAccount(QStringLiteral("Noor Haddad"), Role::DomainExpert);
    }

    Question draft(AccountId who, const QuestionContent &content) {
        return must(workspace().questions().add(actor(who), content)).question;
    }
    Question submitted(AccountId who, const QuestionContent &content) {
        const Question question = draft(who, content);
        return must(workspace().questions().submit(actor(who), question.id, question.revision)).question;
    }
    Question approved(AccountId who, const QuestionContent &content) {
        const Question question = submitted(who, content);
        return must(workspace().questions().approve(actor(admin), question.id, question.revision)).question;
    }
    questions::QuestionFile file(QuestionId id) { return must(workspace().questions().question(actor(admin), id)); }
    Question kept(QuestionId id) { return file(id).row.question; }
    qint64 count(const QuestionFilter &filter = {}) {
        return must(workspace().questions().list(actor(admin), filter, {0, 1})).total;
    }
    /// All of the built-in bank is asked no more, as in a workspace that begins without it.
    void retireAll() { execute(QStringLiteral("UPDATE question_version SET status = 'retired'")); }
    /// Waits until every answer is there; one may ask the next question.
    [[nodiscard]] bool settled() {
        bool done = true;
        for (int round = 0; round < 4; ++round) {
            done = jobsDone() && done;
            QApplication::processEvents();
        }
        return done;
    }

    FakeSentenceEncoder sentences;
    AccountId otherExpert; ///< Noor Haddad

private:
    template<typename Value>
    static Value must(Result<Value> result) {
        if (!result)
            throw std::runtime_error(result.error().detail.toStdString());
        return std::move(*result);
    }
};

} // namespace candor::tests
