// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FileChoice.h"

#include <QDesktopServices>
#include <QFileDialog>
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

} // namespace candor::screens
