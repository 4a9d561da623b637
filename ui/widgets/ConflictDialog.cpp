// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ConflictDialog.h"

#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QGridLayout>
#include <QScrollArea>

namespace candor::widgets {

namespace {

constexpr int column = 240;
constexpr int mostLetters = 600; ///< of a version; who needs more reads it in the form
constexpr int tallestList = 320;

Label *version(const QString &text) {
    QString shown = text.isEmpty() ? theme::emptyFigure() : text;
    if (shown.size() > mostLetters)
        shown = shown.left(mostLetters) + QChar(0x2026);
    auto *label = new Label(shown, theme::Text::Body);
    label->setWordWrap(true);
    label->setFixedWidth(column);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(const QString &what, const std::vector<FieldVersions> &fields, QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("conflict"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Two versions"));

    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const QString heads[] = {tr("Field"), tr("Mine"), tr("Theirs")};
    for (int i = 0; i < 3; ++i)
        grid->addWidget(new Label(heads[i], theme::Text::Caption, theme::Ink::Quiet), 0, i);
    grid->addWidget(new Rule(theme::Ink::Ink), 1, 0, 1, 3);
    int row = 2;
    for (const FieldVersions &field : fields) {
        if (!field.differs())
            continue;
        auto *name = new Label(field.name, theme::Text::BodyStrong);
        name->setWordWrap(true);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(name, row, 0);
        grid->addWidget(version(field.mine), row, 1);
        grid->addWidget(version(field.theirs), row, 2);
        grid->addWidget(new Rule, row + 1, 0, 1, 3);
        row += 2;
    }
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Both versions"));
    area->setWidget(table);
    area->setMinimumWidth(column * 2 + 192);
    area->setFixedHeight(std::min(tallestList, table->sizeHint().height()));

    auto *heading = new Label(tr("Somebody else has changed this"), theme::Text::Section);
    auto *text =
        new Label(tr("%1 was saved by somebody else since you opened it. Nothing of yours is lost, and nothing "
                     "is saved yet: choose the version that stays.")
                      .arg(what),
                  theme::Text::Body);
    text->setWordWrap(true);
    auto *edit = new Button(tr("&Go on editing"), ButtonRole::Plain);
    auto *theirs = new Button(tr("Take &theirs"), ButtonRole::Outlined);
    auto *mine = new Button(tr("&Keep mine"), ButtonRole::Primary);
    edit->setObjectName(QStringLiteral("goOnEditing"));
    theirs->setObjectName(QStringLiteral("takeTheirs"));
    mine->setObjectName(QStringLiteral("keepMine"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(edit);
    buttons->addWidget(theirs);
    buttons->addWidget(mine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addWidget(area);
    layout->addSpacing(16);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);

    connect(edit, &QPushButton::clicked, this, &QDialog::reject);
    connect(theirs, &QPushButton::clicked, this, [this] {
        accept();
        emit theirsChosen();
    });
    connect(mine, &QPushButton::clicked, this, [this] {
        accept();
        emit mineChosen();
    });
    // Neither version goes by a careless Enter.
    for (Button *button : {edit, theirs, mine})
        button->setAutoDefault(true);
    edit->setDefault(true);
    edit->setFocus();
}

} // namespace candor::widgets
