// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionFilesModel.h"

#include "common/WorkspaceAccess.h"
#include "files/RegularFile.h"

#include <QSaveFile>

#include <algorithm>

namespace candor::screens {

namespace {

using namespace Qt::StringLiterals;
using questions::QuestionFormat;

struct FileContent {
    QByteArray bytes;
    QuestionFormat format = QuestionFormat::Json;
};

Result<FileContent> contentOf(const QString &path) {
    const auto format = questions::questionFormatOf(path);
    if (!format)
        return failure(ErrorCode::InvalidArgument,
                       QuestionFilesModel::tr("Questions are read from files that end in .json, .csv, .gift or .txt."));
    auto bytes = files::readRegularFile(path, questions::mostQuestionFileBytes);
    return bytes ? Result<FileContent>({std::move(*bytes), *format}) : failure(bytes.error());
}

/// The chosen ones by their newest or approved versions; those that are gone meanwhile are left out.
Result<std::vector<ExchangedQuestion>> chosenOnes(questions::QuestionService &service, const access::Actor &actor,
                                                  const QuestionExport &what) {
    std::vector<ExchangedQuestion> all;
    for (const QuestionId id : what.chosen) {
        const auto file = service.question(actor, id);
        if (!file && file.error().code == ErrorCode::NotFound)
            continue;
        if (!file)
            return failure(file.error());
        const Question &question = file->row.question;
        const auto wanted = what.approvedOnly ? question.approved : std::optional(question.newest.id);
        const auto version =
            wanted ? std::ranges::find(file->versions, *wanted, &QuestionVersion::id) : file->versions.end();
        if (version != file->versions.end())
            all.push_back({question.key, version->content});
    }
    return all;
}

Result<ExportedQuestions> writeAll(questions::QuestionService &service, const access::Actor &actor, const QString &path,
                                   const QuestionExport &what) {
    QuestionFilter filter = what.filter;
    filter.approvedOnly = what.approvedOnly;
    auto all = what.chosen.empty() ? service.exportAll(actor, filter) : chosenOnes(service, actor, what);
    if (!all)
        return failure(all.error());
    const std::size_t wanted = what.chosen.empty() ? all->size() : what.chosen.size();
    if (what.format == QuestionFormat::Gift)
        std::erase_if(*all, [](const auto &each) { return each.content.type != QuestionType::Mcq; });
    const QByteArray bytes = questions::writeQuestions(what.format, *all);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::WriteFailed, file.errorString());
    return ExportedQuestions{static_cast<int>(all->size()), static_cast<int>(wanted - all->size()), path};
}

} // namespace

QuestionFilesModel::QuestionFilesModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void QuestionFilesModel::read(const QString &path) {
    m_reading.cancel();
    m_found.clear();
    m_reading = m_context.jobs.run(
        this, [path](const JobTicket &) { return contentOf(path); },
        [this](Result<FileContent> content) {
            if (!content) {
                emit readRefused(content.error());
                return;
            }
            m_bytes = std::move(content->bytes);
            m_format = content->format;
            parse({});
        });
}

void QuestionFilesModel::readAgain(const questions::GiftDefaults &defaults) {
    m_reading.cancel();
    parse(defaults);
}

void QuestionFilesModel::parse(const questions::GiftDefaults &defaults) {
    m_reading = m_context.jobs.run(
        this,
        [bytes = m_bytes, format = m_format, defaults](const JobTicket &) {
            return questions::readQuestions(format, bytes, defaults);
        },
        [this](Result<std::vector<ExchangedQuestion>> found) {
            m_found.clear();
            if (!found) {
                emit readRefused(found.error());
                return;
            }
            m_found = std::move(*found);
            tryOut();
        });
}

void QuestionFilesModel::tryOut() {
    m_reading = m_context.hiring->ask(
        this,
        [found = m_found](workspace::Workspace &workspace, const access::Actor &actor, const JobTicket &ticket) {
            return workspace.questions().tryImport(actor, found, [&ticket] { return ticket.isCancelled(); });
        },
        [this](Result<questions::QuestionImport> expected) {
            if (!expected) {
                m_found.clear();
                emit readRefused(expected.error());
                return;
            }
            m_expected = std::move(*expected);
            emit wasRead();
        });
}

void QuestionFilesModel::takeIn() {
    if (m_takesIn)
        return;
    setTakingIn(true);
    m_context.hiring->ask(
        this,
        [found = m_found](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questions().importAll(actor, found);
        },
        [this](const Result<questions::QuestionImport> &done) {
            setTakingIn(false);
            if (done)
                emit takenIn(*done);
            else
                emit takeInRefused(done.error());
        });
}

void QuestionFilesModel::setTakingIn(bool takesIn) {
    m_takesIn = takesIn;
    emit takingInChanged(takesIn);
}

void QuestionFilesModel::write(const QString &path, const QuestionExport &what) {
    m_context.hiring->ask(
        this,
        [path, what](workspace::Workspace &workspace, const access::Actor &actor) {
            return writeAll(workspace.questions(), actor, path, what);
        },
        [this](const Result<ExportedQuestions> &done) {
            if (done)
                emit written(*done);
            else
                emit writeRefused(done.error());
        });
}

} // namespace candor::screens
