// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/QuestionnaireWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int minute = 60;

class QuestionnaireTexts {
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireTexts)

public:
    static QString questions(int count) { return count == 1 ? tr("1 question") : tr("%n questions", nullptr, count); }
    static QString minutes(int count) { return tr("%1 min").arg(count); }
    static QString seconds(int count) { return tr("%1 s").arg(count); }
    static QString section(int number) { return tr("Section %1").arg(number); }
    static QString onlySection() { return tr("Questions"); }
    static QString amount(const QString &questions, const QString &length) {
        return tr("%1, %2").arg(questions, length);
    }
    static QString untitled() { return tr("Without a title"); }
};

} // namespace

QString answerIcon(QuestionType type) {
    switch (type) {
    case QuestionType::Mcq:
        return QStringLiteral("radio_button_checked");
    case QuestionType::Text:
        return QStringLiteral("edit_note");
    case QuestionType::Audio:
        return QStringLiteral("mic");
    case QuestionType::Video:
        return QStringLiteral("videocam");
    case QuestionType::Code:
        break;
    }
    return QStringLiteral("code");
}

QString questionsWords(int count) { return QuestionnaireTexts::questions(count); }

QString lengthWords(int seconds) {
    return seconds < minute ? QuestionnaireTexts::seconds(seconds)
                            : QuestionnaireTexts::minutes((seconds + minute - 1) / minute);
}

QString sectionWords(const QuestionnaireContent &content, int section) {
    const QString title = content.sections[static_cast<std::size_t>(section)].title.simplified();
    if (!title.isEmpty())
        return title;
    return content.sections.size() == 1 ? QuestionnaireTexts::onlySection() : QuestionnaireTexts::section(section + 1);
}

QString questionnaireWords(const QuestionnaireContent &content) {
    const QString title = content.title.simplified();
    return title.isEmpty() ? QuestionnaireTexts::untitled() : title;
}

QString questionnaireLine(const QuestionnaireFile &file) {
    int count = 0;
    int seconds = 0;
    for (const QuestionnaireSection &section : file.questionnaire.content.sections) {
        for (const QuestionnaireItem &item : section.items) {
            const auto found = std::ranges::find_if(file.questions, [&](const QuestionnaireQuestion &question) {
                return question.version.id == item.question;
            });
            ++count;
            if (found != file.questions.end())
                seconds += itemSeconds(item, found->version.content);
        }
    }
    return QuestionnaireTexts::amount(questionsWords(count), lengthWords(seconds));
}

} // namespace candor::screens
