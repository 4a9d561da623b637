// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/MenuButton.h"

#include <QMenu>

namespace candor::screens {

MenuButton::MenuButton(const QString &name, QWidget *parent)
    : Button(QString(), widgets::ButtonRole::Plain, parent), m_name(name), m_menu(new QMenu(this)) {
    setToolTip(name);
    setAccessibleName(name);
    m_menu->setAccessibleName(name);
    connect(this, &QPushButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
}

void MenuButton::setChoices(const QStringList &choices) {
    m_menu->clear();
    for (int index = 0; index < choices.size(); ++index) {
        QAction *action = m_menu->addAction(choices[index]);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, index] {
            setCurrent(index);
            emit chosen(index);
        });
    }
    m_current = -1;
}

void MenuButton::setCurrent(int index) {
    const QList<QAction *> actions = m_menu->actions();
    if (index < 0 || index >= actions.size())
        return;
    m_current = index;
    for (int row = 0; row < actions.size(); ++row)
        actions[row]->setChecked(row == index);
    // An ampersand in a choice is no mnemonic of the button.
    setText(actions[index]->text());
    setAccessibleName(tr("%1: %2").arg(m_name, actions[index]->text()));
}

} // namespace candor::screens
