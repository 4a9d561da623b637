// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QObject>

class QApplication;

namespace candor::theme {

class DesktopSettings;
class Style;

/// Which scheme a person wants.
enum class SchemeChoice { FollowDesktop, Light, Dark };

/// Dresses the application: fonts, style and palette; follows the desktop's colour scheme (the portal's setting
/// org.freedesktop.appearance color-scheme) where that is chosen, and its wish for less motion. Make one, before the
/// first window; the application is taken as the proof that there is one.
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication &application, SchemeChoice choice = SchemeChoice::FollowDesktop);

    void choose(SchemeChoice choice);
    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// Whether the desktop asks for less motion: no fades then. Widgets see it in SH_Widget_Animation_Duration.
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    /// Takes what a desktop says from now on.
    void follow(const DesktopSettings &desktop);

signals:
    void schemeChanged(candor::theme::Scheme scheme);

private:
    void apply();

    Style *m_style; ///< the application's
    SchemeChoice m_choice;
    Scheme m_desktop = Scheme::Light;
    Scheme m_scheme = Scheme::Light;
    bool m_reducedMotion = false;
};

} // namespace candor::theme
