// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>

#include <memory>

class QWidget;

namespace candor::shell {

/// What a window remembers from one start to the next. A file that is damaged or of another version counts as empty.
class WindowMemory {
public:
    /// `file` empty: nothing is remembered.
    explicit WindowMemory(const QString &file);

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QString place() const; ///< its name; empty: none
    [[nodiscard]] int scheme() const;    ///< −1: none
    void remember(const QByteArray &geometry, const QString &place, int scheme);

private:
    std::unique_ptr<QSettings> m_settings;
};

/// Brings a window into its screen: the remembered place may be of a larger display than today's.
void fitIntoScreen(QWidget &window);

} // namespace candor::shell
