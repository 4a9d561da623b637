// SPDX-License-Identifier: GPL-3.0-or-later
#include "Report.h"

#include <QFile>
#include <QJsonArray>
#include <QStringList>
#include <QSysInfo>

#include <cstdlib>
#include <thread>

namespace candor::bench {

namespace {

QString reachedWord(std::optional<bool> reached) {
    if (!reached)
        return QStringLiteral("not measured");
    return *reached ? QStringLiteral("yes") : QStringLiteral("no");
}

QString processorName() {
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return QSysInfo::currentCpuArchitecture();
    const auto lines = QString::fromLocal8Bit(file.readAll()).split(u'\n');
    for (const QString &line : lines)
        if (line.startsWith(u"model name"))
            return line.section(u':', 1).trimmed();
    return QSysInfo::currentCpuArchitecture();
}

} // namespace

QString text(double number, int decimals) { return QString::number(number, 'f', decimals); }

QString machineLine() {
    double load = 0;
    getloadavg(&load, 1);
    return QStringLiteral("%1, %2 cores (load %3), %4")
        .arg(processorName())
        .arg(std::thread::hardware_concurrency())
        .arg(text(load, 1), QSysInfo::prettyProductName());
}

QString markdown(const std::vector<Row> &rows, const QString &machine) {
    QString table =
        QStringLiteral("| what | value | peer | ratio | goal | reached |\n| --- | --- | --- | --- | --- | --- |\n");
    for (const Row &row : rows)
        table += u"| " %
                 QStringList{row.what, row.value, row.peer, row.ratio, row.goal, reachedWord(row.reached)}.join(
                     QStringLiteral(" | ")) %
                 u" |\n";
    return table % u"\nMachine: " % machine % u'\n';
}

QJsonObject json(const std::vector<Row> &rows, const QString &machine) {
    QJsonArray list;
    for (const Row &row : rows) {
        QJsonObject object{{QStringLiteral("what"), row.what},
                           {QStringLiteral("value"), row.value},
                           {QStringLiteral("peer"), row.peer},
                           {QStringLiteral("ratio"), row.ratio},
                           {QStringLiteral("goal"), row.goal},
                           {QStringLiteral("numbers"), row.numbers},
                           {QStringLiteral("reached"), row.reached ? QJsonValue(*row.reached) : QJsonValue()}};
        list.append(object);
    }
    return {{QStringLiteral("machine"), machine}, {QStringLiteral("rows"), list}};
}

} // namespace candor::bench
