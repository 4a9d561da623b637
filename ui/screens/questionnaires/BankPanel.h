// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Questionnaire.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace candor::screens {

class BankList;
class BankRows;

/// The bank beside a questionnaire that is being written: its approved questions, to search and to add from.
class BankPanel : public QWidget {
    Q_OBJECT

public:
    explicit BankPanel(ScreenContext &context, QWidget *parent = nullptr);
    ~BankPanel() override;

    /// Reads it; questions of another job alone are not offered.
    void open(std::optional<JobId> job);
    void refresh();
    /// The questionnaire asks others now.
    void followAsked();
    void focusSearch();
    [[nodiscard]] BankRows &rows();
    [[nodiscard]] BankList &list();

signals:
    void addAsked(const std::vector<candor::QuestionnaireQuestion> &questions);

private:
    struct Parts;

    void read();
    void showListing();
    void fitAdding();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
