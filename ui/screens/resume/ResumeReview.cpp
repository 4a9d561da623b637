// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeReview.h"

#include "resume/ResumeChanges.h"
#include "resume/ResumeDocumentView.h"
#include "resume/ResumeFieldsEditor.h"
#include "resume/ResumeWords.h"
#include "resume/TabOrder.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Rule.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;
using widgets::State;

namespace {

constexpr int sideBySideFrom = 900;
constexpr int fieldsShare = 536;
constexpr int documentShare = 472;
constexpr int gap = 24;
constexpr int scrollBarRoom = 12;
constexpr int leastHeight = 320;
constexpr int stackedHeight = 440;
constexpr int headHeight = 31;
constexpr int roomAround = 56; ///< so that the label above and the next field are seen too

} // namespace

ResumeReview::ResumeReview(ResumePages &pages, QDate today, QWidget *parent)
    : QWidget(parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_heading(new widgets::ColumnHeading(tr("What was read"))), m_note(new widgets::StateLabel),
      m_warnings(new widgets::StateLabel), m_scroll(new QScrollArea), m_editor(new ResumeFieldsEditor(today)),
      m_fileRow(new QHBoxLayout), m_fileName(new Label(Text::BodyStrong)), m_fileSize(new Label(Text::MonoCaption)),
      m_document(new ResumeDocumentView(pages)) {
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(gap);
    m_columns->addWidget(makeFields(), fieldsShare);
    m_columns->addWidget(makeFile(), documentShare);
    connect(m_editor, &ResumeFieldsEditor::placeChosen, m_document, &ResumeDocumentView::choose);
    connect(m_editor, &ResumeFieldsEditor::placeLeft, m_document, &ResumeDocumentView::chooseNothing);
    connect(m_editor, &ResumeFieldsEditor::edited, this, &ResumeReview::showCount);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget * /*before*/, QWidget *now) {
        if (now && m_editor->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, roomAround);
    });
}

QWidget *ResumeReview::makeFields() {
    auto *room = new QWidget;
    auto *inner = new QVBoxLayout(room);
    inner->setContentsMargins(0, 12, scrollBarRoom, 8);
    inner->setSpacing(12);
    for (widgets::StateLabel *words : {m_note, m_warnings}) {
        words->setWrapped();
        words->hide();
        inner->addWidget(words);
    }
    inner->addWidget(m_editor, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("What was read"));
    m_scroll->setWidget(room);
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
    return fields;
}

QWidget *ResumeReview::makeFile() {
    m_fileName->setElided(true);
    m_fileName->setMinimumHeight(headHeight);
    m_fileSize->setInk(Ink::Quiet);
    m_fileRow->setContentsMargins(0, 0, 0, 0);
    m_fileRow->setSpacing(8);
    m_fileRow->addWidget(new widgets::IconLabel(QStringLiteral("description")));
    m_fileRow->addWidget(m_fileName);
    m_fileRow->addWidget(m_fileSize);
    m_fileRow->addStretch(1);
    auto *file = new QWidget;
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    head->setLayout(m_fileRow);
    column->addWidget(head);
    column->addWidget(new widgets::Rule(Ink::Ink));
    column->addSpacing(12);
    column->addWidget(m_document, 1);
    return file;
}

void ResumeReview::show(const Resume &resume, const QString &fileName, std::uint64_t bytes) {
    m_fileName->setText(fileName);
    m_fileSize->setText(theme::bytes(bytes));
    m_document->show(resume);
    m_editor->setResume(resume);
    const QString warnings = warningWords(resume.warnings).join(u' ');
    m_warnings->setState(State::Information, warnings);
    m_warnings->setVisible(!warnings.isEmpty());
    setNote(State::Information, {});
    m_scroll->verticalScrollBar()->setValue(0);
    showCount();
}

void ResumeReview::setNote(State state, const QString &words) {
    m_note->setState(state, words);
    m_note->setVisible(!words.isEmpty());
}

void ResumeReview::setReadOnly(bool readOnly) {
    m_editor->setEnabled(!readOnly);
    m_scroll->setFocusPolicy(readOnly ? Qt::StrongFocus : Qt::NoFocus);
}

void ResumeReview::addFileControl(QWidget *control) { m_fileRow->addWidget(control); }

void ResumeReview::showCount() {
    const ReadingCount count = countOf(m_editor->fields());
    QStringList parts{count.read == 1 ? tr("1 field") : tr("%1 fields").arg(count.read)};
    if (count.toCheck > 0)
        parts << tr("%1 to check").arg(count.toCheck);
    if (count.missing > 0)
        parts << tr("%1 not found").arg(count.missing);
    m_heading->setRemark(parts.join(QStringLiteral(", ")));
}

bool ResumeReview::focusNextPrevChild(bool next) {
    return moveKeyboard(*this, next) || leaveForm(*this, next, *m_scroll) || QWidget::focusNextPrevChild(next);
}

void ResumeReview::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const bool wide = width() >= sideBySideFrom;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_scroll->setMinimumHeight(wide ? leastHeight : stackedHeight);
    m_document->setMinimumHeight(wide ? leastHeight : stackedHeight);
}

} // namespace candor::screens
