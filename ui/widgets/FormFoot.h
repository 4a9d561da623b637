// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace candor::widgets {

class Button;
class Label;

/// The foot of a form that goes in steps: 64 high, a rule above, a remark at the left, the buttons at the right with
/// the primary one last. Give it to Page::setFoot.
class FormFoot : public QWidget {
    Q_OBJECT

public:
    explicit FormFoot(QWidget *parent = nullptr);

    void setRemark(const QString &words);
    void addButton(Button *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    Label *m_remark;
};

} // namespace candor::widgets
