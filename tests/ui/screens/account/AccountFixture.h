// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HiringFixture.h"
#include "HiringShots.h"
#include "ScreenChecks.h"

#include "theme/Theme.h"
#include "widgets/FormField.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QTest>

namespace candor::screens {

constexpr int longestWait = 15000;

/// A screen of accounts on a real workspace.
class AccountFixture : public testing::Test {
protected:
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
    template<typename Condition>
    [[nodiscard]] static bool await(Condition condition) {
        return QTest::qWaitFor(condition, longestWait);
    }
    /// The sentences at fields that are wrong.
    [[nodiscard]] QString errors() const {
        QStringList words;
        for (const auto *field : m_view->findChildren<widgets::FormField *>())
            if (field->isVisible() && !field->error().isEmpty())
                words << field->error();
        return words.join(u' ');
    }
    [[nodiscard]] const std::optional<Account> &account() const { return m_hiring.access->account(); }
    /// Looks at the screen: names, room, pictures, also for longer words.
    void expectSound(const char *name) {
        EXPECT_THAT(tests::withoutName(*m_view), testing::IsEmpty());
        EXPECT_TRUE(tests::keepPictures(*m_view, QStringLiteral(CANDOR_PICTURES), QLatin1String(name)));
        EXPECT_THAT(tests::cutOff(*m_view), testing::IsEmpty());
    }

    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
    tests::HiringFixture m_hiring;
    std::unique_ptr<QWidget> m_view;
};

} // namespace candor::screens
