// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/ScanReader.h"

#include "extraction/WordShape.h"

#include <QSizeF>

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>

namespace candor::extraction {
namespace {

using std::chrono::steady_clock;

constexpr double surelyText = 70; // mean confidence, percent
constexpr float leastConfidence = 25;
constexpr std::size_t fewestWords = 5;

std::unique_ptr<tesseract::TessBaseAPI> started(const char *languages, tesseract::PageSegMode mode) {
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    if (api->Init(nullptr, languages) != 0)
        return nullptr;
    api->SetVariable("debug_file", "/dev/null");
    api->SetPageSegMode(mode);
    return api;
}

std::unique_ptr<tesseract::TessBaseAPI> startedReader() {
    for (const char *languages : {"eng+deu", "eng", "deu"}) {
        if (auto api = started(languages, tesseract::PSM_AUTO))
            return api;
    }
    return nullptr;
}

void show(tesseract::TessBaseAPI &api, const GreyPicture &picture) {
    api.SetImage(reinterpret_cast<const unsigned char *>(picture.pixels.constData()), picture.width, picture.height, 1,
                 picture.bytesPerLine);
    api.SetSourceResolution(static_cast<int>(picture.dotsPerInch));
}

/// From a picture that was turned clockwise back to the page.
QRectF onPage(const QRectF &box, int quarterTurns, QSizeF page) {
    switch (quarterTurns) {
    case 1:
        return {box.top(), page.height() - box.right(), box.height(), box.width()};
    case 2:
        return {page.width() - box.right(), page.height() - box.bottom(), box.width(), box.height()};
    case 3:
        return {page.width() - box.bottom(), box.left(), box.height(), box.width()};
    default:
        return box;
    }
}

} // namespace

ScanReader::ScanReader()
    : m_reader(startedReader()), m_orientation(m_reader ? started("osd", tesseract::PSM_OSD_ONLY) : nullptr) {}

ScanReader::~ScanReader() = default;

std::vector<PageWord> ScanReader::read(const DrawTurned &draw, QSizeF page, steady_clock::time_point until) {
    if (!m_reader)
        return {};
    const GreyPicture picture = draw(0);
    if (picture.pixels.isEmpty())
        return {};
    const int told = quarterTurnsOf(picture);
    int turns = std::max(told, 0);
    Reading best = recognise(turns == 0 ? picture : draw(turns), until);
    if (best.words.size() < fewestWords || best.meanConfidence < surelyText) {
        for (int other = 0; other < 4 && steady_clock::now() < until; ++other) {
            if (other == std::max(told, 0))
                continue;
            Reading reading = recognise(draw(other), until);
            if (reading.confidence > best.confidence) {
                best = std::move(reading);
                turns = other;
            }
            if (best.words.size() >= fewestWords && best.meanConfidence >= surelyText)
                break;
        }
    }
    for (PageWord &word : best.words) {
        word.box = onPage(word.box, turns, page);
        word.rotation = (4 - turns) & 3;
    }
    return std::move(best.words);
}

int ScanReader::quarterTurnsOf(const GreyPicture &picture) {
    if (!m_orientation)
        return -1;
    show(*m_orientation, picture);
    int degrees = 0;
    float confidence = 0;
    const char *script = nullptr;
    float scriptConfidence = 0;
    const bool told = m_orientation->DetectOrientationScript(&degrees, &confidence, &script, &scriptConfidence);
    m_orientation->Clear();
    // The degrees are those that the page was turned clockwise by.
    return told && confidence > 1 ? (4 - degrees / 90) & 3 : -1;
}

ScanReader::Reading ScanReader::recognise(const GreyPicture &picture, steady_clock::time_point until) {
    Reading reading;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - steady_clock::now()).count();
    if (picture.pixels.isEmpty() || left <= 0)
        return reading;
    show(*m_reader, picture);
    tesseract::ETEXT_DESC monitor;
    monitor.set_deadline_msecs(static_cast<int32_t>(left));
    m_reader->Recognize(&monitor);
    const std::unique_ptr<tesseract::ResultIterator> word(m_reader->GetIterator());
    const double points = 72 / picture.dotsPerInch;
    constexpr auto level = tesseract::RIL_WORD;
    if (word && !word->Empty(level)) {
        do {
            const std::unique_ptr<char[]> text(word->GetUTF8Text(level));
            const float confidence = word->Confidence(level);
            int begin = 0;
            int top = 0;
            int end = 0;
            int bottom = 0;
            if (!text || confidence < leastConfidence || !word->BoundingBox(level, &begin, &top, &end, &bottom))
                continue;
            PageWord found;
            found.text = cleanWord(QString::fromUtf8(text.get()));
            if (found.text.isEmpty())
                continue;
            int height = bottom - top;
            int lineTop = 0;
            int lineBottom = 0;
            int unused = 0;
            if (word->BoundingBox(tesseract::RIL_TEXTLINE, &unused, &lineTop, &unused, &lineBottom))
                height = lineBottom - lineTop;
            int foot = bottom;
            int otherFoot = bottom;
            if (word->Baseline(level, &unused, &foot, &unused, &otherFoot))
                foot = std::max(foot, otherFoot);
            // One height for all words of a row, as Poppler's boxes have.
            const double size = std::clamp<double>(height, 4, 400);
            found.box = QRectF(QPointF(begin, foot - 0.8 * size), QPointF(end, foot + 0.2 * size));
            found.box = {found.box.topLeft() * points, found.box.size() * points};
            found.size = static_cast<float>(size * points);
            found.spaceAfter = true;
            reading.confidence += confidence * static_cast<double>(found.text.size());
            reading.meanConfidence += confidence;
            reading.words.push_back(std::move(found));
        } while (word->Next(level));
    }
    if (!reading.words.empty())
        reading.meanConfidence /= static_cast<double>(reading.words.size());
    m_reader->Clear();
    return reading;
}

} // namespace candor::extraction
