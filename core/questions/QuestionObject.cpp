// SPDX-License-Identifier: GPL-3.0-or-later
// Questions out of JSON objects.
#include "questions/QuestionObject.h"

#include "questions/StrictJson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<Error> wrong(const QString &field, const char *reason) {
    return failure(ErrorCode::InvalidField, field % u": "_s % QLatin1String(reason));
}

Result<void> read(const QString &field, const QJsonValue &value, QString &text) {
    if (!value.isString())
        return wrong(field, "form");
    text = value.toString();
    return {};
}

/// What is left out where there is none.
Result<void> readPresent(const QString &field, const QJsonValue &value, QString &text) {
    if (auto taken = read(field, value, text); !taken)
        return taken;
    return text.isEmpty() ? wrong(field, "empty") : Result<void>();
}

Result<void> read(const QString &field, const QJsonValue &value, QStringList &texts) {
    const QJsonArray array = value.toArray();
    if (!value.isArray() || !std::ranges::all_of(array, [](const QJsonValue &each) { return each.isString(); }))
        return wrong(field, "form");
    texts.clear();
    for (const auto &each : array)
        texts.append(each.toString());
    return {};
}

Result<void> read(const QString &field, const QJsonValue &value, int &number) {
    const double given = value.toDouble();
    if (!value.isDouble() || std::trunc(given) != given)
        return wrong(field, "form");
    if (given < std::numeric_limits<int>::min() || given > std::numeric_limits<int>::max())
        return wrong(field, "range");
    number = static_cast<int>(given);
    return {};
}

template<typename Value>
Result<void> read(const QString &field, const QJsonValue &value, Value &named,
                  std::optional<Value> (*fromName)(const QString &)) {
    if (!value.isString())
        return wrong(field, "form");
    const auto found = fromName(value.toString());
    if (!found)
        return wrong(field, "unknown");
    named = *found;
    return {};
}

template<typename Names>
Result<void> checkNames(const QString &field, const QJsonObject &object, const Names &known) {
    for (const QString &name : object.keys()) {
        if (std::ranges::find(known, name) == known.end())
            return wrong(field % u'.' % shownName(name), "unknown");
    }
    return {};
}

Result<AnswerOption> optionOf(const QJsonValue &value) {
    const QString field = u"options"_s;
    const QJsonObject object = value.toObject();
    if (!value.isObject() || !object[u"correct"].isBool())
        return wrong(field, "form");
    if (auto checked = checkNames(field, object, std::array{u"text"_s, u"correct"_s, u"reason"_s}); !checked)
        return failure(checked.error());
    AnswerOption option;
    option.correct = object[u"correct"].toBool();
    if (auto taken = read(field, object[u"text"], option.text); !taken)
        return failure(taken.error());
    if (object.contains(u"reason")) {
        if (auto taken = read(field, object[u"reason"], option.reason); !taken)
            return failure(taken.error());
    }
    return option;
}

Result<void> readOptions(QuestionContent &content, const QJsonValue &value) {
    if (!value.isArray())
        return wrong(u"options"_s, "form");
    // Also an empty list, which the content would not show.
    if (content.type != QuestionType::Mcq)
        return wrong(u"options"_s, "unexpected");
    for (const auto &each : value.toArray()) {
        auto option = optionOf(each);
        if (!option)
            return failure(option.error());
        content.options.push_back(std::move(*option));
    }
    return {};
}

Result<void> readReference(QuestionContent &content, const QJsonValue &value) {
    if (!value.isObject())
        return wrong(u"reference"_s, "form");
    const QJsonObject object = value.toObject();
    if (auto checked = checkNames(u"reference"_s, object, std::array{u"answer"_s, u"key_points"_s}); !checked)
        return checked;
    if (object.contains(u"answer")) {
        if (auto taken = readPresent(u"reference_answer"_s, object[u"answer"], content.referenceAnswer); !taken)
            return taken;
    }
    return object.contains(u"key_points") ? read(u"key_points"_s, object[u"key_points"], content.keyPoints)
                                          : Result<void>();
}

