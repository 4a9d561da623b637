// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/DrawDialog.h"

#include "common/QuestionWords.h"
#include "common/QuestionnaireWords.h"
#include "common/ReportStrip.h"
#include "questionnaires/DrawList.h"
#include "questionnaires/DrawRuleForm.h"
#include "questions/QuestionDraw.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr QSize dialogSize(920, 640);
constexpr int ruleWidth = 264;
constexpr int gap = 24;
constexpr int leastList = 200;
constexpr int sectionWidth = 240;

/// The domains that a questionnaire asks about so far.
std::vector<JobDomain> domainsOf(const QuestionnaireDraft &draft) {
    std::vector<JobDomain> domains;
    for (const auto &[version, question] : draft.known()) {
        const JobDomain domain = question.version.content.domain;
        if (draft.placeOf(question.question) && std::ranges::find(domains, domain) == domains.end())
            domains.push_back(domain);
    }
    return domains;
}

/// What to begin with: the mix of a new job for an empty questionnaire, nothing yet for what is to be added to one.
DrawRule firstRule(const QuestionnaireDraft &draft) {
    DrawRule rule;
    if (draft.totals().questions == 0)
        rule.types = questions::defaultRule(JobDomain::General).types;
    rule.domains = domainsOf(draft);
    return rule;
}

QString countsWords(const std::vector<DrawCount> &counts) {
    QStringList words;
    for (const DrawCount &count : counts)
        words << DrawDialog::tr("%1 %2", "number and type of questions")
                     .arg(count.count)
                     .arg(questionTypeWords(count.type));
    return words.join(QStringLiteral(", "));
}

} // namespace

DrawDialog::DrawDialog(ScreenContext &context, const QuestionnaireDraft &draft, std::optional<JobId> job, int section,
                       QWidget *parent)
    : QDialog(parent), m_model(context, draft, job), m_rule(new DrawRuleForm),
      m_heading(new widgets::ColumnHeading(tr("Drawn"))), m_list(new DrawList(m_model)),
      m_nothing(new Label(Text::Body)), m_place(new QWidget), m_shown(new QStackedLayout(m_place)),
      m_candidates(new Label(Text::Caption)), m_missing(new widgets::StateLabel), m_strip(new ReportStrip),
      m_section(new QComboBox), m_again(new Button({}, ButtonRole::Outlined)),
      m_take(new Button({}, ButtonRole::Primary)) {
    setObjectName(QStringLiteral("draw"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Draw questions by a rule"));
    m_again->setObjectName(QStringLiteral("drawAgain"));
    m_take->setObjectName(QStringLiteral("takeDraw"));
    m_again->setSymbol(QStringLiteral("shuffle"));
    layOut();
    fillSections(draft, section);
    connect(m_rule, &DrawRuleForm::changed, this, [this] { m_model.setRule(m_rule->rule()); });
    connect(m_again, &Button::clicked, this, [this] {
        m_strip->dismiss();
        m_model.drawAgain();
    });
    connect(m_take, &Button::clicked, this, [this] {
        emit taken(m_model.questions(), m_section->currentIndex());
        accept();
    });
    connect(&m_model, &DrawModel::drawn, this, &DrawDialog::showDraw);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DrawDialog::fitButtons);
    connect(&m_model, &DrawModel::failed, this,
            [this](const Error &error) { m_strip->sayError(tr("Nothing could be drawn"), error); });
    m_rule->setRule(firstRule(draft));
    m_model.setRule(m_rule->rule());
    showDraw();
    resize(dialogSize);
    m_rule->focusFirst();
}

void DrawDialog::layOut() {
    auto *heading = new Label(windowTitle(), Text::Section);
    auto *text = new Label(tr("As evenly over competencies and difficulties as the bank allows, and nothing that is "
                              "nearly the same twice. Nothing is added before you take it."),
                           Text::Body, Ink::Quiet);
    text->setWordWrap(true);
    auto *rule = new QScrollArea;
    rule->setFrameShape(QFrame::NoFrame);
    rule->setWidgetResizable(true);
    rule->setFocusPolicy(Qt::NoFocus);
    rule->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rule->setAccessibleName(tr("Rule"));
    rule->setWidget(m_rule);
    rule->setFixedWidth(ruleWidth);
    m_nothing->setInk(Ink::Quiet);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nothing->setContentsMargins(0, 12, 0, 0);
    m_candidates->setInk(Ink::Quiet);
    m_candidates->setWordWrap(true);
    m_missing->setWrapped();
    m_list->setMinimumHeight(leastList);
    auto *drawn = new QVBoxLayout;
    drawn->setSpacing(4);
    drawn->addWidget(m_heading);
    drawn->addWidget(m_strip);
    drawn->addWidget(m_missing);
    drawn->addWidget(m_place, 1);
    drawn->addWidget(m_candidates);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addWidget(rule);
    columns->addLayout(drawn, 1);
    auto *into = new widgets::FormField(tr("&Into"), m_section);
    into->setFixedWidth(sectionWidth);
    auto *cancel = new Button(tr("&Cancel"), ButtonRole::Outlined);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(into);
    foot->addStretch();
    for (Button *button : {m_again, cancel, m_take}) {
        button->setAutoDefault(false);
        foot->addWidget(button, 0, Qt::AlignBottom);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(text);
    column->addLayout(columns, 1);
    column->addLayout(foot);
    m_shown->addWidget(m_list);
    m_shown->addWidget(m_nothing);
}

void DrawDialog::fillSections(const QuestionnaireDraft &draft, int section) {
    const auto count = static_cast<int>(draft.content().sections.size());
    for (int number = 0; number < count; ++number)
        m_section->addItem(sectionWords(draft.content(), number));
    m_section->addItem(tr("A new section"));
    m_section->setCurrentIndex(section < 0 ? count - 1 : section);
}

void DrawDialog::showDraw() {
    const QuestionnaireTotals totals = m_model.totals();
    m_heading->setRemark(totals.questions > 0
                             ? tr("%1, %2").arg(questionsWords(totals.questions), lengthWords(totals.seconds))
                             : QString());
    m_missing->setVisible(!m_model.missing().empty());
    m_missing->setState(widgets::State::Caution,
                        tr("By this rule the bank lacks %1").arg(countsWords(m_model.missing())));
    m_candidates->setText(m_model.candidates().empty() ? QString()
                                                       : tr("Drawn from %1.").arg(countsWords(m_model.candidates())));
    m_nothing->setText(m_model.rule().types.empty() ? tr("Say at the left how many of each type you want.")
                       : m_model.isDrawing()        ? QString()
                                                    : tr("No question of the bank is as the rule says."));
    m_shown->setCurrentWidget(totals.questions > 0 ? static_cast<QWidget *>(m_list) : m_nothing);
    if (totals.questions > 0)
        m_strip->dismiss();
    fitButtons();
}

void DrawDialog::fitButtons() {
    const int count = m_model.rowCount();
    m_take->setText(count == 1 ? tr("&Take 1 question") : tr("&Take %n questions", nullptr, count));
    m_take->setEnabled(count > 0);
    m_again->setText(m_model.keptCount() > 0 ? tr("&Draw the rest again") : tr("&Draw again"));
    m_again->setEnabled(count > m_model.keptCount());
}

} // namespace candor::screens
