// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillList.h"

#include "documents/SkillForm.h"

#include <gmock/gmock.h>

#include <QSet>

#include <algorithm>

namespace candor::documents {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

const QByteArray small = "# ours\n"
                         "@version 3\n"
                         "\n"
                         "@domain AI-ML\n"
                         "Machine learning | ML [case] | Maschinelles Lernen\n"
                         "@domain General\n"
                         "Go [context; after in with; before services] | Golang\n"
                         "React [capitals]\n"
                         "! R&D | go to market\n";

SkillList smallList() { return SkillList::parse(small).value_or(SkillList()); }

std::string complaintAbout(const QByteArray &text) {
    const auto list = SkillList::parse(text);
    return list ? "none" : list.error().detail.toStdString();
}

std::string complaintAboutLine(const QByteArray &line) {
    return complaintAbout("@version 1\n@domain General\nPython | Py\n! go to market\n" + line + '\n');
}

std::vector<std::string> namesOf(const SkillList &list) {
    std::vector<std::string> names;
    for (const Skill &skill : list.skills())
        names.push_back(skill.name.toStdString());
    return names;
}

TEST(SkillList, ReadsSkillsWithTheirRules) {
    const auto list = SkillList::parse(small);
    ASSERT_TRUE(list) << list.error().detail.toStdString();
    EXPECT_EQ(list->version(), 3);
    EXPECT_EQ(list->phrases(), QStringList({u"R&D"_s, u"go to market"_s}));
    const Skill learning{u"Machine learning"_s,
                         JobDomain::AiMl,
                         {},
                         {{u"ML"_s, {SkillPlace::AsWritten, {}, {}}}, {u"Maschinelles Lernen"_s, {}}}};
    const Skill go{u"Go"_s,
                   JobDomain::General,
                   {SkillPlace::AmongSkills, {u"in"_s, u"with"_s}, {u"services"_s}},
                   {{u"Golang"_s, {}}}};
    const Skill react{u"React"_s, JobDomain::General, {SkillPlace::Capitalised, {}, {}}, {}};
    EXPECT_EQ(list->skills(), (std::vector<Skill>{learning, go, react}));
}

TEST(SkillList, IsTheSameAfterWritingAndReading) {
    const auto again = SkillList::parse(smallList().toText());
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_EQ(*again, smallList());
    const auto builtIn = SkillList::parse(SkillList::builtIn().toText());
    ASSERT_TRUE(builtIn) << builtIn.error().detail.toStdString();
    EXPECT_EQ(*builtIn, SkillList::builtIn());
}

TEST(SkillList, NamesTheLineAndWhatIsWrong) {
    EXPECT_EQ(complaintAboutLine("Cython | py"), "line 5: \"py\" is already a form of \"Python\"");
    EXPECT_EQ(complaintAboutLine("PYTHON"), "line 5: \"PYTHON\" is already a form of \"Python\"");
    EXPECT_EQ(complaintAboutLine("Lua | Lua-Script | lua script"), "line 5: \"lua script\" is there twice");
    EXPECT_EQ(complaintAboutLine("Go-to-market"), "line 5: \"Go-to-market\" is a phrase that is no skill");
    EXPECT_EQ(complaintAboutLine("! go-to-market"), "line 5: \"go-to-market\" is there twice");
    EXPECT_EQ(complaintAboutLine("! Python"), "line 5: \"Python\" is already a form of \"Python\"");
    EXPECT_EQ(complaintAboutLine("Lua | | Lua script"), "line 5: a name is empty");
    EXPECT_EQ(complaintAboutLine("Lua [case"), "line 5: a bracket is not closed");
    EXPECT_EQ(complaintAboutLine("Lua [loud]"), "line 5: \"loud\" is no rule");
    EXPECT_EQ(complaintAboutLine("Lua [after in]"), "line 5: \"after\" and \"before\" go with \"context\"");
    EXPECT_EQ(complaintAboutLine("++"), "line 5: \"++\" holds no word");
    EXPECT_EQ(complaintAboutLine("Lua: script"), "line 5: \"Lua: script\" holds characters that a name cannot hold");
    EXPECT_EQ(complaintAboutLine("Lu\x01"
                                 "a"),
              "line 5: \"Lu\x01"
              "a\" holds characters that a name cannot hold");
    EXPECT_EQ(complaintAboutLine("Lua \xff"), "line 5: no UTF-8");
    EXPECT_EQ(complaintAboutLine("a b c d e f g h i j k l m"),
              "line 5: \"a b c d e f g h i j k l m\" has more than 12 words and signs");
    EXPECT_EQ(complaintAboutLine(QByteArray(81, 'x')),
              "line 5: \"xxxxxxxxxxxxxxxxxxxx...\" is longer than 80 characters");
    EXPECT_EQ(complaintAboutLine("@domain Cooking"), "line 5: there is no such domain");
    EXPECT_EQ(complaintAboutLine("@version 2"), "line 5: version 2 differs from version 1 above");
    EXPECT_EQ(complaintAboutLine("@version x"), "line 5: a version is a number from 1");
    EXPECT_EQ(complaintAbout("@version 1\nPython"), "line 2: a skill stands before the first domain");
    EXPECT_EQ(complaintAbout("@domain General\nPython"), "line 1: there is no version");
    EXPECT_EQ(complaintAboutLine("Lua | Lua script"), "none");
}

TEST(SkillList, HasLimits) {
    QByteArray aliases = "Skill";
    for (int alias = 0; alias <= SkillList::mostAliases; ++alias)
        aliases += " | alias " + QByteArray::number(alias);
    EXPECT_EQ(complaintAboutLine(aliases), "line 5: \"Skill\" has more than 40 aliases");
    QByteArray skills = "@version 1\n@domain General\n";
    for (int skill = 0; skill <= SkillList::mostSkills; ++skill)
        skills += "skill " + QByteArray::number(skill) + '\n';
    EXPECT_EQ(complaintAbout(skills), "line 5003: there are more than 5000 skills");
    const auto large = SkillList::parse(QByteArray(SkillList::mostBytes + 1, '\n'));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::FileTooLarge);
}

