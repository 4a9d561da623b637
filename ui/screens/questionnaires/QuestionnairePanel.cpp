// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnairePanel.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "common/QuestionnaireWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FlowLayout.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int roomOfScrollBar = 12;
constexpr int rowHeight = 31;
constexpr int gap = 16;

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

QuestionnairePanel::QuestionnairePanel(QWidget *parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("The chosen questionnaire"));
}

void QuestionnairePanel::show(const std::optional<QuestionnaireDetails> &details, bool mayCreate) {
    if (m_column && details == m_shown)
        return;
    m_shown = details;
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(4, 0, roomOfScrollBar, 4);
    m_column->setSpacing(0);
    if (details) {
        addHead(*details);
        addActions(*details, mayCreate);
        addWhyNot(*details, mayCreate);
        addTypes(*details);
        addSections(*details);
        addJobs(*details);
        addVersions(*details);
    }
    m_column->addStretch();
    setWidget(page);
    page->show();
}

void QuestionnairePanel::addHead(const QuestionnaireDetails &details) {
    const Questionnaire &questionnaire = details.file.questionnaire;
    auto *heading = new widgets::ColumnHeading(tr("Version %1").arg(questionnaire.version));
    if (questionnaire.archived)
        heading->setRemark(tr("Archived"));
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    m_column->addWidget(wrapped(questionnaireWords(questionnaire.content), Text::LeadStrong));
    const QuestionnaireTotals totals = totalsOf(questionnaire.content, knownOf(details.file.questions));
    m_column->addWidget(wrapped(
        totals.questions > 0 ? tr("%1, %2 at most").arg(questionsWords(totals.questions), lengthWords(totals.seconds))
                             : tr("It asks nothing yet"),
        Text::Body, Ink::Quiet));
    const auto retired = static_cast<int>(
        std::ranges::count_if(details.file.questions, [](const auto &question) { return question.isRetired; }));
    if (retired > 0) {
        auto *mark = new widgets::StateLabel(widgets::State::Caution,
                                             retired == 1 ? tr("1 question is retired")
                                                          : tr("%n questions are retired", nullptr, retired));
        mark->setWrapped();
        m_column->addWidget(mark);
    }
    QStringList rules;
    if (questionnaire.content.revealsMcqResults)
        rules << tr("Shows results of multiple choice");
    if (questionnaire.content.keepsOtherTakes)
        rules << tr("Keeps other takes");
    if (!rules.isEmpty())
        m_column->addWidget(wrapped(rules.join(u'\n'), Text::Caption, Ink::Quiet));
    m_column->addSpacing(12);
}

