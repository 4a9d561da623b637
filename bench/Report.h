// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace candor::bench {

/// One line of the table.
struct Row {
    QString what;
    QString value;
    QString peer;
    QString ratio;
    QString goal;
    std::optional<bool> reached; ///< empty: not measured
    QJsonObject numbers;         ///< the same and more, for machines
};

/// A number with a fixed count of decimals, without regard to the language.
[[nodiscard]] QString text(double number, int decimals);

/// What the numbers were measured on: processor, cores, load of the last minute, system.
[[nodiscard]] QString machineLine();

/// The Markdown table and, below it, the machine.
[[nodiscard]] QString markdown(const std::vector<Row> &rows, const QString &machine);

/// {"machine": ..., "rows": [...]}
[[nodiscard]] QJsonObject json(const std::vector<Row> &rows, const QString &machine);

} // namespace candor::bench
