// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor {
struct Error;
}

namespace candor::screens {

/// Registration in steps: who you are and what for; how you sign in; the terms that apply. Who wants to hire or to
/// judge waits for an administrator's approval afterwards.
class RegisterView : public widgets::Page {
    Q_OBJECT

public:
    explicit RegisterView(ScreenContext &context, QWidget *parent = nullptr);
    ~RegisterView() override;

    /// Begins anew, with empty fields.
    void reset();
    [[nodiscard]] int step() const;

signals:
    void signedIn();
    void boardRequested(); ///< back to the jobs

private:
    QWidget *makeCredentials();
    QWidget *makeTerms();
    void showStep(int step);
    void goOn();
    void goBack();
    void fitButtons();
    void showRefusal(const Error &error);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
