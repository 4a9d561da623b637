// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/QuestionnaireDialog.h"

#include "common/QuestionnaireWords.h"
#include "common/ReportStrip.h"
#include "widgets/Button.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"
#include "widgets/SearchField.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int dialogWidth = 560;
constexpr int tableHeight = 280;
constexpr auto typingPause = std::chrono::milliseconds(200);

} // namespace

QuestionnaireDialog::QuestionnaireDialog(ScreenContext &context, const JobDetails &details, QWidget *parent)
    : QDialog(parent), m_choice(context, details.row.job.id), m_strip(new ReportStrip),
      m_search(new widgets::SearchField), m_table(new widgets::DataTable(tr("Questionnaires"))),
      m_about(new Label(Text::Caption)), m_none(new Button(tr("Use &none"), ButtonRole::Plain)),
      m_use(new Button(tr("&Use this one"), ButtonRole::Primary)) {
    setObjectName(QStringLiteral("questionnaireOfJob"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("What candidates of \"%1\" answer").arg(details.row.job.title));
    setMinimumWidth(dialogWidth);
    if (details.questionnaire)
        m_now = details.questionnaire->questionnaire.id;
    layOut(details);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] { m_choice.search(m_search->text()); });
    auto *down = new QShortcut(Qt::Key_Down, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &widgets::DataTable::selectionMoved, this, &QuestionnaireDialog::fitButtons);
    connect(m_table, &widgets::DataTable::opened, this, &QuestionnaireDialog::assignChosen);
    connect(m_use, &Button::clicked, this, &QuestionnaireDialog::assignChosen);
    connect(m_none, &Button::clicked, this, [this] { m_choice.assign(std::nullopt); });
    connect(&m_choice, &QuestionnaireChoice::listed, this, &QuestionnaireDialog::showListing);
    connect(&m_choice, &QuestionnaireChoice::busyChanged, this, &QuestionnaireDialog::fitButtons);
    connect(&m_choice, &QuestionnaireChoice::refused, this,
            [this](const Error &error) { m_strip->sayError(tr("Nothing was changed"), error); });
    connect(&m_choice, &QuestionnaireChoice::assigned, this, [this] {
        emit assigned();
        accept();
    });
    fitButtons();
    m_choice.search({});
    m_search->setFocus(Qt::OtherFocusReason);
}

QuestionnaireDialog::~QuestionnaireDialog() {
    // It looks at the choices, which go before a widget's children do.
    delete m_table;
}

void QuestionnaireDialog::layOut(const JobDetails &details) {
    auto *heading = new Label(windowTitle(), Text::Section);
    heading->setWordWrap(true);
    auto *text = new Label(details.questionnaire && details.questionnaire->begun > 0
                               ? tr("Candidates who have begun a questionnaire keep it; another one is for those who "
                                    "begin later.")
                               : tr("It is for everybody who begins from now on."),
                           Text::Body, Ink::Quiet);
    text->setWordWrap(true);
    m_search->setPlaceholderText(tr("Title"));
    m_search->setAccessibleName(tr("Search the questionnaires"));
    m_search->setFixedHeight(32);
    m_table->setModel(&m_choice.choices());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->setWidths({296, 96, 88});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setFixedHeight(tableHeight);
    m_about->setInk(Ink::Quiet);
    m_about->setWordWrap(true);
    m_about->setMinimumHeight(theme::lineHeight(Text::Caption) * 2);
    m_about->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_none->setObjectName(QStringLiteral("useNoQuestionnaire"));
    m_use->setObjectName(QStringLiteral("useQuestionnaire"));
    auto *cancel = new Button(tr("&Cancel"), ButtonRole::Outlined);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_none);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_use);
    for (Button *button : {m_none, cancel, m_use})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(m_strip);
    column->addWidget(m_search);
    column->addWidget(m_table);
    column->addWidget(m_about);
    column->addLayout(foot);
}

void QuestionnaireDialog::showListing() {
    if (m_choice.choices().rowCount() > 0) {
        const int now = m_choice.choices().find(m_now);
        m_table->setCurrentIndex(m_choice.choices().index(std::max(0, now), 0));
    }
    fitButtons();
}

const QuestionnaireRow *QuestionnaireDialog::chosen() const {
    const auto rows = m_table->selectedRows();
    return rows.size() == 1 ? &m_choice.choices().row(rows.front()) : nullptr;
}

void QuestionnaireDialog::fitButtons() {
    const QuestionnaireRow *row = chosen();
    const bool isNow = row && row->questionnaire.id == m_now;
    m_use->setEnabled(row && !isNow && row->questions > 0 && !m_choice.isBusy());
    m_none->setVisible(m_now.isValid());
    m_none->setEnabled(!m_choice.isBusy());
    QString about;
    if (!row)
        about = tr("No questionnaire is like that.");
    else if (isNow)
        about = tr("This is what the job has now.");
    else if (row->questions == 0)
        about = tr("It asks nothing yet, so it cannot be chosen.");
    else if (row->jobs > 0)
        about = row->jobs == 1
                    ? tr("Another job uses it too: whoever changes it changes it for both.")
                    : tr("%n other jobs use it too: whoever changes it changes it for all.", nullptr, row->jobs);
    m_about->setText(about);
}

void QuestionnaireDialog::assignChosen() {
    if (const QuestionnaireRow *row = chosen(); row && m_use->isEnabled())
        m_choice.assign(row->questionnaire.id);
}

} // namespace candor::screens
