// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionInputs.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "questionedit/CodeHighlighter.h"
#include "questionedit/OptionsEditor.h"
#include "questionedit/QuestionForm.h"
#include "questions/QuestionFields.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/SkillEditor.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>

namespace candor::screens {

using widgets::FormField;
using widgets::SkillEditor;
using widgets::TextArea;
using widgets::TextInput;

namespace {

constexpr int whole = 4;
constexpr int half = 2;
constexpr int mostInLanguage = 5;

template<typename Value, typename Words>
void fill(QComboBox &box, std::initializer_list<Value> values, Words words) {
    for (const Value value : values)
        box.addItem(capitalised(words(value)), static_cast<int>(value));
}

QSpinBox *numberField(int least, int most, int step) {
    auto *field = new QSpinBox;
    field->setRange(least, most);
    field->setSingleStep(step);
    field->setFont(theme::font(theme::Text::Mono));
    return field;
}

} // namespace

QuestionInputs::QuestionInputs(QWidget &form)
    : text(new TextArea(8)), type(new QComboBox), difficulty(new QComboBox), kind(new QComboBox), domain(new QComboBox),
      competency(new TextInput(questions::mostInWord)), language(new TextInput(mostInLanguage)), job(new QComboBox),
      options(new OptionsEditor),
      timeLimit(numberField(questions::leastTimeLimitSeconds, questions::mostTimeLimitSeconds, 30)),
      thinking(numberField(0, questions::mostThinkingSeconds, 10)), takes(numberField(1, questions::mostTakes, 1)),
      answer(new TextArea(8)), keyPoints(new TextArea(5)), one(new TextArea(3)), three(new TextArea(3)),
      five(new TextArea(3)), skills(new SkillEditor(QuestionForm::tr("Skills"))),
      keywords(new SkillEditor(QuestionForm::tr("Keywords"))), tags(new SkillEditor(QuestionForm::tr("Tags"))),
      m_grid(new QGridLayout(&form)) {
    new CodeHighlighter(text->document());
    language->setSize(theme::Text::Mono);
    for (QSpinBox *seconds : {timeLimit, thinking})
        seconds->setSuffix(QuestionForm::tr(" s", "seconds"));
    fillChoices();
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(16);
    for (int column = 0; column < whole; ++column)
        m_grid->setColumnStretch(column, 1);
    layQuestion();
    layAnswer();
    layWords();
    m_grid->setRowStretch(m_row, 1);
    for (const auto &[key, field] : fields)
        field->input()->setObjectName(key);
    one->setObjectName(QStringLiteral("rubric_1"));
}

void QuestionInputs::fillChoices() {
    using enum QuestionType;
    fill(*type, {Mcq, Text, Audio, Video, Code}, questionTypeWords);
    fill(*difficulty, {Difficulty::Beginner, Difficulty::Intermediate, Difficulty::Advanced}, difficultyWords);
    fill(*kind, {QuestionKind::Technical, QuestionKind::Behavioral, QuestionKind::Situational}, questionKindWords);
    fill(*domain, {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity, JobDomain::General},
         jobDomainWords);
}

FormField *QuestionInputs::add(const char *key, const QString &label, QWidget *input, int column, int span) {
    auto *field = new FormField(label, input);
    m_grid->addWidget(field, m_row, column, 1, span, Qt::AlignTop);
    fields.emplace(QLatin1String(key), field);
    return field;
}

void QuestionInputs::addHeading(const QString &words, const QString &remark) {
    auto *heading = new widgets::ColumnHeading(words);
    heading->setRemark(remark);
    m_grid->addWidget(heading, m_row, 0, 1, whole);
    ++m_row;
}

void QuestionInputs::layQuestion() {
    addHeading(QuestionForm::tr("The question"));
    add("text", QuestionForm::tr("&Question"), text, 0, whole)
        ->setHint(QuestionForm::tr("Lines that begin with four spaces are shown as code."));
    ++m_row;
    add("type", QuestionForm::tr("T&ype"), type, 0, 1);
    add("difficulty", QuestionForm::tr("Di&fficulty"), difficulty, 1, 1);
    add("kind", QuestionForm::tr("&Kind"), kind, 2, 1);
    add("domain", QuestionForm::tr("Do&main"), domain, 3, 1);
    ++m_row;
    add("competency", QuestionForm::tr("Com&petency"), competency, 0, half);
    add("language", QuestionForm::tr("Lan&guage"), language, half, 1)->setHint(QuestionForm::tr("en, de, pt-BR"));
    add("job", QuestionForm::tr("For one &job alone"), job, 3, 1);
    ++m_row;
    add("options", QuestionForm::tr("&Options"), options, 0, whole)
        ->setHint(QuestionForm::tr("Two to eight. Choose the right one at its left."));
    ++m_row;
    add("time_limit_seconds", QuestionForm::tr("Time to ans&wer"), timeLimit, 0, 1);
    add("thinking_seconds", QuestionForm::tr("Time to t&hink"), thinking, 1, 1)
        ->setHint(QuestionForm::tr("Before the answer begins"));
    add("takes", QuestionForm::tr("Ta&kes"), takes, 2, 1)->setHint(QuestionForm::tr("How often it may be recorded"));
    ++m_row;
}

void QuestionInputs::layAnswer() {
    addHeading(QuestionForm::tr("What a good answer holds"), QuestionForm::tr("candidates do not see it"));
    add("reference_answer", QuestionForm::tr("&Reference answer"), answer, 0, whole);
    ++m_row;
    add("key_points", QuestionForm::tr("Key points"), keyPoints, 0, whole)
        ->setHint(QuestionForm::tr("One a line: what can be checked in an answer."));
    ++m_row;
    // The rubric is one field of three inputs; the last one says what is wrong.
    auto *anchors = new QWidget;
    auto *column = new QVBoxLayout(anchors);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new FormField(QuestionForm::tr("An answer worth &1: 0 of 100 points"), one));
    column->addWidget(new FormField(QuestionForm::tr("An answer worth &3: 50 points"), three));
    column->addWidget(new FormField(QuestionForm::tr("An answer worth &5: 100 points"), five));
    three->setObjectName(QStringLiteral("rubric_3"));
    five->setObjectName(QStringLiteral("rubric_5"));
    anchors->setFocusProxy(one);
    add("rubric", QuestionForm::tr("Rubric"), anchors, 0, whole);
    ++m_row;
}

void QuestionInputs::layWords() {
    addHeading(QuestionForm::tr("How it is found"));
    add("skills", QuestionForm::tr("Ski&lls"), skills, 0, half);
    add("keywords", QuestionForm::tr("Key words"), keywords, half, half)
        ->setHint(QuestionForm::tr("Terms that good answers tend to hold"));
    ++m_row;
    add("tags", QuestionForm::tr("Tags"), tags, 0, half);
    ++m_row;
}

void QuestionInputs::fitType(QuestionType of) {
    fields[QStringLiteral("options")]->setVisible(of == QuestionType::Mcq);
    fields[QStringLiteral("takes")]->setVisible(of == QuestionType::Audio || of == QuestionType::Video);
    answer->setFont(theme::font(of == QuestionType::Code ? theme::Text::Mono : theme::Text::Body));
}

} // namespace candor::screens
