// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/BuiltInQuestions.h"

#include "questions/QuestionExchange.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionResources.h"
#include "store/QuestionStore.h"

#include <QStringBuilder>

#include <algorithm>
#include <iterator>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using store::QuestionStore;

QuestionVersion approvedVersion(QuestionContent content, WallTime now) {
    QuestionVersion version;
    version.status = QuestionStatus::Approved;
    version.content = std::move(content);
    version.createdAt = now;
    version.approvedAt = now;
    return version;
}

Result<void> noteArrival(QuestionStore &questions, QuestionId id, int version, WallTime now) {
    QuestionEvent event;
    event.kind = QuestionEventKind::Imported;
    event.version = version;
    event.at = now;
    return questions.addEvent(id, event);
}

/// Whether it was brought in anew or changed.
Result<bool> bringIn(QuestionStore &questions, const ExchangedQuestion &builtIn, WallTime now) {
    const auto there = questions.findKey(builtIn.key);
    if (!there)
        return failure(there.error());
    QuestionVersion version = approvedVersion(tidied(builtIn.content), now);
    QuestionId id;
    if (!*there) {
        Question question;
        question.key = builtIn.key;
        question.builtIn = true;
        question.newest = std::move(version);
        question.updatedAt = now;
        const auto added = questions.insert(question);
        if (!added)
            return failure(added.error());
        id = *added;
    } else {
        id = **there;
        const auto mark = questions.builtInMark(id);
        const auto row = questions.find(id);
        if (!mark || !row)
            return failure(mark ? row.error() : mark.error());
        // A question of that name that is not ours, one that was changed here, or one that says the same.
        if (!*mark || !*row || (*row)->question.newest.id != **mark ||
            (*row)->question.newest.status != QuestionStatus::Approved ||
            (*row)->question.newest.content == version.content)
            return false;
        if (const auto added = questions.addVersion(id, (*row)->question.revision, std::move(version)); !added)
            return failure(added.error());
    }
    const auto row = questions.find(id);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    const QuestionVersion &newest = (*row)->question.newest;
    if (auto put = questions.putBuiltInMark(id, newest.id); !put)
        return failure(put.error());
    const auto noted = noteArrival(questions, id, newest.version, now);
    return noted ? Result<bool>(true) : failure(noted.error());
}

} // namespace

Result<std::vector<ExchangedQuestion>> builtInQuestions() {
    std::vector<ExchangedQuestion> all;
    for (const QString &name : questionResources()) {
        auto questions = questionsFromJson(questionResource(name));
        if (!questions)
            return failure(questions.error().code, name % u": "_s % questions.error().detail);
        std::ranges::move(*questions, std::back_inserter(all));
    }
    return all;
}

Result<bool> hasBuiltIn(store::Connection &connection) {
    const auto known = QuestionStore(connection).builtInBank();
    return known ? Result<bool>(*known >= builtInBankNumber) : failure(known.error());
}

Result<int> bringInBuiltIn(store::Connection &connection, WallTime now) {
    // Another process may have done it while this one waited to write.
    const auto areIn = hasBuiltIn(connection);
    if (!areIn)
        return failure(areIn.error());
    if (*areIn)
        return 0;
    const auto builtIn = builtInQuestions();
    if (!builtIn)
        return failure(builtIn.error());
    QuestionStore questions(connection);
    int changed = 0;
    for (const ExchangedQuestion &each : *builtIn) {
        const auto brought = bringIn(questions, each, now);
        if (!brought)
            return failure(brought.error());
        changed += *brought ? 1 : 0;
    }
    const auto set = questions.setBuiltInBank(builtInBankNumber);
    return set ? Result<int>(changed) : failure(set.error());
}

} // namespace candor::questions
