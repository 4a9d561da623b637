// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/CheckRules.h"

#include <algorithm>
#include <cmath>

namespace candor::screens {

namespace {

// Shares of the picture's height and width. The face box reaches from the chin to the brows or the hair line.
constexpr double smallestFace = .2;
constexpr double largestFace = .8;
constexpr double furthestAside = .15;
constexpr double highestCentre = .3;
constexpr double lowestCentre = .68;

constexpr double darkFace = .2;
constexpr double darkPicture = .12;
constexpr double clippedShare = .1;
constexpr double unevenShare = .35; ///< of the brighter half that the darker one lacks

constexpr double silentPeak = 2. / 32768;
constexpr double clippedPeak = .99;
constexpr double spokenRms = .01; // −40 dBFS
constexpr MediaTime enoughSound = std::chrono::seconds(1);
constexpr MediaTime enoughSpeech = std::chrono::milliseconds(200);

} // namespace

Framing judgeFraming(const std::optional<Box> &face, PictureSize picture) {
    if (!face || picture.width <= 0 || picture.height <= 0)
        return Framing::NoFace;
    const double height = face->height / picture.height;
    if (height < smallestFace)
        return Framing::TooFar;
    if (height > largestFace)
        return Framing::TooClose;
    const double aside = (face->x + face->width / 2) / picture.width - .5;
    const double centre = (face->y + face->height / 2) / picture.height;
    // The picture's right is the person's left: who sits there moves to their right.
    if (aside > furthestAside)
        return Framing::MoveRight;
    if (aside < -furthestAside)
        return Framing::MoveLeft;
    if (centre < highestCentre)
        return Framing::MoveDown;
    if (centre > lowestCentre)
        return Framing::MoveUp;
    return Framing::Centred;
}

Light judgeLight(const vision::LightLevels &levels) {
    if (levels.clipped > clippedShare)
        return Light::TooBright;
    if (levels.face ? *levels.face < darkFace : levels.picture < darkPicture)
        return Light::TooDark;
    if (levels.personsLeft && levels.personsRight) {
        const double brighter = std::max(*levels.personsLeft, *levels.personsRight);
        const double lack = std::abs(*levels.personsLeft - *levels.personsRight);
        if (lack > unevenShare * brighter)
            return *levels.personsLeft < *levels.personsRight ? Light::LeftDarker : Light::RightDarker;
    }
    return Light::Even;
}

void SoundJudge::add(const SoundMeasurement &sound) {
    m_windows.push_back(sound);
    m_end = sound.end;
    m_heard += sound.end - sound.start;
    while (m_windows.front().end <= m_end - span)
        m_windows.pop_front();
}

void SoundJudge::clear() { *this = {}; }

std::optional<double> SoundJudge::peak() const {
    std::optional<double> result;
    for (const SoundMeasurement &window : m_windows) {
        if (window.peak)
            result = std::max(result.value_or(0), *window.peak);
    }
    return result;
}

SoundVerdict SoundJudge::verdict() const {
    if (m_heard < enoughSound)
        return SoundVerdict::Listening;
    const auto highest = peak();
    // The last second decides whether anything comes: a microphone may have just been pulled out.
    const bool silent = std::all_of(m_windows.begin(), m_windows.end(), [this](const SoundMeasurement &window) {
        return window.end <= m_end - enoughSound || window.peak.value_or(0) <= silentPeak;
    });
    if (silent || !highest)
        return SoundVerdict::None;
    if (*highest >= clippedPeak)
        return SoundVerdict::Clipped;
    MediaTime spoken{};
    for (const SoundMeasurement &window : m_windows) {
        // Where a model tells voice from noise, only voice counts.
        if (window.rmsEnergy.value_or(0) >= spokenRms && window.voiceActivity.value_or(true))
            spoken += window.end - window.start;
    }
    return spoken >= enoughSpeech ? SoundVerdict::Clear : SoundVerdict::Quiet;
}

} // namespace candor::screens
