// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cmath>
#include <random>

namespace candor::bench {

/// What the benchmarks' people, jobs and questions are made of. Nobody and nothing in it is real.
extern const QStringList skillNames;
extern const QStringList firstNames;
extern const QStringList roles;
extern const QStringList places;

/// Numbers that are the same with each library: std's distributions are not.
class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    double share() { return static_cast<double>(m_random()) / 4294967296.0; }
    /// The first ones more often than the last ones, as skills are.
    const QString &of(const QStringList &list) {
        return list[static_cast<qsizetype>(std::pow(share(), 1.7) * static_cast<double>(list.size()))];
    }
    const QString &anyOf(const QStringList &list) { return list[below(static_cast<int>(list.size()))]; }
    QStringList some(const QStringList &list, int least, int most) {
        QStringList chosen;
        for (int count = least + below(most - least + 1); count > 0; --count) {
            if (const QString &one = of(list); !chosen.contains(one))
                chosen.append(one);
        }
        return chosen;
    }

private:
    std::mt19937 m_random;
};

[[nodiscard]] QString familyName(Chance &chance);

/// Each text as it grows, from its second letter on.
[[nodiscard]] QStringList asTyped(const QStringList &texts);

} // namespace candor::bench
