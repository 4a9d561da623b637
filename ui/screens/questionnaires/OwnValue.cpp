// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/OwnValue.h"

#include "theme/Type.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace candor::screens {

OwnValue::OwnValue(int least, int most, int step, QWidget *parent)
    : QSpinBox(parent), m_least(least), m_step(step), m_questions(least) {
    setFont(theme::font(theme::Text::Body));
    // The value below the least one is "as the question says".
    setRange(least - 1, most);
    setKeyboardTracking(false);
    connect(this, &QSpinBox::valueChanged, this, &OwnValue::ownChanged);
}

void OwnValue::setQuestions(int value, const QString &words) {
    m_questions = value;
    setSpecialValueText(words);
}

void OwnValue::setOwn(std::optional<int> value) {
    const QSignalBlocker quiet(this);
    setValue(value.value_or(minimum()));
}

std::optional<int> OwnValue::own() const { return value() == minimum() ? std::nullopt : std::optional(value()); }

void OwnValue::stepBy(int steps) {
    const int from = own().value_or(m_questions);
    const int to = from + steps * m_step;
    // Below the least one it is as the question says again.
    setValue(to < m_least && own() ? minimum() : std::clamp(to, m_least, maximum()));
}

void OwnValue::keyPressEvent(QKeyEvent *event) {
    // A number takes the place of the words, wherever the cursor stands in them.
    if (text() == specialValueText() && !event->text().isEmpty() && event->text().front().isDigit())
        selectAll();
    QSpinBox::keyPressEvent(event);
}

bool OwnValue::isEmptied(const QString &text) const { return text.trimmed().isEmpty() || text == suffix(); }

int OwnValue::valueFromText(const QString &text) const {
    return isEmptied(text) ? minimum() : QSpinBox::valueFromText(text);
}

QValidator::State OwnValue::validate(QString &text, int &place) const {
    return isEmptied(text) ? QValidator::Acceptable : QSpinBox::validate(text, place);
}

} // namespace candor::screens
