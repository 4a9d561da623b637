// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnaireDifference.h"

#include "common/QuestionWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr qsizetype mostLetters = 48;

class DifferenceTexts {
    Q_DECLARE_TR_FUNCTIONS(DifferenceTexts)

public:
    static QString question(const QuestionnaireItem &item, int number, const KnownQuestions &known);
    static QString section(const QuestionnaireContent &content, std::size_t section, const KnownQuestions &known);
    static std::vector<widgets::FieldVersions> fields(const QuestionnaireContent &mine,
                                                      const QuestionnaireContent &theirs, const KnownQuestions &known);
};

QString DifferenceTexts::question(const QuestionnaireItem &item, int number, const KnownQuestions &known) {
    const auto found = known.find(item.question);
    if (found == known.end())
        return QString::number(number);
    const QuestionVersion &version = found->second.version;
    QString text = questionTitle(version.content);
    if (text.size() > mostLetters)
        text = text.left(mostLetters) + QChar(0x2026);
    QStringList remarks{durationWords(itemSeconds(item, version.content))};
    if (version.version > 1)
        remarks << tr("version %1").arg(version.version);
    if (item.takes)
        remarks << (*item.takes == 1 ? tr("1 take") : tr("%n takes", nullptr, *item.takes));
    return tr("%1. %2 (%3)").arg(number).arg(text, remarks.join(QStringLiteral(", ")));
}

QString DifferenceTexts::section(const QuestionnaireContent &content, std::size_t section,
                                 const KnownQuestions &known) {
    if (section >= content.sections.size())
        return {};
    const QuestionnaireSection &there = content.sections[section];
    QStringList lines;
    if (!there.title.isEmpty())
        lines << there.title;
    if (!there.introduction.isEmpty())
        lines << there.introduction;
    int number = 0;
    for (const QuestionnaireItem &item : there.items)
        lines << question(item, ++number, known);
    return lines.isEmpty() ? tr("no questions") : lines.join(u'\n');
}

std::vector<widgets::FieldVersions> DifferenceTexts::fields(const QuestionnaireContent &mine,
                                                            const QuestionnaireContent &theirs,
                                                            const KnownQuestions &known) {
    const auto yesOrNo = [](bool on) { return on ? tr("yes") : tr("no"); };
    std::vector<widgets::FieldVersions> fields{
        {tr("Title"), mine.title, theirs.title},
        {tr("Introduction"), mine.introduction, theirs.introduction},
        {tr("Candidate sees results of multiple choice"), yesOrNo(mine.revealsMcqResults),
         yesOrNo(theirs.revealsMcqResults)},
        {tr("Keep other takes"), yesOrNo(mine.keepsOtherTakes), yesOrNo(theirs.keepsOtherTakes)}};
    const std::size_t sections = std::max(mine.sections.size(), theirs.sections.size());
    for (std::size_t number = 0; number < sections; ++number)
        fields.push_back({sections == 1 ? tr("Questions") : tr("Section %1").arg(number + 1),
                          section(mine, number, known), section(theirs, number, known)});
    return fields;
}

} // namespace

std::vector<widgets::FieldVersions> questionnaireVersions(const QuestionnaireContent &mine,
                                                          const QuestionnaireContent &theirs,
                                                          const KnownQuestions &known) {
    return DifferenceTexts::fields(mine, theirs, known);
}

} // namespace candor::screens
