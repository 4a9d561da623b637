// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/QuestionBody.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "question/AnswerRows.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FlowLayout.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/PassageText.h"
#include "widgets/TagRow.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;
using widgets::PassageCode;
using widgets::PassageText;

namespace {

constexpr int sectionGap = 24;
constexpr int factGap = 20;
constexpr int widestFact = 240;

/// A name above its value, as in "Time to answer" above "2:00".
QWidget *fact(const QString &name, const QString &value, Text size) {
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *words = new Label(value, size);
    words->setElided(true);
    column->addWidget(new Label(name, Text::Caption, Ink::Quiet));
    column->addWidget(words);
    widget->setMaximumWidth(widestFact);
    return widget;
}

} // namespace

QuestionBody::QuestionBody(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void QuestionBody::clear() {
    m_shown.reset();
    widgets::clearLayout(*m_column);
}

void QuestionBody::show(const QuestionContent &content, const QuestionRemarks &remarks) {
    if (m_shown && m_shown->first == content && m_shown->second == remarks)
        return;
    clear();
    m_shown = std::pair(content, remarks);
    auto *text = new PassageText(Text::Lead);
    text->setText(content.text);
    text->setObjectName(QStringLiteral("questionText"));
    m_column->addWidget(text);
    m_column->addSpacing(16);
    addFacts(content, remarks);
    if (content.type == QuestionType::Mcq) {
        addHeading(tr("Options"), tr("candidates do not see what is right"));
        m_column->addWidget(optionRows(content.options));
    }
    addAnswer(content);
    addWords(tr("Keywords"), content.keywords);
    addWords(tr("Skills"), content.skills);
    addWords(tr("Tags"), content.tags);
    addLines(tr("Questionnaires that ask it"), remarks.askedIn);
    m_column->addStretch();
}

void QuestionBody::addHeading(const QString &words, const QString &remark) {
    m_column->addSpacing(sectionGap);
    auto *heading = new widgets::ColumnHeading(words);
    heading->setRemark(remark);
    m_column->addWidget(heading);
}

void QuestionBody::addFacts(const QuestionContent &content, const QuestionRemarks &remarks) {
    auto *facts = new QWidget;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    facts->setSizePolicy(policy);
    auto *flow = new widgets::FlowLayout(factGap, facts);
    const auto add = [flow](const QString &name, const QString &value, Text size = Text::Body) {
        flow->addWidget(fact(name, value.isEmpty() ? theme::emptyFigure() : value, size));
    };
    add(tr("Type"), capitalised(questionTypeWords(content.type)));
    add(tr("Difficulty"), capitalised(difficultyWords(content.difficulty)));
    add(tr("Kind"), capitalised(questionKindWords(content.kind)));
    add(tr("Domain"), jobDomainWords(content.domain));
    add(tr("Competency"), content.competency);
    add(tr("To answer"), durationWords(content.timeLimitSeconds), Text::Mono);
    if (content.thinkingSeconds > 0)
        add(tr("To think"), durationWords(content.thinkingSeconds), Text::Mono);
    if (content.type == QuestionType::Audio || content.type == QuestionType::Video)
        add(tr("Takes"), QString::number(content.takes), Text::Mono);
    add(tr("Language"), content.language, Text::Mono);
    if (remarks.uses)
        add(tr("Questionnaires"), theme::count(static_cast<std::uint64_t>(*remarks.uses)), Text::Mono);
    if (content.job)
        add(tr("Only for job"), remarks.jobTitle.isEmpty() ? tr("Job %1").arg(content.job->value()) : remarks.jobTitle);
    m_column->addWidget(facts);
}

void QuestionBody::addAnswer(const QuestionContent &content) {
    if (!content.referenceAnswer.trimmed().isEmpty()) {
        addHeading(tr("Reference answer"));
        auto *answer = new PassageText(Text::Body);
        answer->setText(content.referenceAnswer,
                        content.type == QuestionType::Code ? PassageCode::Paragraphs : PassageCode::Indented);
        m_column->addSpacing(8);
        m_column->addWidget(answer);
    }
    if (!content.keyPoints.isEmpty()) {
        addHeading(tr("Key points"));
        m_column->addWidget(keyPointRows(content.keyPoints));
    }
    if (content.rubric != Rubric()) {
        addHeading(tr("Rubric"), tr("points"));
        m_column->addWidget(rubricRows(content.rubric));
    }
}

void QuestionBody::addWords(const QString &title, const QStringList &words) {
    if (words.isEmpty())
        return;
    addHeading(title);
    m_column->addSpacing(8);
    m_column->addWidget(new widgets::TagRow(words));
}

void QuestionBody::addLines(const QString &title, const QStringList &lines) {
    if (lines.isEmpty())
        return;
    addHeading(title);
    for (const QString &line : lines) {
        auto *label = new Label(line, Text::Body);
        label->setWordWrap(true);
        m_column->addSpacing(8);
        m_column->addWidget(label);
    }
}

} // namespace candor::screens
