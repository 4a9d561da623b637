// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "Request.h"

#include "documents/SkillFinder.h"
#include "hiring/ResumeService.h"

#include <algorithm>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

class SkillCommands {
    Q_DECLARE_TR_FUNCTIONS(SkillCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> find(Request &request);
    static Result<int> exportChanges(Request &request);
    static Result<int> edit(Request &request);

    static QJsonObject json(const documents::Skill &skill);
    static Result<QString> textOf(const Request &request);
};

QJsonObject SkillCommands::json(const documents::Skill &skill) {
    QJsonArray aliases;
    for (const documents::SkillAlias &alias : skill.aliases)
        aliases.append(alias.text);
    return {{u"name"_s, skill.name}, {u"domain"_s, jobDomainName(skill.domain)}, {u"aliases"_s, aliases}};
}

Result<int> SkillCommands::list(Request &request) {
    const auto range = request.range();
    const auto skills = range ? request.workspace().resumes().skills(request.actor()) : failure(range.error());
    if (!skills)
        return failure(skills.error());
    std::optional<JobDomain> domain;
    if (const auto name = request.given("domain")) {
        const auto named = OptionValues::named<JobDomain>("domain", *name, jobDomainName, jobDomainFromName);
        if (!named)
            return failure(named.error());
        domain = *named;
    }
    const QString text = request.value("text");
    QJsonArray rows;
    qint64 total = 0;
    for (const documents::Skill &skill : skills->skills()) {
        const auto isAsked = [&](const QString &form) { return form.contains(text, Qt::CaseInsensitive); };
        const bool isWritten = isAsked(skill.name) || std::ranges::any_of(skill.aliases, [&](const auto &alias) {
                                   return isAsked(alias.text);
                               });
        if (!isWritten || (domain && skill.domain != *domain))
            continue;
        if (total >= range->offset && rows.size() < range->limit)
            rows.append(json(skill));
        ++total;
    }
    return request.answer(rows, columns("name domain aliases"), total);
}

Result<QString> SkillCommands::textOf(const Request &request) {
    const auto text = request.text("text");
    if (!text)
        return failure(text.error());
    return *text ? Result<QString>(**text)
                 : failure(ErrorCode::InvalidArgument, tr("--text or --text-file is missing."));
}

Result<int> SkillCommands::find(Request &request) {
    const auto text = textOf(request);
    const auto skills = text ? request.workspace().resumes().skills(request.actor()) : failure(text.error());
    if (!skills)
        return failure(skills.error());
    const documents::SkillFinder finder(*skills);
    QJsonArray rows;
    for (const documents::SkillMention &mention : finder.find(*text))
        rows.append(QJsonObject{{u"name"_s, finder.skill(mention).name},
                                {u"written"_s, text->mid(mention.start, mention.length)},
                                {u"start"_s, mention.start},
                                {u"length"_s, mention.length}});
    return request.answer(rows, columns("name written start"), rows.size());
}

Result<int> SkillCommands::exportChanges(Request &request) {
    const auto changes = request.workspace().resumes().skillChanges(request.actor());
    if (!changes)
        return failure(changes.error());
    if (request.wantsJson())
        return request.answer({{u"text"_s, changes->text},
                               {u"list_version"_s, changes->listVersion},
                               {u"revision"_s, changes->revision}});
    auto file = OutputFile::open(request.value("out"));
    if (!file)
        return failure(file.error());
    auto written = (*file)->write(changes->text.toUtf8());
    if (written && !changes->text.isEmpty() && !changes->text.endsWith(u'\n'))
        written = (*file)->write("\n");
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

Result<int> SkillCommands::edit(Request &request) {
    const auto text = textOf(request);
    if (!text)
        return failure(text.error());
    hiring::ResumeService &resumes = request.workspace().resumes();
    const auto before = resumes.skillChanges(request.actor());
    const auto revision = before ? request.revision(before->revision) : failure(before.error());
    if (!revision)
        return failure(revision.error());
    const auto saved = resumes.saveSkillChanges(request.actor(), {*text, {}, *revision});
    if (!saved)
        return failure(saved.error());
    return request.answer(
        {{u"list_version"_s, saved->listVersion}, {u"revision"_s, saved->revision}},
        tr("The skill list has version %1 now. Resumes are read by it from now on; \"candorctl resume "
           "screen --job JOB\" reads and screens earlier ones again.")
            .arg(saved->listVersion));
}

CommandGroup SkillCommands::group() {
    const Option text{"text", QT_TR_NOOP("The text; - reads it from standard input."), "TEXT"};
    const Option textFile{"text-file", QT_TR_NOOP("Read the text from a file."), "FILE"};
    return {"skills",
            QT_TR_NOOP("The skill list, which resumes and jobs are read by."),
            "SkillCommands",
            {{"list",
              QT_TR_NOOP("list the skills with their other names"),
              {},
              {{"text", QT_TR_NOOP("Only whose name or other name holds this."), "TEXT"},
               {"domain", QT_TR_NOOP("Only of AI-ML, Fullstack, Cybersecurity or General."), "DOMAIN"}},
              list,
              Opens::WithActor,
              true},
             {"find", QT_TR_NOOP("show the skills that a text names"), {}, {text, textFile}, find},
             {"export",
              QT_TR_NOOP("write what was changed of the built-in list (administrators)"),
              {},
              {{"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"}},
              exportChanges},
             {"edit",
              QT_TR_NOOP("put changes in place of those there (administrators): \"add AI-ML: Name | other name\", "
                         "\"add alias Name: other name\", \"remove: Name\", one a line"),
              {},
              {text, textFile, Request::revisionOption()},
              edit}}};
}

} // namespace

int runSkills(const QStringList &arguments) { return runGroup(SkillCommands::group(), arguments); }

} // namespace candor::ctl
