// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/CameraModes.h"

#include "source/Libraries.h"

#include <algorithm>
#include <cmath>

namespace candor::source {

namespace {

constexpr PictureSize usualSize{1280, 720};
constexpr int usualRate = 30;
// A list in a camera's description is short; a hostile one is cut.
constexpr guint mostValues = 64;
constexpr std::size_t mostModes = 512;

struct Fraction {
    int numerator = 0;
    int denominator = 1;
};

void addLengths(const GValue *value, int wanted, std::vector<int> &lengths) {
    if (!value)
        return;
    if (G_VALUE_HOLDS_INT(value)) {
        lengths.push_back(g_value_get_int(value));
    } else if (GST_VALUE_HOLDS_INT_RANGE(value)) {
        const int lowest = gst_value_get_int_range_min(value);
        const int step = std::max(1, gst_value_get_int_range_step(value));
        const int inRange = std::clamp(wanted, lowest, std::max(lowest, gst_value_get_int_range_max(value)));
        lengths.push_back(lowest + (inRange - lowest) / step * step);
    } else if (GST_VALUE_HOLDS_LIST(value)) {
        for (guint i = 0; i < std::min(gst_value_list_get_size(value), mostValues); ++i)
            addLengths(gst_value_list_get_value(value, i), wanted, lengths);
    }
}

void addRates(const GValue *value, std::vector<Fraction> &rates) {
    if (!value)
        return;
    const auto fraction = [](const GValue *single) {
        return Fraction{gst_value_get_fraction_numerator(single), gst_value_get_fraction_denominator(single)};
    };
    if (GST_VALUE_HOLDS_FRACTION(value)) {
        rates.push_back(fraction(value));
    } else if (GST_VALUE_HOLDS_FRACTION_RANGE(value)) {
        const Fraction lowest = fraction(gst_value_get_fraction_range_min(value));
        const Fraction highest = fraction(gst_value_get_fraction_range_max(value));
        if (gst_util_fraction_compare(highest.numerator, highest.denominator, usualRate, 1) < 0)
            rates.push_back(highest);
        else if (gst_util_fraction_compare(lowest.numerator, lowest.denominator, usualRate, 1) > 0)
            rates.push_back(lowest);
        else
            rates.push_back({usualRate, 1});
    } else if (GST_VALUE_HOLDS_LIST(value)) {
        for (guint i = 0; i < std::min(gst_value_list_get_size(value), mostValues); ++i)
            addRates(gst_value_list_get_value(value, i), rates);
    }
}

/// How far a mode is from what is wanted; below 0 never.
double distance(const CameraMode &mode, PictureSize wanted) {
    const auto area = [](PictureSize size) { return static_cast<double>(size.width) * size.height; };
    const auto shape = [](PictureSize size) { return static_cast<double>(size.width) / size.height; };
    const double rate = mode.frameRate();
    double result = std::abs(std::log(area(mode.size) / area(wanted)));
    result += std::abs(std::log(shape(mode.size) / shape(wanted))) / 2;
    // A film that stutters is worse than one that is smaller; more frames than wanted only cost time.
    if (rate > 0 && rate < usualRate)
        result += 2 * (usualRate - rate) / usualRate;
    else if (rate > usualRate)
        result += .2 * (rate - usualRate) / usualRate;
    return result + (mode.jpeg ? .01 : 0);
}

} // namespace

std::vector<CameraMode> modesOf(const GstCaps &capabilities) {
    std::vector<CameraMode> modes;
    for (guint i = 0; i < gst_caps_get_size(&capabilities); ++i) {
        const GstStructure *structure = gst_caps_get_structure(&capabilities, i);
        const bool jpeg = gst_structure_has_name(structure, "image/jpeg") != FALSE;
        const GstCapsFeatures *features = gst_caps_get_features(&capabilities, i);
        if ((!jpeg && gst_structure_has_name(structure, "video/x-raw") == FALSE) ||
            (features && gst_caps_features_contains(features, GST_CAPS_FEATURE_MEMORY_SYSTEM_MEMORY) == FALSE))
            continue;
        std::vector<int> widths;
        std::vector<int> heights;
        std::vector<Fraction> rates;
        addLengths(gst_structure_get_value(structure, "width"), usualSize.width, widths);
        addLengths(gst_structure_get_value(structure, "height"), usualSize.height, heights);
        addRates(gst_structure_get_value(structure, "framerate"), rates);
        if (rates.empty())
            rates.push_back({});
        for (const int width : widths) {
            for (const int height : heights) {
                for (const Fraction &rate : rates) {
                    const CameraMode mode{{width, height}, rate.numerator, rate.denominator, jpeg};
                    const bool possible = width >= 2 && height >= 2 && width <= longestPictureSide &&
                                          height <= longestPictureSide && rate.numerator >= 0 && rate.denominator > 0;
                    if (possible && modes.size() < mostModes &&
                        std::find(modes.begin(), modes.end(), mode) == modes.end())
                        modes.push_back(mode);
                }
            }
        }
    }
    return modes;
}

std::vector<PictureFormat> formatsOf(const std::vector<CameraMode> &modes) {
    std::vector<PictureFormat> formats;
    formats.reserve(modes.size());
    for (const CameraMode &mode : modes)
        formats.push_back({mode.size, mode.frameRate()});
    const auto isLarger = [](const PictureFormat &left, const PictureFormat &right) {
        const auto area = [](PictureSize size) { return std::int64_t{size.width} * size.height; };
        if (left.size != right.size)
            return std::pair(area(left.size), left.size.width) > std::pair(area(right.size), right.size.width);
        return left.frameRate > right.frameRate;
    };
    std::sort(formats.begin(), formats.end(), isLarger);
    formats.erase(std::unique(formats.begin(), formats.end()), formats.end());
    return formats;
}

std::optional<CameraMode> chooseMode(const std::vector<CameraMode> &modes, PictureSize wanted) {
    const auto nearest =
        std::min_element(modes.begin(), modes.end(), [&](const CameraMode &left, const CameraMode &right) {
            return distance(left, wanted) < distance(right, wanted);
        });
    return nearest == modes.end() ? std::nullopt : std::optional(*nearest);
}

} // namespace candor::source
