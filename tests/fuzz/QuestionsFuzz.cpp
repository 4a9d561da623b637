// SPDX-License-Identifier: GPL-3.0-or-later
// The input's first byte chooses the format (j, c or g), the rest is a file of questions.
#include "questions/QuestionExchange.h"
#include "questions/QuestionFields.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace candor;
using namespace candor::questions;

void require(bool holds) {
    if (!holds)
        std::abort();
}

std::optional<QuestionFormat> formatOf(char letter) {
    switch (letter) {
    case 'j':
        return QuestionFormat::Json;
    case 'c':
        return QuestionFormat::Csv;
    case 'g':
        return QuestionFormat::Gift;
    default:
        return std::nullopt;
    }
}

void checkError(const Error &error) {
    require(error.code == ErrorCode::InvalidField || error.code == ErrorCode::FieldTooLong);
    require(!error.detail.isEmpty() && error.detail.size() < 200 && error.detail.isValidUtf16());
    require(std::ranges::none_of(error.detail, [](QChar character) { return character < u' '; }));
}

void checkRead(const std::vector<ExchangedQuestion> &questions) {
    std::vector<ExchangedQuestion> choices;
    for (const ExchangedQuestion &question : questions) {
        require(checkQuestion(question.content).has_value());
        require(question.key.isEmpty() || checkKey(question.key).has_value());
        require(tidied(question.content) == question.content);
        if (question.content.type == QuestionType::Mcq)
            choices.push_back(question);
    }
    for (const auto format : {QuestionFormat::Json, QuestionFormat::Csv, QuestionFormat::Gift}) {
        const auto &expected = format == QuestionFormat::Gift ? choices : questions;
        const QByteArray written = writeQuestions(format, expected);
        const auto again = readQuestions(format, written);
        require(again.has_value() && *again == expected);
        require(writeQuestions(format, *again) == written);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    const QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto format = input.isEmpty() ? std::nullopt : formatOf(input.front());
    if (!format)
        return 0;
    const auto read = readQuestions(*format, input.sliced(1));
    if (read)
        checkRead(*read);
    else
        checkError(read.error());
    return 0;
}
