// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <functional>
#include <memory>

namespace candor::screens {

/// Asks for the file that an export goes into; injected, so that tests open no dialog.
using ExportAsker = std::function<void(QWidget *over, const std::function<void(const QString &)> &chosen)>;
void askForExport(QWidget *over, const std::function<void(const QString &)> &chosen);

/// Who did what, when, on what, from where: narrowed, verified, exported. For administrators.
class AuditView : public widgets::Page {
    Q_OBJECT

public:
    explicit AuditView(ScreenContext &context, QWidget *parent = nullptr, ExportAsker ask = askForExport);
    ~AuditView() override;

    /// Reads the log anew (F5).
    void refresh();

signals:
    void listed(); ///< the log or an error is shown

private:
    void buildContent();
    void connectModel();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
