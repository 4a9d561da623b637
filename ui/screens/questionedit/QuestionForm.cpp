// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionForm.h"

#include "common/FieldErrors.h"
#include "questionedit/OptionsEditor.h"
#include "questionedit/QuestionInputs.h"
#include "questions/QuestionFields.h"
#include "widgets/FormField.h"
#include "widgets/SkillEditor.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QSpinBox>
#include <QStringListModel>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto lookPause = std::chrono::milliseconds(300);

template<typename Value>
void choose(QComboBox &box, Value value) {
    box.setCurrentIndex(std::max(0, box.findData(static_cast<int>(value))));
}

template<typename Value>
Value chosen(const QComboBox &box) {
    return static_cast<Value>(box.currentData().toInt());
}

QStringList linesOf(const QString &text) {
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString words = line.trimmed(); !words.isEmpty())
            lines << words;
    }
    return lines;
}

bool isRecorded(QuestionType type) { return type == QuestionType::Audio || type == QuestionType::Video; }

} // namespace

QuestionForm::QuestionForm(QWidget *parent) : QWidget(parent), m_inputs(std::make_unique<QuestionInputs>(*this)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        look(false);
        emit looked();
    });
    connectInputs();
    setContent({});
}

QuestionForm::~QuestionForm() = default;

void QuestionForm::connectInputs() {
    const auto tell = [this] {
        if (m_filling)
            return;
        m_pause.start();
        emit edited();
    };
    QuestionInputs &inputs = *m_inputs;
    for (widgets::TextArea *area :
         {inputs.text, inputs.answer, inputs.keyPoints, inputs.one, inputs.three, inputs.five})
        connect(area, &QPlainTextEdit::textChanged, this, tell);
    for (widgets::TextInput *input : {inputs.competency, inputs.language})
        connect(input, &QLineEdit::textChanged, this, tell);
    for (QSpinBox *number : {inputs.timeLimit, inputs.thinking, inputs.takes}) {
        connect(number, &QSpinBox::valueChanged, this, tell);
        number->installEventFilter(this);
    }
    for (QComboBox *box : {inputs.type, inputs.difficulty, inputs.kind, inputs.domain, inputs.job}) {
        connect(box, &QComboBox::currentIndexChanged, this, tell);
        box->installEventFilter(this);
    }
    for (widgets::SkillEditor *words : {inputs.skills, inputs.keywords, inputs.tags})
        connect(words, &widgets::SkillEditor::changed, this, tell);
    connect(inputs.options, &OptionsEditor::changed, this, tell);
    connect(inputs.type, &QComboBox::currentIndexChanged, this,
            [this] { m_inputs->fitType(chosen<QuestionType>(*m_inputs->type)); });
    auto *completer = new QCompleter(new QStringListModel(this), inputs.competency);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    inputs.competency->setCompleter(completer);
}

/// The wheel moves the form, not the values that lie below the pointer on the way.
bool QuestionForm::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void QuestionForm::setContent(const QuestionContent &content) {
    m_filling = true;
    m_set = content;
    QuestionInputs &inputs = *m_inputs;
    inputs.text->setText(content.text);
    choose(*inputs.type, content.type);
    choose(*inputs.difficulty, content.difficulty);
    choose(*inputs.kind, content.kind);
    choose(*inputs.domain, content.domain);
    inputs.competency->setText(content.competency);
    inputs.language->setText(content.language);
    inputs.options->setOptions(content.options);
    inputs.timeLimit->setValue(content.timeLimitSeconds);
    inputs.thinking->setValue(content.thinkingSeconds);
    inputs.takes->setValue(content.takes);
    inputs.answer->setText(content.referenceAnswer);
    inputs.keyPoints->setText(content.keyPoints.join(u'\n'));
    inputs.one->setText(content.rubric.one);
    inputs.three->setText(content.rubric.three);
    inputs.five->setText(content.rubric.five);
    inputs.skills->setSkills(content.skills);
    inputs.keywords->setSkills(content.keywords);
    inputs.tags->setSkills(content.tags);
    inputs.fitType(content.type);
    setJobs(m_jobs);
    for (const auto &[key, field] : inputs.fields)
        field->setError({});
    m_filling = false;
    m_pause.stop();
    emit edited();
    emit looked();
}

