// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FileChoice.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace candor::screens {

namespace {

void openDialog(QFileDialog *dialog, const std::function<void(const QString &)> &chosen) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

} // namespace

FileChoice desktopFileChoice() {
    FileChoice choice;
    choice.toOpen = [](QWidget *parent, const FileQuestion &question,
                       const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
        dialog->setFileMode(QFileDialog::ExistingFile);
        openDialog(dialog, chosen);
    };
    choice.toSave = [](QWidget *parent, const FileQuestion &question,
                       const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(question.name);
        openDialog(dialog, chosen);
    };
    choice.show = [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    return choice;
}

Result<QByteArray> readChosenFile(const QString &path, qint64 most) {
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileNotFound, path);
    QFile file(path);
    // Not before: opening a pipe waits for who writes into it.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path);
    QByteArray bytes = file.read(most + 1);
    return bytes.size() > most ? failure(ErrorCode::FileTooLarge, QString::number(most))
                               : Result<QByteArray>(std::move(bytes));
}

} // namespace candor::screens
