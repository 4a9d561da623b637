// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/EventRows.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

/// What an edit changed is kept as the names of the fields.
QString wordsOf(const QuestionEvent &event) {
    if (event.kind != QuestionEventKind::Edited)
        return event.text;
    QStringList fields;
    for (const QString &field : event.text.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        fields << questionFieldWords(field);
    return fields.join(QStringLiteral(", "));
}

} // namespace

EventRows::EventRows(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void EventRows::show(const std::vector<QuestionEvent> &events) {
    if (events == m_shown)
        return;
    m_shown = events;
    widgets::clearLayout(*m_column);
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        add(*event);
}

void EventRows::add(const QuestionEvent &event) {
    const QString who = event.byName.isEmpty() ? tr("Candor") : event.byName;
    auto *what = new Label(who % u' ' % questionEventWords(event), Text::BodyStrong);
    what->setWordWrap(true);
    auto *remarks = new QHBoxLayout;
    remarks->setSpacing(8);
    remarks->addWidget(new Label(momentWords(event.at), Text::MonoCaption, Ink::Quiet));
    remarks->addWidget(new Label(tr("version %1").arg(event.version), Text::Caption, Ink::Quiet));
    remarks->addStretch();
    m_column->addSpacing(8);
    m_column->addWidget(what);
    m_column->addLayout(remarks);
    if (const QString words = wordsOf(event); !words.isEmpty()) {
        const bool isSaid = event.kind != QuestionEventKind::Edited;
        auto *text = new Label(words, isSaid ? Text::Body : Text::Caption, isSaid ? Ink::Ink : Ink::Quiet);
        text->setWordWrap(true);
        m_column->addSpacing(4);
        m_column->addWidget(text);
    }
    m_column->addSpacing(8);
    m_column->addWidget(new widgets::Rule);
}

} // namespace candor::screens
