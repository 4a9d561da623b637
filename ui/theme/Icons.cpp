// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"

#include "theme/Resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace candor::theme {

namespace {

QString fileOf(const QString &name) { return QStringLiteral(":/candor/icons/%1.svg").arg(name); }

QPixmap draw(const QString &name, const QColor &colour, int size, qreal devicePixelRatio) {
    useResources();
    Q_ASSERT_X(QFile::exists(fileOf(name)), "theme::icon", qPrintable(name));
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(fileOf(name)).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

/// Draws the symbol at the size that is asked for, so that it is sharp everywhere.
class SymbolEngine final : public QIconEngine {
public:
    SymbolEngine(QString name, const QColor &colour, const QColor &disabled)
        : m_name(std::move(name)), m_colour(colour), m_disabled(disabled) {}

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }

    // The size comes in device pixels; the icon's square is the shorter side.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override {
        QPixmap made = iconPixmap(m_name, colourOf(mode), std::min(size.width(), size.height()), 1);
        made.setDevicePixelRatio(scale);
        return made;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        const int size = std::min(rect.width(), rect.height());
        const QPixmap made = iconPixmap(m_name, colourOf(mode), size, painter->device()->devicePixelRatio());
        QRect square(0, 0, size, size);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, made);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine(*this); }

private:
    [[nodiscard]] const QColor &colourOf(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? m_disabled : m_colour;
    }

    QString m_name;
    QColor m_colour;
    QColor m_disabled;
};

} // namespace

QIcon icon(const QString &name, const QColor &colour, const QColor &disabled) {
    return QIcon(new SymbolEngine(name, colour, disabled));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio) {
    const QString key =
        QStringLiteral("candor/%1/%2/%3/%4")
            .arg(name, colour.name(QColor::HexArgb), QString::number(size), QString::number(devicePixelRatio));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(name, colour, size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace candor::theme
