// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// The accounts of a workspace: search, roles, approvals, one-time codes, new accounts. For administrators.
class PeopleView : public widgets::Page {
    Q_OBJECT

public:
    explicit PeopleView(ScreenContext &context, QWidget *parent = nullptr);
    ~PeopleView() override;

    /// Reads the list anew (F5).
    void refresh();

signals:
    void listed(); ///< the list or an error is shown

private:
    void buildContent();
    void connectKeys();
    void followFilter();
    void showList();
    void showChosen();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
