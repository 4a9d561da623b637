// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that candorctl reads from invented resumes in many layouts (bench/resumes), against the facts they were
// made from.
#include "Benchmarks.h"
#include "ChildProcess.h"
#include "ReaderDocuments.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace candor::bench {

namespace {

constexpr double leastOfOneColumn = 95;
constexpr double leastOfTwoColumns = 85;

double number(const QJsonObject &object, const QString &group, const QString &name, const QString &key) {
    return object[group].toObject()[name].toObject()[key].toDouble();
}

/// The table by layout and by field; the row has room for the totals only.
void printFile(const QString &path) {
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        std::fputs(file.readAll().constData(), stderr);
}

Result<QJsonObject> readNumbers(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path);
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Result<Row> measureResumes(const Setting &setting) {
    const QString output = resumesOutput(setting);
    const QString numbersFile = QDir(setting.scratchFolder).filePath(QStringLiteral("resumes.json"));
    const auto child =
        runChild(QStringLiteral("python3"),
                 {QStringLiteral("-B"), QDir(setting.resumesFolder).filePath(QStringLiteral("measure.py")),
                  QDir(setting.programFolder).filePath(QStringLiteral("candorctl")), output, QStringLiteral("--json"),
                  numbersFile});
    if (!child)
        return failure(child.error());
    if (child->exitCode != 0)
        return failure(ErrorCode::FileUnreadable, child->lastWords);
    const auto numbers = readNumbers(numbersFile);
    if (!numbers)
        return failure(numbers.error());
    printFile(QDir(output).filePath(QStringLiteral("table.txt")));

    const QString columns = QStringLiteral("columns");
    const QString right = QStringLiteral("goal_fields");
    const double one = number(*numbers, columns, QStringLiteral("one"), right);
    const double two = number(*numbers, columns, QStringLiteral("two"), right);
    const QString skills = QStringLiteral("skills");
    const QString f1 = QStringLiteral("f1");
    Row row;
    row.what =
        QStringLiteral("fields of %1 layouts of resumes").arg((*numbers)[QStringLiteral("layouts")].toObject().size());
    row.value = QStringLiteral("one column %1 % right, two columns %2 %; skills' F1 %3, in job descriptions %4")
                    .arg(text(one, 1), text(two, 1), text(number(*numbers, skills, QStringLiteral("resumes"), f1), 2),
                         text(number(*numbers, skills, QStringLiteral("job descriptions"), f1), 2));
    row.peer = QStringLiteral("what they were made from");
    row.ratio = QStringLiteral("-");
    row.goal = QStringLiteral("%1 % and %2 %").arg(text(leastOfOneColumn, 0), text(leastOfTwoColumns, 0));
    row.reached = one >= leastOfOneColumn && two >= leastOfTwoColumns;
    row.numbers = *numbers;
    return row;
}

} // namespace candor::bench
