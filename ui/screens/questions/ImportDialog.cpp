// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ImportDialog.h"

#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "common/Words.h"
#include "question/ScrollPlace.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionMoves.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/Rule.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using questions::QuestionFormat;
using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int contentWidth = 536;
constexpr int listHeight = 200;
constexpr std::size_t mostListed = 50;

template<typename Value, typename Words>
void fill(QComboBox &box, std::initializer_list<Value> values, Words words) {
    for (const Value value : values)
        box.addItem(capitalised(words(value)), static_cast<int>(value));
}

template<typename Value>
Value chosen(const QComboBox &box) {
    return static_cast<Value>(box.currentData().toInt());
}

/// "12 multiple choice, 4 video".
QString typesOf(const std::vector<ExchangedQuestion> &found) {
    QStringList parts;
    for (const QuestionType type :
         {QuestionType::Mcq, QuestionType::Text, QuestionType::Audio, QuestionType::Video, QuestionType::Code}) {
        const auto count = std::ranges::count(found, type, [](const auto &each) { return each.content.type; });
        if (count > 0)
            parts << ImportDialog::tr("%1 %2", "count and type of questions").arg(count).arg(questionTypeWords(type));
    }
    return parts.join(QStringLiteral(", "));
}

QWidget *rowOf(const ExchangedQuestion &question) {
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(2);
    auto *title = new Label(questionTitle(question.content), Text::Body);
    title->setElided(true);
    column->addWidget(title);
    column->addWidget(new Label(questionLine(question.content), Text::Caption, Ink::Quiet));
    column->addSpacing(8);
    column->addWidget(new widgets::Rule);
    return row;
}

} // namespace

