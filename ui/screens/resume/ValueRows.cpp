// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ValueRows.h"

#include "resume/ResumeChanges.h"
#include "resume/SectionHead.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using widgets::TextInput;

namespace {

constexpr int mostLetters = 2000;
constexpr int mostInLevel = 60;

} // namespace

ValueRows::ValueRows(Kind kind, const QString &name, const QString &each, const QString &adds, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_each(each), m_head(new SectionHead(name, adds)),
      m_error(new widgets::StateLabel(widgets::State::Alert, {})), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_head);
    m_column->addWidget(m_error);
    m_error->setWrapped();
    m_error->hide();
    connect(m_head, &SectionHead::addAsked, this, [this] {
        addRow({}).text->setFocus(Qt::OtherFocusReason);
        showState();
        emit edited();
    });
}

ValueRows::Row &ValueRows::addRow(const std::optional<ResumeLanguage> &before) {
    auto *widget = new QWidget;
    auto *text = new TextInput(mostLetters);
    auto *level = m_kind == Kind::Languages ? new TextInput(mostInLevel) : nullptr;
    auto *remove = new widgets::SymbolButton(QStringLiteral("close"), {});
    remove->setRole(widgets::ButtonRole::Plain);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(text, 2);
    if (before)
        text->setText(before->name.text);
    text->setCursorPosition(0);
    if (before && !before->name.corrected && before->name.confidence < leastConfidence)
        row->addWidget(new widgets::StateLabel(widgets::State::Caution, tr("Please check")));
    const auto noteEdit = [this] {
        setError({});
        emit edited();
    };
    connect(text, &QLineEdit::textEdited, this, noteEdit);
    if (level) {
        level->setText(before ? before->level : QString());
        level->setPlaceholderText(tr("Level"));
        connect(level, &QLineEdit::textEdited, this, noteEdit);
        row->addWidget(level, 1);
    }
    row->addWidget(remove);
    connect(remove, &widgets::Button::clicked, this, [this, widget] { removeRow(widget); });
    m_column->addWidget(widget);
    widget->show(); // at once, so that it can have the keyboard
    m_rows.push_back({widget, text, level, before});
    return m_rows.back();
}

void ValueRows::removeRow(const QWidget *row) {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.widget == row; });
    if (found == m_rows.end())
        return;
    // Its own button is what was just pressed.
    found->widget->hide();
    found->widget->deleteLater();
    const auto next = m_rows.erase(found);
    if (m_rows.empty())
        m_head->addButton()->setFocus(Qt::OtherFocusReason);
    else
        (next == m_rows.end() ? m_rows.back() : *next).text->setFocus(Qt::OtherFocusReason);
    setError({});
    showState();
    emit edited();
}

void ValueRows::clear() {
    for (const Row &row : m_rows) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    setError({});
}

void ValueRows::showState() {
    m_head->setMissing(m_rows.empty());
    int number = 0;
    for (const Row &row : m_rows) {
        ++number;
        const QString name = m_rows.size() == 1 ? m_each : tr("%1 %2").arg(m_each).arg(number);
        row.text->setAccessibleName(name);
        if (row.level)
            row.level->setAccessibleName(tr("Level of %1").arg(name));
        for (auto *remove : row.widget->findChildren<widgets::SymbolButton *>())
            remove->setMeaning(QStringLiteral("close"), tr("Remove %1").arg(name));
    }
}

void ValueRows::setValues(const std::vector<ResumeValue> &values) {
    clear();
    for (const ResumeValue &value : values)
        addRow(ResumeLanguage{value, {}});
    showState();
}

void ValueRows::setLanguages(const std::vector<ResumeLanguage> &languages) {
    clear();
    for (const ResumeLanguage &language : languages)
        addRow(language);
    showState();
}

std::vector<ResumeLanguage> ValueRows::languages() const {
    std::vector<ResumeLanguage> languages;
    for (const Row &row : m_rows) {
        const auto name = changedValue(row.before ? std::optional(row.before->name) : std::nullopt, row.text->text());
        if (!name || name->text.isEmpty())
            continue;
        ResumeLanguage language{*name, row.level ? row.level->text().trimmed() : QString()};
        if (row.before && language.level != row.before->level)
            language.name = ResumeValue{name->text, 1, {}, true};
        languages.push_back(std::move(language));
    }
    return languages;
}

std::vector<ResumeValue> ValueRows::values() const {
    std::vector<ResumeValue> values;
    for (ResumeLanguage &language : languages())
        values.push_back(std::move(language.name));
    return values;
}

void ValueRows::setError(const QString &words) {
    m_error->setState(widgets::State::Alert, words);
    m_error->setVisible(!words.isEmpty());
}

void ValueRows::focusFirst() {
    QWidget *first = m_rows.empty() ? static_cast<QWidget *>(m_head->addButton()) : m_rows.front().text;
    first->setFocus(Qt::OtherFocusReason);
}

NamedPlace ValueRows::placeAt(const QWidget &input) const {
    for (const Row &row : m_rows) {
        if (row.widget->isAncestorOf(&input))
            return {row.text->accessibleName(), row.before ? row.before->name.place : std::nullopt};
    }
    return {};
}

} // namespace candor::screens
