// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReaderDocuments.h"

#include "ChildProcess.h"

#include <QDir>
#include <QFile>

namespace candor::bench {

using namespace Qt::StringLiterals;

QString resumesOutput(const Setting &setting) {
    return QDir::cleanPath(QDir(setting.programFolder).filePath(u"../bench-resumes"_s));
}

Result<std::vector<QByteArray>> printedResumes(const Setting &setting) {
    const QString output = resumesOutput(setting);
    const auto made = runChild(u"python3"_s, {u"-B"_s, QDir(setting.resumesFolder).filePath(u"make.py"_s), output});
    if (!made)
        return failure(made.error());
    if (made->exitCode != 0)
        return failure(ErrorCode::FileUnreadable, made->lastWords);
    const QDir folder(QDir(output).filePath(u"documents"_s));
    std::vector<QByteArray> documents;
    for (const QString &name : folder.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name)) {
        if (name.contains(u".scan."_s))
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable, file.fileName());
        documents.push_back(file.readAll());
    }
    if (documents.empty())
        return failure(ErrorCode::FileNotFound, folder.path());
    return documents;
}

} // namespace candor::bench
