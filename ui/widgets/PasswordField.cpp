// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PasswordField.h"

#include "theme/Type.h"
#include "widgets/Button.h"

namespace candor::widgets {

namespace {

constexpr int inputHeight = 32; // also where a column is short of room
constexpr int eyeSize = 24;
constexpr int eyeMargin = 4;
constexpr int mostLetters = 1024;

} // namespace

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent), m_eye(new SymbolButton(QStringLiteral("visibility"), tr("Show password"), this)) {
    setFont(theme::font(theme::Text::Body));
    setMaxLength(mostLetters);
    setMinimumHeight(inputHeight);
    setEchoMode(QLineEdit::Password);
    // Input methods, spelling and prediction keep away from it.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    setTextMargins(0, 0, eyeSize, 0);
    m_eye->setObjectName(QStringLiteral("eye"));
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setFixedSize(eyeSize, eyeSize);
    connect(m_eye, &QAbstractButton::clicked, this, [this] { setShowsLetters(!showsLetters()); });
}

void PasswordField::setShowsLetters(bool shows) {
    setEchoMode(shows ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setMeaning(shows ? QStringLiteral("visibility_off") : QStringLiteral("visibility"),
                      shows ? tr("Hide password") : tr("Show password"));
}

void PasswordField::forget() {
    clear();
    setShowsLetters(false);
    // Setting a text drops the history of changes.
    setText(QString());
}

// QLineEdit asks for the widest letter of all scripts, which is more than a narrow column has.
QSize PasswordField::minimumSizeHint() const {
    return {6 * fontMetrics().averageCharWidth() + 2 * eyeSize, QLineEdit::minimumSizeHint().height()};
}

void PasswordField::resizeEvent(QResizeEvent *event) {
    QLineEdit::resizeEvent(event);
    const int left = layoutDirection() == Qt::RightToLeft ? eyeMargin : width() - eyeSize - eyeMargin;
    m_eye->move(left, (height() - eyeSize) / 2);
}

void PasswordField::hideEvent(QHideEvent *event) {
    QLineEdit::hideEvent(event);
    setShowsLetters(false);
}

} // namespace candor::widgets
