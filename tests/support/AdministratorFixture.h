// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HiringFixture.h"
#include "HiringShots.h"
#include "ScreenChecks.h"

#include "theme/Theme.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QTest>

namespace candor::tests {

/// A screen on a real workspace, with its administrator at the window.
class AdministratorFixture : public testing::Test {
protected:
    AdministratorFixture() { m_hiring.signIn(m_hiring.admin); }

    template<typename View>
    View *show(View *view, QSize size = {1096, 800}) {
        m_view.reset(view);
        view->resize(size);
        view->show();
        view->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(view));
        EXPECT_TRUE(m_hiring.jobsDone());
        return view;
    }

    void type(const char *name, const QString &text) { tests::type(*m_view, name, text); }
    void click(const char *name) { ASSERT_TRUE(tests::click(*m_view, name)) << name; }
    [[nodiscard]] QWidget *visible(const char *name) { return tests::visible(*m_view, name); }
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) {
        return qobject_cast<Widget *>(visible(name));
    }
    template<typename Condition>
    [[nodiscard]] static bool await(Condition condition) {
        return QTest::qWaitFor(condition, 15000);
    }
    /// Looks at the screen: names, room, pictures.
    void expectSound(const QString &folder, const char *name) {
        EXPECT_THAT(withoutName(*m_view), testing::IsEmpty());
        EXPECT_TRUE(keepPictures(*m_view, folder, QLatin1String(name)));
        EXPECT_THAT(cutOff(*m_view), testing::IsEmpty());
    }

    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
    HiringFixture m_hiring;
    std::unique_ptr<QWidget> m_view;
};

} // namespace candor::tests
