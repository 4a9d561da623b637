// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/AuditLog.h"
#include "common/PagedRows.h"

namespace candor::screens {

/// The audit log as rows, newest first, fetched as they are shown.
class AuditTable : public PagedRows<access::AuditRow> {
    Q_OBJECT

public:
    enum Column { Sequence, At, Who, ActionColumn, Object, Outcome, Detail, Origin };

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

[[nodiscard]] QString auditOutcomeWords(AuditOutcome outcome);

} // namespace candor::screens
