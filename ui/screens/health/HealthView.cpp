// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthView.h"

#include "common/FieldErrors.h"
#include "health/BackupPanel.h"
#include "health/HealthModel.h"
#include "health/HealthWords.h"
#include "health/SettingsForm.h"
#include "health/SkillChangesDialog.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QDir>
#include <QGridLayout>
#include <QShortcut>

namespace candor::screens {

using widgets::Button;
using widgets::Label;

namespace {

constexpr int columnGap = 24;
constexpr int figureRow = 31;

void empty(QLayout &layout) {
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

struct HealthView::Parts {
    explicit Parts(ScreenContext &context) : model(context), settings(new SettingsForm(model)) {}

    HealthModel model;
    SettingsForm *settings;
    QVBoxLayout *remarks = new QVBoxLayout;
    QGridLayout *figures = new QGridLayout;
    Button *backUp = new Button(HealthView::tr("&Back up now"), widgets::ButtonRole::Primary);
};

HealthView::HealthView(ScreenContext &context, QWidget *parent)
    : Page(tr("Workspace"), parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    setSubline(QDir::toNativeSeparators(context.workspace));
    parts.backUp->setObjectName(QStringLiteral("backUp"));
    parts.backUp->setSymbol(QStringLiteral("backup"));
    auto *skills = new Button(tr("&Skills…"), widgets::ButtonRole::Outlined);
    skills->setObjectName(QStringLiteral("skills"));
    addButton(skills);
    addButton(parts.backUp);
    parts.remarks->setSpacing(4);
    parts.figures->setSpacing(0);
    parts.figures->setColumnStretch(0, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(new widgets::ColumnHeading(tr("State")));
    left->addSpacing(8);
    left->addLayout(parts.remarks);
    left->addSpacing(8);
    left->addLayout(parts.figures);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(32);
    right->addWidget(parts.settings);
    right->addWidget(new BackupPanel(parts.model));
    right->addStretch();
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 4, 0, 0);
    columns->setSpacing(columnGap);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    setContent(content);
    setFocusPolicy(Qt::StrongFocus);

    connect(skills, &Button::clicked, this, [this, &context] { (new SkillChangesDialog(context, this))->open(); });
    connect(parts.backUp, &Button::clicked, &parts.model, &HealthModel::backUp);
    connect(&parts.model, &HealthModel::backupChanged, this,
            [this] { m_parts->backUp->setEnabled(!m_parts->model.isBackingUp()); });
    connect(&parts.model, &HealthModel::read, this, &HealthView::showHealth);
    connect(&parts.model, &HealthModel::failed, this, [this](const Error &error) {
        showError({tr("The workspace cannot be looked at"), wordsAndAdvice(error), {}, tr("&Try again"), [this] {
                       refresh();
                   }});
        emit shown();
    });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &HealthView::refresh);
    refresh();
}

HealthView::~HealthView() = default;

bool HealthView::hasUnsavedChanges() const { return m_parts->settings->isChanged(); }

void HealthView::refresh() {
    if (!m_parts->model.wasRead())
        showProgress(tr("Checking the workspace"), 0, 0);
    m_parts->model.refresh();
}

void HealthView::showHealth() {
    Parts &parts = *m_parts;
    empty(*parts.remarks);
    for (const HealthRemark &remark : healthRemarks(parts.model.health(), parts.model.now())) {
        auto *label = new widgets::StateLabel(remark.state, remark.words);
        label->setWrapped();
        parts.remarks->addWidget(label);
    }
    empty(*parts.figures);
    int row = 0;
    for (const auto &[name, value] : healthFigures(parts.model.health(), parts.model.now())) {
        auto *label = new Label(name, theme::Text::Body, theme::Ink::Quiet);
        label->setMinimumHeight(figureRow);
        auto *figure = new Label(value, theme::Text::Mono);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        parts.figures->addWidget(label, row, 0);
        parts.figures->addWidget(figure, row, 1);
        parts.figures->addWidget(new widgets::Rule, row + 1, 0, 1, 2);
        row += 2;
    }
    showContent();
    emit shown();
}

} // namespace candor::screens
