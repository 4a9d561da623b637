// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenChecks.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

namespace candor::tests {

namespace {

QString nameOf(const QWidget &widget) {
    return QString::fromLatin1(widget.metaObject()->className()) % u' ' % widget.objectName();
}

/// What a screen is made of: a spin box and an editable combo box have an edit of their own inside.
bool isPartOfAnother(const QWidget &widget) {
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}

bool canBeScrolledTo(const QWidget &widget) {
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QScrollArea *>(up))
            return true;
    return false;
}

} // namespace

QStringList withoutName(const QWidget &screen) {
    QStringList names;
    for (QWidget *widget : screen.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
            isPartOfAnother(*widget))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            names << nameOf(*widget);
    }
    return names;
}

QStringList cutOff(const QWidget &screen) {
    QStringList names;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) ||
                               qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
        if (!isControl || !widget->isVisible() || canBeScrolledTo(*widget))
            continue;
        const QRect place(widget->mapTo(&screen, QPoint()), widget->size());
        if (!screen.rect().contains(place))
            names << nameOf(*widget);
    }
    return names;
}

QWidget *visible(QWidget &screen, const char *name) {
    for (QWidget *parent : {QApplication::activeModalWidget(), &screen}) {
        if (!parent)
            continue;
        for (QWidget *widget : parent->findChildren<QWidget *>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
    }
    return nullptr;
}

void type(QWidget &screen, const char *name, const QString &text) {
    QWidget *input = visible(screen, name);
    if (!input)
        return QTest::qFail(name, __FILE__, __LINE__);
    input->setFocus();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Delete);
    QTest::keyClicks(input, text);
}

bool click(QWidget &screen, const char *name) {
    auto *button = qobject_cast<QAbstractButton *>(visible(screen, name));
    if (!button || !button->isEnabled())
        return false;
    // A check box is hit at its box.
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(std::min(8, button->width() / 2), button->height() / 2));
    return true;
}

} // namespace candor::tests
