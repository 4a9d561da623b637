// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/Words.h"

#include "workspace/RefusalWords.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)

public:
    static QString what(const Error &error);
    static QString then(const Error &error);
};

QString ErrorWords::what(const Error &error) {
    const QString &about = error.detail;
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return about;
    case ErrorCode::FileNotFound:
        return tr("The file %1 is not there.").arg(about);
    case ErrorCode::FileUnreadable:
        return tr("The file %1 cannot be read.").arg(about);
    case ErrorCode::NotPermitted:
        return tr("You are not permitted to use %1.").arg(about);
    case ErrorCode::NoSpace:
        return tr("The disk is full.");
    case ErrorCode::WriteFailed:
        return tr("Writing failed: %1.").arg(about);
    case ErrorCode::FolderNotEmpty:
        return tr("The folder %1 is not empty.").arg(about);
    case ErrorCode::NotAFolder:
        return tr("%1 is not a folder.").arg(about);
    case ErrorCode::NotMedia:
        return tr("This is no video or sound file that can be read: %1.").arg(about);
    case ErrorCode::NoPictureOrSound:
        return tr("What was chosen delivers neither picture nor sound: %1.").arg(about);
    case ErrorCode::DecodeFailed:
        return tr("The recording cannot be decoded: %1.").arg(about);
    case ErrorCode::EncodeFailed:
        return tr("The recording cannot be encoded: %1.").arg(about);
    case ErrorCode::RuntimeMissing:
        return tr("What measures face and voice cannot be loaded.");
    case ErrorCode::ModelMissing:
        return tr("A model that measures face or voice is missing.");
    case ErrorCode::ModelDamaged:
        return tr("A model that measures face or voice is damaged.");
    case ErrorCode::InferenceFailed:
        return tr("The measurement failed: %1.").arg(about);
    case ErrorCode::NotASession:
        return tr("%1 is not a session.").arg(about);
    case ErrorCode::SessionInUse:
        return tr("Another program is recording this session or working on it.");
    case ErrorCode::SessionDamaged:
        return tr("The session is damaged: %1.").arg(about);
    case ErrorCode::NothingRecorded:
        return tr("Nothing had been recorded yet.");
    case ErrorCode::DeviceMissing:
        return tr("The device \"%1\" is not there.").arg(about);
    case ErrorCode::DeviceBusy:
        return tr("Another program is using \"%1\".").arg(about);
    case ErrorCode::DeviceFailed:
        return tr("The device does not deliver: %1.").arg(about);
    case ErrorCode::CryptographyFailed:
        return tr("Encryption failed on this computer: %1.").arg(about);
    case ErrorCode::Cancelled:
        return about.isEmpty() ? tr("Stopped before it was done.") : about;
    default:
        break;
    }
    const QString refusal = workspace::refusalWords(error);
    return refusal.isEmpty() ? about : refusal;
}

QString ErrorWords::then(const Error &error) {
    switch (error.code) {
    case ErrorCode::NoSpace:
        return tr("What was written so far is kept. Free some space; the session can then be recovered.");
    case ErrorCode::WriteFailed:
        return tr("What was written before is kept, and the session can be recovered.");
    case ErrorCode::NotPermitted:
        return tr("Ask for access to it, or choose another workspace.");
    case ErrorCode::RuntimeMissing:
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
        return tr("Install Candor again. Until then an interview can be recorded without measurement.");
    case ErrorCode::InferenceFailed:
        return tr("Picture and sound are not affected.");
    case ErrorCode::SessionInUse:
        return tr("Wait until that has ended. Nothing was changed.");
    case ErrorCode::SessionDamaged:
        return tr("Nothing was changed. \"Verify\" in the list of sessions says what does not fit.");
    case ErrorCode::NothingRecorded:
        return tr("Nothing was left behind.");
    case ErrorCode::DeviceMissing:
        return tr("Plug it in, or choose another one in the device check.");
    case ErrorCode::DeviceBusy:
        return tr("Close the program that uses it (a video call, a browser), then try again.");
    case ErrorCode::DeviceFailed:
        return tr("Unplug it and plug it in again, or choose another one.");
    case ErrorCode::CryptographyFailed:
        return tr("Nothing was changed. Close other programs, then try again.");
    case ErrorCode::DecodeFailed:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotFound:
        return tr("Nothing was changed. \"Verify\" in the list of sessions says which files do not fit.");
    default:
        return workspace::refusalAdvice(error);
    }
}

} // namespace

QString words(const Error &error) { return ErrorWords::what(error); }
QString advice(const Error &error) { return ErrorWords::then(error); }

} // namespace candor::screens
