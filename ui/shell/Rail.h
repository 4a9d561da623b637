// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace candor::widgets {
class Button;
class Label;
} // namespace candor::widgets

namespace candor::shell {

class RailItem;

/// The window's left edge: where one can go, and whose workspace this is. Narrow, it shows icons alone, with tool tips.
class Rail : public QWidget {
    Q_OBJECT

public:
    Rail(const QString &workspace, theme::Theme &theme, QWidget *parent = nullptr);

    void addDestination(int id, const QString &icon, const QString &word, const QString &shortcut);
    void select(int id); ///< −1: none
    void setNarrow(bool narrow);

signals:
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addFoot(const QString &workspace);
    void showScheme();

    theme::Theme &m_theme;
    bool m_narrow = false;
    std::vector<RailItem *> m_items;
    widgets::Label *m_wordMark;
    QVBoxLayout *m_destinations;
    QWidget *m_foot = nullptr;
    widgets::Label *m_workspace = nullptr;
    widgets::Button *m_scheme = nullptr;
};

} // namespace candor::shell
