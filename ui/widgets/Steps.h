// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace candor::widgets {

/// Where one is in a form of several steps: "1 Resume — 2 Consents — 3 Hand in", the current one in strong ink. Where
/// the room is narrow the other steps are numbers alone.
class Steps : public QWidget {
    Q_OBJECT

public:
    explicit Steps(const QStringList &steps, QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(int index, bool withWord) const;
    [[nodiscard]] int widthOfAll(bool withWords) const;
    void describe();

    QStringList m_steps;
    int m_current = 0;
};

} // namespace candor::widgets