QuestionContent QuestionForm::content() const {
    const QuestionInputs &inputs = *m_inputs;
    QuestionContent content = m_set;
    content.text = inputs.text->text();
    content.type = chosen<QuestionType>(*inputs.type);
    content.difficulty = chosen<Difficulty>(*inputs.difficulty);
    content.kind = chosen<QuestionKind>(*inputs.kind);
    content.domain = chosen<JobDomain>(*inputs.domain);
    content.competency = inputs.competency->text().trimmed();
    content.language = inputs.language->text().trimmed();
    content.options = content.type == QuestionType::Mcq ? inputs.options->options() : std::vector<AnswerOption>();
    content.timeLimitSeconds = inputs.timeLimit->value();
    content.thinkingSeconds = inputs.thinking->value();
    content.takes = isRecorded(content.type) ? inputs.takes->value() : 1;
    content.referenceAnswer = inputs.answer->text();
    content.keyPoints = linesOf(inputs.keyPoints->text());
    content.rubric = {inputs.one->text(), inputs.three->text(), inputs.five->text()};
    content.skills = inputs.skills->skills();
    content.keywords = inputs.keywords->skills();
    content.tags = inputs.tags->skills();
    const qint64 job = inputs.job->currentData().toLongLong();
    content.job = job > 0 ? std::optional(JobId(job)) : std::nullopt;
    return content;
}

bool QuestionForm::isChanged() const { return questions::tidied(content()) != questions::tidied(m_set); }

void QuestionForm::setCompetencies(const QStringList &names) {
    static_cast<QStringListModel *>(m_inputs->competency->completer()->model())->setStringList(names);
}

void QuestionForm::setSkills(const QStringList &names) { m_inputs->skills->setSuggestions(names); }

void QuestionForm::setJobs(const std::vector<JobChoice> &jobs) {
    const QSignalBlocker quiet(m_inputs->job);
    const QVariant present = m_inputs->job->currentData();
    const qint64 wanted = m_filling || !present.isValid() ? m_set.job.value_or(JobId()).value() : present.toLongLong();
    m_jobs = jobs;
    m_inputs->job->clear();
    m_inputs->job->addItem(tr("No, for all"), qint64{0});
    for (const JobChoice &job : jobs)
        m_inputs->job->addItem(job.title, job.id.value());
    if (wanted > 0 && m_inputs->job->findData(wanted) < 0)
        m_inputs->job->addItem(tr("Job %1").arg(wanted), wanted); // of somebody else
    m_inputs->job->setCurrentIndex(std::max(0, m_inputs->job->findData(std::max<qint64>(0, wanted))));
}

void QuestionForm::look(bool withEmpty) {
    const auto problems = problemsOf(content());
    for (const auto &[key, field] : m_inputs->fields) {
        const auto problem = std::ranges::find(problems, key, &FieldProblem::field);
        const bool isSaid = problem != problems.end() &&
                            (withEmpty || !isOnlyEmpty(*problem) || field->error() == wordsAndAdvice(problem->error));
        field->setError(isSaid ? wordsAndAdvice(problem->error) : QString());
    }
}

bool QuestionForm::checkNow() {
    m_pause.stop();
    look(true);
    emit looked();
    const auto problems = problemsOf(content());
    if (!problems.empty())
        focusField(problems.front().field);
    return problems.empty();
}

bool QuestionForm::showError(const Error &error) {
    const QString key = fieldOf(error).section(u',', 0, 0).section(u' ', 0, 0);
    const auto found = m_inputs->fields.find(key);
    if (found == m_inputs->fields.end())
        return false;
    found->second->setError(wordsAndAdvice(error));
    focusField(key);
    return true;
}

void QuestionForm::focusField(const QString &field) {
    const auto found = m_inputs->fields.find(field);
    if (found != m_inputs->fields.end())
        found->second->setFocus(Qt::OtherFocusReason);
}

void QuestionForm::focusFirst() { m_inputs->text->setFocus(Qt::OtherFocusReason); }

} // namespace candor::screens
