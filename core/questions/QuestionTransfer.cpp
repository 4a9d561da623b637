// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in and out, many at a time.
#include "questions/QuestionAccess.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionGathering.h"
#include "questions/QuestionWriting.h"
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

/// What comes of a question of a file.
struct Arrival {
    enum class Kind { New, NewVersion, DraftChanged, Unchanged };

    Kind kind = Kind::New;
    ExchangedQuestion question;
    std::optional<QuestionAccess> there; ///< what has its key
};

/// Looks, and writes nothing but a refusal.
Result<Arrival> arrivalOf(Call &call, const ExchangedQuestion &each, QSet<QString> &keys) {
    Arrival arrival{Arrival::Kind::New, {each.key, tidied(each.content), each.line}, {}};
    QuestionContent &content = arrival.question.content;
    if (auto checked = checkQuestion(content); !checked)
        return failure(checked.error());
    if (each.key.isEmpty())
        return arrival;
    if (auto checked = checkKey(each.key); !checked)
        return failure(checked.error());
    if (keys.contains(each.key))
        return failure(ErrorCode::InvalidField, u"key: twice"_s);
    keys.insert(each.key);
    const auto there = QuestionStore(call.connection()).findKey(each.key);
    if (!there)
        return failure(there.error());
    if (!*there)
        return arrival;
    auto access = questionAccess(call, **there);
    if (!access)
        return failure(access.error());
    content.job = access->question().newest.content.job; // files name no jobs
    arrival.there = std::move(*access);
    if (content == arrival.there->question().newest.content) {
        arrival.kind = Arrival::Kind::Unchanged;
        return arrival;
    }
    if (!rightsOf(call, *arrival.there).edit) {
        const Error refused = call.refuse(Action::DraftQuestion, questionObject(**there));
        return refused.code == ErrorCode::NotAllowed ? failure(ErrorCode::InvalidField, u"key: not_allowed"_s)
                                                     : failure(refused);
    }
    const QuestionStatus status = arrival.there->status();
    if (status == QuestionStatus::AwaitingApproval)
        return failure(ErrorCode::InvalidField, u"key: awaiting"_s); // who decides on it has another text before them
    // Nothing would be left of what somebody else is writing.
    if (status == QuestionStatus::Draft && !arrival.there->relation.own)
        return failure(ErrorCode::InvalidField, u"key: draft"_s);
    arrival.kind = status == QuestionStatus::Draft ? Arrival::Kind::DraftChanged : Arrival::Kind::NewVersion;
    return arrival;
}

/// Only looks.
Result<void> count(Call & /*call*/, const Arrival &arrival, QuestionImport &done) {
    const QuestionId there = arrival.there ? arrival.there->question().id : QuestionId();
    switch (arrival.kind) {
    case Arrival::Kind::New:
        done.added.push_back(there);
        break;
    case Arrival::Kind::NewVersion:
        done.changed.push_back(there);
        break;
    case Arrival::Kind::DraftChanged:
        done.drafts.push_back(there);
        break;
    case Arrival::Kind::Unchanged:
        ++done.unchanged;
        break;
    }
    return {};
}

Result<void> takeIn(Call &call, const Arrival &arrival, QuestionImport &done) {
    Result<void> taken;
    const QuestionContent &content = arrival.question.content;
    switch (arrival.kind) {
    case Arrival::Kind::New: {
        const auto id = addNew(call, arrival.question);
        if (!id)
            return failure(id.error());
        done.added.push_back(*id);
        return {};
    }
    case Arrival::Kind::NewVersion:
        taken = beginVersion(call, *arrival.there, content, QuestionEventKind::Imported);
        break;
    case Arrival::Kind::DraftChanged:
        taken = changeDraft(call, *arrival.there, content, QuestionEventKind::Imported);
        break;
    case Arrival::Kind::Unchanged:
        break;
    }
    return taken ? count(call, arrival, done) : taken;
}

Result<QuestionImport> eachOf(Call &call, const std::vector<ExchangedQuestion> &questions,
                              Result<void> (*take)(Call &, const Arrival &, QuestionImport &),
                              const std::function<bool()> &isStopped = {}) {
    if (auto allowed = call.require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    if (questions.size() > std::size_t(mostQuestionsAtOnce))
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    QuestionImport done;
    QSet<QString> keys;
    std::size_t number = 0;
    for (const ExchangedQuestion &each : questions) {
        ++number;
        if (isStopped && isStopped())
            return failure(ErrorCode::Cancelled);
        const auto arrival = arrivalOf(call, each, keys);
        const auto taken = arrival ? take(call, *arrival, done) : failure(arrival.error());
        if (taken)
            continue;
        const Error &error = taken.error();
        const bool isOfField = error.code == ErrorCode::InvalidField || error.code == ErrorCode::FieldTooLong;
        return failure(isOfField ? errorAt(each.line, number, error) : error);
    }
    return done;
}

} // namespace

Result<QuestionImport> QuestionService::importAll(const Actor &actor, const std::vector<ExchangedQuestion> &questions) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    auto done = eachOf(*call, questions, takeIn);
    if (!done)
        return done;
    if (auto committed = call->commit(); !committed)
        return failure(committed.error());
    return done;
}

Result<QuestionImport> QuestionService::tryImport(const Actor &actor, const std::vector<ExchangedQuestion> &questions,
                                                  const std::function<bool()> &isStopped) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    return call ? eachOf(*call, questions, count, isStopped) : failure(call.error());
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
            all.push_back({std::move(row.question.key), std::move(row.question.newest.content), 0});
        range.offset += rowsAtOnce;
    } while (range.offset < total);
    return all;
}

} // namespace candor::questions
