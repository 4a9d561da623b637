// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillLine.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<SkillPlace, QStringView>, 3> places{{
    {SkillPlace::AsWritten, u"case"},
    {SkillPlace::Capitalised, u"capitals"},
    {SkillPlace::AmongSkills, u"context"},
}};

tl::expected<SkillRules, QString> readRules(QStringView text) {
    SkillRules rules;
    for (const QStringView part : text.split(u';')) {
        const QString rule = part.toString().simplified();
        const QStringList words = rule.section(u' ', 1).split(u' ', Qt::SkipEmptyParts);
        const auto place = std::ranges::find(places, QStringView(rule), &std::pair<SkillPlace, QStringView>::second);
        if (place != places.end())
            rules.place = place->first;
        else if (rule.startsWith(u"after ") && !words.isEmpty())
            rules.after = words;
        else if (rule.startsWith(u"before ") && !words.isEmpty())
            rules.before = words;
        else
            return tl::unexpected(u"\"%1\" is no rule"_s.arg(rule));
    }
    if (rules.place != SkillPlace::AmongSkills && (!rules.after.isEmpty() || !rules.before.isEmpty()))
        return tl::unexpected(u"\"after\" and \"before\" go with \"context\""_s);
    return rules;
}

tl::expected<SkillAlias, QString> readForm(QStringView text) {
    const QStringView form = text.trimmed();
    const auto bracket = form.indexOf(u'[');
    if (bracket < 0)
        return SkillAlias{form.toString(), {}};
    if (!form.endsWith(u']'))
        return tl::unexpected(u"a bracket is not closed"_s);
    auto rules = readRules(form.sliced(bracket + 1).chopped(1));
    if (!rules)
        return tl::unexpected(std::move(rules.error()));
    return SkillAlias{form.first(bracket).trimmed().toString(), std::move(*rules)};
}

QString ruleText(const SkillRules &rules) {
    QStringList parts;
    for (const auto &[place, name] : places) {
        if (place == rules.place)
            parts += name.toString();
    }
    if (!rules.after.isEmpty())
        parts += u"after "_s + rules.after.join(u' ');
    if (!rules.before.isEmpty())
        parts += u"before "_s + rules.before.join(u' ');
    return parts.isEmpty() ? QString() : u" ["_s + parts.join(u"; "_s) + u']';
}

} // namespace

tl::expected<Skill, QString> readSkillLine(QStringView line, JobDomain domain) {
    Skill skill;
    skill.domain = domain;
    bool named = false;
    for (const QStringView text : line.split(u'|')) {
        auto form = readForm(text);
        if (!form)
            return tl::unexpected(std::move(form.error()));
        if (named) {
            skill.aliases.push_back(std::move(*form));
        } else {
            skill.name = form->text;
            skill.rules = form->rules;
            named = true;
        }
    }
    return skill;
}

QString skillLine(const Skill &skill) {
    QString line = skill.name + ruleText(skill.rules);
    for (const SkillAlias &alias : skill.aliases)
        line += u" | "_s + alias.text + ruleText(alias.rules);
    return line;
}

QStringList readForms(QStringView line) {
    QStringList forms;
    for (const QStringView form : line.split(u'|'))
        forms += form.trimmed().toString();
    return forms;
}

Result<void> readLines(const QByteArray &text, const std::function<QString(int number, QStringView line)> &take) {
    if (text.size() > SkillList::mostBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(SkillList::mostBytes));
    int number = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        ++number;
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString line = QString(utf8(bytes)).trimmed();
        const QString complaint = utf8.hasError() ? u"no UTF-8"_s : QString();
        if (complaint.isEmpty() && (line.isEmpty() || line.startsWith(u'#')))
            continue;
        const QString told = complaint.isEmpty() ? take(number, line) : complaint;
        if (!told.isEmpty())
            return failure(ErrorCode::InvalidField, u"line %1: %2"_s.arg(number).arg(told));
    }
    return {};
}

} // namespace candor::documents
