// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QObject>

class QApplication;

namespace candor::theme {

/// Which scheme a person wants.
enum class SchemeChoice { FollowDesktop, Light, Dark };

/// Dresses the application: fonts, style, style sheet and palette; follows the desktop's colour scheme (the portal's
/// setting org.freedesktop.appearance color-scheme) where that is chosen. Make one, before the first window.
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication &application, SchemeChoice choice = SchemeChoice::FollowDesktop);

    void choose(SchemeChoice choice);
    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// Whether the desktop asks for less motion: no fades then.
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

signals:
    void schemeChanged(candor::theme::Scheme scheme);

private:
    void apply();

    QApplication &m_application;
    SchemeChoice m_choice;
    Scheme m_desktop = Scheme::Light;
    Scheme m_scheme = Scheme::Light;
    bool m_reducedMotion = false;
};

} // namespace candor::theme
