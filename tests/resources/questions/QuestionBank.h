// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionResources.h"

#include <gmock/gmock.h>

#include <map>
#include <vector>

namespace candor::questions::test {

/// The questions of each file that is compiled in.
inline std::map<QString, std::vector<ExchangedQuestion>> bank() {
    std::map<QString, std::vector<ExchangedQuestion>> files;
    for (const QString &name : questionResources()) {
        auto read = questionsFromJson(questionResource(name));
        EXPECT_TRUE(read) << qPrintable(name) << ": " << (read ? "" : qPrintable(read.error().detail));
        files[name] = read ? std::move(*read) : std::vector<ExchangedQuestion>();
    }
    return files;
}

inline std::vector<ExchangedQuestion> allQuestions() {
    std::vector<ExchangedQuestion> all;
    for (const auto &[name, questions] : bank())
        all.insert(all.end(), questions.begin(), questions.end());
    return all;
}

} // namespace candor::questions::test
