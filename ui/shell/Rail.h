// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/Places.h"
#include "theme/Theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace candor::widgets {
class Button;
class Label;
} // namespace candor::widgets

namespace candor::shell {

class RailItem;

/// Who uses the window, for the rail's foot.
struct RailPerson {
    QString name; ///< empty: a guest
    Role role = Role::Guest;
    QString organisation;
    QString workspace; ///< its folder

    bool operator==(const RailPerson &) const = default;
};

/// The window's left edge: where one can go, who one is, and the way out. Narrow, it shows icons alone, with tool tips.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(theme::Theme &theme, QWidget *parent = nullptr);

    /// In the place of those before; Ctrl+1 and so on go to them.
    void setDestinations(const std::vector<Place> &places);
    [[nodiscard]] const std::vector<Place> &destinations() const { return m_places; }
    void setPerson(const RailPerson &person);
    void select(std::optional<Place> place);
    void setNarrow(bool narrow);

signals:
    void chosen(candor::shell::Place place);
    void lockRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addFoot();
    void showScheme();
    void fit();

    theme::Theme &m_theme;
    bool m_narrow = false;
    std::vector<Place> m_places;
    std::vector<RailItem *> m_items;
    RailPerson m_person;
    widgets::Label *m_wordMark;
    QScrollArea *m_area;
    QVBoxLayout *m_destinations;
    QWidget *m_foot = nullptr;
    widgets::Label *m_name = nullptr;
    widgets::Label *m_role = nullptr;
    widgets::Label *m_organisation = nullptr;
    widgets::Button *m_scheme = nullptr;
    widgets::Button *m_lock = nullptr;
    widgets::Button *m_signOut = nullptr;
};

} // namespace candor::shell
