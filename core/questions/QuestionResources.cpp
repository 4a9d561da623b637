// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionResources.h"

#include <QDir>
#include <QFile>

// The macro declares a function, which must be at the global scope.
static void registerQuestionResources() { Q_INIT_RESOURCE(questions); }

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

QString resourceFolder() {
    registerQuestionResources();
    return u":/candor/questions"_s;
}

} // namespace

QStringList questionResources() {
    QStringList names = QDir(resourceFolder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return name.endsWith(u".schema.json"); });
    return names;
}

QByteArray questionResource(const QString &name) {
    QFile file(resourceFolder() % u'/' % name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace candor::questions
