// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/StationEditor.h"

#include "resume/ResumeChanges.h"
#include "resume/ResumeWords.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/MonthField.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>

namespace candor::screens {

using widgets::FormField;
using widgets::Label;
using widgets::MonthField;
using widgets::TextInput;

namespace {

constexpr int mostLetters = 1000;
constexpr int monthWidth = 84;
constexpr int textLines = 5;
constexpr int oneRowFrom = 460;

bool isBefore(const YearMonth &one, const YearMonth &other) {
    if (one.year != other.year)
        return one.year < other.year;
    return one.month && other.month && *one.month < *other.month;
}

} // namespace

StationEditor::StationEditor(ResumeSection section, QWidget *parent)
    : QWidget(parent), m_section(section), m_title(new TextInput(mostLetters)),
      m_organisation(new TextInput(mostLetters)), m_from(new MonthField),
      m_to(new MonthField(MonthField::Open::Allowed)), m_error(new widgets::StateLabel(widgets::State::Alert, {})),
      m_uncertain(new widgets::StateLabel(widgets::State::Caution, tr("Please check"))),
      m_words(new Label(theme::Text::Caption)),
      m_corrected(new Label(tr("Corrected by you"), theme::Text::Caption, theme::Ink::Quiet)),
      m_text(new widgets::TextArea(textLines)),
      m_more(new widgets::SymbolButton(QStringLiteral("more_vert"), tr("More"))), m_menu(new QMenu(this)) {
    const bool isJob = section == ResumeSection::Experience;
    m_title->setObjectName(QStringLiteral("stationTitle"));
    m_organisation->setObjectName(QStringLiteral("stationOrganisation"));
    m_from->setObjectName(QStringLiteral("stationFrom"));
    m_to->setObjectName(QStringLiteral("stationTo"));
    m_text->setObjectName(QStringLiteral("stationText"));
    m_more->setObjectName(QStringLiteral("stationMore"));
    auto *title = new FormField(isJob ? tr("Position") : tr("Degree"), m_title);
    auto *organisation = new FormField(isJob ? tr("Company") : tr("School"), m_organisation);
    auto *from = new FormField(tr("From"), m_from);
    auto *to = new FormField(tr("To"), m_to);
    for (FormField *month : {from, to})
        month->setFixedWidth(monthWidth);
    m_more->setRole(widgets::ButtonRole::Plain);
    m_error->setWrapped();
    m_words->setInk(theme::Ink::Quiet);
    m_words->setElided(true);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *notes = new QHBoxLayout;
    notes->setSpacing(8);
    notes->addWidget(m_uncertain);
    notes->addWidget(m_words, 1);
    notes->addWidget(m_corrected);
    m_notes = new QWidget(this);
    m_notes->setLayout(notes);
    notes->setContentsMargins(0, 0, 0, 0);
    m_fields = {title, organisation, from, to};
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    place();
    m_error->hide();
    m_text->hide();
    buildMenu();

    for (QLineEdit *input : {static_cast<QLineEdit *>(m_title), static_cast<QLineEdit *>(m_organisation),
                             static_cast<QLineEdit *>(m_from), static_cast<QLineEdit *>(m_to)})
        connect(input, &QLineEdit::textChanged, this, &StationEditor::noteEdit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &StationEditor::noteEdit);
    for (MonthField *month : {m_from, m_to})
        connect(month, &QLineEdit::editingFinished, this, &StationEditor::check);
    for (QLineEdit *words : {m_title, m_organisation})
        connect(words, &QLineEdit::editingFinished, words, [words] {
            if (!words->hasFocus())
                words->setCursorPosition(0); // its beginning says more than its end
        });
}

/// In one row where there is room; otherwise the dates stand below.
void StationEditor::place() {
    const bool wide = width() >= oneRowFrom;
    if (m_grid->count() > 0 && wide == m_isWide)
        return;
    m_isWide = wide;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const auto [title, organisation, from, to] = m_fields;
    if (wide) {
        m_grid->addWidget(title, 0, 0);
        m_grid->addWidget(organisation, 0, 1);
        m_grid->addWidget(from, 0, 2);
        m_grid->addWidget(to, 0, 3);
    } else {
        m_grid->addWidget(title, 0, 0, 1, 2);
        m_grid->addWidget(organisation, 0, 2, 1, 2);
        m_grid->addWidget(from, 1, 0, Qt::AlignLeft);
        m_grid->addWidget(to, 1, 1, Qt::AlignLeft);
    }
    for (const int column : {0, 1, 2, 3})
        m_grid->setColumnStretch(column, wide && column >= 2 ? 0 : 1);
    m_grid->addWidget(m_more, 0, 4, Qt::AlignBottom);
    m_grid->addWidget(m_error, 2, 0, 1, 5);
    m_grid->addWidget(m_notes, 3, 0, 1, 4);
    m_grid->addWidget(m_text, 4, 0, 1, 4);
}

void StationEditor::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    // Not within the layout that is being done right now: it would keep the height of before.
    if (m_isWide != (width() >= oneRowFrom))
        QMetaObject::invokeMethod(this, &StationEditor::place, Qt::QueuedConnection);
}

