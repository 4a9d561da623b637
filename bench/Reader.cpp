// SPDX-License-Identifier: GPL-3.0-or-later
// The text of resumes (bench/resumes) read in the confined process, against Poppler in this process and against
// pdftotext started for each document. Fields and skills, which the peers do not read, are measured beside it.
#include "Benchmarks.h"
#include "ChildProcess.h"
#include "Measure.h"
#include "ReaderDocuments.h"

#include "documents/ReaderPool.h"
#include "documents/SkillList.h"

#include <QDir>
#include <QFile>

#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;
using documents::SkillList;

constexpr double leastOfPoppler = .8;
constexpr double leastOfPdftotext = 3;

/// Pages of a document that Poppler reads here: words with their places and fonts, from which lines and columns can be
/// told, as reading needs them.
Result<int> readWithPoppler(const QByteArray &file) {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(file.constData(), static_cast<int>(file.size())));
    if (!document)
        return failure(ErrorCode::DocumentDamaged);
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (page->text_list(poppler::page::text_list_include_font).empty())
            return failure(ErrorCode::DocumentDamaged);
    }
    return document->pages();
}

/// The same documents for all, and their number of pages.
struct Documents {
    std::vector<QByteArray> files;
    int pages = 0;
};

Result<Documents> makeDocuments(const Setting &setting) {
    auto files = printedResumes(setting);
    if (!files)
        return failure(files.error());
    Documents documents{std::move(*files), 0};
    for (const QByteArray &file : documents.files) {
        const auto pages = readWithPoppler(file);
        if (!pages)
            return failure(pages.error());
        documents.pages += *pages;
    }
    return documents;
}

Turn readInPool(documents::ReaderPool &pool, const Documents &documents) {
    return [&](int) {
        return measured([&]() -> Result<void> {
            for (const QByteArray &file : documents.files) {
                if (const auto resume = pool.read(file, SkillList::builtIn(), QDate(2026, 1, 1)); !resume)
                    return failure(resume.error());
            }
            return {};
        });
    };
}

/// One process, as the peers have; warm after its first turn.
documents::ReaderSettings oneProcess(const QString &program) {
    documents::ReaderSettings settings;
    settings.program = program;
    settings.processes = 1;
    return settings;
}

/// What reading with fields and skills takes, in seconds for all documents.
Result<double> wholeReading(const Setting &setting, const Documents &documents) {
    documents::ReaderPool pool(oneProcess({}));
    const Turn turn = readInPool(pool, documents);
    std::vector<double> seconds;
    for (int round = 0; round <= setting.rounds; ++round) {
        const auto cost = turn(0);
        if (!cost)
            return failure(cost.error());
        if (round > 0) // the first warms it up
            seconds.push_back(cost->wallSeconds);
    }
    return median(std::move(seconds));
}

Turn readHere(const Documents &documents) {
    return [&](int) {
        return measured([&]() -> Result<void> {
            for (const QByteArray &file : documents.files) {
                if (const auto pages = readWithPoppler(file); !pages)
                    return failure(pages.error());
            }
            return {};
        });
    };
}

Result<Row> compare(const Setting &setting, const Documents &documents, const QString &peer, double least,
                    const Turn &other) {
    documents::ReaderPool pool(oneProcess(QDir(setting.programFolder).filePath(u"candor-bench-reader"_s)));
    const Turn own = readInPool(pool, documents);
    for (const Turn &turn : {own, other}) {
        if (const auto warm = turn(0); !warm)
            return failure(warm.error());
    }
    const auto costs = measureInTurns(setting.rounds, 1, own, other);
    const auto whole = wholeReading(setting, documents);
    if (!costs || !whole)
        return failure(costs ? whole.error() : costs.error());
    const auto milliseconds = [&](double seconds) { return seconds * 1e3 / documents.pages; };
    const double speed = 1 / medianRatio(*costs, &Cost::wallSeconds);
    const double ownTime = milliseconds(median(costs->own, &Cost::wallSeconds));
    const double peerTime = milliseconds(median(costs->peer, &Cost::wallSeconds));
    Row row;
    row.what = u"text of a resume's page, confined process"_s;
    row.value = u"%1 ms (with fields and skills %2 ms)"_s.arg(text(ownTime, 2), text(milliseconds(*whole), 2));
    row.peer = u"%1: %2 ms"_s.arg(peer, text(peerTime, 2));
    row.ratio = u"%1 x its speed"_s.arg(text(speed, 2));
    row.goal = u"at least %1 x"_s.arg(text(least, 1));
    row.reached = speed >= least;
    row.numbers = {{u"page_ms"_s, ownTime},
                   {u"page_with_fields_ms"_s, milliseconds(*whole)},
                   {u"peer_page_ms"_s, peerTime},
                   {u"speed"_s, speed},
                   {u"pages"_s, documents.pages}};
    return row;
}

} // namespace

Result<Row> measureReaderAgainstPoppler(const Setting &setting) {
    const auto documents = makeDocuments(setting);
    if (!documents)
        return failure(documents.error());
    return compare(setting, *documents, u"Poppler's words, in this process"_s, leastOfPoppler, readHere(*documents));
}

Result<Row> measureReaderAgainstPdftotext(const Setting &setting) {
    const auto documents = makeDocuments(setting);
    if (!documents)
        return failure(documents.error());
    QStringList paths;
    for (const QByteArray &bytes : documents->files) {
        QFile file(QDir(setting.scratchFolder).filePath(u"resume-%1.pdf"_s.arg(paths.size())));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(ErrorCode::WriteFailed, file.fileName());
        paths += file.fileName();
    }
    const Turn started = [&](int) {
        return measured([&]() -> Result<void> {
            for (const QString &path : paths) {
                const auto child = runChild(u"pdftotext"_s, {path, u"-"_s});
                if (!child)
                    return failure(child.error());
                if (child->exitCode != 0)
                    return failure(ErrorCode::FileUnreadable, child->lastWords);
            }
            return {};
        });
    };
    auto row = compare(setting, *documents, u"pdftotext, started for each document"_s, leastOfPdftotext, started);
    // What not starting it can save at most, on these documents: whoever reads with Poppler takes Poppler's time.
    const auto bound = measureInTurns(setting.rounds, 1, readHere(*documents), started);
    if (!row || !bound)
        return failure(row ? bound.error() : row.error());
    const double speed = 1 / medianRatio(*bound, &Cost::wallSeconds);
    row->peer += u"; to which Poppler in this process has %1 x"_s.arg(text(speed, 2));
    row->numbers.insert(u"poppler_speed"_s, speed);
    return row;
}

} // namespace candor::bench