void QuestionnairePanel::addActions(const QuestionnaireDetails &details, bool mayCreate) {
    const Questionnaire &questionnaire = details.file.questionnaire;
    auto *actions = new QWidget;
    auto *flow = new widgets::FlowLayout(8, actions);
    const auto offer = [&](const QString &words, ButtonRole role, const char *name, auto act) {
        auto *button = new Button(words, role);
        button->setObjectName(QLatin1String(name));
        connect(button, &Button::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    if (details.file.mayEdit)
        offer(tr("&Edit"), ButtonRole::Outlined, "editQuestionnaire", [this, id = questionnaire.id] {
            emit editAsked(id);
        })->setToolTip(tr("Edit (Enter in the list)"));
    offer(tr("&Preview"), ButtonRole::Outlined, "previewQuestionnaire", [this, questionnaire] {
        emit previewAsked(questionnaire);
    })->setToolTip(tr("As a candidate sees it"));
    if (mayCreate)
        offer(tr("&Copy"), ButtonRole::Outlined, "copyQuestionnaire",
              [this, id = questionnaire.id] { emit copyAsked(id); });
    if (details.file.mayEdit) {
        offer(questionnaire.archived ? tr("&Bring back") : tr("Archi&ve"), ButtonRole::Outlined, "archiveQuestionnaire",
              [this, questionnaire] { emit archiveAsked(questionnaire, !questionnaire.archived); });
        Button *remove = offer(tr("Re&move"), ButtonRole::Destructive, "removeQuestionnaire",
                               [this, questionnaire] { emit removeAsked(questionnaire); });
        remove->setEnabled(details.usedBy == 0 && details.file.begun == 0);
    }
    m_column->addWidget(actions);
    m_column->addSpacing(8);
}

/// Why something is not offered that one would look for.
void QuestionnairePanel::addWhyNot(const QuestionnaireDetails &details, bool mayCreate) {
    QString why;
    if (!details.file.mayEdit)
        why = mayCreate ? tr("Only its owner edits it, and who works on every job that uses it. A copy is yours.")
                        : tr("Recruiters edit it; you may read it.");
    else if (details.file.begun > 0)
        why = tr("It cannot be removed: candidates have begun it. Archived, it is offered no more.");
    else if (details.usedBy > 0)
        why = tr("It cannot be removed while a job uses it.");
    if (!why.isEmpty())
        m_column->addWidget(wrapped(why, Text::Caption, Ink::Quiet));
    m_column->addSpacing(gap);
}

void QuestionnairePanel::addRow(const QString &name, const QString &figure) {
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *words = new Label(name, Text::Body);
    words->setElided(true);
    words->setMinimumHeight(rowHeight);
    row->addWidget(words, 1);
    if (!figure.isEmpty())
        row->addWidget(new Label(figure, Text::Mono));
    m_column->addLayout(row);
    m_column->addWidget(new widgets::Rule);
}

void QuestionnairePanel::addTypes(const QuestionnaireDetails &details) {
    const QuestionnaireTotals totals = totalsOf(details.file.questionnaire.content, knownOf(details.file.questions));
    if (totals.types.empty())
        return;
    m_column->addWidget(new widgets::ColumnHeading(tr("By type")));
    for (const TypeTotal &total : totals.types)
        addRow(tr("%1 × %2").arg(total.questions).arg(questionTypeWords(total.type)), durationWords(total.seconds));
    m_column->addSpacing(gap);
}

void QuestionnairePanel::addSections(const QuestionnaireDetails &details) {
    const QuestionnaireContent &content = details.file.questionnaire.content;
    if (content.sections.size() < 2)
        return;
    const KnownQuestions known = knownOf(details.file.questions);
    m_column->addWidget(new widgets::ColumnHeading(tr("Sections")));
    for (std::size_t section = 0; section < content.sections.size(); ++section) {
        const QuestionnaireTotals totals = totalsOf(content.sections[section], known);
        addRow(sectionWords(content, static_cast<int>(section)), QString::number(totals.questions));
    }
    m_column->addSpacing(gap);
}

void QuestionnairePanel::addJobs(const QuestionnaireDetails &details) {
    auto *heading = new widgets::ColumnHeading(tr("Jobs that use it"));
    m_column->addWidget(heading);
    if (details.usedBy == 0)
        m_column->addWidget(
            wrapped(tr("None. A job's own panel, under \"Jobs\", chooses it."), Text::Caption, Ink::Quiet));
    for (const QString &job : details.jobs)
        addRow(job, {});
    const int others = details.usedBy - static_cast<int>(details.jobs.size());
    if (others > 0)
        addRow(others == 1 ? tr("1 job of others") : tr("%n jobs of others", nullptr, others), {});
    if (details.file.begun > 0)
        addRow(tr("Candidates who have begun"), theme::count(static_cast<std::uint64_t>(details.file.begun)));
    m_column->addSpacing(gap);
}

void QuestionnairePanel::addVersions(const QuestionnaireDetails &details) {
    if (details.versions.size() < 2)
        return;
    m_column->addWidget(new widgets::ColumnHeading(tr("Versions")));
    for (const Questionnaire &version : details.versions) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *words = new Label(tr("Version %1").arg(version.version), Text::Body);
        words->setMinimumHeight(rowHeight);
        auto *look = new Button(tr("Preview"), ButtonRole::Plain);
        look->setAccessibleName(tr("Preview version %1").arg(version.version));
        connect(look, &Button::clicked, this, [this, version] { emit previewAsked(version); });
        row->addWidget(words);
        row->addWidget(new Label(dateWords(localDate(version.updatedAt)), Text::MonoCaption, Ink::Quiet), 1);
        row->addWidget(look);
        m_column->addLayout(row);
        m_column->addWidget(new widgets::Rule);
    }
}

} // namespace candor::screens
