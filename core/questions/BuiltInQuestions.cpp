// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/BuiltInQuestions.h"

#include "questions/QuestionExchange.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionResources.h"
#include "store/QuestionStore.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>
#include <iterator>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using store::BuiltInMark;
using store::QuestionStore;

QString digestOf(const QByteArray &bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// By what it says, not by how its file is laid out.
QString digestOf(const ExchangedQuestion &question) { return digestOf(questionsToJson({question})); }

/// Of all files as they are.
QString bankDigest() {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : questionResources())
        hash.addData(questionResource(name));
    return QString::fromLatin1(hash.result().toHex());
}

QuestionVersion approvedVersion(const ExchangedQuestion &builtIn, int number, WallTime now) {
    QuestionVersion version;
    version.version = number;
    version.status = QuestionStatus::Approved;
    version.content = tidied(builtIn.content);
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
    const QString digest = digestOf(builtIn);
    const auto there = questions.findKey(builtIn.key);
    if (!there)
        return failure(there.error());
    BuiltInMark mark{{}, {}, digest};
    int number = 1;
    if (!*there) {
        Question question;
        question.key = builtIn.key;
        question.builtIn = true;
        question.newest = approvedVersion(builtIn, number, now);
        question.updatedAt = now;
        const auto id = questions.insert(question);
        if (!id)
            return failure(id.error());
        mark.question = *id;
    } else {
        const auto known = questions.builtInMark(**there);
        const auto row = questions.find(**there);
        if (!known || !row)
            return failure(known ? row.error() : known.error());
        // A question of that name that is not ours, one that is as it was, or one that was changed here.
        if (!*known || !*row || (*known)->sha256 == digest || (*row)->question.newest.id != (*known)->version ||
            (*row)->question.newest.status != QuestionStatus::Approved)
            return false;
        mark.question = **there;
        number = (*row)->question.newest.version + 1;
        const auto added =
            questions.addVersion(mark.question, (*row)->question.revision, approvedVersion(builtIn, number, now));
        if (!added)
            return failure(added.error());
    }
    const auto row = questions.find(mark.question);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    mark.version = (*row)->question.newest.id;
    if (auto put = questions.putBuiltInMark(mark); !put)
        return failure(put.error());
    const auto noted = noteArrival(questions, mark.question, number, now);
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
    return known ? Result<bool>(*known == bankDigest()) : failure(known.error());
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
    const auto set = questions.setBuiltInBank(bankDigest());
    return set ? Result<int>(changed) : failure(set.error());
}

} // namespace candor::questions
