// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnairesFilters.h"

#include "widgets/CheckBox.h"
#include "widgets/SearchField.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>

namespace candor::screens {

namespace {

constexpr auto typingPause = std::chrono::milliseconds(200);

} // namespace

QuestionnairesFilters::QuestionnairesFilters(QWidget *parent)
    : QWidget(parent), m_search(new widgets::SearchField), m_archived(new widgets::CheckBox(tr("A&rchived ones"))) {
    m_search->setObjectName(QStringLiteral("questionnaireSearch"));
    m_search->setPlaceholderText(tr("Title"));
    m_search->setAccessibleName(tr("Search the questionnaires"));
    m_search->setKeyHint(QStringLiteral("Ctrl+F"));
    m_search->setMaximumWidth(248);
    m_search->setMinimumWidth(136);
    m_search->setFixedHeight(32);
    m_archived->setObjectName(QStringLiteral("archivedOnes"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_search, 2);
    row->addWidget(m_archived, 0, Qt::AlignVCenter);
    row->addStretch(1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &QuestionnairesFilters::changed);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_archived, &QCheckBox::toggled, this, &QuestionnairesFilters::changed);
    for (const auto key : {Qt::Key_Escape, Qt::Key_Down}) {
        auto *leave = new QShortcut(key, m_search, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, [this, key] {
            if (key == Qt::Key_Escape)
                m_search->clear();
            emit left();
        });
    }
}

QuestionnaireFilter QuestionnairesFilters::filter() const {
    QuestionnaireFilter filter;
    filter.text = m_search->text().simplified();
    filter.archived = m_archived->isChecked();
    return filter;
}

void QuestionnairesFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QuestionnairesFilters::clear() {
    m_search->clear();
    m_typing.stop();
    const QSignalBlocker quiet(m_archived);
    m_archived->setChecked(false);
    m_archived->update();
    emit changed();
}

} // namespace candor::screens
