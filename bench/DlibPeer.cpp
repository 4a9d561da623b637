// SPDX-License-Identifier: GPL-3.0-or-later
#include "DlibPeer.h"

#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>

#include <cstring>
#include <exception>

namespace candor::bench {

struct DlibPeer::State {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
    dlib::shape_predictor predictor;
    dlib::array2d<unsigned char> grey;
};

DlibPeer::DlibPeer(std::unique_ptr<State> state) : m_state(std::move(state)) {}
DlibPeer::~DlibPeer() = default;

Result<std::unique_ptr<DlibPeer>> DlibPeer::create() {
    try {
        auto state = std::make_unique<State>();
        dlib::deserialize(CANDOR_DLIB_SHAPE_MODEL) >> state->predictor;
        return std::unique_ptr<DlibPeer>(new DlibPeer(std::move(state)));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::ModelMissing, QString::fromLocal8Bit(exception.what()));
    }
}

std::size_t DlibPeer::faces(const Picture &picture) {
    auto &grey = m_state->grey;
    grey.set_size(picture.size.height, picture.size.width);
    for (int row = 0; row < picture.size.height; ++row)
        std::memcpy(&grey[row][0], picture.planes[0] + static_cast<std::ptrdiff_t>(row) * picture.strides[0],
                    static_cast<std::size_t>(picture.size.width));
    std::size_t found = 0;
    for (const auto &box : m_state->detector(grey))
        found += m_state->predictor(grey, box).num_parts() > 0 ? 1U : 0U;
    return found;
}

} // namespace candor::bench
