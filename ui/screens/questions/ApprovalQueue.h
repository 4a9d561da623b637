// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questions/ApprovalModel.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

class ReportStrip;

/// One question after another to decide on: what waits, the question, the decision and which questions are like it.
class ApprovalQueue : public QWidget {
    Q_OBJECT

public:
    /// Reports are shown in `strip`, which outlives it.
    ApprovalQueue(ScreenContext &context, ReportStrip &strip, QWidget *parent = nullptr);
    ~ApprovalQueue() override;

    void refresh();
    [[nodiscard]] const ApprovalModel &model() const;
    /// Whether something is written of a question that was not kept with it.
    [[nodiscard]] bool hasComment() const;
    void focusList();

signals:
    void listed();
    void decided(); ///< a question is in another status now

private:
    struct Parts;

    void build();
    void connectModel();
    void connectDecision();
    void connectKeys();
    void fill();
    void showChosen();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
