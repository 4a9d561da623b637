// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ExportDialog.h"

#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/CheckBox.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace candor::screens {

using questions::QuestionFormat;
using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int dialogWidth = 480;

enum Which { AllListed, Chosen };

} // namespace

ExportDialog::ExportDialog(const QuestionFilter &filter, qint64 listed, const std::vector<QuestionId> &chosen,
                           QWidget *parent)
    : QDialog(parent), m_filter(filter), m_chosen(chosen), m_which(new QButtonGroup(this)),
      m_format(new QButtonGroup(this)),
      m_approvedOnly(new widgets::CheckBox(tr("Only approved versions, of those that have &one"))) {
    setObjectName(QStringLiteral("exportQuestions"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Export questions"));
    setFixedWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(4);
    column->addWidget(new widgets::Label(windowTitle(), Text::Section));
    column->addSpacing(4);
    column->addWidget(new widgets::ColumnHeading(tr("Which")));
    const QString count = theme::count(static_cast<std::uint64_t>(listed));
    addChoice(*column, *m_which, AllListed,
              listed == 1 ? tr("The &1 that is listed") : tr("All %1 that are &listed").arg(count),
              tr("as search and filters are"));
    if (!chosen.empty()) {
        const int some = static_cast<int>(chosen.size());
        addChoice(*column, *m_which, Chosen,
                  some == 1 ? tr("The one that is c&hosen") : tr("The %n that are c&hosen", nullptr, some), {});
    }
    m_which->button(chosen.size() > 1 ? Chosen : AllListed)->setChecked(true);
    column->addWidget(m_approvedOnly);
    column->addSpacing(8);
    column->addWidget(new widgets::ColumnHeading(tr("Format")));
    addChoice(*column, *m_format, static_cast<int>(QuestionFormat::Json), tr("&JSON"),
              tr("whole, to be imported again"));
    addChoice(*column, *m_format, static_cast<int>(QuestionFormat::Csv), tr("C&SV"), tr("whole, for a spreadsheet"));
    addChoice(*column, *m_format, static_cast<int>(QuestionFormat::Gift), tr("&GIFT"),
              tr("for Moodle; multiple choice alone"));
    m_format->button(static_cast<int>(QuestionFormat::Json))->setChecked(true);
    auto *cancel = new Button(tr("&Cancel"), ButtonRole::Outlined);
    auto *write = new Button(tr("&Export…"), ButtonRole::Primary);
    write->setObjectName(QStringLiteral("export"));
    write->setDefault(true);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(write, &Button::clicked, this, [this] {
        emit asked(what());
        accept();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(write);
    column->addSpacing(16);
    column->addLayout(buttons);
}

void ExportDialog::addChoice(QVBoxLayout &column, QButtonGroup &group, int id, const QString &words,
                             const QString &remark) {
    auto *choice = new QRadioButton(words);
    choice->setMinimumHeight(28);
    choice->setAccessibleDescription(remark);
    group.addButton(choice, id);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(choice);
    auto *said = new widgets::Label(remark, Text::Caption, Ink::Quiet);
    said->setElided(true);
    said->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(said, 1);
    column.addLayout(row);
}

QuestionExport ExportDialog::what() const {
    QuestionExport what;
    what.filter = m_filter;
    if (m_which->checkedId() == Chosen)
        what.chosen = m_chosen;
    what.approvedOnly = m_approvedOnly->isChecked();
    what.format = static_cast<QuestionFormat>(m_format->checkedId());
    return what;
}

} // namespace candor::screens
