// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

#include <tuple>
#include <type_traits>
#include <vector>

namespace candor::engine {

/// What a signal said, taken on the test's thread: the senders emit on threads of their own, which QSignalSpy of Qt 6.4
/// would write from.
template<typename... Values>
class Received {
public:
    template<typename Sender, typename Owner>
    Received(Sender *sender, void (Owner::*signal)(Values...)) {
        QObject::connect(sender, signal, &m_context, [this](Values... values) { m_said.emplace_back(values...); });
    }

    [[nodiscard]] std::size_t size() const { return m_said.size(); }
    [[nodiscard]] bool isEmpty() const { return m_said.empty(); }
    /// The first parameter of the first time.
    [[nodiscard]] const auto &first() const { return std::get<0>(m_said.front()); }
    /// Waits for the next time.
    bool wait() {
        constexpr int patience = 20'000;
        const std::size_t before = m_said.size();
        return QTest::qWaitFor([&] { return m_said.size() > before; }, patience);
    }
    /// Waits where it has not been said yet.
    bool came() { return !m_said.empty() || wait(); }

private:
    QObject m_context;
    std::vector<std::tuple<std::decay_t<Values>...>> m_said;
};

template<typename Sender, typename Owner, typename... Values>
Received(Sender *, void (Owner::*)(Values...)) -> Received<Values...>;

} // namespace candor::engine
