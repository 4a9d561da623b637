// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/QuestionWords.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"

#include <QCoreApplication>
#include <QHash>

namespace candor::screens {

namespace {

constexpr qsizetype lettersOfShortTitle = 60;
// By Universal Sentence Encoder lite. Of the 9,045 pairs of questions of the built-in bank and the demo, which all ask
// something different, one in a hundred is above 0.75, one in a thousand above 0.80, and none above 0.85.
constexpr double sameText = 0.995;
constexpr double nearlySame = 0.93;
constexpr double muchAlike = 0.85;

class QuestionTexts {
    Q_DECLARE_TR_FUNCTIONS(QuestionTexts)

public:
    static QString of(QuestionType value);
    static QString of(QuestionKind value);
    static QString of(Difficulty value);
    static QString of(QuestionStatus value);
    static QString of(const QuestionEvent &event);
    static QString field(const QString &name);
    static QString similarity(double similarity);
};

QString QuestionTexts::of(QuestionType value) {
    switch (value) {
    case QuestionType::Mcq:
        return tr("multiple choice");
    case QuestionType::Text:
        return tr("text");
    case QuestionType::Audio:
        return tr("audio");
    case QuestionType::Video:
        return tr("video");
    case QuestionType::Code:
        return tr("code");
    }
    return {};
}

QString QuestionTexts::of(QuestionKind value) {
    switch (value) {
    case QuestionKind::Technical:
        return tr("technical");
    case QuestionKind::Behavioral:
        return tr("behavioural");
    case QuestionKind::Situational:
        return tr("situational");
    }
    return {};
}

QString QuestionTexts::of(Difficulty value) {
    switch (value) {
    case Difficulty::Beginner:
        return tr("beginner");
    case Difficulty::Intermediate:
        return tr("intermediate");
    case Difficulty::Advanced:
        return tr("advanced");
    }
    return {};
}

QString QuestionTexts::of(QuestionStatus value) {
    switch (value) {
    case QuestionStatus::Draft:
        return tr("Draft");
    case QuestionStatus::AwaitingApproval:
        return tr("Awaiting approval");
    case QuestionStatus::Approved:
        return tr("Approved");
    case QuestionStatus::Retired:
        return tr("Retired");
    }
    return {};
}

QString QuestionTexts::of(const QuestionEvent &event) {
    switch (event.kind) {
    case QuestionEventKind::Drafted:
        return event.version > 1 ? tr("began version %1").arg(event.version) : tr("drafted it");
    case QuestionEventKind::Edited:
        return tr("changed it");
    case QuestionEventKind::Submitted:
        return tr("handed it in for approval");
    case QuestionEventKind::TakenBack:
        return tr("took it back");
    case QuestionEventKind::Returned:
        return tr("returned it");
    case QuestionEventKind::Approved:
        return tr("approved it");
    case QuestionEventKind::Retired:
        return tr("retired it");
    case QuestionEventKind::Reinstated:
        return tr("reinstated it");
    case QuestionEventKind::Commented:
        return tr("commented");
    case QuestionEventKind::Imported:
        return event.byName.isEmpty() ? tr("brought it in") : tr("imported it from a file");
    case QuestionEventKind::Discarded:
        return tr("discarded it");
    }
    return {};
}

QString QuestionTexts::field(const QString &name) {
    static const QHash<QString, const char *> names{
        {QStringLiteral("domain"), QT_TR_NOOP("Domain")},
        {QStringLiteral("competency"), QT_TR_NOOP("Competency")},
        {QStringLiteral("kind"), QT_TR_NOOP("Kind")},
        {QStringLiteral("difficulty"), QT_TR_NOOP("Difficulty")},
        {QStringLiteral("type"), QT_TR_NOOP("Type")},
        {QStringLiteral("text"), QT_TR_NOOP("Question")},
        {QStringLiteral("options"), QT_TR_NOOP("Options")},
        {QStringLiteral("time_limit_seconds"), QT_TR_NOOP("Time to answer")},
        {QStringLiteral("thinking_seconds"), QT_TR_NOOP("Time to think")},
        {QStringLiteral("takes"), QT_TR_NOOP("Takes")},
        {QStringLiteral("keywords"), QT_TR_NOOP("Keywords")},
        {QStringLiteral("skills"), QT_TR_NOOP("Skills")},
        {QStringLiteral("tags"), QT_TR_NOOP("Tags")},
        {QStringLiteral("language"), QT_TR_NOOP("Language")},
        {QStringLiteral("reference_answer"), QT_TR_NOOP("Reference answer")},
        {QStringLiteral("key_points"), QT_TR_NOOP("Key points")},
        {QStringLiteral("rubric"), QT_TR_NOOP("Rubric")},
        {QStringLiteral("job"), QT_TR_NOOP("Job")},
    };
    const auto found = names.constFind(name);
    return found == names.constEnd() ? name : tr(*found);
}

QString QuestionTexts::similarity(double similarity) {
    if (similarity >= sameText)
        return tr("the same words");
    if (similarity >= nearlySame)
        return tr("nearly the same");
    if (similarity >= muchAlike)
        return tr("much alike");
    return tr("a little alike");
}

} // namespace

QString questionTypeWords(QuestionType value) { return QuestionTexts::of(value); }
QString questionKindWords(QuestionKind value) { return QuestionTexts::of(value); }
QString difficultyWords(Difficulty value) { return QuestionTexts::of(value); }
QString questionStatusWords(QuestionStatus value) { return QuestionTexts::of(value); }
QString questionEventWords(const QuestionEvent &event) { return QuestionTexts::of(event); }
QString questionFieldWords(const QString &field) { return QuestionTexts::field(field); }
QString similarityWords(double similarity) { return QuestionTexts::similarity(similarity); }

widgets::State questionState(QuestionStatus value) {
    switch (value) {
    case QuestionStatus::Approved:
        return widgets::State::Good;
    case QuestionStatus::AwaitingApproval:
        return widgets::State::Information;
    default:
        return widgets::State::Quiet;
    }
}

QString questionTitle(const QuestionContent &content) { return content.text.simplified(); }

QString shortQuestionTitle(const QuestionContent &content) {
    QString title = questionTitle(content);
    if (title.size() <= lettersOfShortTitle)
        return title;
    const auto end = title.lastIndexOf(u' ', lettersOfShortTitle);
    return title.left(end > 0 ? end : lettersOfShortTitle) + QChar(0x2026);
}

QString questionLine(const QuestionContent &content) {
    return capitalised(questionTypeWords(content.type)) % QStringLiteral(", ") % difficultyWords(content.difficulty);
}

QString durationWords(int seconds) { return theme::shortTime(std::chrono::seconds(seconds)); }

} // namespace candor::screens
