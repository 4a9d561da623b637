// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"
#include "widgets/TextInput.h"

#include <optional>

namespace candor::widgets {

/// A month or a year, typed ("2022-03", "03/2022", "Mar 2022", "2022"), or none where the field is empty. It may also
/// say that something goes on ("to date"). Up and Down go to the next and the previous month.
class MonthField : public TextInput {
    Q_OBJECT

public:
    enum class Open { No, Allowed };

    explicit MonthField(Open open = Open::No, QWidget *parent = nullptr);

    void setMonth(const std::optional<YearMonth> &month);
    void setGoesOn();
    /// Empty where nothing is written, what is written is no month, or it goes on.
    [[nodiscard]] std::optional<YearMonth> month() const;
    [[nodiscard]] bool goesOn() const;
    [[nodiscard]] bool isReadable() const; ///< nothing, a month, or that it goes on

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Open m_open;
};

} // namespace candor::widgets