Result<void> readRubric(QuestionContent &content, const QJsonValue &value) {
    if (!value.isObject())
        return wrong(u"rubric"_s, "form");
    const QJsonObject object = value.toObject();
    if (auto checked = checkNames(u"rubric"_s, object, std::array{u"1"_s, u"3"_s, u"5"_s}); !checked)
        return checked;
    for (const auto &[name, anchor] :
         {std::pair(u"1"_s, &content.rubric.one), {u"3"_s, &content.rubric.three}, {u"5"_s, &content.rubric.five}}) {
        if (!object.contains(name))
            return wrong(u"rubric"_s, "empty");
        if (auto taken = read(u"rubric"_s, object[name], *anchor); !taken)
            return taken;
    }
    return {};
}

/// One member of a question's object.
struct Member {
    const char *name;
    bool isInGift; ///< GIFT says it by itself
    bool isRequired;
    Result<void> (*read)(ExchangedQuestion &question, const QString &field, const QJsonValue &value);
};

template<auto member>
Result<void> readMember(ExchangedQuestion &question, const QString &field, const QJsonValue &value) {
    return read(field, value, question.content.*member);
}

template<auto member, auto fromName>
Result<void> readNamed(ExchangedQuestion &question, const QString &field, const QJsonValue &value) {
    return read(field, value, question.content.*member, fromName);
}

Result<void> readKey(ExchangedQuestion &question, const QString &field, const QJsonValue &value) {
    return readPresent(field, value, question.key);
}

Result<void> readCompetency(ExchangedQuestion &question, const QString &field, const QJsonValue &value) {
    return readPresent(field, value, question.content.competency);
}

template<Result<void> (*readPart)(QuestionContent &, const QJsonValue &)>
Result<void> readContent(ExchangedQuestion &question, const QString & /*field*/, const QJsonValue &value) {
    return readPart(question.content, value);
}

/// The type stands before the options, which depend on it.
constexpr std::array members{
    Member{"key", false, false, readKey},
    Member{"domain", false, true, readNamed<&QuestionContent::domain, &jobDomainFromName>},
    Member{"competency", false, false, readCompetency},
    Member{"kind", false, true, readNamed<&QuestionContent::kind, &questionKindFromName>},
    Member{"difficulty", false, true, readNamed<&QuestionContent::difficulty, &difficultyFromName>},
    Member{"type", true, true, readNamed<&QuestionContent::type, &questionTypeFromName>},
    Member{"text", true, true, readMember<&QuestionContent::text>},
    Member{"options", true, false, readContent<readOptions>},
    Member{"time_limit_seconds", false, false, readMember<&QuestionContent::timeLimitSeconds>},
    Member{"thinking_seconds", false, false, readMember<&QuestionContent::thinkingSeconds>},
    Member{"takes", false, false, readMember<&QuestionContent::takes>},
    Member{"keywords", false, false, readMember<&QuestionContent::keywords>},
    Member{"skills", false, false, readMember<&QuestionContent::skills>},
    Member{"tags", false, false, readMember<&QuestionContent::tags>},
    Member{"language", false, false, readMember<&QuestionContent::language>},
    Member{"reference", false, false, readContent<readReference>},
    Member{"rubric", false, false, readContent<readRubric>},
};

/// Reads the members that `takes` wants, of which others are unknown.
template<typename Predicate>
Result<ExchangedQuestion> withMembers(ExchangedQuestion question, const QJsonObject &object, Predicate takes) {
    for (const QString &name : object.keys()) {
        const auto isIt = [&](const Member &member) { return takes(member) && name == QLatin1String(member.name); };
        if (std::ranges::none_of(members, isIt))
            return wrong(shownName(name), "unknown");
    }
    for (const Member &member : members) {
        const QString field = QString::fromLatin1(member.name);
        if (!object.contains(field))
            continue;
        if (auto taken = member.read(question, field, object[field]); !taken)
            return failure(taken.error());
    }
    return question;
}

} // namespace

Result<ExchangedQuestion> questionOf(const QJsonObject &object) {
    for (const Member &member : members) {
        if (member.isRequired && !object.contains(QLatin1String(member.name)))
            return wrong(QString::fromLatin1(member.name), "empty");
    }
    return withMembers({}, object, [](const Member &) { return true; });
}

Result<ExchangedQuestion> withNotes(ExchangedQuestion question, const QJsonObject &notes) {
    return withMembers(std::move(question), notes, [](const Member &member) { return !member.isInGift; });
}

} // namespace candor::questions