TEST(SkillList, HoldsEnoughOfEachDomain) {
    const auto count = [](JobDomain domain) {
        return std::ranges::count(SkillList::builtIn().skills(), domain, &Skill::domain);
    };
    EXPECT_GE(SkillList::builtIn().version(), 1);
    EXPECT_GE(count(JobDomain::AiMl), 350);
    EXPECT_GE(count(JobDomain::Fullstack), 450);
    EXPECT_GE(count(JobDomain::Cybersecurity), 320);
    EXPECT_GE(count(JobDomain::General), 450);
}

TEST(SkillList, WritesNoTwoSkillsAlike) {
    QSet<QString> keys;
    for (const Skill &skill : SkillList::builtIn().skills()) {
        EXPECT_FALSE(keys.contains(formKey(skill.name))) << skill.name.toStdString();
        keys.insert(formKey(skill.name));
        for (const SkillAlias &alias : skill.aliases) {
            EXPECT_FALSE(keys.contains(formKey(alias.text))) << alias.text.toStdString();
            keys.insert(formKey(alias.text));
        }
    }
}

TEST(SkillList, TakesAnAdministratorsChanges) {
    const auto changed =
        smallList().withChanges("# ours\n"
                                "add AI-ML: Turbofrob [context] | TFB [case]\n"
                                "add alias Machine learning: Apprentissage automatique | ml algorithms\n"
                                "add phrase: ml of water\n"
                                "remove: react\n"
                                "remove alias Go: golang\n"
                                "remove phrase: R&D\n");
    ASSERT_TRUE(changed) << changed.error().detail.toStdString();
    EXPECT_THAT(changed->conflicts, IsEmpty());
    EXPECT_THAT(namesOf(changed->list), ElementsAre("Machine learning", "Go", "Turbofrob"));
    EXPECT_EQ(changed->list.skills()[0].aliases.back().text, u"ml algorithms"_s);
    EXPECT_THAT(changed->list.skills()[1].aliases, IsEmpty());
    const Skill added{u"Turbofrob"_s,
                      JobDomain::AiMl,
                      {SkillPlace::AmongSkills, {}, {}},
                      {{u"TFB"_s, {SkillPlace::AsWritten, {}, {}}}}};
    EXPECT_EQ(changed->list.skills()[2], added);
    EXPECT_EQ(changed->list.phrases(), QStringList({u"go to market"_s, u"ml of water"_s}));
    EXPECT_EQ(changed->list.version(), 3);
}

TEST(SkillList, MovesAnAliasWhateverTheOrderOfLines) {
    const auto changed = smallList().withChanges("add alias React: Golang\nremove alias Go: Golang\n");
    ASSERT_TRUE(changed);
    EXPECT_THAT(changed->conflicts, IsEmpty());
    EXPECT_THAT(changed->list.skills()[1].aliases, IsEmpty());
    EXPECT_EQ(changed->list.skills()[2].aliases.front().text, u"Golang"_s);
}

TEST(SkillList, ChangesNothingWhereItIsSoAlready) {
    const auto changed = smallList().withChanges("add General: Go | Golang\n"
                                                 "add alias Go: golang\n"
                                                 "add phrase: R & D\n"
                                                 "add phrase: r&d\n"
                                                 "remove: Fortran\n"
                                                 "remove alias Go: Fortran\n"
                                                 "remove phrase: in Fortran\n");
    ASSERT_TRUE(changed) << changed.error().detail.toStdString();
    EXPECT_THAT(changed->conflicts, IsEmpty());
    EXPECT_EQ(changed->list.skills(), smallList().skills());
    EXPECT_EQ(changed->list.phrases().size(), 3);
}

TEST(SkillList, LeavesOutWhatAnotherSkillIsWrittenLike) {
    const auto changed = smallList().withChanges("add General: Baduk | Go\n"
                                                 "add alias React: ML\n"
                                                 "add alias Fortran: F77\n"
                                                 "add phrase: Golang\n");
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->conflicts, QStringList({u"line 1: \"Go\" is already a form of \"Go\""_s,
                                               u"line 2: \"ML\" is already a form of \"Machine learning\""_s,
                                               u"line 3: there is no skill \"Fortran\""_s,
                                               u"line 4: \"Golang\" is already a form of \"Go\""_s}));
    EXPECT_THAT(namesOf(changed->list), ElementsAre("Machine learning", "Go", "React", "Baduk"));
}

TEST(SkillList, RefusesChangesThatAreNone) {
    for (const QByteArray &line : {QByteArray("Python"), QByteArray("add: Python"), QByteArray("addition General: X"),
                                   QByteArray("remove General: X"), QByteArray("add General Python")}) {
        const auto changed = smallList().withChanges("\n" + line);
        ASSERT_FALSE(changed) << line.toStdString();
        EXPECT_EQ(changed.error().code, ErrorCode::InvalidField);
        EXPECT_TRUE(changed.error().detail.startsWith(u"line 2: a change begins with")) << line.toStdString();
    }
    const auto domain = smallList().withChanges("add Cooking: Baking");
    ASSERT_FALSE(domain);
    EXPECT_EQ(domain.error().detail, u"line 1: there is no domain \"Cooking\""_s);
}

} // namespace
} // namespace candor::documents
