// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/QuestionTexts.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(FieldTexts)

public:
    static QString options(const std::vector<AnswerOption> &options);
    static QString anchor(int points) { return tr("Rubric, %1").arg(points); }
    static QString thisJobAlone(JobId job) { return tr("Of job %1 alone").arg(job.value()); }
};

/// One a line, with what a choice of it means below it.
QString FieldTexts::options(const std::vector<AnswerOption> &options) {
    QStringList lines;
    int index = 0;
    for (const AnswerOption &option : options) {
        QString line = optionLetter(index++) % u' ' % option.text;
        if (option.correct)
            line += tr(" (right)");
        lines << line;
        if (!option.reason.isEmpty())
            lines << option.reason;
    }
    return lines.join(u'\n');
}

QString listOf(const QStringList &words) { return words.join(QStringLiteral(", ")); }

} // namespace

QString optionLetter(int index) { return QString(QChar(u'A' + index)); }

std::vector<std::pair<QString, QString>> questionTexts(const QuestionContent &content) {
    const auto name = [](const char *field) { return questionFieldWords(QLatin1String(field)); };
    return {
        {name("text"), content.text},
        {name("options"), FieldTexts::options(content.options)},
        {name("type"), capitalised(questionTypeWords(content.type))},
        {name("domain"), jobDomainWords(content.domain)},
        {name("competency"), content.competency},
        {name("kind"), capitalised(questionKindWords(content.kind))},
        {name("difficulty"), capitalised(difficultyWords(content.difficulty))},
        {name("time_limit_seconds"), durationWords(content.timeLimitSeconds)},
        {name("thinking_seconds"), durationWords(content.thinkingSeconds)},
        {name("takes"), QString::number(content.takes)},
        {name("reference_answer"), content.referenceAnswer},
        {name("key_points"), content.keyPoints.join(u'\n')},
        {FieldTexts::anchor(1), content.rubric.one},
        {FieldTexts::anchor(3), content.rubric.three},
        {FieldTexts::anchor(5), content.rubric.five},
        {name("keywords"), listOf(content.keywords)},
        {name("skills"), listOf(content.skills)},
        {name("tags"), listOf(content.tags)},
        {name("language"), content.language},
        {name("job"), content.job ? FieldTexts::thisJobAlone(*content.job) : QString()},
    };
}

std::vector<widgets::FieldVersions> questionVersions(const QuestionContent &mine, const QuestionContent &theirs) {
    const auto ours = questionTexts(mine);
    const auto others = questionTexts(theirs);
    std::vector<widgets::FieldVersions> versions;
    for (std::size_t field = 0; field < ours.size(); ++field)
        versions.push_back({ours[field].first, ours[field].second, others[field].second});
    return versions;
}

} // namespace candor::screens