ImportDialog::ImportDialog(ScreenContext &context, const QString &path, QWidget *parent)
    : QDialog(parent), m_model(context), m_state(new widgets::StateLabel), m_words(new Label(Text::Body)),
      m_defaults(new QWidget), m_domain(new QComboBox), m_difficulty(new QComboBox), m_kind(new QComboBox),
      m_competency(new widgets::TextInput(questions::mostInWord)), m_list(nullptr),
      m_another(new Button(tr("&Another file…"), ButtonRole::Outlined)),
      m_cancel(new Button(tr("&Cancel"), ButtonRole::Outlined)),
      m_take(new Button(tr("&Import"), ButtonRole::Primary)) {
    setObjectName(QStringLiteral("importQuestions"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Import questions"));
    build(path);
    connect(&m_model, &QuestionFilesModel::wasRead, this, &ImportDialog::showFound);
    connect(&m_model, &QuestionFilesModel::readRefused, this,
            [this](const Error &error) { showFailure(tr("The file cannot be read as questions"), error); });
    connect(&m_model, &QuestionFilesModel::takenIn, this, [this](const questions::QuestionImport &done) {
        emit imported(done);
        accept();
    });
    connect(&m_model, &QuestionFilesModel::takeInRefused, this,
            [this](const Error &error) { showFailure(tr("Nothing was imported"), error); });
    connect(&m_model, &QuestionFilesModel::takingInChanged, this, [this](bool takesIn) {
        m_cancel->setEnabled(!takesIn);
        m_defaults->setEnabled(!takesIn);
    });
    connect(m_take, &Button::clicked, this, [this] {
        fit(true);
        m_state->setState(widgets::State::Quiet, tr("Importing the questions"));
        m_model.takeIn();
    });
    connect(m_another, &Button::clicked, this, [this] {
        emit anotherAsked();
        reject();
    });
    m_model.read(path);
}

void ImportDialog::build(const QString &path) {
    m_take->setObjectName(QStringLiteral("takeIn"));
    m_state->setObjectName(QStringLiteral("importState"));
    m_words->setObjectName(QStringLiteral("importWords"));
    m_state->setWrapped();
    m_words->setWordWrap(true);
    auto *name = new Label(QFileInfo(path).fileName(), Text::Mono, Ink::Quiet);
    name->setElided(true);
    name->setMaximumWidth(contentWidth);
    m_words->setFixedWidth(contentWidth);
    auto *rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_place = new ScrollPlace(tr("What the file holds"), rows, true);
    m_place->setFixedHeight(listHeight);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_another);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(new Label(windowTitle(), Text::Section));
    column->addWidget(name);
    column->addWidget(m_state);
    column->addWidget(m_words);
    addDefaults(*column);
    column->addWidget(m_place);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    m_state->setState(widgets::State::Quiet, tr("Reading the file"));
    fit(true);
}

void ImportDialog::addDefaults(QVBoxLayout &column) {
    fill(*m_domain, {JobDomain::General, JobDomain::AiMl, JobDomain::Fullstack, JobDomain::Cybersecurity},
         jobDomainWords);
    fill(*m_difficulty, {Difficulty::Intermediate, Difficulty::Beginner, Difficulty::Advanced}, difficultyWords);
    fill(*m_kind, {QuestionKind::Technical, QuestionKind::Behavioral, QuestionKind::Situational}, questionKindWords);
    auto *grid = new QGridLayout(m_defaults);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    auto *words = new Label(tr("GIFT says less of a question than Candor keeps. What this file does not say:"),
                            Text::Caption, Ink::Quiet);
    words->setWordWrap(true);
    grid->addWidget(words, 0, 0, 1, 3);
    grid->addWidget(new widgets::FormField(tr("&Domain"), m_domain), 1, 0);
    grid->addWidget(new widgets::FormField(tr("Di&fficulty"), m_difficulty), 1, 1);
    grid->addWidget(new widgets::FormField(tr("&Kind"), m_kind), 1, 2);
    grid->addWidget(new widgets::FormField(tr("Com&petency"), m_competency), 2, 0, 1, 3);
    m_competency->setObjectName(QStringLiteral("giftCompetency"));
    m_domain->setObjectName(QStringLiteral("giftDomain"));
    m_defaults->hide();
    column.addWidget(m_defaults);
    for (QComboBox *box : {m_domain, m_difficulty, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
    connect(m_competency, &QLineEdit::editingFinished, this, &ImportDialog::readAgain);
}

void ImportDialog::readAgain() {
    if (m_defaults->isHidden())
        return;
    questions::GiftDefaults defaults;
    defaults.domain = chosen<JobDomain>(*m_domain);
    defaults.difficulty = chosen<Difficulty>(*m_difficulty);
    defaults.kind = chosen<QuestionKind>(*m_kind);
    defaults.competency = m_competency->text().trimmed();
    fit(true);
    m_model.readAgain(defaults);
}

void ImportDialog::showFound() {
    const auto &found = m_model.found();
    const int count = static_cast<int>(found.size());
    m_state->setState(count > 0 ? widgets::State::Good : widgets::State::Caution,
                      count == 0   ? tr("There is no question in the file")
                      : count == 1 ? tr("1 question, whole")
                                   : tr("%n questions, all of them whole", nullptr, count));
    m_words->setText(QString(typesOf(found) % u'\n' % importWords(m_model.expected())));
    m_words->setVisible(count > 0);
    m_defaults->setVisible(m_model.format() == QuestionFormat::Gift);
    widgets::clearLayout(*m_list);
    for (std::size_t index = 0; index < std::min(mostListed, found.size()); ++index)
        m_list->addWidget(rowOf(found[index]));
    if (found.size() > mostListed) {
        const int more = static_cast<int>(found.size() - mostListed);
        m_list->addSpacing(8);
        m_list->addWidget(new Label(tr("and %n more", nullptr, more), Text::Caption, Ink::Quiet));
    }
    m_place->setVisible(count > 0);
    m_take->setText(count == 1 ? tr("&Import 1 question") : tr("&Import %n questions", nullptr, count));
    fit(false);
    m_take->setEnabled(count > 0);
    m_take->setDefault(true);
    if (!m_competency->hasFocus() && count > 0)
        m_take->setFocus();
}

void ImportDialog::showFailure(const QString &title, const Error &error) {
    m_state->setState(widgets::State::Alert, title);
    // What to do about files that cannot be read is said of sessions.
    const bool isOfFile = error.code == ErrorCode::FileUnreadable || error.code == ErrorCode::FileNotFound;
    m_words->setText((isOfFile ? words(error) : wordsAndAdvice(error)) % u' ' % tr("Nothing of the file was kept."));
    m_words->show();
    m_place->hide();
    fit(false);
    m_take->setEnabled(false);
    m_another->setFocus();
}

void ImportDialog::reject() {
    // It goes on all the same, and what came of it is said when it is done.
    if (!m_model.isTakingIn())
        QDialog::reject();
}

void ImportDialog::fit(bool busy) {
    m_take->setEnabled(!busy);
    m_another->setEnabled(!busy);
}

} // namespace candor::screens
