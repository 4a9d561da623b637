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
constexpr int symbolSize = 16;
constexpr int gap = 6;
constexpr int widestWord = 240;

/// A word that goes when it is pressed; with a tick and a remark where it matters.
class RemovableTag final : public QAbstractButton {
public:
    RemovableTag(const QString &word, const QString &remark, const QString &name, QWidget *parent)
        : QAbstractButton(parent), m_remark(remark) {
        setText(word);
        setAccessibleName(name);
        setAccessibleDescription(remark);
        setToolTip(name);
        setFont(theme::font(theme::Text::Caption));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override {
        return {wordStart() + wordWidth() + remarkWidth() + symbolSize + padding, tagHeight};
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
        const bool matters = !m_remark.isEmpty();
        QPainter painter(this);
        painter.setPen(matters ? tokens.edge : tokens.rule);
        painter.setBrush(underMouse() ? tokens.wash : tokens.paper);
        painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
        const auto symbol = [&](const QString &name, int left, const QColor &colour) {
            painter.drawPixmap(left, (height() - symbolSize) / 2,
                               theme::iconPixmap(name, colour, symbolSize, devicePixelRatioF()));
        };
        if (matters)
            symbol(QStringLiteral("check"), padding / 2, tokens.ink);
        painter.setPen(tokens.ink);
        const int end = width() - symbolSize - padding / 2;
        const QRect words(wordStart(), 0, std::min(wordWidth(), end - wordStart() - remarkWidth()), height());
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 2));
        if (matters) {
            painter.setPen(tokens.quiet);
            painter.drawText(QRect(words.right() + 1 + gap, 0, remarkWidth(), height()),
                             Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_remark);
        }
        symbol(QStringLiteral("close"), end, underMouse() ? tokens.ink : tokens.quiet);
    }

private:
    [[nodiscard]] int wordStart() const { return m_remark.isEmpty() ? padding : symbolSize + padding; }
    [[nodiscard]] int wordWidth() const { return std::min(widestWord, fontMetrics().horizontalAdvance(text()) + 2); }
    [[nodiscard]] int remarkWidth() const {
        return m_remark.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_remark) + gap + 1;
    }

    QString m_remark;
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

void SkillEditor::setRemarks(const Remarks &remarks) {
    m_remarks = remarks;
    showTags();
}

QString SkillEditor::remarkOf(const QString &skill) const {
    const auto found = std::find_if(m_remarks.begin(), m_remarks.end(),
                                    [&](const auto &remark) { return holds(remark.first, skill); });
    return found == m_remarks.end() ? QString() : found->second;
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
        auto *tag = new RemovableTag(skill, remarkOf(skill), tr("Remove %1").arg(skill), m_tags);
        connect(tag, &QAbstractButton::clicked, this, [this, skill] { remove(skill); });
        m_tags->layout()->addWidget(tag);
        tag->show();
    }
    m_tags->setVisible(!m_skills.isEmpty());
    updateGeometry();
}

} // namespace candor::widgets
