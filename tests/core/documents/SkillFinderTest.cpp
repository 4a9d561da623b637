// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillFinder.h"

#include <gmock/gmock.h>

#include <QElapsedTimer>

#include <ostream>
#include <random>

namespace candor::documents {
namespace {

using namespace Qt::StringLiterals;
using testing::IsEmpty;

const SkillFinder &finder() {
    static const SkillFinder builtIn(SkillList::builtIn());
    return builtIn;
}

std::vector<std::string> namesIn(const QString &text) {
    std::vector<std::string> names;
    for (const SkillMention &mention : finder().find(text))
        names.push_back(finder().skill(mention).name.toStdString());
    return names;
}

/// A text, and the skills that are found in it, in order.
struct Case {
    const char16_t *text;
    std::vector<std::string> skills;
};

void PrintTo(const Case &table, std::ostream *stream) { *stream << QString::fromUtf16(table.text).toStdString(); }

class SkillFinderFinds : public testing::TestWithParam<Case> {};

TEST_P(SkillFinderFinds, TheseAndNoOthers) {
    EXPECT_EQ(namesIn(QString::fromUtf16(GetParam().text)), GetParam().skills);
}

const std::vector<Case> lists{
    {u"C, C++, Go, R", {"C", "C++", "Go", "R"}},
    {u"Languages: C / C++ / R", {"C", "C++", "R"}},
    {u"Languages: C/C++/R", {"C", "C++", "R"}},
    {u"python, go, r, docker", {"Python", "Go", "R", "Docker"}},
    {u"R (ggplot2)", {"R", "ggplot2"}},
    {u"R (ggplot2, dplyr), Python", {"R", "ggplot2", "dplyr", "Python"}},
    {u"Python (Flask, Django)", {"Python", "Flask", "Django"}},
    {u"Java (Spring, Hibernate)", {"Java", "Spring", "Hibernate"}},
    {u"• Go\n• Rust\n• Kubernetes", {"Go", "Rust", "Kubernetes"}},
    {u"Skills\n\nGo\nSwift\nExpress", {"Go", "Swift", "Express.js"}},
    {u"Technical Skills:\nR\nC", {"R", "C"}},
    {u"Kenntnisse\nGo, R", {"Go", "R"}},
    {u"Programmiersprachen: C, R und Go", {"C", "R", "Go"}},
    {u"Programming Languages   C, R", {"C", "R"}},
    {u"I know Python, Java and R.", {"Python", "Java", "R"}},
    {u"Python and R. Experience in sailing", {"Python", "R"}},
    {u"Advanced R, basic C, Python", {"R", "C", "Python"}},
    {u"Go (2 years), Python (5 years)", {"Go", "Python"}},
    {u"Go – 3 years | Kotlin – 2 years", {"Go", "Kotlin"}},
    {u"Chef, Puppet, Ansible", {"Chef", "Puppet", "Ansible"}},
    {u"Swift; Objective-C; Kotlin", {"Swift", "Objective-C", "Kotlin"}},
    {u"Node, Express, MongoDB", {"Node.js", "Express.js", "MongoDB"}},
    {u"C, Rust, Go", {"C", "Rust", "Go"}},
    {u"JavaScript\tC\tJulia", {"JavaScript", "C", "Julia"}},
    {u"PYTHON, REACT, GO", {"Python", "React", "Go"}},
    {u"Dart & Flutter", {"Dart", "Flutter"}},
    {u"Word, Excel, PowerPoint", {"Microsoft Word", "Microsoft Excel", "Microsoft PowerPoint"}},
};
INSTANTIATE_TEST_SUITE_P(InLists, SkillFinderFinds, testing::ValuesIn(lists));

const std::vector<Case> sentences{
    {u"programmed in Go", {"Go"}},
    {u"a tool programmed in go for the team", {"Go"}},
    {u"Built a command-line tool in Rust.", {"Rust"}},
    {u"Senior Go developer", {"Go"}},
    {u"R programming for clinical studies", {"R"}},
    {u"C-Programmierung und mehr", {"C"}},
    {u"C programmer since 1999", {"C"}},
    {u"We are looking for a Go engineer", {"Go"}},
    {u"Experience with Spring is a must", {"Spring"}},
    {u"Erfahrung mit Chef oder Puppet", {"Chef", "Puppet"}},
    {u"Expertise in C or C++", {"C", "C++"}},
    {u"studies with R and Python", {"R", "Python"}},
    {u"Services written in Python or Go for millions of users", {"Python", "Go"}},
    {u"the programming language Julia", {"Julia"}},
    {u"an Express server behind Nginx", {"Express.js", "Nginx"}},
    {u"Go-based microservices", {"Go", "Microservices"}},
    {u"I react to change with React", {"React"}},
    {u"She has used Kubernetes, Terraform and Go in production", {"Kubernetes", "Terraform", "Go"}},
    {u"Entwicklung von Diensten in Go und Java", {"Go", "Java"}},
};
INSTANTIATE_TEST_SUITE_P(InSentences, SkillFinderFinds, testing::ValuesIn(sentences));

const std::vector<Case> prose{
    {u"We bring your product to market: go to market with us", {}},
    {u"go-to-market", {}},
    {u"experience in go to market planning", {}},
    {u"I am ready to go", {}},
    {u"Python? I am ready to go, always", {"Python"}},
    {u"Let us go and see", {}},
    {u"vitamin C", {}},
    {u"Vitamins: A, B, C, D", {}},
    {u"Mr. R. Smith", {}},
    {u"Written by R. Smith and C. Jones", {}},
    {u"J. Doe, R. Smith, Python in practice, 2020", {"Python"}},
    {u"Python and the rest", {"Python"}},
    {u"the rest of the team", {}},
    {u"I would like to express interest", {}},
    {u"Express delivery is our business", {}},
    {u"R&D", {}},
    {u"Head of R & D", {}},
    {u"Python, R & D", {"Python"}},
    {u"plan C", {}},
    {u"C-level", {}},
    {u"Reports to the C-level and the C-suite", {}},
    {u"Julia Schmidt", {}},
    {u"Worked with Julia Schmidt on it", {}},
    {u"Team: Julia, Tom, Anna", {}},
    {u"Experience with Chef Ramsay", {}},
    {u"In partnership with Rust GmbH", {}},
    {u"Rest, go, express", {}},
    {u"Windows and doors; controlling costs, fresh windows", {"Windows"}},
    {u"Helm of a ship", {}},
    {u"Einstein and Ruby, with Pascal at the oboe", {}},
    {u"in collaboration with suppliers", {}},
    {u"a swift answer", {}},
    {u"Swift response to customers", {}},
    {u"developed in Spring 2020", {}},
    {u"Spring 2021 semester", {}},
    {u"The head chef of a puppet theatre", {}},
    {u"started from scratch", {}},
    {u"Rust removal in the Rust Belt", {}},
    {u"flask, funnel and burner", {}},
    {u"a dart board", {}},
    {u"Hobbies: Dart, Go, Chess", {}},
    {u"Interests\n\nGo, Dart, Swift", {}},
    {u"react to incidents", {}},
    {u"excel at what you do", {}},
    {u"a word with you", {}},
    {u"He will access the building", {}},
    {u"section C.2 and Appendix R", {}},
    {u"main.go", {}},
    {u"script.R", {}},
    {u"C's answer", {}},
    {u"the ruby ring and the oracle of Delphi", {"Delphi"}},
    {u"pandas eat bamboo", {}},
    {u"Please go. Express yourself.", {}},
    {u"it is sage advice", {}},
    {u"zoom in and slack off", {}},
    {u"a salt and the ai of it, ml of water", {}},
    {u"https://github.com/someone/python-tools", {}},
    {u"java@example.org", {}},
    {u"www.react.dev/docker", {}},
    {u"linkedin.com/in/swift-python", {}},
};
INSTANTIATE_TEST_SUITE_P(NotInProse, SkillFinderFinds, testing::ValuesIn(prose));

const std::vector<Case> signs{
    {u"C++", {"C++"}},
    {u"C#", {"C#"}},
    {u"C♯ and F#", {"C#", "F#"}},
    {u"Objective-C", {"Objective-C"}},
    {u"JavaScript", {"JavaScript"}},
    {u"NoSQL", {"NoSQL"}},
    {u"MySQL", {"MySQL"}},
    {u".NET", {".NET"}},
    {u"ASP.NET", {"ASP.NET"}},
    {u"ASP.NET Core", {"ASP.NET Core"}},
    {u"ASP.NET and VB.NET", {"ASP.NET", "Visual Basic"}},
    {u"example.net is a site", {}},
    {u"Node.js", {"Node.js"}},
    {u"Node.js/Socket.IO/Redis", {"Node.js", "Socket.IO", "Redis"}},
    {u"T-SQL, PL/SQL", {"T-SQL", "PL/SQL"}},
    {u"CI/CD", {"CI/CD"}},
    {u"CI / CD", {"CI/CD"}},
    {u"A/B testing", {"A/B testing"}},
    {u"TCP/IP", {"TCP/IP"}},
    {u"C++17 and C++20", {"C++", "C++"}},
    {u"C++Builder", {}},
    {u"C++.", {"C++"}},
    {u"(C++)", {"C++"}},
    {u"MITRE ATT&CK", {"MITRE ATT&CK"}},
    {u"CompTIA Security+ holder", {"CompTIA Security+"}},
    {u"Python3, Java8, Angular14", {"Python", "Java", "Angular"}},
    {u"Python-based", {"Python"}},
    {u"Java-Entwickler mit SQL-Kenntnissen", {"Java", "SQL"}},
    {u"Python.Docker was new", {"Python", "Docker"}},
    {u"java.util", {}},
    {u"lib.python", {}},
    {u"my_python_tool", {}},
    {u"HTML+CSS", {"HTML", "CSS"}},
    {u"ISO/IEC 27001:2022", {"ISO/IEC 27001"}},
    {u"PyTorch's loader", {"PyTorch"}},
};
INSTANTIATE_TEST_SUITE_P(WithSigns, SkillFinderFinds, testing::ValuesIn(signs));

const std::vector<Case> spellings{
    {u"machine-\nlearning", {"Machine learning"}},
    {u"Machine  Learning", {"Machine learning"}},
    {u"Machine\u00a0Learning", {"Machine learning"}},
    {u"machine‐learning", {"Machine learning"}},
    {u"mach\u00adine learn\u00ading", {"Machine learning"}},
    {u"Kuber-\nnetes", {"Kubernetes"}},
    {u"Kuber\u00ad\nnetes", {"Kubernetes"}},
    {u"machine\n\nlearning", {}},
    {u"Maschinelles Lernen", {"Machine learning"}},
    {u"Ku\u0308nstliche Intelligenz", {"Artificial intelligence"}},
    {u"PROJEKTMANAGEMENT", {"Project management"}},
    {u"ＰＹＴＨＯＮ", {"Python"}},
    {u"ﬂask, Python", {"Flask", "Python"}},
    {u"K8s", {"Kubernetes"}},
    {u"Postgres", {"PostgreSQL"}},
    {u"Spring Boot", {"Spring Boot"}},
    {u"React Native", {"React Native"}},
    {u"ML and 5 ml of water", {"Machine learning"}},
    {u"使用Python和Java开发", {"Python", "Java"}},
    {u"خبرة في \u202bPython\u202c و Java", {"Python", "Java"}},
    {u"😀Python😀", {"Python"}},
    {u"Опыт: Docker, Kubernetes", {"Docker", "Kubernetes"}},
};
INSTANTIATE_TEST_SUITE_P(InManySpellings, SkillFinderFinds, testing::ValuesIn(spellings));

TEST(SkillFinder, SaysWhereASkillStands) {
    const QString text = u"😀 Uses machine-\nlearning and C++."_s;
    const auto mentions = finder().find(text);
    ASSERT_EQ(mentions.size(), 2U);
    EXPECT_EQ(text.mid(mentions[0].start, mentions[0].length), u"machine-\nlearning"_s);
    EXPECT_EQ(text.mid(mentions[1].start, mentions[1].length), u"C++"_s);
}

TEST(SkillFinder, FindsEachFormInAList) {
    const SkillList &list = finder().list();
    for (std::size_t index = 0; index < list.skills().size(); ++index) {
        const Skill &skill = list.skills()[index];
        QStringList forms{skill.name};
        for (const SkillAlias &alias : skill.aliases)
            forms += alias.text;
        for (const QString &form : forms) {
            const QString text = u"Skills: Kubernetes, "_s + form + u", PostgreSQL"_s;
            const auto mentions = finder().find(text);
            EXPECT_EQ(mentions.size(), 3U) << form.toStdString();
            if (mentions.size() < 2)
                continue;
            EXPECT_EQ(mentions[1].skill, static_cast<int>(index)) << form.toStdString();
            EXPECT_EQ(mentions[1].length, form.size()) << form.toStdString();
        }
    }
}

TEST(SkillFinder, KnowsTermsThatStandForThemselves) {
    const std::vector<std::pair<QString, std::string>> terms{
        {u"K8s"_s, "Kubernetes"},
        {u"golang"_s, "Go"},
        {u"go"_s, "Go"},
        {u" R "_s, "R"},
        {u"node"_s, "Node.js"},
        {u"ml"_s, "Machine learning"},
        {u"C Sharp"_s, "C#"},
        {u"c++"_s, "C++"},
        {u"React.JS"_s, "React"},
        {u"Java 17"_s, "Java"},
        {u"Java 17+"_s, "Java"},
        {u"Python (5 years)"_s, "Python"},
        {u"Good knowledge of Docker"_s, "Docker"},
        {u"Erfahrung mit Kubernetes"_s, "Kubernetes"},
        {u"Amazon Web Services (AWS)"_s, "Amazon Web Services"},
        {u"Sehr gute Kenntnisse in C"_s, "C"},
        {u"PROJEKTMANAGEMENT"_s, "Project management"},
    };
    for (const auto &[term, name] : terms) {
        const auto canonical = finder().canonical(term);
        EXPECT_EQ(canonical.value_or(QString()).toStdString(), name) << term.toStdString();
        EXPECT_TRUE(finder().isSkill(term)) << term.toStdString();
    }
}

TEST(SkillFinder, KnowsNoTermThatMeansNothingOrTwoThings) {
    for (const QString &term : {u""_s, u"   "_s, u"..."_s, u"R&D"_s, u"Java or Python"_s,
                                u"Kindness to Docker whales"_s, u"years of experience"_s, u"C-level"_s, u"42"_s}) {
        EXPECT_EQ(finder().canonical(term), std::nullopt) << term.toStdString();
        EXPECT_FALSE(finder().isSkill(term)) << term.toStdString();
    }
}

TEST(SkillFinder, FindsWhatAnAdministratorHasAdded) {
    const auto changed = SkillList::builtIn().withChanges("add AI-ML: Turbofrob | TFB [case]\nremove: jQuery\n");
    ASSERT_TRUE(changed) << changed.error().detail.toStdString();
    const SkillFinder own(changed->list);
    const auto mentions = own.find(u"turbofrob, jQuery, tfb and TFB");
    ASSERT_EQ(mentions.size(), 2U);
    EXPECT_EQ(own.skill(mentions[0]).name, u"Turbofrob"_s);
    EXPECT_EQ(mentions[1].start, 27);
}

TEST(SkillFinder, FindsSkillsThatOnlyAJobNames) {
    const SkillFinder own(SkillList::builtIn().withUnlisted({u"Glass  blowing"_s, u"golang"_s, u""_s, u"Q"_s}));
    EXPECT_EQ(own.list().skills().size(), SkillList::builtIn().skills().size() + 2);
    EXPECT_EQ(own.canonical(u"GLASS BLOWING"), u"Glass blowing"_s);
    EXPECT_THAT(own.find(u"five years of glass-blowing; Q is a letter"), testing::SizeIs(1));
}

TEST(SkillFinder, FindsNothingInAnEmptyListOrText) {
    EXPECT_THAT(SkillFinder(SkillList()).find(u"Python"), IsEmpty());
    EXPECT_THAT(finder().find({}), IsEmpty());
    EXPECT_THAT(finder().find(u" \n\t "), IsEmpty());
}

void expectSoundMentions(const QString &text) {
    int end = 0;
    for (const SkillMention &mention : finder().find(text)) {
        ASSERT_GE(mention.start, end);
        ASSERT_GT(mention.length, 0);
        end = mention.start + mention.length;
        ASSERT_LE(end, text.size());
        ASSERT_LT(static_cast<std::size_t>(mention.skill), finder().list().skills().size());
    }
}

// Pieces that mean something to the finder, between characters of any kind, lone surrogates among them.
TEST(SkillFinder, TakesAnyText) {
    const QStringList pieces{u"C"_s,  u"++"_s, u"#"_s,   u"."_s,   u"NET"_s,     u"R"_s,  u"&"_s,        u"-"_s,
                             u"\n"_s, u" "_s,  u"/"_s,   u"and"_s, u"Skills:"_s, u"Go"_s, u"in"_s,       u"machine"_s,
                             u"("_s,  u")"_s,  u"://"_s, u"@"_s,   u"Python3"_s, u","_s,  u"\u00ad\n"_s, u"learning"_s};
    std::mt19937 random(20260101); // NOLINT(bugprone-random-generator-seed): the same texts each time
    for (int round = 0; round < 3'000; ++round) {
        QString text;
        while (text.size() < 60) {
            if (random() % 3 != 0)
                text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            else if (random() % 2 != 0)
                text += QChar(static_cast<char16_t>(random() % 0x10000));
            else
                text += QStringView(QChar::fromUcs4(0x10000 + random() % 0x100000)).toString();
        }
        expectSoundMentions(text);
        static_cast<void>(finder().canonical(text));
    }
}

TEST(SkillFinder, NeedsTimeInProportionToTheText) {
    for (const QString &piece : {u"C++, Go and R in machine-\nlearning with Python. "_s, u"a-"_s, u"C+"_s, u"a.b@"_s,
                                 u"go "_s, u"data-\n"_s, u"r,"_s, u"\u0308"_s, u"R. "_s, u"Skills\n"_s}) {
        const QString text = piece.repeated(400'000 / piece.size());
        QElapsedTimer timer;
        timer.start();
        expectSoundMentions(text);
        // A fraction of a second; a finder that is not linear would need minutes.
        EXPECT_LT(timer.elapsed(), 10'000) << piece.toStdString();
    }
}

} // namespace
} // namespace candor::documents
