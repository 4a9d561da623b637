// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/TimelineData.h"

#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace candor::widgets {

/// Smallest and greatest of some measured values.
struct Extent {
    float least = std::numeric_limits<float>::infinity();
    float greatest = -std::numeric_limits<float>::infinity();

    [[nodiscard]] bool isEmpty() const { return greatest < least; }
    void add(const Extent &other);
};

/// A run of values with their extents at every scale, and how many of any part were measured. NaN: not measured.
class SamplePyramid {
public:
    explicit SamplePyramid(std::vector<float> values = {});

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] float at(std::size_t index) const { return m_values[index]; }
    /// Of [first, end); logarithmic in its length.
    [[nodiscard]] Extent extent(std::size_t first, std::size_t end) const;
    [[nodiscard]] std::size_t measured(std::size_t first, std::size_t end) const;

private:
    std::vector<float> m_values;
    std::vector<std::vector<Extent>> m_levels; ///< each summarises `branches` of the one before
    std::vector<std::uint32_t> m_measuredBefore;
};

enum class TimelineSeries { Voice, Faces, Eyes, Pitch, Yaw, Roll, Gaze };
inline constexpr std::size_t timelineSeriesCount = 7;

/// Flags that overlap in time, as one.
struct FlagGroup {
    MediaTime start{};
    MediaTime end{};
    std::vector<int> events; ///< of TimelineData::events, in the order of their start
};

/// What is hatched in the lanes of sound, of the picture, or in both.
struct TimelineHole {
    MediaTime start{};
    MediaTime end{};
    int event = -1; ///< the pause or gap; −1: there are no samples
    bool inSound = true;
    bool inPicture = true;
};

/// A session's data as a timeline draws it. Building is linear in the samples and can be done on any thread; then it
/// does not change.
class PreparedTimeline {
public:
    explicit PreparedTimeline(std::shared_ptr<const TimelineData> data);

    [[nodiscard]] const TimelineData &data() const { return *m_data; }
    [[nodiscard]] MediaTime length() const { return m_data->length; }
    [[nodiscard]] const SamplePyramid &series(TimelineSeries series) const;
    /// Whether there is any value of it.
    [[nodiscard]] bool has(TimelineSeries series) const;
    [[nodiscard]] const std::vector<FlagGroup> &flags() const { return m_flags; }
    [[nodiscard]] const std::vector<TimelineHole> &holes() const { return m_holes; }
    [[nodiscard]] const std::vector<int> &questions() const { return m_questions; }
    [[nodiscard]] const std::vector<int> &notes() const { return m_notes; }

    /// The first sample that is not before the time.
    [[nodiscard]] std::size_t firstFrom(double seconds) const;
    /// The sample that stands at a time: the last one that is not later, and not older than a gap.
    [[nodiscard]] std::optional<std::size_t> sampleAt(double seconds) const;
    /// The sample nearest to a time, no farther than a gap.
    [[nodiscard]] std::optional<std::size_t> nearestSample(double seconds) const;
    [[nodiscard]] double secondsOf(std::size_t sample) const;
    /// How many of [first, end) are speech.
    [[nodiscard]] std::size_t voiced(std::size_t first, std::size_t end) const;
    /// The pause or gap that covers a time.
    [[nodiscard]] std::optional<int> holeEventAt(MediaTime time) const;

private:
    void findHoles();
    void sortEvents();

    std::shared_ptr<const TimelineData> m_data;
    std::array<SamplePyramid, timelineSeriesCount> m_series;
    std::vector<std::uint32_t> m_voicedBefore;
    std::vector<FlagGroup> m_flags;
    std::vector<TimelineHole> m_holes;
    std::vector<int> m_questions;
    std::vector<int> m_notes;
};

/// Time without a sample from which on nothing is said about what lies between two.
inline constexpr double longestSampleSeconds = 0.5;

} // namespace candor::widgets
