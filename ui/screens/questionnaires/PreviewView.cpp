// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/PreviewView.h"

#include "common/QuestionWords.h"
#include "common/QuestionnaireWords.h"
#include "questionnaires/AnswerArea.h"
#include "theme/Palette.h"
#include "widgets/Button.h"
#include "widgets/DetailText.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/PassageText.h"
#include "widgets/Rule.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;
using Kind = PreviewStep::Kind;

namespace {

constexpr int columnGap = 40;
constexpr int besideFrom = 760;
constexpr int barHeight = 4;
constexpr int barGap = 4;
constexpr int widestIntroduction = 640;

/// How far one is: a bar for each question, the one that is asked in ink.
class QuestionBars final : public QWidget {
public:
    QuestionBars(int count, int current) : m_count(count), m_current(current) { setFixedHeight(barHeight); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override {
        const theme::Palette &tokens = theme::colours(palette());
        QPainter painter(this);
        const int gap = m_count > 40 ? 1 : barGap;
        for (int bar = 0; bar < m_count; ++bar) {
            const int from = (width() + gap) * bar / m_count;
            const int to = (width() + gap) * (bar + 1) / m_count - gap;
            const int left = layoutDirection() == Qt::RightToLeft ? width() - to : from;
            const QColor &ink = bar == m_current ? tokens.ink : bar < m_current ? tokens.edge : tokens.rule;
            painter.fillRect(left, 0, to - from, barHeight, ink);
        }
    }

private:
    int m_count;
    int m_current;
};

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

QWidget *figure(const QString &name, const QString &value) {
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Label(name, Text::Caption, Ink::Quiet));
    column->addWidget(new Label(value, Text::MonoValue));
    return widget;
}

/// A candidate's button, to look at.
QWidget *inertButton(const QString &words) {
    auto *button = new widgets::Button(words, widgets::ButtonRole::Primary);
    button->setButtonHeight(widgets::ButtonHeight::Tall);
    button->setFocusPolicy(Qt::NoFocus);
    button->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setAccessibleDescription(PreviewView::tr("Does nothing in the preview"));
    return button;
}

} // namespace

PreviewView::PreviewView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("preview"));
    setFocusPolicy(Qt::StrongFocus);
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(0);
}

void PreviewView::show(const QuestionnaireContent &content, const KnownQuestions &known, OutlinePlace from) {
    m_content = content;
    m_steps = previewSteps(content, known);
    m_questions = totalsOf(content, known).questions;
    m_step = stepOf(m_steps, from);
    build();
}

void PreviewView::go(int direction) { goTo(m_step + direction); }

void PreviewView::goTo(int step) {
    const int to = std::clamp(step, 0, static_cast<int>(m_steps.size()) - 1);
    if (to == m_step)
        return;
    m_step = to;
    build();
}

void PreviewView::build() {
    widgets::clearLayout(*m_column);
    m_columns = nullptr;
    const PreviewStep &step = m_steps[static_cast<std::size_t>(m_step)];
    switch (step.kind) {
    case Kind::Introduction:
    case Kind::Section:
        addIntroduction(step);
        break;
    case Kind::Question:
        addQuestion(step);
        break;
    case Kind::End:
        addEnd();
        break;
    }
    m_column->addStretch();
    emit stepChanged();
}

void PreviewView::addIntroduction(const PreviewStep &step) {
    const bool isWhole = step.kind == Kind::Introduction;
    auto *room = new QWidget;
    room->setMaximumWidth(widestIntroduction);
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString title = isWhole ? questionnaireWords(m_content) : step.title;
    if (!title.trimmed().isEmpty())
        column->addWidget(wrapped(title, isWhole ? Text::Title : Text::Section));
    column->addSpacing(16);
    if (!step.text.trimmed().isEmpty()) {
        auto *text = new widgets::DetailText;
        text->setText(step.text);
        column->addWidget(text);
        column->addSpacing(24);
    }
    auto *figures = new QHBoxLayout;
    figures->setSpacing(columnGap);
    figures->addWidget(figure(tr("Questions"), QString::number(step.questions)));
    figures->addWidget(figure(tr("At most"), lengthWords(step.seconds)));
    figures->addStretch();
    column->addLayout(figures);
    column->addSpacing(24);
    if (isWhole) {
        column->addWidget(wrapped(tr("Each question shows how long you have. Where there is time to think first, the "
                                     "answer begins after it."),
                                  Text::Body, Ink::Quiet));
        column->addSpacing(24);
    }
    column->addWidget(inertButton(isWhole ? tr("Begin") : tr("Go on")), 0, Qt::AlignLeft);
    m_column->addWidget(room);
}

void PreviewView::addQuestion(const PreviewStep &step) {
    auto *asked = new QWidget;
    auto *left = new QVBoxLayout(asked);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(tr("Question %1 of %2").arg(step.number).arg(m_questions), Text::BodyStrong));
    auto *remark = new Label(step.title, Text::Caption, Ink::Quiet);
    remark->setElided(true);
    remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(remark, 1);
    left->addLayout(head);
    left->addSpacing(8);
    left->addWidget(new QuestionBars(m_questions, step.number - 1));
    left->addSpacing(24);
    auto *text = new widgets::PassageText(Text::Question);
    text->setText(step.question.text);
    left->addWidget(text);
    left->addSpacing(24);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(columnGap);
    if (step.thinkingSeconds > 0)
        figures->addWidget(figure(tr("Time to think"), durationWords(step.thinkingSeconds)));
    figures->addWidget(figure(tr("Time to answer"), durationWords(step.timeLimitSeconds)));
    if (step.question.type == QuestionType::Audio || step.question.type == QuestionType::Video)
        figures->addWidget(figure(tr("Takes"), QString::number(step.takes)));
    figures->addStretch();
    left->addLayout(figures);
    left->addSpacing(24);
    left->addWidget(inertButton(tr("Finish answer")), 0, Qt::AlignLeft);
    left->addStretch();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(columnGap);
    m_columns->addWidget(asked);
    m_columns->addWidget(new AnswerArea(step.question, step.takes));
    m_columns->setStretch(0, 1);
    m_columns->setStretch(1, 1);
    m_column->addLayout(m_columns);
    arrange();
}

void PreviewView::addEnd() {
    auto *room = new QWidget;
    room->setMaximumWidth(widestIntroduction);
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(wrapped(tr("That was the last question"), Text::Section));
    column->addWidget(wrapped(m_content.keepsOtherTakes
                                  ? tr("What you hand in is kept, and so are your other takes.")
                                  : tr("What you hand in is kept. Takes that you did not choose are deleted."),
                              Text::Body));
    if (m_content.revealsMcqResults)
        column->addWidget(wrapped(tr("After that you see which of your choices were right."), Text::Body));
    column->addSpacing(8);
    column->addWidget(inertButton(tr("Hand in")), 0, Qt::AlignLeft);
    m_column->addWidget(room);
}

/// What is asked beside the answer, or above it where the room is narrow.
void PreviewView::arrange() {
    if (m_columns)
        m_columns->setDirection(width() >= besideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PreviewView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &PreviewView::arrange, Qt::QueuedConnection);
}

void PreviewView::keyPressEvent(QKeyEvent *event) {
    const bool fromRight = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Right:
        go(fromRight ? -1 : 1);
        break;
    case Qt::Key_Left:
        go(fromRight ? 1 : -1);
        break;
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        go(1);
        break;
    case Qt::Key_Backspace:
    case Qt::Key_PageUp:
        go(-1);
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(static_cast<int>(m_steps.size()) - 1);
        break;
    case Qt::Key_Escape:
        emit closed();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace candor::screens
