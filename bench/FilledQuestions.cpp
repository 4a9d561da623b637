// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledQuestions.h"

#include "InventedWords.h"

#include "store/AccountStore.h"
#include "store/Connection.h"
#include "store/QuestionStore.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

#include <vector>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int questionsOfQuestionnaire = 10;

const QStringList topics =
    u"cache invalidation|index selectivity|gradient clipping|session fixation|event loop|connection pool|class "
    "imbalance|replica lag|key rotation|feature leakage|queue depth|memory layout|certificate chain|rate limit|schema "
    "migration|learning rate|race condition|access token|build pipeline|error budget|data drift|input validation|hash "
    "collision|back pressure|model calibration|packet capture|component state|garbage collection|privilege "
    "escalation|batch normalisation|request timeout|deadlock|sampling bias|audit trail|lazy loading|consistency "
    "level|threshold tuning|network segmentation|unit test|deployment rollback"_s.split(u'|');
const QStringList beginnings =
    u"How would you find out why|Explain to a colleague when|Your team argues whether|Describe a time when|What would "
    "you check first if|Compare two ways in which|Write a plan for the day on which|Which measurement shows that|A "
    "customer reports that|Walk through the steps by which"_s.split(u'|');
const QStringList middles =
    u"suddenly takes twice as long as last week|behaves differently on the second machine|no longer matches what the "
    "documentation promises|was changed without anybody noticing|has to grow by a factor of ten|fails only under "
    "load|cannot be reproduced at home|must not lose a single record|was inherited from another group|is cheaper but "
    "harder to understand"_s.split(u'|');
const QStringList endings = u"Name the assumption that your answer rests on.|Say what you would leave out, and "
                            u"why.|Which evidence would change "
                            "your mind?|Give an example from your own work.|Tell what you would measure before and "
                            "after.|Mention the risk that "
                            "is easily overlooked."_s.split(u'|');

class FillingQuestions {
public:
    FillingQuestions(store::Connection &connection, WallTime now) : m_connection(connection), m_now(now) {}

    Result<void> addAll() {
        Account account;
        account.email = u"author@example.org"_s;
        account.fullName = u"Rita Recruiter"_s;
        account.role = Role::Recruiter;
        account.createdAt = account.updatedAt = m_now;
        const auto author = store::AccountStore(m_connection).add(account, u"none"_s);
        if (!author)
            return failure(author.error());
        m_author = *author;
        for (int count = 0; count < questionCount; ++count) {
            if (auto added = addQuestion(); !added)
                return added;
        }
        for (int count = 0; count < questionnaireCount; ++count) {
            if (auto added = addQuestionnaire(); !added)
                return added;
        }
        return {};
    }

private:
    QString sentences(int count) {
        QStringList all;
        for (; count > 0; --count) {
            all << m_chance.anyOf(beginnings) % u' ' % m_chance.of(topics) % u' ' % m_chance.anyOf(middles) %
                       u", with "_s % m_chance.of(skillNames) % u'.';
            all << m_chance.anyOf(endings);
        }
        return all.join(u' ');
    }
    QuestionContent content() {
        QuestionContent content;
        content.domain = static_cast<JobDomain>(m_chance.below(4));
        content.competency = m_chance.of(topics);
        content.kind = static_cast<QuestionKind>(m_chance.below(3));
        content.difficulty = static_cast<Difficulty>(m_chance.below(3));
        content.type = static_cast<QuestionType>(m_chance.below(5));
        content.text = sentences(2);
        if (content.type == QuestionType::Mcq) {
            for (int option = 0; option < 4; ++option)
                content.options.push_back({m_chance.anyOf(topics) % u' ' % m_chance.anyOf(middles), option == 0, {}});
        }
        content.keywords = m_chance.some(topics, 4, 8);
        content.skills = m_chance.some(skillNames, 1, 4);
        content.tags = m_chance.some(topics, 1, 3);
        content.referenceAnswer = sentences(4);
        for (int point = 0; point < 4; ++point)
            content.keyPoints.append(m_chance.anyOf(topics) % u' ' % m_chance.anyOf(middles));
        content.rubric = {sentences(2), sentences(2), sentences(2)};
        return content;
    }
    Result<void> addQuestion() {
        Question question;
        QuestionVersion &version = question.newest;
        version.content = content();
        version.author = m_author;
        version.createdAt = question.updatedAt = m_now - std::chrono::minutes(m_chance.below(100'000));
        if (m_chance.below(8) > 0) {
            version.status = QuestionStatus::Approved;
            version.approvedAt = version.createdAt;
        }
        const auto id = store::QuestionStore(m_connection).insert(question);
        return id ? Result<void>() : failure(id.error());
    }
    Result<void> addQuestionnaire() {
        Questionnaire questionnaire;
        questionnaire.owner = m_author;
        questionnaire.content.title = m_chance.of(topics);
        questionnaire.content.sections.resize(1);
        // A question stands in it once: each out of a tenth of its own.
        for (int place = 0; place < questionsOfQuestionnaire; ++place) {
            const int tenth = questionCount / questionsOfQuestionnaire;
            const int number = 1 + place * tenth + m_chance.below(tenth);
            questionnaire.content.sections.front().items.push_back({QuestionVersionId(number), {}, {}, {}});
        }
        questionnaire.createdAt = questionnaire.updatedAt = m_now;
        const auto id = store::QuestionnaireStore(m_connection).insert(questionnaire);
        return id ? Result<void>() : failure(id.error());
    }

    store::Connection &m_connection;
    WallTime m_now;
    AccountId m_author;
    Chance m_chance{7};
};

} // namespace

Result<void> fillQuestions(store::Connection &connection, WallTime now) {
    auto transaction = store::Transaction::begin(connection, store::TransactionKind::Write);
    if (!transaction)
        return failure(transaction.error());
    if (auto filled = FillingQuestions(connection, now).addAll(); !filled)
        return filled;
    if (auto done = transaction->commit(); !done)
        return done;
    // What PostgreSQL does by itself after a while; SQLite does not.
    return connection.dialect() == store::Dialect::PostgreSql ? connection.run(u"VACUUM ANALYZE"_s) : Result<void>();
}

QStringList typedQuestionSearches() {
    Chance chance(8);
    QStringList texts;
    for (int count = 0; count < 60; ++count) {
        texts.append(chance.of(topics));
        texts.append(chance.of(skillNames));
        texts.append(chance.of(skillNames) % u' ' % chance.of(topics));
        texts.append(chance.anyOf(beginnings) % u' ' % chance.of(topics));
    }
    return asTyped(texts);
}

} // namespace candor::bench
