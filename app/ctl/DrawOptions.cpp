// SPDX-License-Identifier: GPL-3.0-or-later
#include "DrawOptions.h"

#include "OptionValues.h"

#include <algorithm>
#include <limits>

namespace candor::ctl {

namespace {

class DrawOptions {
    Q_DECLARE_TR_FUNCTIONS(DrawOptions)

public:
    static std::vector<Option> options();
    /// "mcq=4", several parted by ',' or in options of their own.
    static Result<std::vector<DrawCount>> counts(const QStringList &values);
};

std::vector<Option> DrawOptions::options() {
    std::vector<Option> options{
        {"domain", QT_TR_NOOP("Draw from these domains, parted by ','. Default: from all."), "LIST"},
        {"type", QT_TR_NOOP("How many of a type to draw, as in \"mcq=4\"; several parted by ',' or each on its own."),
         "TYPE=N"},
        {"difficulty", QT_TR_NOOP("Draw only beginner, intermediate or advanced, parted by ','."), "LIST"},
        {"minutes", QT_TR_NOOP("Not more than what can be thought about and answered in this time."), "N"},
        {"language", QT_TR_NOOP("Draw in this language. Default: en."), "CODE"},
        {"job", QT_TR_NOOP("This job's own questions first."), "JOB"},
        {"seed", QT_TR_NOOP("The same number draws the same from the same bank. Default: 1."), "N"}};
    for (Option &option : options)
        option.context = "DrawOptions";
    return options;
}

Result<std::vector<DrawCount>> DrawOptions::counts(const QStringList &values) {
    std::vector<DrawCount> counts;
    for (const QString &value : values.join(u',').split(u',', Qt::SkipEmptyParts)) {
        const QString text = value.trimmed();
        const auto type = questionTypeFromName(text.section(u'=', 0, 0));
        bool isNumber = false;
        const int count = text.section(u'=', 1).toInt(&isNumber);
        if (!type || !isNumber || count < 1)
            return failure(ErrorCode::InvalidArgument,
                           tr("--type takes mcq, text, audio, video or code with a number as in \"mcq=4\", not \"%1\".")
                               .arg(text));
        if (std::ranges::find(counts, *type, &DrawCount::type) != counts.end())
            return failure(ErrorCode::InvalidArgument, tr("--type names %1 twice.").arg(questionTypeName(*type)));
        counts.push_back({*type, count});
    }
    return counts;
}

} // namespace

std::vector<Option> drawOptions() { return DrawOptions::options(); }

bool isDrawAsked(const Request &request) {
    return std::ranges::any_of(DrawOptions::options(),
                               [&](const Option &option) { return request.isSet(option.name); });
}

Result<DrawRule> drawRule(const Request &request) {
    const auto domains =
        OptionValues::allNamed<JobDomain>("domain", request.value("domain"), jobDomainName, jobDomainFromName);
    const auto difficulties = OptionValues::allNamed<Difficulty>("difficulty", request.value("difficulty"),
                                                                 difficultyName, difficultyFromName);
    const auto counts = DrawOptions::counts(request.values("type"));
    for (const Error *error : {domains ? nullptr : &domains.error(), difficulties ? nullptr : &difficulties.error(),
                               counts ? nullptr : &counts.error()}) {
        if (error != nullptr)
            return failure(*error);
    }
    DrawRule rule;
    rule.domains = *domains;
    rule.difficulties = *difficulties;
    rule.types = *counts;
    rule.language = request.given("language").value_or(rule.language);
    rule.seed = 1;
    if (const auto value = request.given("minutes")) {
        const auto minutes = OptionValues::integer("minutes", *value, 1, 24 * 60);
        if (!minutes)
            return failure(minutes.error());
        rule.mostSeconds = static_cast<int>(*minutes) * 60;
    }
    if (const auto value = request.given("seed")) {
        const auto seed = OptionValues::integer("seed", *value, 0, std::numeric_limits<qint64>::max());
        if (!seed)
            return failure(seed.error());
        rule.seed = static_cast<quint64>(*seed);
    }
    if (const auto value = request.given("job")) {
        const auto job = request.id<JobId>(*value);
        if (!job)
            return failure(job.error());
        rule.job = *job;
    }
    return rule;
}

} // namespace candor::ctl
