// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionExchange.h"

#include "model/NameTable.h"
#include "questions/QuestionResources.h"

#include <QFileInfo>

namespace candor::questions {

namespace {

constexpr auto formatNames = std::to_array<std::pair<QuestionFormat, const char *>>({
    {QuestionFormat::Json, "json"},
    {QuestionFormat::Csv, "csv"},
    {QuestionFormat::Gift, "gift"},
});

} // namespace

QString questionFormatName(QuestionFormat value) { return nameOf(formatNames, value); }
std::optional<QuestionFormat> questionFormatFromName(const QString &name) { return valueOf(formatNames, name); }

std::optional<QuestionFormat> questionFormatOf(const QString &fileName) {
    const QString ending = QFileInfo(fileName).suffix().toLower();
    return ending == u"txt" ? QuestionFormat::Gift : questionFormatFromName(ending);
}

Result<std::vector<ExchangedQuestion>> readQuestions(QuestionFormat format, const QByteArray &bytes,
                                                     const GiftDefaults &defaults) {
    switch (format) {
    case QuestionFormat::Json:
        return questionsFromJson(bytes);
    case QuestionFormat::Csv:
        return questionsFromCsv(bytes);
    case QuestionFormat::Gift:
        break;
    }
    return questionsFromGift(bytes, defaults);
}

QByteArray writeQuestions(QuestionFormat format, const std::vector<ExchangedQuestion> &questions) {
    switch (format) {
    case QuestionFormat::Json:
        return questionsToJson(questions);
    case QuestionFormat::Csv:
        return questionsToCsv(questions);
    case QuestionFormat::Gift:
        break;
    }
    return questionsToGift(questions);
}

QByteArray questionSchema() { return questionResource(QStringLiteral("questions.schema.json")); }

} // namespace candor::questions
