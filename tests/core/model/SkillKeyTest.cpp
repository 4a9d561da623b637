// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/SkillKey.h"

#include <gtest/gtest.h>

namespace candor {

TEST(SkillKey, IsTheSameForSpellingsOfOneSkill) {
    EXPECT_EQ(skillKey(QStringLiteral("c++")), skillKey(QStringLiteral(" C++ ")));
    EXPECT_EQ(skillKey(QStringLiteral("Machine  Learning")), skillKey(QStringLiteral("machine\tlearning")));
    EXPECT_EQ(skillKey(QStringLiteral("Machine\u00a0learning")), skillKey(QStringLiteral("machine learning")));
    EXPECT_EQ(skillKey(QStringLiteral("ＳＱＬ")), skillKey(QStringLiteral("sql")));
    EXPECT_EQ(skillKey(QStringLiteral("БАЗЫ ДАННЫХ")), skillKey(QStringLiteral("базы данных")));
    EXPECT_EQ(skillKey(QStringLiteral("Cafe\u0301")), skillKey(QStringLiteral("CAFÉ")));
    EXPECT_EQ(skillKey(QStringLiteral("℡")), skillKey(QStringLiteral("tel")));
}

TEST(SkillKey, PartsWhatIsNotTheSame) {
    EXPECT_NE(skillKey(QStringLiteral("C")), skillKey(QStringLiteral("C++")));
    EXPECT_NE(skillKey(QStringLiteral("C#")), skillKey(QStringLiteral("C++")));
    EXPECT_NE(skillKey(QStringLiteral(".NET")), skillKey(QStringLiteral("NET")));
    EXPECT_NE(skillKey(QStringLiteral("résumé")), skillKey(QStringLiteral("resume")));
}

TEST(SkillKey, IsStableAndEmptyForBlankText) {
    for (const QString &skill : {QStringLiteral("Ǆ"), QStringLiteral("ﬃ"), QStringLiteral("ΰ Σς")})
        EXPECT_EQ(skillKey(skillKey(skill)), skillKey(skill));
    EXPECT_TRUE(skillKey(QStringLiteral(" \t\u3000 ")).isEmpty());
}

} // namespace candor
