// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/StationList.h"

#include "resume/ResumeChanges.h"
#include "resume/SectionHead.h"
#include "resume/StationEditor.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QApplication>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int atOnce = 6;
constexpr int atATime = 2;

} // namespace

StationList::StationList(ResumeSection section, QWidget *parent)
    : QWidget(parent), m_section(section),
      m_head(section == ResumeSection::Experience ? new SectionHead(tr("Experience"), tr("Add experience"))
                                                  : new SectionHead(tr("Education"), tr("Add education"))),
      m_error(new widgets::StateLabel(widgets::State::Alert, {})), m_column(new QVBoxLayout) {
    m_head->addButton()->setObjectName(section == ResumeSection::Experience ? QStringLiteral("addExperience")
                                                                            : QStringLiteral("addEducation"));
    m_error->setWrapped();
    m_error->hide();
    m_column->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    column->addWidget(m_error);
    column->addLayout(m_column);
    connect(m_head, &SectionHead::addAsked, this, &StationList::addEmpty);
}

void StationList::setStations(const std::vector<ResumeStation> &stations) {
    m_idle.stop();
    for (StationEditor *editor : m_editors) {
        editor->hide();
        editor->deleteLater();
    }
    m_editors.clear();
    m_waiting.assign(stations.begin(), stations.end());
    setError({});
    buildSome(atOnce);
}

void StationList::buildSome(int most) {
    const auto count = static_cast<int>(m_editors.size() + m_waiting.size());
    for (int built = 0; built < most && !m_waiting.empty(); ++built) {
        StationEditor *editor = addEditor(m_waiting.front());
        m_waiting.pop_front();
        editor->setNumber(static_cast<int>(m_editors.size()) - 1, count);
    }
    m_head->setMissing(count == 0);
    if (m_waiting.empty())
        m_idle.stop();
    else if (!m_idle.isActive())
        m_idle.start(0, this);
}

void StationList::timerEvent(QTimerEvent *event) {
    if (event->timerId() == m_idle.timerId())
        buildSome(atATime);
    else
        QWidget::timerEvent(event);
}

StationEditor *StationList::addEditor(const ResumeStation &station) {
    auto *editor = new StationEditor(m_section);
    editor->setStation(station);
    m_column->addWidget(editor);
    editor->show(); // at once, so that it can have the keyboard
    m_editors.push_back(editor);
    connect(editor, &StationEditor::edited, this, [this] {
        setError({});
        emit edited();
    });
    connect(editor, &StationEditor::removeAsked, this, [this, editor] { remove(editor); });
    connect(editor, &StationEditor::moveAsked, this, [this, editor](int step) { move(editor, step); });
    return editor;
}

void StationList::addEmpty() {
    buildSome(static_cast<int>(m_waiting.size()));
    StationEditor *editor = addEditor({});
    number();
    editor->focusFirst();
    emit edited();
}

void StationList::remove(StationEditor *editor) {
    const auto found = std::find(m_editors.begin(), m_editors.end(), editor);
    if (found == m_editors.end())
        return;
    editor->hide();
    editor->deleteLater();
    const auto next = m_editors.erase(found);
    if (m_editors.empty())
        m_head->addButton()->setFocus(Qt::OtherFocusReason);
    else
        (next == m_editors.end() ? m_editors.back() : *next)->focusFirst();
    number();
    emit edited();
}

void StationList::move(StationEditor *editor, int step) {
    const auto found = std::find(m_editors.begin(), m_editors.end(), editor);
    const auto from = static_cast<int>(found - m_editors.begin());
    const int to = from + step;
    if (found == m_editors.end() || to < 0 || to >= static_cast<int>(m_editors.size()))
        return;
    QWidget *keyboard = QApplication::focusWidget();
    std::swap(m_editors[static_cast<std::size_t>(from)], m_editors[static_cast<std::size_t>(to)]);
    m_column->removeWidget(editor);
    m_column->insertWidget(to, editor);
    number();
    if (keyboard && editor->isAncestorOf(keyboard))
        keyboard->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void StationList::number() {
    const auto count = static_cast<int>(m_editors.size() + m_waiting.size());
    for (int place = 0; place < static_cast<int>(m_editors.size()); ++place)
        m_editors[static_cast<std::size_t>(place)]->setNumber(place, count);
    m_head->setMissing(count == 0);
}

std::vector<ResumeStation> StationList::stations() const {
    std::vector<ResumeStation> stations;
    for (const StationEditor *editor : m_editors) {
        if (ResumeStation station = editor->station(); !isEmpty(station))
            stations.push_back(std::move(station));
    }
    stations.insert(stations.end(), m_waiting.begin(), m_waiting.end());
    return stations;
}

bool StationList::check() {
    StationEditor *wrong = nullptr;
    for (StationEditor *editor : m_editors) {
        if (!editor->check() && !wrong)
            wrong = editor;
    }
    if (wrong)
        wrong->focusDates();
    return !wrong;
}

void StationList::setRemark(const QString &remark) { m_head->setRemark(remark); }

void StationList::setError(const QString &words) {
    m_error->setState(widgets::State::Alert, words);
    m_error->setVisible(!words.isEmpty());
}

void StationList::focusFirst() {
    if (m_editors.empty())
        m_head->addButton()->setFocus(Qt::OtherFocusReason);
    else
        m_editors.front()->focusFirst();
}

} // namespace candor::screens
