// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MoveDialog.h"

#include "common/HiringWords.h"
#include "hiring/StageRules.h"
#include "moving/MoveReport.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int dialogWidth = 480;
constexpr int mostLetters = 2000;

bool canGo(const CandidateRow &row, Stage to) { return whyNot(row.application.stage, to).isEmpty(); }

} // namespace

struct MoveDialog::Parts {
    std::vector<CandidateRow> rows;
    QVBoxLayout *column = nullptr;
    QButtonGroup *stages = nullptr;
    widgets::TextArea *reason = nullptr;
    widgets::FormField *reasonField = nullptr;
    Label *some = nullptr;
    Button *move = nullptr;
};

std::optional<Stage> nextStage(Stage from) {
    return from < Stage::Hired ? std::optional(static_cast<Stage>(static_cast<int>(from) + 1)) : std::nullopt;
}

MoveDialog::MoveDialog(const std::vector<CandidateRow> &rows, std::optional<Stage> to, QWidget *parent)
    : QDialog(parent), m_parts(new Parts) {
    m_parts->rows = rows;
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    const QString title = rows.size() == 1 ? tr("Move %1").arg(rows.front().fullName)
                                           : tr("Move %n candidates", nullptr, static_cast<int>(rows.size()));
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    m_parts->column = new QVBoxLayout(this);
    m_parts->column->setContentsMargins(32, 24, 32, 24);
    m_parts->column->setSpacing(8);
    auto *heading = new Label(title, theme::Text::Section);
    heading->setWordWrap(true);
    m_parts->column->addWidget(heading);
    if (rows.size() == 1) {
        m_parts->column->addWidget(new Label(tr("Stands in %1").arg(stageWords(rows.front().application.stage)),
                                             theme::Text::Body, theme::Ink::Quiet));
    }
    addStages();
    addReason();
    addButtons();
    if (!to && !rows.empty())
        to = nextStage(rows.front().application.stage);
    if (to && isPossible(*to)) {
        choose(*to);
        if (wantsReason(*to))
            m_parts->reason->setFocus();
    }
}

MoveDialog::~MoveDialog() = default;

void MoveDialog::addStages() {
    m_parts->stages = new QButtonGroup(this);
    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    for (const Stage stage : allStages) {
        auto *choice = new QRadioButton(stageWords(stage));
        choice->setMinimumHeight(28);
        choice->setEnabled(isPossible(stage));
        m_parts->stages->addButton(choice, static_cast<int>(stage));
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        row->addWidget(choice);
        if (!isPossible(stage) && m_parts->rows.size() == 1) {
            const QString why = whyNot(m_parts->rows.front().application.stage, stage);
            auto *remark = new Label(why, theme::Text::Caption, theme::Ink::Quiet);
            remark->setWordWrap(true);
            remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            choice->setAccessibleDescription(why);
            row->addWidget(remark, 1);
        } else {
            row->addStretch(1);
        }
        list->addLayout(row);
    }
    connect(m_parts->stages, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<Stage>(id)); });
    m_parts->column->addSpacing(8);
    m_parts->column->addLayout(list);
    m_parts->some = new Label(theme::Text::Caption);
    m_parts->some->setInk(theme::Ink::Quiet);
    m_parts->some->setWordWrap(true);
    m_parts->some->hide();
    m_parts->column->addWidget(m_parts->some);
}

void MoveDialog::addReason() {
    m_parts->reason = new widgets::TextArea(3);
    m_parts->reasonField = new widgets::FormField(tr("R&eason"), m_parts->reason);
    m_parts->reasonField->setRemark(tr("optional"));
    connect(m_parts->reason, &QPlainTextEdit::textChanged, this, [this] { m_parts->reasonField->setError({}); });
    m_parts->column->addSpacing(8);
    m_parts->column->addWidget(m_parts->reasonField);
}

void MoveDialog::addButtons() {
    auto *cancel = new Button(tr("&Cancel"), ButtonRole::Outlined);
    m_parts->move = new Button(tr("&Move"), ButtonRole::Primary);
    m_parts->move->setObjectName(QStringLiteral("move"));
    m_parts->move->setEnabled(false);
    m_parts->move->setDefault(true);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_parts->move, &Button::clicked, this, &MoveDialog::tryMove);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_parts->move);
    m_parts->column->addSpacing(16);
    m_parts->column->addLayout(buttons);
}

bool MoveDialog::isPossible(Stage to) const {
    return std::any_of(m_parts->rows.begin(), m_parts->rows.end(),
                       [to](const CandidateRow &row) { return canGo(row, to); });
}

bool MoveDialog::wantsReason(Stage to) const {
    return std::any_of(m_parts->rows.begin(), m_parts->rows.end(), [to](const CandidateRow &row) {
        return canGo(row, to) && hiring::needsReason(row.application.stage, to);
    });
}

void MoveDialog::choose(Stage to) {
    m_parts->stages->button(static_cast<int>(to))->setChecked(true);
    m_parts->move->setEnabled(true);
    m_parts->move->setText(tr("&Move to %1").arg(stageWords(to)));
    m_parts->reasonField->setRemark(wantsReason(to) ? tr("needed for this move") : tr("optional"));
    m_parts->reasonField->setError({});
    const auto able = std::count_if(m_parts->rows.begin(), m_parts->rows.end(),
                                    [to](const CandidateRow &row) { return canGo(row, to); });
    const auto all = static_cast<qsizetype>(m_parts->rows.size());
    m_parts->some->setText(tr("%1 of %2 can move there; the others stay.").arg(able).arg(all));
    m_parts->some->setVisible(able < all);
}

void MoveDialog::tryMove() {
    const int id = m_parts->stages->checkedId();
    if (id < 0)
        return;
    const auto to = static_cast<Stage>(id);
    const QString reason = m_parts->reason->text().trimmed();
    if (wantsReason(to) && reason.isEmpty()) {
        m_parts->reasonField->setError(tr("Say why. The candidate's history keeps it."));
        m_parts->reason->setFocus();
        return;
    }
    if (reason.toUcs4().size() > mostLetters) {
        m_parts->reasonField->setError(tr("The reason is longer than %1 characters.").arg(mostLetters));
        m_parts->reason->setFocus();
        return;
    }
    emit moveAsked(to, reason);
    accept();
}

} // namespace candor::screens
