// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include "theme/DesktopSettings.h"
#include "theme/Resources.h"
#include "theme/Style.h"
#include "theme/Type.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>
#include <QWidget>

namespace candor::theme {

Theme::Theme(QApplication & /*application*/, SchemeChoice choice) : m_style(new Style), m_choice(choice) {
    useResources();
    QApplication::setStyle(m_style);
    QApplication::setFont(font(Text::Body));
    // Platform themes give these fonts of their own.
    for (const char *widget : {"QMenu", "QMessageBox", "QAbstractItemView"})
        QApplication::setFont(font(Text::Body), widget);
    for (const char *widget : {"QHeaderView", "QToolTip", "QTipLabel"})
        QApplication::setFont(font(Text::Caption), widget);
    QApplication::setFont(font(Text::BodyStrong), "QPushButton");
    apply();
    if (DesktopSettings::hasSessionBus())
        follow(*new DesktopSettings(QDBusConnection::sessionBus(), this));
}

void Theme::follow(const DesktopSettings &desktop) {
    connect(&desktop, &DesktopSettings::schemeTold, this, [this](Scheme scheme) {
        m_desktop = scheme;
        apply();
    });
    connect(&desktop, &DesktopSettings::reducedMotionTold, this, [this](bool reduced) {
        m_reducedMotion = reduced;
        m_style->setReducedMotion(reduced);
    });
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
    if (QApplication::palette() == qtPalette(m_scheme))
        return;
    QPalette dressed = qtPalette(m_scheme);
    QApplication::setPalette(dressed);
    QToolTip::setPalette(dressed);
    // Chosen text is reversed; chosen rows are on wash.
    const Palette &tokens = palette(m_scheme);
    dressed.setColor(QPalette::Highlight, tokens.ink);
    dressed.setColor(QPalette::HighlightedText, tokens.paper);
    for (const char *widget : {"QLineEdit", "QTextEdit", "QPlainTextEdit"})
        QApplication::setPalette(dressed, widget);
    // Qt tells widgets by itself only once the application's event loop runs.
    QEvent changed(QEvent::ApplicationPaletteChange);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        QCoreApplication::sendEvent(widget, &changed);
    if (before != m_scheme)
        emit schemeChanged(m_scheme);
}

} // namespace candor::theme
