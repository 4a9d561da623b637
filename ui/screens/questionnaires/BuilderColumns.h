// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QGridLayout;

namespace candor::screens {

/// The columns of the builder: bank, outline and details side by side where there is room, else the details below the
/// outline, else all below each other.
class BuilderColumns : public QWidget {
    Q_OBJECT

public:
    BuilderColumns(QWidget *bank, QWidget *outline, QWidget *details, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Room { Wide, Medium, Small };

    [[nodiscard]] Room roomNow() const;
    void arrange();

    QWidget *m_bank;
    QWidget *m_outline;
    QWidget *m_details;
    QGridLayout *m_grid;
    std::optional<Room> m_room;
};

} // namespace candor::screens
