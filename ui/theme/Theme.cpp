// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include "theme/Resources.h"
#include "theme/Type.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

namespace candor::theme {

Theme::Theme(QApplication &application, SchemeChoice choice) : m_application(application), m_choice(choice) {
    useResources();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(Text::Body));
    QToolTip::setFont(font(Text::Caption));
    apply();
}

void Theme::choose(SchemeChoice choice) {
    m_choice = choice;
    apply();
}

void Theme::apply() {
    const Scheme before = m_scheme;
    m_scheme = m_choice == SchemeChoice::FollowDesktop ? m_desktop
               : m_choice == SchemeChoice::Dark        ? Scheme::Dark
                                                       : Scheme::Light;
    const QPalette dressed = qtPalette(m_scheme);
    QApplication::setPalette(dressed);
    QToolTip::setPalette(dressed);
    if (before != m_scheme)
        emit schemeChanged(m_scheme);
}

} // namespace candor::theme
