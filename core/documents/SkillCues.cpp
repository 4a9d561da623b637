// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillCues.h"

#include <QStringList>

namespace candor::documents {

namespace {

QSet<QString> words(const char16_t *text) {
    const QStringList list = QString::fromUtf16(text).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

} // namespace

SkillCues::SkillCues()
    : joining(words(u"and or und oder sowie et bzw")),
      labels(
          words(u"skill skills languages language technologies technology technical tech stack tools tooling toolbox "
                "software programming programminglanguages coding scripting frameworks framework libraries library "
                "databases backend frontend competencies competences expertise proficiencies stacks environment "
                "kenntnisse fähigkeiten kompetenzen kompetenz technologien technologie werkzeuge programmiersprachen "
                "programmiersprache programmierung programmierkenntnisse skriptsprachen sprachen bibliotheken "
                "datenbanken edv fachkenntnisse softwarekenntnisse itkenntnisse techstack technik "
                "skillset requirements anforderungen")),
      otherLabels(words(
          u"experience erfahrung berufserfahrung employment career werdegang education ausbildung bildung studium "
          u"projects "
          "projekte publications publikationen interests interessen hobbies hobbys freizeit references referenzen "
          "awards "
          "auszeichnungen summary profile profil contact kontakt certificates certifications zertifikate about "
          "ehrenamt "
          "volunteering volunteer vitamin vitamins vitamine grade grades note noten team members name names plan")),
      behind(words(
          u"framework frameworks engineer engineers code codebase library libraries package packages script scripts "
          "language languages microservice microservices backend compiler app apps application applications api "
          "apis server sdk based basiert basierte basierten kenntnisse code-base cookbook cookbooks manifests "
          "recipes modules plugin plugins bibliothek bibliotheken anwendung anwendungen anwendungsentwicklung "
          "entwicklung development skripte experience expertise expert kurs course coding")),
      makers(words(u"developer developers programmer programmers programming entwickler entwicklerin entwickler*in "
                   "programmierer programmiererin programmierung softwareentwickler softwareentwicklung")),
      rightBefore(words(u"using use uses used via mittels nutze nutzen framework library language tool sprache "
                        "programmiersprache")),
      prepositions(words(u"in with of mit on für for")),
      nouns(words(u"experience experienced knowledge expertise proficiency proficient fluent skills skilled background "
                  "familiarity familiar competence expert comfortable versed erfahrung erfahrungen kenntnisse "
                  "kenntnissen grundkenntnisse know-how knowhow vertraut sicher umgang")),
      programming(
          words(u"programming programmed programmer written rewritten coded coding implemented developed developing "
                "develop development developer program programs scripts scripting services programmierung "
                "programmiert programmieren entwickelt entwicklung entwickler geschrieben implementiert")),
      qualifiers(words(
          u"basic basics advanced good very some strong solid deep excellent expert modern intermediate beginner "
          u"fluent "
          "proficient professional working hands practical proven extensive in with of and or the a an to for on at "
          "least "
          "years year yrs experience knowledge understanding skills skill level proficiency familiarity programming "
          "programmer developer development language version or higher plus newer preferred required e.g. ideally "
          "using "
          "gute guter gutes sehr solide fundierte fundiertes tiefe umfassende praktische erste sichere sicherer umgang "
          "mehrjährige kenntnisse grundkenntnisse erfahrung erfahrungen jahre jahr in mit und oder der die das den im "
          "von "
          "fortgeschritten fortgeschrittene experte anfänger programmierung programmieren entwicklung entwickler "
          "programmiersprache wissen idealerweise wünschenswert grundlagen")) {}

const SkillCues &skillCues() {
    static const SkillCues cues;
    return cues;
}

} // namespace candor::documents
