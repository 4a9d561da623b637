// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace candor::screens {

/// Asks whose a recorded folder is before it is taken in: an application, found by the candidate's name, or nobody's
/// yet. Opens over its window without stopping the program; deletes itself.
class TakeInDialog : public QDialog {
    Q_OBJECT

public:
    TakeInDialog(const ScreenContext &context, const QString &session, QWidget *parent);
    ~TakeInDialog() override;

signals:
    void chosen(std::optional<candor::ApplicationId> application);

private:
    struct Parts;

    void search();
    void confirm();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
