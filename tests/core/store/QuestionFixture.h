// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseFixture.h"
#include "HiringRows.h"
#include "model/Questionnaire.h"
#include "store/QuestionStore.h"
#include "store/QuestionnaireStore.h"

#include <gmock/gmock.h>

namespace candor::store {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Questions in a database of the test's own; each change is a second later than the one before.
class QuestionFixture : public tests::DatabaseFixture {
protected:
    QuestionStore questions() { return QuestionStore(connection()); }
    QuestionnaireStore questionnaires() { return QuestionnaireStore(connection()); }

    AccountId account(const QString &name, Role role = Role::Recruiter) {
        return tests::putAccount(connection(), name, role);
    }
    AccountId author() {
        if (!m_author.isValid())
            m_author = account(u"Rita"_s);
        return m_author;
    }
    AccountId expert() {
        if (!m_expert.isValid())
            m_expert = account(u"Ed"_s, Role::DomainExpert);
        return m_expert;
    }
    JobId job(const QString &title = u"Engineer"_s, AccountId owner = {}) {
        const auto id = connection().insert(
            u"INSERT INTO job (owner_id, title, domain, type, mode, level, state, created_at, updated_at) "
            "VALUES (?, ?, 'General', 'full-time', 'remote', 'mid', 'open', 1, 1) RETURNING id"_s,
            values(owner.isValid() ? owner : author(), title));
        EXPECT_TRUE(id);
        return JobId(id.value_or(0));
    }
    WallTime later() { return m_now += 1s; }

    static QuestionContent content(const QString &text) {
        QuestionContent content;
        content.text = text;
        return content;
    }
    /// A new question by the author; what is approved was approved by the expert.
    QuestionId put(const QuestionContent &content, QuestionStatus status = QuestionStatus::Approved) {
        Question question;
        question.newest = version(content, status);
        question.updatedAt = question.newest.createdAt;
        const auto id = questions().insert(question);
        EXPECT_TRUE(id) << qPrintable(id ? QString() : id.error().detail);
        return id.value_or(QuestionId());
    }
    QuestionId put(const QString &text, QuestionStatus status = QuestionStatus::Approved) {
        return put(content(text), status);
    }
    QuestionVersion version(const QuestionContent &content, QuestionStatus status) {
        QuestionVersion version;
        version.status = status;
        version.content = content;
        version.author = author();
        version.createdAt = later();
        if (status == QuestionStatus::Approved || status == QuestionStatus::Retired) {
            version.approver = expert();
            version.approvedAt = version.createdAt;
        }
        return version;
    }
    QuestionVersionId addVersion(QuestionId id, const QuestionContent &content,
                                 QuestionStatus status = QuestionStatus::Draft) {
        const auto added = questions().addVersion(id, question(id).revision, version(content, status));
        EXPECT_TRUE(added) << qPrintable(added ? QString() : added.error().detail);
        return added.value_or(QuestionVersion()).id;
    }
    void setStatus(QuestionId id, QuestionStatus status) {
        const qint64 revision = question(id).revision;
        const auto set = status == QuestionStatus::Retired
                             ? questions().setRetired(id, revision, true, later())
                             : questions().setStatus(id, revision, status, expert(), later());
        EXPECT_TRUE(set) << qPrintable(set ? QString() : set.error().detail);
    }
    Question question(QuestionId id) {
        const auto row = questions().find(id);
        EXPECT_TRUE(row) << qPrintable(row ? QString() : row.error().detail);
        EXPECT_TRUE(row && *row);
        return row && *row ? (*row)->question : Question();
    }
    QuestionVersionId newest(QuestionId id) { return question(id).newest.id; }

    /// A questionnaire of one section, by the author; asks the newest versions.
    QuestionnaireId ask(const QString &title, const std::vector<QuestionId> &ids) {
        Questionnaire questionnaire;
        questionnaire.owner = author();
        questionnaire.content.title = title;
        questionnaire.content.sections.resize(1);
        for (const QuestionId id : ids)
            questionnaire.content.sections.front().items.push_back({newest(id), {}, {}, {}});
        questionnaire.createdAt = questionnaire.updatedAt = later();
        const auto id = questionnaires().insert(questionnaire);
        EXPECT_TRUE(id) << qPrintable(id ? QString() : id.error().detail);
        return id.value_or(QuestionnaireId());
    }
    Questionnaire questionnaire(QuestionnaireId id) {
        const auto found = questionnaires().find(id);
        EXPECT_TRUE(found) << qPrintable(found ? QString() : found.error().detail);
        EXPECT_TRUE(found && *found);
        return found && *found ? **found : Questionnaire();
    }

    qint64 count(const QString &table) {
        return connection().selectInteger(u"SELECT count(*) FROM "_s + table).value_or(std::nullopt).value_or(-1);
    }

private:
    AccountId m_author;
    AccountId m_expert;
    WallTime m_now{1'764'000'000s};
};

} // namespace candor::store
