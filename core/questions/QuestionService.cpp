// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionService.h"

#include "model/FieldRules.h"
#include "questions/QuestionAccess.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionWriting.h"
#include "store/JobStore.h"
#include "store/QuestionStore.h"
#include "store/Transaction.h"

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::QuestionStore;
using store::TransactionKind;

Result<void> checkFilter(const QuestionFilter &filter) {
    if (auto checked = checkText(u"search"_s, filter.text, mostInReason, Presence::Optional); !checked)
        return checked;
    for (const auto &[key, line] : {std::pair(u"competency"_s, filter.competency), std::pair(u"skill"_s, filter.skill),
                                    std::pair(u"tag"_s, filter.tag), std::pair(u"language"_s, filter.language)}) {
        if (auto checked = checkLine(key, line, mostInWord, Presence::Optional); !checked)
            return checked;
    }
    return {};
}

/// A question of a job alone is made so by those who work on the job.
Result<void> checkJob(Call &call, JobId job) {
    const AccountId account = call.principal().account;
    const auto standing = store::JobStore(call.connection()).standing(job, account);
    if (!standing)
        return failure(standing.error());
    if (!*standing)
        return failure(ErrorCode::InvalidField, u"job: unknown"_s);
    access::Relation relation;
    relation.ownJob = (*standing)->owner == account || (*standing)->membership == JobMemberKind::Colleague;
    relation.assigned = (*standing)->membership == JobMemberKind::Expert;
    return call.require(Action::SeeJobSetup, relation, {u"job"_s, job.value()});
}

Result<QuestionContent> checked(Call &call, const QuestionContent &content, std::optional<JobId> before) {
    QuestionContent tidy = tidied(content);
    if (auto whole = checkQuestion(tidy); !whole)
        return failure(whole.error());
    if (tidy.job && tidy.job != before) {
        if (auto job = checkJob(call, *tidy.job); !job)
            return failure(job.error());
    }
    return tidy;
}

} // namespace

Result<Page<QuestionRow>> QuestionService::list(const Actor &actor, const QuestionFilter &filter,
                                                const PageRange &range) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    if (auto checked = checkFilter(filter); !checked)
        return failure(checked.error());
    return QuestionStore(call->connection()).list(filter, range);
}

Result<QuestionFile> QuestionService::question(const Actor &actor, QuestionId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    auto access = questionAccess(*call, id);
    if (!access)
        return failure(access.error());
    QuestionStore questions(call->connection());
    auto versions = questions.versions(id);
    if (!versions)
        return failure(versions.error());
    auto events = questions.events(id);
    if (!events)
        return failure(events.error());
    const QuestionRights rights = rightsOf(*call, *access);
    return QuestionFile{std::move(access->row), std::move(*versions), std::move(*events), rights};
}

Result<QuestionId> QuestionService::withKey(const Actor &actor, const QString &key) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    const auto found = QuestionStore(call->connection()).findKey(key);
    if (!found)
        return failure(found.error());
    return *found ? Result<QuestionId>(**found) : failure(ErrorCode::NotFound, u"question"_s);
}

Result<QStringList> QuestionService::competencies(const Actor &actor, const std::vector<JobDomain> &domains) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    return QuestionStore(call->connection()).competencies(domains);
}

Result<QStringList> QuestionService::skills(const Actor &actor, const std::vector<JobDomain> &domains) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    return QuestionStore(call->connection()).skills(domains);
}

Result<QuestionRow> QuestionService::add(const Actor &actor, const QuestionContent &content) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    auto tidy = checked(*call, content, std::nullopt);
    if (!tidy)
        return failure(tidy.error());
    Question question;
    question.newest.content = std::move(*tidy);
    question.newest.author = call->principal().account;
    question.newest.createdAt = question.updatedAt = call->now();
    const auto id = QuestionStore(call->connection()).insert(question);
    if (!id)
        return failure(id.error());
    question.id = *id;
    if (auto noted = note(*call, Action::DraftQuestion, question, QuestionEventKind::Drafted); !noted)
        return failure(noted.error());
    return committed(*call, *id);
}

Result<QuestionRow> QuestionService::save(const Actor &actor, QuestionId id, qint64 revision,
                                          const QuestionContent &content) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = questionAccess(*call, id, revision);
    if (!access)
        return failure(access.error());
    if (!rightsOf(*call, *access).edit)
        return failure(call->refuse(Action::DraftQuestion, questionObject(id)));
    auto tidy = checked(*call, content, access->question().newest.content.job);
    if (!tidy)
        return failure(tidy.error());
    if (*tidy == access->question().newest.content)
        return committed(*call, id);
    const bool isWritten =
        access->status() == QuestionStatus::Draft || access->status() == QuestionStatus::AwaitingApproval;
    const auto saved = isWritten ? changeDraft(*call, *access, std::move(*tidy), QuestionEventKind::Edited)
                                 : beginVersion(*call, *access, std::move(*tidy), QuestionEventKind::Drafted);
    return saved ? committed(*call, id) : failure(saved.error());
}

Result<void> QuestionService::discard(const Actor &actor, QuestionId id, qint64 revision) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = questionAccess(*call, id, revision);
    if (!access)
        return failure(access.error());
    if (access->status() != QuestionStatus::Draft)
        return failure(ErrorCode::MoveNotAllowed, u"question"_s);
    if (!rightsOf(*call, *access).discard)
        return failure(call->refuse(Action::DraftQuestion, questionObject(id)));
    QuestionStore questions(call->connection());
    if (auto removed = questions.removeNewest(id, revision, call->now()); !removed)
        return removed;
    const auto left = questions.find(id);
    if (!left)
        return failure(left.error());
    if (*left) {
        if (auto noted = note(*call, Action::DraftQuestion, access->question(), QuestionEventKind::Discarded); !noted)
            return noted;
    } else {
        call->record(Action::DraftQuestion, questionObject(id),
                     u"discarded, version %1"_s.arg(access->question().newest.version));
    }
    return call->commit();
}

Result<void> QuestionService::comment(const Actor &actor, QuestionId id, const QString &text) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = questionAccess(*call, id);
    if (!access)
        return failure(access.error());
    if (auto checked = checkText(u"comment"_s, text, mostInReason, Presence::Required); !checked)
        return checked;
    if (auto noted =
            note(*call, Action::DraftQuestion, access->question(), QuestionEventKind::Commented, text.trimmed());
        !noted)
        return noted;
    return call->commit();
}

} // namespace candor::questions
