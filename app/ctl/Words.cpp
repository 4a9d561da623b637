// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words.h"

#include "workspace/RefusalWords.h"

namespace candor::ctl {

QString Words::error(const Error &error) {
    const QString &about = error.detail;
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return about;
    case ErrorCode::FileNotFound:
        return tr("There is no file %1.").arg(about);
    case ErrorCode::FileUnreadable:
        return tr("The file %1 cannot be read.").arg(about);
    case ErrorCode::NotPermitted:
        return tr("You are not permitted to use %1. Choose another place, or ask for access to this one.").arg(about);
    case ErrorCode::NoSpace:
        return tr("The disk is full (%1). What was written so far is kept: free some space, then run "
                  "\"candorctl recover\" on the session folder.")
            .arg(about);
    case ErrorCode::WriteFailed:
        return tr("Writing failed: %1. What was written before is kept; \"candorctl recover\" on the session folder "
                  "makes a session of it.")
            .arg(about);
    case ErrorCode::FolderNotEmpty:
        return tr("The folder %1 is not empty. A session needs a folder of its own: name a new one.").arg(about);
    case ErrorCode::NotAFolder:
        return tr("%1 is not a folder.").arg(about);
    case ErrorCode::NotMedia:
        return tr("This is no video or sound file that can be read: %1.").arg(about);
    case ErrorCode::NoPictureOrSound:
        return tr("What was asked for is not in the file: %1.").arg(about);
    case ErrorCode::DecodeFailed:
        return tr("The file's contents cannot be decoded: %1.").arg(about);
    case ErrorCode::EncodeFailed:
        return tr("The recording cannot be encoded: %1.").arg(about);
    case ErrorCode::RuntimeMissing:
        return tr("The measurement needs ONNX Runtime, which cannot be loaded: %1. Install Candor again, or record "
                  "with --telemetry off.")
            .arg(about);
    case ErrorCode::ModelMissing:
        return tr("A model of the measurement is missing: %1. Install Candor again, or record with --telemetry off.")
            .arg(about);
    case ErrorCode::ModelDamaged:
        return tr("A model of the measurement is damaged: %1. Install Candor again, or record with --telemetry off.")
            .arg(about);
    case ErrorCode::InferenceFailed:
        return tr("The measurement failed: %1. Picture and sound are not affected.").arg(about);
    case ErrorCode::NotASession:
        return tr("%1 is not a session folder.").arg(about);
    case ErrorCode::SessionInUse:
        return tr("The session in %1 is being recorded or worked on by another program. Wait until that has ended.")
            .arg(about);
    case ErrorCode::SessionDamaged:
        return tr("The session is damaged: %1.").arg(about);
    case ErrorCode::NothingRecorded:
        return tr("No picture or sound had reached the disk yet (%1), so there is nothing to make a session of. The "
                  "files are kept as they are.")
            .arg(about);
    case ErrorCode::DeviceMissing:
        if (about.isEmpty())
            return tr("There is no microphone. Connect one, or record without sound: --microphone off.");
        return tr("There is no device \"%1\". \"candorctl devices\" lists what is there.").arg(about);
    case ErrorCode::DeviceBusy:
        return tr("The device \"%1\" is used by another program. Close that, then try again.").arg(about);
    case ErrorCode::DeviceFailed:
        return tr("The device does not deliver: %1. Unplug it and plug it in again.").arg(about);
    case ErrorCode::CryptographyFailed:
        return tr("Encryption failed on this computer: %1. Nothing was changed. Close other programs, then try again.")
            .arg(about);
    case ErrorCode::Cancelled:
        return about.isEmpty() ? tr("Stopped before it was done. Nothing is lost: the same command starts again.")
                               : about;
    default:
        break;
    }
    const QString refusal = workspace::refusalWords(error);
    if (refusal.isEmpty())
        return about;
    const QString advice = workspace::refusalAdvice(error);
    return advice.isEmpty() ? refusal : refusal % u' ' % advice;
}

QString Words::flag(EventKind kind) {
    switch (kind) {
    case EventKind::EyesClosed:
        return tr("eyes closed");
    case EventKind::LookingAway:
        return tr("looking away");
    case EventKind::HeadTurned:
        return tr("head turned");
    case EventKind::HeadTilted:
        return tr("head tilted");
    case EventKind::FaceAbsent:
        return tr("no face in view");
    case EventKind::MultipleFaces:
        return tr("several faces in view");
    case EventKind::AudioInterruption:
        return tr("sound interrupted");
    case EventKind::WindowLeft:
        return tr("window left");
    case EventKind::Copy:
        return tr("copied");
    case EventKind::Paste:
        return tr("pasted");
    default:
        return eventKindName(kind);
    }
}

QString Words::mismatch(const QString &kind) {
    if (kind == u"checksum")
        return tr("changed since the recording ended");
    if (kind == u"size")
        return tr("longer or shorter than when the recording ended");
    if (kind == u"missing_file")
        return tr("missing");
    if (kind == u"unknown_file")
        return tr("not listed in the manifest");
    if (kind == u"frame_count")
        return tr("another number of frames than recorded");
    if (kind == u"frame_time")
        return tr("frame times and signals disagree");
    if (kind == u"duration")
        return tr("durations disagree");
    if (kind == u"signals")
        return tr("signal records are not as they should be");
    if (kind == u"events")
        return tr("events are not as they should be");
    if (kind == u"landmarks")
        return tr("landmark records are not as they should be");
    if (kind == u"media")
        return tr("cannot be decoded to its end");
    if (kind == u"sound")
        return tr("is no sound file");
    if (kind == u"summary")
        return tr("the summary is not as it should be");
    if (kind == u"state")
        return tr("the session is not finished");
    return kind;
}

} // namespace candor::ctl