void StationEditor::buildMenu() {
    m_up = m_menu->addAction(tr("Move &up"), this, [this] { emit moveAsked(-1); });
    m_down = m_menu->addAction(tr("Move &down"), this, [this] { emit moveAsked(1); });
    // Shown there only: the keys work where the keyboard is in the entry (keyPressEvent).
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    for (QAction *move : {m_up, m_down})
        move->setShortcutContext(Qt::WidgetShortcut);
    m_menu->addSeparator();
    m_goesOn = m_menu->addAction(tr("Goes on to date"));
    m_goesOn->setCheckable(true);
    m_showText = m_menu->addAction(tr("Show and edit its &text"));
    m_showText->setCheckable(true);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Remove this entry"), this, &StationEditor::removeAsked);
    connect(m_goesOn, &QAction::triggered, this, &StationEditor::setGoesOn);
    connect(m_showText, &QAction::triggered, this, &StationEditor::showText);
    connect(m_more, &widgets::Button::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - m_menu->sizeHint().width(), m_more->height())));
    });
}

void StationEditor::setStation(const ResumeStation &station) {
    const QSignalBlocker quiet(this);
    m_before = station;
    m_title->setText(station.title.text);
    m_organisation->setText(station.organisation.text);
    m_from->setMonth(station.start);
    if (station.ongoing)
        m_to->setGoesOn();
    else
        m_to->setMonth(station.end);
    m_text->setText(station.text);
    for (QLineEdit *input : {m_title, m_organisation})
        input->setCursorPosition(0);
    setDateError({});
    showState();
}

ResumeStation StationEditor::station() const {
    ResumeStation written;
    written.title.text = m_title->text();
    written.organisation.text = m_organisation->text();
    // What cannot be read is no month; check() says so.
    written.start = m_from->month();
    written.ongoing = m_to->goesOn();
    written.end = m_to->month();
    written.text = m_text->text();
    return changedStation(m_before, written);
}

void StationEditor::setNumber(int number, int count) {
    const bool isJob = m_section == ResumeSection::Experience;
    const QString kind = isJob ? tr("Experience") : tr("Education");
    m_name = count == 1 ? kind : tr("%1 %2").arg(kind).arg(number + 1);
    m_title->setAccessibleName(isJob ? tr("%1, position").arg(m_name) : tr("%1, degree").arg(m_name));
    m_organisation->setAccessibleName(isJob ? tr("%1, company").arg(m_name) : tr("%1, school").arg(m_name));
    m_from->setAccessibleName(tr("%1, from").arg(m_name));
    m_to->setAccessibleName(tr("%1, to").arg(m_name));
    m_text->setAccessibleName(tr("%1, text").arg(m_name));
    m_more->setMeaning(QStringLiteral("more_vert"), tr("More for %1").arg(m_name));
    m_up->setEnabled(number > 0);
    m_down->setEnabled(number + 1 < count);
}

QString StationEditor::dateError() const {
    if (!m_from->isReadable() || !m_to->isReadable())
        return tr("Give a month as in 2022-03, or a year; for the end also \"to date\".");
    const auto start = m_from->month();
    const auto end = m_to->month();
    return start && end && isBefore(*end, *start) ? tr("The end is before the start.") : QString();
}

bool StationEditor::check() {
    const QString wrong = dateError();
    setDateError(wrong);
    return wrong.isEmpty();
}

void StationEditor::setDateError(const QString &words) {
    m_error->setState(widgets::State::Alert, words);
    m_error->setVisible(!words.isEmpty());
    for (MonthField *month : {m_from, m_to}) {
        month->setProperty("invalid", !words.isEmpty());
        month->setAccessibleDescription(words);
        month->update();
    }
}

void StationEditor::noteEdit() {
    if (!m_error->isHidden())
        setDateError({});
    showState();
    emit edited();
}

void StationEditor::showState() {
    const ResumeStation now = station();
    const bool uncertain = !now.corrected && confidenceOf(now) < leastConfidence && !isEmpty(m_before);
    m_uncertain->setVisible(uncertain);
    for (QLineEdit *input : {m_title, m_organisation})
        input->setAccessibleDescription(uncertain ? tr("Please check") : QString());
    m_corrected->setVisible(now.corrected && !isEmpty(m_before));
    m_words->setText(now.text.simplified());
    m_words->setVisible(m_text->isHidden() && !now.text.isEmpty());
    m_goesOn->setChecked(now.ongoing);
}

void StationEditor::showText(bool shown) {
    m_text->setVisible(shown);
    m_showText->setChecked(shown);
    showState();
    if (shown)
        m_text->setFocus(Qt::OtherFocusReason);
}

void StationEditor::setGoesOn(bool goesOn) {
    if (goesOn)
        m_to->setGoesOn();
    else
        m_to->setMonth({});
    m_to->setFocus(Qt::OtherFocusReason);
}

void StationEditor::focusFirst() { m_title->setFocus(Qt::OtherFocusReason); }

void StationEditor::focusDates() { (m_from->isReadable() ? m_to : m_from)->setFocus(Qt::OtherFocusReason); }

NamedPlace StationEditor::placeAt(const QWidget &input) const {
    if (m_before.place)
        return {m_name, m_before.place};
    return {m_name, &input == m_organisation ? m_before.organisation.place : m_before.title.place};
}

void StationEditor::keyPressEvent(QKeyEvent *event) {
    const bool up = event->key() == Qt::Key_Up;
    if ((!up && event->key() != Qt::Key_Down) || !(event->modifiers() & Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if ((up ? m_up : m_down)->isEnabled())
        emit moveAsked(up ? -1 : 1);
}

} // namespace candor::screens
