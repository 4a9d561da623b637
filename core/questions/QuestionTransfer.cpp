// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in and out, many at a time.
#include "questions/QuestionAccess.h"
#include "questions/QuestionFields.h"
#include "store/QuestionStore.h"
#include "store/Transaction.h"

#include <QSet>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::QuestionStore;
using store::TransactionKind;

constexpr int rowsAtOnce = 1000;

Result<QuestionId> addNew(Call &call, const ExchangedQuestion &read) {
    Question question;
    question.key = read.key;
    question.newest.content = read.content;
    question.newest.author = call.principal().account;
    question.newest.createdAt = question.updatedAt = call.now();
    auto id = QuestionStore(call.connection()).insert(question);
    if (!id)
        return id;
    question.id = *id;
    const auto noted = note(call, Action::DraftQuestion, question, QuestionEventKind::Imported);
    return noted ? id : failure(noted.error());
}

/// What is there under that key gets a new version, or its draft is changed; whether it says something else.
Result<bool> change(Call &call, QuestionId id, const ExchangedQuestion &read) {
    const auto access = questionAccess(call, id);
    if (!access)
        return failure(access.error());
    Question question = access->question();
    QuestionContent content = read.content;
    content.job = question.newest.content.job; // files name no jobs
    if (content == question.newest.content)
        return false;
    if (!rightsOf(call, *access).edit)
        return failure(call.refuse(Action::DraftQuestion, questionObject(id)));
    QuestionStore questions(call.connection());
    question.newest.content = std::move(content);
    const AccountId writer = call.principal().account;
    Result<void> changed;
    if (access->status() == QuestionStatus::Draft) {
        changed = questions.updateDraft(id, question.revision, question.newest, writer, call.now());
    } else if (access->status() == QuestionStatus::AwaitingApproval) {
        return failure(ErrorCode::InvalidField, u"key: awaiting"_s); // who decides on it has another text before them
    } else {
        ++question.newest.version;
        question.newest.status = QuestionStatus::Draft;
        question.newest.author = writer;
        question.newest.approver.reset();
        question.newest.approvedAt.reset();
        question.newest.createdAt = call.now();
        const auto added = questions.addVersion(id, question.revision, question.newest);
        changed = added ? Result<void>() : failure(added.error());
    }
    if (!changed)
        return failure(changed.error());
    const auto noted = note(call, Action::DraftQuestion, question, QuestionEventKind::Imported);
    return noted ? Result<bool>(true) : failure(noted.error());
}

Result<void> importOne(Call &call, const ExchangedQuestion &each, QSet<QString> &keys, QuestionImport &done) {
    const ExchangedQuestion read{each.key, tidied(each.content)};
    if (auto checked = checkQuestion(read.content); !checked)
        return checked;
    if (read.key.isEmpty()) {
        const auto id = addNew(call, read);
        if (!id)
            return failure(id.error());
        done.added.push_back(*id);
        return {};
    }
    if (auto checked = checkKey(read.key); !checked)
        return checked;
    if (keys.contains(read.key))
        return failure(ErrorCode::InvalidField, u"key: twice"_s);
    keys.insert(read.key);
    const auto there = QuestionStore(call.connection()).findKey(read.key);
    if (!there)
        return failure(there.error());
    if (!*there) {
        const auto id = addNew(call, read);
        if (!id)
            return failure(id.error());
        done.added.push_back(*id);
        return {};
    }
    const auto changed = change(call, **there, read);
    if (!changed)
        return failure(changed.error());
    if (*changed)
        done.changed.push_back(**there);
    else
        ++done.unchanged;
    return {};
}

Result<QuestionImport> importInCall(Call &call, const std::vector<ExchangedQuestion> &questions) {
    if (auto allowed = call.require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    if (questions.size() > std::size_t(mostQuestionsAtOnce))
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    QuestionImport done;
    QSet<QString> keys;
    int number = 0;
    for (const ExchangedQuestion &each : questions) {
        ++number;
        const auto imported = importOne(call, each, keys, done);
        if (imported)
            continue;
        const Error &error = imported.error();
        const bool isOfField = error.code == ErrorCode::InvalidField || error.code == ErrorCode::FieldTooLong;
        return failure(error.code, isOfField ? u"question %1, %2"_s.arg(number).arg(error.detail) : error.detail);
    }
    return done;
}

} // namespace

Result<QuestionImport> QuestionService::importAll(const Actor &actor, const std::vector<ExchangedQuestion> &questions) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    auto done = importInCall(*call, questions);
    if (!done)
        return done;
    if (auto committed = call->commit(); !committed)
        return failure(committed.error());
    return done;
}

Result<QuestionImport> QuestionService::tryImport(const Actor &actor, const std::vector<ExchangedQuestion> &questions) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    return call ? importInCall(*call, questions) : failure(call.error());
}

Result<std::vector<ExchangedQuestion>> QuestionService::exportAll(const Actor &actor, const QuestionFilter &filter) {
    std::vector<ExchangedQuestion> all;
    PageRange range{0, rowsAtOnce};
    qint64 total = 0;
    do {
        auto page = list(actor, filter, range);
        if (!page)
            return failure(page.error());
        total = page->total;
        if (page->rows.empty())
            break;
        for (QuestionRow &row : page->rows)
            all.push_back({std::move(row.question.key), std::move(row.question.newest.content)});
        range.offset += rowsAtOnce;
    } while (range.offset < total);
    return all;
}

} // namespace candor::questions
