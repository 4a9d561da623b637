// SPDX-License-Identifier: GPL-3.0-or-later
#include "Intruder.h"

#include "documents/SkillList.h"

#include <QDir>
#include <QFile>

namespace candor::tests {

documents::ReaderSettings takenOver(documents::Confinement strongest) {
    const QString copy = qEnvironmentVariable("CANDOR_TAKEN_OVER_READER");
    documents::ReaderSettings settings;
    settings.program = copy.isEmpty() ? QStringLiteral(CANDOR_TAKEN_OVER_READER) : copy;
    settings.strongest = strongest;
    return settings;
}

Result<Resume> ask(documents::ReaderPool &pool, const QByteArray &document) {
    return pool.read(document, documents::SkillList(), QDate(2026, 1, 1));
}

std::vector<std::string> lines(const Result<Resume> &answer) {
    if (!answer)
        return {"error " + std::to_string(int(answer.error().code)) + ' ' + answer.error().detail.toStdString()};
    std::vector<std::string> all;
    for (const QString &line : answer->text.split(u'\n', Qt::SkipEmptyParts))
        all.push_back(line.toStdString());
    return all;
}

std::vector<pid_t> childrenOf(pid_t parent) {
    std::vector<pid_t> children;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(name));
        if (name.toInt() <= 0 || !file.open(QIODevice::ReadOnly))
            continue;
        // "pid (name) state parent ..."
        const QByteArray stat = file.readAll();
        const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toInt() == parent)
            children.push_back(name.toInt());
    }
    return children;
}

int openDescriptorsOf(pid_t process) {
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(process));
    return static_cast<int>(folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

std::string nameOf(documents::Confinement confinement) {
    switch (confinement) {
    case documents::Confinement::Bubblewrap:
        return "Bubblewrap";
    case documents::Confinement::Landlock:
        return "Landlock";
    case documents::Confinement::FilterAlone:
        break;
    }
    return "FilterAlone";
}

} // namespace candor::tests
