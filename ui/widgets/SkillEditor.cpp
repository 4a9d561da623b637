// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SkillEditor.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"
#include "widgets/FlowLayout.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int tagHeight = 24;
constexpr int padding = 8;
constexpr int crossSize = 16;
constexpr int widestWord = 240;

/// A word that goes when it is pressed.
class RemovableTag final : public QAbstractButton {
public:
    RemovableTag(const QString &word, const QString &name, QWidget *parent) : QAbstractButton(parent) {
        setText(word);
        setAccessibleName(name);
        setToolTip(name);
        setFont(theme::font(theme::Text::Caption));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override {
        return {std::min(widestWord, fontMetrics().horizontalAdvance(text())) + 2 * padding + crossSize + 2, tagHeight};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent * /*event*/) override {
        const theme::Palette &tokens = theme::colours(palette());
        QPainter painter(this);
        painter.setPen(tokens.edge);
        painter.setBrush(underMouse() ? tokens.wash : tokens.paper);
        painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
        painter.setPen(tokens.ink);
        const QRect words = rect().adjusted(padding, 0, -crossSize - padding, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 2));
        painter.drawPixmap(width() - crossSize - padding / 2, (height() - crossSize) / 2,
                           theme::iconPixmap(QStringLiteral("close"), underMouse() ? tokens.ink : tokens.quiet,
                                             crossSize, devicePixelRatioF()));
    }
};

bool holds(const QStringList &skills, const QString &skill) { return skills.contains(skill, Qt::CaseInsensitive); }

} // namespace

SkillEditor::SkillEditor(const QString &name, QWidget *parent)
    : QWidget(parent), m_input(new QLineEdit), m_tags(new QWidget) {
    setAccessibleName(name);
    m_input->setAccessibleName(name);
    m_input->setFixedHeight(32);
    m_input->setPlaceholderText(tr("Type one, then Enter"));
    m_input->installEventFilter(this);
    setFocusProxy(m_input);
    new FlowLayout(8, m_tags);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_tags->setSizePolicy(policy);
    m_tags->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_input);
    column->addWidget(m_tags);
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u','))
            addTyped();
        else
            emit changed();
    });
    connect(m_input, &QLineEdit::editingFinished, this, &SkillEditor::addTyped);
}

void SkillEditor::setSkills(const QStringList &skills) {
    m_skills = skills;
    m_input->clear();
    showTags();
}

QStringList SkillEditor::skills() const {
    QStringList all = m_skills;
    for (const QString &part : m_input->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString skill = part.simplified(); !skill.isEmpty() && !holds(all, skill))
            all << skill;
    }
    return all;
}

void SkillEditor::setSuggestions(const QStringList &words) {
    auto *completer = new QCompleter(words, m_input);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(8);
    m_input->setCompleter(completer);
    // Queued: the completer writes its word into the field after it has said so.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &SkillEditor::addTyped,
            Qt::QueuedConnection);
}

bool SkillEditor::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_input->text().isEmpty()) {
            // Enter adds a word here and does not press the dialog's button.
            addTyped();
            return true;
        }
        if (key == Qt::Key_Backspace && m_input->text().isEmpty() && !m_skills.isEmpty()) {
            remove(m_skills.last());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SkillEditor::addTyped() {
    if (m_input->text().isEmpty())
        return;
    const QStringList all = skills();
    m_input->clear();
    if (all != m_skills) {
        m_skills = all;
        showTags();
    }
    emit changed();
}

void SkillEditor::remove(const QString &skill) {
    const auto place = m_skills.indexOf(skill);
    if (place < 0)
        return;
    m_skills.removeAt(place);
    showTags();
    m_input->setFocus();
    emit changed();
}

void SkillEditor::showTags() {
    while (QLayoutItem *item = m_tags->layout()->takeAt(0)) {
        // One of them may be what was just pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &skill : std::as_const(m_skills)) {
        auto *tag = new RemovableTag(skill, tr("Remove %1").arg(skill), m_tags);
        connect(tag, &QAbstractButton::clicked, this, [this, skill] { remove(skill); });
        m_tags->layout()->addWidget(tag);
        tag->show();
    }
    m_tags->setVisible(!m_skills.isEmpty());
    updateGeometry();
}

} // namespace candor::widgets
