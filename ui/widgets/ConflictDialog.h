// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

namespace candor::widgets {

/// A field of which there are two versions.
struct FieldVersions {
    QString name;
    QString mine;
    QString theirs;

    [[nodiscard]] bool differs() const { return mine != theirs; }
    bool operator==(const FieldVersions &) const = default;
};

/// Somebody else has saved in the meantime: shows what differs, field by field, and asks which version stays. Nothing
/// was saved until the answer. Opens over its window without stopping the program; deletes itself. Escape and "Go on
/// editing" answer nothing.
class ConflictDialog : public QDialog {
    Q_OBJECT

public:
    /// `what` names the thing, as in "The job \"Tester\"". Fields that are the same are left out.
    ConflictDialog(const QString &what, const std::vector<FieldVersions> &fields, QWidget *parent);

signals:
    void mineChosen();   ///< save mine over the newer one
    void theirsChosen(); ///< forget mine
};

} // namespace candor::widgets
