// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/OptionsEditor.h"

#include "questionedit/OptionRow.h"
#include "questions/QuestionFields.h"
#include "widgets/Button.h"
#include "widgets/TextInput.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto fewest = static_cast<std::size_t>(questions::leastOptions);
constexpr auto most = static_cast<std::size_t>(questions::mostOptions);
constexpr std::size_t usual = 4;

} // namespace

OptionsEditor::OptionsEditor(QWidget *parent)
    : QWidget(parent), m_right(new QButtonGroup(this)), m_column(new QVBoxLayout),
      m_add(new widgets::Button(tr("Add opt&ion"), widgets::ButtonRole::Outlined)) {
    setAccessibleName(tr("Options"));
    m_add->setSymbol(QStringLiteral("add"));
    m_add->setObjectName(QStringLiteral("addOption"));
    m_column->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_column);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &widgets::Button::clicked, this, &OptionsEditor::add);
    setOptions({});
}

void OptionsEditor::setOptions(const std::vector<AnswerOption> &options) {
    qDeleteAll(m_rows); // never from within one of them
    m_rows.clear();
    // Where nothing is written yet, as many as are usual wait for it.
    const std::size_t count = options.empty() ? usual : std::max(fewest, options.size());
    for (std::size_t index = 0; index < count; ++index)
        addRow(index < options.size() ? options[index] : AnswerOption());
    arrange();
}

std::vector<AnswerOption> OptionsEditor::options() const {
    std::vector<AnswerOption> options;
    for (const OptionRow *row : m_rows)
        options.push_back(row->option());
    while (!options.empty() && options.back() == AnswerOption())
        options.pop_back();
    return options;
}

OptionRow *OptionsEditor::addRow(const AnswerOption &option) {
    auto *row = new OptionRow;
    m_right->addButton(row->choice());
    row->setOption(option);
    m_rows.push_back(row);
    m_column->addWidget(row);
    connect(row, &OptionRow::changed, this, &OptionsEditor::changed);
    connect(row, &OptionRow::moveAsked, this, [this, row](int by) { move(row, by); });
    connect(row, &OptionRow::removeAsked, this, [this, row] { remove(row); });
    connect(row, &OptionRow::finished, this, [this, row] { goOn(row); });
    return row;
}

void OptionsEditor::add() {
    if (m_rows.size() >= most)
        return;
    OptionRow *row = addRow({});
    arrange();
    row->show();
    row->text()->setFocus(Qt::OtherFocusReason);
    emit changed();
}

/// What they say is exchanged and the keyboard goes along, so that it can be moved on.
void OptionsEditor::move(OptionRow *row, int by) {
    const std::size_t from = placeOf(row);
    const std::size_t to = from + static_cast<std::size_t>(by);
    if (to >= m_rows.size())
        return;
    OptionRow *other = m_rows[to];
    const AnswerOption mine = row->option();
    const AnswerOption theirs = other->option();
    QWidget *focused = row->focusWidget();
    const QString part = focused ? focused->objectName() : QString();
    row->setOption(theirs);
    other->setOption(mine);
    auto *target = part.isEmpty() ? nullptr : other->findChild<QWidget *>(part);
    (target ? target : other->text())->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void OptionsEditor::remove(OptionRow *row) {
    if (m_rows.size() <= fewest)
        return;
    const std::size_t place = placeOf(row);
    m_right->removeButton(row->choice());
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(place));
    row->hide();
    row->deleteLater();
    arrange();
    m_rows[std::min(place, m_rows.size() - 1)]->text()->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void OptionsEditor::goOn(OptionRow *row) {
    const std::size_t next = placeOf(row) + 1;
    if (next < m_rows.size())
        m_rows[next]->text()->setFocus(Qt::TabFocusReason);
    else
        add();
}

void OptionsEditor::arrange() {
    const bool canBeRemoved = m_rows.size() > fewest;
    for (std::size_t index = 0; index < m_rows.size(); ++index)
        m_rows[index]->setPlace(static_cast<int>(index), static_cast<int>(m_rows.size()), canBeRemoved);
    m_add->setEnabled(m_rows.size() < most);
    setFocusProxy(m_rows.front()->text());
}

std::size_t OptionsEditor::placeOf(const OptionRow *row) const {
    return static_cast<std::size_t>(std::ranges::find(m_rows, row) - m_rows.begin());
}

} // namespace candor::screens
