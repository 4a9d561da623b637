// SPDX-License-Identifier: GPL-3.0-or-later
// Questionnaires in and out: from what a file names to versions of this workspace, and back.
#include "questions/QuestionnaireAccess.h"
#include "questions/QuestionnaireExchange.h"
#include "questions/QuestionnaireFields.h"
#include "questions/QuestionnaireService.h"
#include "store/QuestionStore.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

#include <QHash>

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::QuestionnaireStore;
using store::QuestionStore;
using store::TransactionKind;

/// The versions in which a questionnaire asks its questions.
using Standing = QHash<qint64, QuestionVersionId>;

Error invalid(const QString &detail) { return {ErrorCode::InvalidField, detail}; }

Result<QuestionRow> rowOf(QuestionStore &questions, const ExchangedItem &item) {
    std::optional<QuestionId> id = item.id;
    if (!item.key.isEmpty()) {
        const auto found = questions.findKey(item.key);
        if (!found)
            return failure(found.error());
        id = *found;
    }
    auto row = id ? questions.find(*id) : Result<std::optional<QuestionRow>>(std::nullopt);
    if (!row)
        return failure(row.error());
    return *row ? Result<QuestionRow>(std::move(**row)) : failure(invalid(u": unknown"_s));
}

/// The version that an item asks. What is wrong with it is told behind the item's place.
Result<QuestionVersionId> versionOf(QuestionStore &questions, const ExchangedItem &item, const Standing &standing) {
    const auto row = rowOf(questions, item);
    if (!row)
        return failure(row.error());
    const Question &question = row->question;
    const auto versions = questions.versions(question.id);
    if (!versions)
        return failure(versions.error());
    const bool isAnother = item.key.isEmpty() && !item.text.isEmpty() &&
                           std::ranges::none_of(*versions, [&](const QuestionVersion &version) {
                               return version.content.text == item.text;
                           });
    if (isAnother)
        return failure(invalid(u": unknown"_s));
    if (item.version) {
        const auto named = std::ranges::find(*versions, *item.version, &QuestionVersion::version);
        if (named == versions->end())
            return failure(invalid(u", version: unknown"_s));
        // Versions are counted in each workspace: that of a question with a key may be another one where the file is
        // from.
        const bool saysAnother = !item.key.isEmpty() && !item.text.isEmpty() && item.text != named->content.text;
        return saysAnother ? failure(invalid(u", text: another"_s)) : Result<QuestionVersionId>(named->id);
    }
    if (const auto stands = standing.constFind(question.id.value()); stands != standing.constEnd())
        return *stands;
    return question.approved ? Result<QuestionVersionId>(*question.approved) : failure(invalid(u": not_approved"_s));
}

Result<QuestionnaireItem> itemOf(QuestionStore &questions, const ExchangedItem &item, const Standing &standing,
                                 const QString &place) {
    const auto version = versionOf(questions, item, standing);
    if (version)
        return QuestionnaireItem{*version, item.timeLimitSeconds, item.thinkingSeconds, item.takes};
    const Error &error = version.error();
    return failure(error.code, error.code == ErrorCode::InvalidField ? QString(place % error.detail) : error.detail);
}

Result<Standing> standingOf(Call &call, QuestionnaireId id) {
    const auto access = questionnaireAccess(call, id);
    if (!access)
        return failure(access.error());
    const auto questions = QuestionnaireStore(call.connection()).questions(access->questionnaire.versionId);
    if (!questions)
        return failure(questions.error());
    Standing standing;
    for (const QuestionnaireQuestion &question : *questions)
        standing.insert(question.question.value(), question.version.id);
    return standing;
}

ExchangedItem exchangedItem(const QuestionnaireItem &item, const QuestionnaireQuestion &question, const QString &key) {
    ExchangedItem exchanged;
    exchanged.key = key;
    if (key.isEmpty())
        exchanged.id = question.question;
    exchanged.text = question.version.content.text;
    if (!question.isNewest)
        exchanged.version = question.version.version;
    exchanged.timeLimitSeconds = item.timeLimitSeconds;
    exchanged.thinkingSeconds = item.thinkingSeconds;
    exchanged.takes = item.takes;
    return exchanged;
}

} // namespace

Result<QuestionnaireContent> QuestionnaireService::contentOf(const Actor &actor, const ExchangedQuestionnaire &read,
                                                             std::optional<QuestionnaireId> changed) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    const auto standing = changed ? standingOf(*call, *changed) : Result<Standing>(Standing());
    if (!standing)
        return failure(standing.error());
    QuestionnaireContent content{read.title, read.introduction, {}, read.revealsMcqResults, read.keepsOtherTakes};
    QuestionStore questions(call->connection());
    int items = 0;
    for (const ExchangedSection &section : read.sections) {
        QuestionnaireSection made{section.title, section.introduction, {}};
        for (const ExchangedItem &item : section.items) {
            if (++items > mostItems)
                return failure(invalid(u"questions: range"_s));
            const QString place =
                u"section %1, question %2"_s.arg(content.sections.size() + 1).arg(made.items.size() + 1);
            const auto found = itemOf(questions, item, *standing, place);
            if (!found)
                return failure(found.error());
            made.items.push_back(*found);
        }
        content.sections.push_back(std::move(made));
    }
    return content;
}

Result<ExchangedQuestionnaire> QuestionnaireService::exchanged(const Actor &actor, QuestionnaireId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const auto access = questionnaireAccess(*call, id);
    if (!access)
        return failure(access.error());
    const QuestionnaireContent &content = access->questionnaire.content;
    const auto questions = QuestionnaireStore(call->connection()).questions(access->questionnaire.versionId);
    if (!questions)
        return failure(questions.error());
    std::vector<QuestionId> ids;
    for (const QuestionnaireQuestion &question : *questions)
        ids.push_back(question.question);
    const auto rows = QuestionStore(call->connection()).rows(ids);
    if (!rows)
        return failure(rows.error());
    QHash<qint64, QString> keys;
    for (const QuestionRow &row : *rows)
        keys.insert(row.question.id.value(), row.question.key);
    ExchangedQuestionnaire exchanged{
        content.title, content.introduction, {}, content.revealsMcqResults, content.keepsOtherTakes};
    for (const QuestionnaireSection &section : content.sections) {
        ExchangedSection made{section.title, section.introduction, {}};
        for (const QuestionnaireItem &item : section.items) {
            const auto question = std::ranges::find_if(
                *questions, [&](const QuestionnaireQuestion &each) { return each.version.id == item.question; });
            if (question != questions->end())
                made.items.push_back(exchangedItem(item, *question, keys.value(question->question.value())));
        }
        exchanged.sections.push_back(std::move(made));
    }
    return exchanged;
}

} // namespace candor::questions
