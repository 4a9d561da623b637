// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/LandmarkIndex.h"

#include "record/Folder.h"
#include "record/LandmarkFile.h"

#include <algorithm>

namespace candor::record {

namespace {

struct Entry {
    std::uint64_t frameNumber = 0;
    std::uint64_t offset = 0;
};

} // namespace

struct LandmarkIndex::State {
    explicit State(LandmarkReader given) : reader(std::move(given)) {}

    LandmarkReader reader;
    std::vector<Entry> entries; ///< by frame number
};

LandmarkIndex::LandmarkIndex(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LandmarkIndex::~LandmarkIndex() = default;
LandmarkIndex::LandmarkIndex(LandmarkIndex &&) noexcept = default;
LandmarkIndex &LandmarkIndex::operator=(LandmarkIndex &&) noexcept = default;

Result<LandmarkIndex> LandmarkIndex::open(const QString &folder) {
    const auto opened = Folder::open(folder);
    if (!opened)
        return failure(opened.error());
    auto file = opened->openForReading(names::landmarks);
    if (!file)
        return failure(file.error().code == ErrorCode::FileNotFound ? ErrorCode::NotASession : file.error().code,
                       file.error().detail);
    auto reader = LandmarkReader::open(std::move(*file), names::landmarks);
    if (!reader)
        return failure(reader.error());
    auto state = std::make_unique<State>(std::move(*reader));
    for (;;) {
        const std::uint64_t offset = state->reader.offset();
        const auto overlay = state->reader.next();
        if (!overlay)
            return failure(overlay.error());
        if (!*overlay)
            break;
        const std::uint64_t frameNumber = (*overlay)->frameNumber;
        if (!state->entries.empty() && state->entries.back().frameNumber >= frameNumber)
            return failure(ErrorCode::SessionDamaged,
                           QStringLiteral("%1: frame %2 out of order").arg(names::landmarks).arg(frameNumber));
        state->entries.push_back({frameNumber, offset});
    }
    state->entries.shrink_to_fit();
    return LandmarkIndex(std::move(state));
}

Result<std::optional<FaceOverlay>> LandmarkIndex::find(std::uint64_t frameNumber) {
    const auto entry = std::ranges::lower_bound(m_state->entries, frameNumber, {}, &Entry::frameNumber);
    if (entry == m_state->entries.end() || entry->frameNumber != frameNumber)
        return std::optional<FaceOverlay>();
    m_state->reader.seek(entry->offset);
    auto overlay = m_state->reader.next();
    // The file may have been changed since it was read.
    if (overlay && (!*overlay || (*overlay)->frameNumber != frameNumber))
        return failure(ErrorCode::SessionDamaged,
                       QStringLiteral("%1: frame %2 is gone").arg(names::landmarks).arg(frameNumber));
    return overlay;
}

} // namespace candor::record
