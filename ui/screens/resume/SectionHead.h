// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candor::widgets {
class Label;
class StateLabel;
class SymbolButton;
} // namespace candor::widgets

namespace candor::screens {

/// The head of a group of fields: its name, how much there is or that nothing was found, and a button to add one.
class SectionHead : public QWidget {
    Q_OBJECT

public:
    /// `adds`: what the button does, as in "Add a link"; empty: no button.
    SectionHead(const QString &name, const QString &adds, QWidget *parent = nullptr);

    void setRemark(const QString &remark);
    void setMissing(bool missing);
    [[nodiscard]] widgets::SymbolButton *addButton() const { return m_add; }

signals:
    void addAsked();

private:
    widgets::Label *m_remark;
    QWidget *m_missing;
    widgets::SymbolButton *m_add = nullptr;
};

} // namespace candor::screens
