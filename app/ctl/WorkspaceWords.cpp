// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceWords.h"

#include "Words.h"

namespace candor::ctl {

QString WorkspaceWords::error(const Error &error) {
    const QString &about = error.detail;
    switch (error.code) {
    case ErrorCode::NoSpace:
        return tr("There is not enough space on the disk (%1). Nothing was changed: free some, then try again.")
            .arg(about);
    case ErrorCode::WriteFailed:
        return tr("Writing failed: %1. What was there before is kept.").arg(about);
    case ErrorCode::FolderNotEmpty:
        return tr("There is something at %1 already. Name another place; nothing was changed.").arg(about);
    case ErrorCode::WorkspaceExists:
        return tr("There is a workspace in %1 already. It was not touched.").arg(about);
    case ErrorCode::RuntimeMissing:
        return tr("ONNX Runtime cannot be loaded: %1. Install Candor again.").arg(about);
    case ErrorCode::ModelMissing:
        return tr("A model is missing: %1. Install Candor again.").arg(about);
    case ErrorCode::ModelDamaged:
        return tr("A model is damaged: %1. Install Candor again.").arg(about);
    case ErrorCode::Cancelled:
        return about.isEmpty() ? tr("Stopped before it was done. Nothing was changed.") : about;
    default:
        return Words::error(error);
    }
}

} // namespace candor::ctl
