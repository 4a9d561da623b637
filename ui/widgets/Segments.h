// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace candor::widgets {

/// Ways to see the same thing, of which one is chosen: words or symbols that share a border; the chosen one has the ink
/// border. Left and Right move between them.
class Segments : public QWidget {
    Q_OBJECT

public:
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    void add(const QString &words);
    /// A symbol alone; `name` is its tooltip and accessible name.
    void addSymbol(const QString &icon, const QString &name);
    void choose(int index);
    [[nodiscard]] int chosen() const;

signals:
    void changed(int index); ///< by a person or by choose()

private:
    void addButton(const QString &icon, const QString &words);

    QButtonGroup *m_buttons;
    QHBoxLayout *m_row;
};

} // namespace candor::widgets
