// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace candor::test {

/// Makes a folder run out of space: a small tmpfs in a mount namespace of this process; where the system allows no such
/// namespace, a limit on the size of each file.
class SmallDisk {
public:
    SmallDisk(QString folder, std::uint64_t bytes);
    /// Whether it is a disk of its own.
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    /// Leaves no more than a few pages of room.
    void fill();
    /// Makes room.
    void grow();

private:
    QString m_folder;
    bool m_mounted = false;
};

} // namespace candor::test
