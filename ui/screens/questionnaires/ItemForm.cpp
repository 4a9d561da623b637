// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/ItemForm.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "questionnaires/OwnValue.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/PassageText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::FormField;
using widgets::Label;

namespace {

constexpr int leastLimit = 10;
constexpr int mostLimit = 7200;
constexpr int mostThinking = 1800;
constexpr int mostTakes = 10;
constexpr int limitStep = 30;
constexpr int thinkingStep = 5;
constexpr int optionIcon = 16;

OwnValue *seconds(int least, int most, int step, const char *name) {
    auto *value = new OwnValue(least, most, step);
    value->setObjectName(QLatin1String(name));
    value->setSuffix(ItemForm::tr(" s", "seconds"));
    return value;
}

Label *wrapped(Text size, Ink ink) {
    auto *label = new Label(QString(), size, ink);
    label->setWordWrap(true);
    return label;
}

bool isRecorded(QuestionType type) { return type == QuestionType::Audio || type == QuestionType::Video; }

} // namespace

ItemForm::ItemForm(QWidget *parent)
    : QWidget(parent), m_facts(wrapped(Text::Caption, Ink::Quiet)), m_versionRow(new QWidget),
      m_version(new widgets::StateLabel), m_versionWords(wrapped(Text::Caption, Ink::Quiet)),
      m_newer(new Button(tr("&Use the newer version"), ButtonRole::Outlined)),
      m_limit(seconds(leastLimit, mostLimit, limitStep, "ownLimit")),
      m_thinking(seconds(0, mostThinking, thinkingStep, "ownThinking")), m_takes(new OwnValue(1, mostTakes, 1)),
      m_text(new widgets::PassageText(Text::Body)), m_options(new QVBoxLayout) {
    m_takes->setObjectName(QStringLiteral("ownTakes"));
    m_newer->setObjectName(QStringLiteral("useNewer"));
    auto *version = new QVBoxLayout(m_versionRow);
    version->setContentsMargins(0, 0, 0, 0);
    version->setSpacing(4);
    version->addWidget(m_version);
    version->addWidget(m_versionWords);
    version->addWidget(m_newer, 0, Qt::AlignLeft);
    m_takesField = new FormField(tr("Ta&kes"), m_takes);
    m_options->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_facts);
    column->addWidget(m_versionRow);
    column->addWidget(new FormField(tr("Time &limit"), m_limit));
    column->addWidget(new FormField(tr("Time to t&hink first"), m_thinking));
    column->addWidget(m_takesField);
    column->addSpacing(4);
    column->addWidget(m_text);
    column->addLayout(m_options);
    column->addStretch();
    for (OwnValue *value : {m_limit, m_thinking, m_takes})
        connect(value, &OwnValue::ownChanged, this, &ItemForm::noteEdit);
    connect(m_newer, &Button::clicked, this, &ItemForm::newerAsked);
}

void ItemForm::show(const QuestionnaireItem &item, const QuestionnaireQuestion &question) {
    const QuestionContent &content = question.version.content;
    m_facts->setText(QStringList{questionLine(content), jobDomainWords(content.domain), content.competency}.join(
        QStringLiteral(", ")));
    showVersion(question);
    showTimes(item, content);
    m_text->setText(content.text);
    showOptions(content);
}

void ItemForm::showVersion(const QuestionnaireQuestion &question) {
    m_versionRow->setVisible(question.isRetired || !question.isNewest);
    m_newer->setVisible(!question.isRetired && !question.isNewest);
    if (question.isRetired) {
        m_version->setState(widgets::State::Caution, tr("Retired"));
        m_versionWords->setText(tr("It is offered no more. Here it may stay as it is, or be removed."));
    } else {
        m_version->setState(widgets::State::Information, tr("A newer version was approved"));
        m_versionWords->setText(tr("This asks version %1.").arg(question.version.version));
    }
}

void ItemForm::showTimes(const QuestionnaireItem &item, const QuestionContent &content) {
    const auto asQuestion = [](const QString &figure) { return tr("As the question says: %1").arg(figure); };
    m_limit->setQuestions(content.timeLimitSeconds, asQuestion(durationWords(content.timeLimitSeconds)));
    m_thinking->setQuestions(content.thinkingSeconds, asQuestion(durationWords(content.thinkingSeconds)));
    m_takes->setQuestions(content.takes, asQuestion(QString::number(content.takes)));
    m_limit->setOwn(item.timeLimitSeconds);
    m_thinking->setOwn(item.thinkingSeconds);
    m_takes->setOwn(item.takes);
    // Only what is recorded can be recorded again.
    m_takesField->setVisible(isRecorded(content.type));
}

void ItemForm::showOptions(const QuestionContent &content) {
    if (content.options == m_shownOptions)
        return;
    m_shownOptions = content.options;
    widgets::clearLayout(*m_options);
    for (const AnswerOption &option : content.options) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        const QString icon = option.correct ? QStringLiteral("check") : QStringLiteral("remove");
        row->addWidget(new widgets::IconLabel(icon, option.correct ? Ink::Good : Ink::Quiet, optionIcon), 0,
                       Qt::AlignTop);
        auto *words = wrapped(option.correct ? Text::CaptionStrong : Text::Caption, Ink::Ink);
        words->setText(option.text);
        words->setAccessibleName(option.correct ? tr("Right: %1").arg(option.text) : tr("Wrong: %1").arg(option.text));
        row->addWidget(words, 1);
        m_options->addLayout(row);
    }
}

void ItemForm::noteEdit() {
    QuestionnaireItem item;
    item.timeLimitSeconds = m_limit->own();
    item.thinkingSeconds = m_thinking->own();
    item.takes = m_takes->own();
    emit itemEdited(item);
}

void ItemForm::focusFirst() { m_limit->setFocus(Qt::OtherFocusReason); }

void ItemForm::commit() {
    for (OwnValue *value : {m_limit, m_thinking, m_takes})
        value->interpretText();
}

} // namespace candor::screens
