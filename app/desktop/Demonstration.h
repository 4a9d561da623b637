// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SampleSession.h"

#include "demo/DemoCompany.h"

#include <QObject>

#include <memory>
#include <optional>

namespace candor::screens {
struct ScreenContext;
}

namespace candor::desktop {

/// The invented company that `candor --demo` shows: made where it is not there yet, with the sample interview recorded
/// under one of its applications; and who of it sits at the window.
class Demonstration : public QObject {
    Q_OBJECT

public:
    Demonstration(screens::ScreenContext &context, const source::SampleInterview &sample, QObject *parent = nullptr);
    ~Demonstration() override;

    /// seeded() or failed() follows.
    void seed();
    /// Signs somebody of that role in; a guest: nobody. The workspace must be open.
    void signIn(Role role);
    /// Records the sample where it is not there; recorded() follows.
    void record();
    /// Sets an empty workspace up and signs its administrator in, for pictures of a first start.
    static void makeAdministrator(screens::ScreenContext &context);
    [[nodiscard]] ApplicationId recordedApplication() const { return m_company.recorded; }

signals:
    void seeded();
    void signedIn(candor::Role role);
    void recorded(const QString &folder);
    void failed(const candor::Error &error);

private:
    void takeIn(const QString &folder);

    screens::ScreenContext &m_context;
    const source::SampleInterview &m_sample;
    demo::SeededCompany m_company;
    std::unique_ptr<SampleSession> m_session;
};

} // namespace candor::desktop
