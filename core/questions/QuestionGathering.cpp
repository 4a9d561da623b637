// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionGathering.h"

#include "questions/QuestionFields.h"

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

Result<void> checkOnce(const QString &field, const QStringList &words) {
    const QSet<QString> once(words.begin(), words.end());
    return once.size() == words.size() ? Result<void>() : failure(ErrorCode::InvalidField, field % u": twice"_s);
}

} // namespace

Error errorAt(int line, std::size_t number, const Error &error) {
    const bool namesField = error.detail.contains(u": ");
    const QString inFile = line > 0 ? u"line %1, "_s.arg(line) : QString();
    return {error.code, inFile % u"question %1"_s.arg(number) % (namesField ? u", "_s : u": "_s) % error.detail};
}

Result<ExchangedQuestion> QuestionGathering::checked(const ExchangedQuestion &question) {
    const QuestionContent &content = question.content;
    if (auto checked = checkQuestion(content); !checked)
        return failure(checked.error());
    for (const auto &[field, words] :
         {std::pair(u"keywords"_s, content.keywords), {u"skills"_s, content.skills}, {u"tags"_s, content.tags}}) {
        if (auto checked = checkOnce(field, words); !checked)
            return failure(checked.error());
    }
    if (!question.key.isEmpty()) {
        if (auto checked = checkKey(question.key); !checked)
            return failure(checked.error());
        if (m_keys.contains(question.key))
            return failure(ErrorCode::InvalidField, u"key: twice"_s);
        m_keys.insert(question.key);
    }
    return ExchangedQuestion{question.key, tidied(content), 0};
}

Result<void> QuestionGathering::add(int line, const Result<ExchangedQuestion> &question) {
    if (m_questions.size() >= mostQuestionsAtOnce)
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    if (!question)
        return failure(errorAt(line, number(), question.error()));
    auto taken = checked(*question);
    if (!taken)
        return failure(errorAt(line, number(), taken.error()));
    taken->line = line;
    m_questions.push_back(std::move(*taken));
    return {};
}

} // namespace candor::questions
