// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Button.h"

#include <QStringList>

class QMenu;

namespace candor::screens {

/// A plain button that says what is chosen and opens the choices below it.
class MenuButton : public widgets::Button {
    Q_OBJECT

public:
    /// `name` is what is chosen here, for a screen reader and the tool tip.
    explicit MenuButton(const QString &name, QWidget *parent = nullptr);

    void setChoices(const QStringList &choices);
    /// Shows it as chosen; tells nobody.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QMenu *choices() const { return m_menu; }

signals:
    void chosen(int index);

private:
    QString m_name;
    QMenu *m_menu;
    int m_current = -1;
};

} // namespace candor::screens
