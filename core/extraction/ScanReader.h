// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"

#include <QByteArray>
#include <QSizeF>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace tesseract {
class TessBaseAPI;
}

namespace candor::extraction {

/// Grey pixels, 0 is black.
struct GreyPicture {
    int width = 0;
    int height = 0;
    int bytesPerLine = 0;
    double dotsPerInch = 0;
    QByteArray pixels;
};

/// Draws the page turned clockwise by quarter turns.
using DrawTurned = std::function<GreyPicture(int quarterTurns)>;

/// Tesseract with English and German, as far as they are installed.
class ScanReader {
public:
    ScanReader();
    ScanReader(const ScanReader &) = delete;
    ScanReader &operator=(const ScanReader &) = delete;
    ~ScanReader();

    [[nodiscard]] bool isReady() const { return m_reader != nullptr; }
    /// The words of a page of that size, whichever way it lies; fewer where `until` comes first.
    [[nodiscard]] std::vector<PageWord> read(const DrawTurned &draw, QSizeF page,
                                             std::chrono::steady_clock::time_point until);

private:
    struct Reading {
        std::vector<PageWord> words; ///< as if the picture were the page
        double confidence = 0;       ///< of all words together: more and surer ones are better
        double meanConfidence = 0;
    };
    Reading recognise(const GreyPicture &picture, std::chrono::steady_clock::time_point until);
    /// Quarter turns clockwise that make the picture upright; -1: cannot tell.
    int quarterTurnsOf(const GreyPicture &picture);

    std::unique_ptr<tesseract::TessBaseAPI> m_reader;
    std::unique_ptr<tesseract::TessBaseAPI> m_orientation;
};

} // namespace candor::extraction
