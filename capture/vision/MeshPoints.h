// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace candor::vision {

/// Points of the landmark network: 468 of the face's surface, then five of each iris.
inline constexpr std::size_t surfacePointCount = 468;
inline constexpr std::size_t meshPointCount = 478;

inline constexpr std::size_t rightIrisStart = 468; ///< centre first, then four of the rim
inline constexpr std::size_t leftIrisStart = 473;

// The network gives lips, eyes and irises a second time, refined by parts of their own; these say which surface points
// the refined ones replace, in the order in which they come. The network's "left" is the picture's, so the person's
// right.
/// What output_lips refines.
inline constexpr std::array<std::uint16_t, 80> lipPoints{
    61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 185, 40, 39, 37, 0,  267, 269, 270, 409,
    78, 95,  88, 178, 87, 14, 317, 402, 318, 324, 308, 191, 80, 81, 82, 13, 312, 311, 310, 415,
    76, 77,  90, 180, 85, 16, 315, 404, 320, 307, 306, 184, 74, 73, 72, 11, 302, 303, 304, 408,
    62, 96,  89, 179, 86, 15, 316, 403, 319, 325, 292, 183, 42, 41, 38, 12, 268, 271, 272, 407};
/// What output_left_eye refines: the person's right eye and its surroundings.
inline constexpr std::array<std::uint16_t, 71> rightEyePoints{
    33,  7,   163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173, 130, 25,
    110, 24,  23,  22,  26,  112, 243, 247, 30,  29,  27,  28,  56,  190, 226, 31,  228, 229,
    230, 231, 232, 233, 244, 113, 225, 224, 223, 222, 221, 189, 35,  124, 46,  53,  52,  65,
    143, 111, 117, 118, 119, 120, 121, 128, 245, 156, 70,  63,  105, 66,  107, 55,  193};
/// What output_right_eye refines: the person's left eye and its surroundings.
inline constexpr std::array<std::uint16_t, 71> leftEyePoints{
    263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398, 359, 255,
    339, 254, 253, 252, 256, 341, 463, 467, 260, 259, 257, 258, 286, 414, 446, 261, 448, 449,
    450, 451, 452, 453, 464, 342, 445, 444, 443, 442, 441, 413, 265, 353, 276, 283, 282, 295,
    372, 340, 346, 347, 348, 349, 350, 357, 465, 383, 300, 293, 334, 296, 336, 285, 417};

/// How many of an eye's refined points lie on the lids' rims.
inline constexpr std::size_t eyeRimPointCount = 16;

/// An eye's six points p1 to p6 of the eye aspect ratio, p1 and p4 being the corners.
using EyePoints = std::array<std::uint16_t, 6>;
inline constexpr EyePoints rightEyeRatio{33, 160, 158, 133, 153, 144};
inline constexpr EyePoints leftEyeRatio{362, 385, 387, 263, 373, 380};

inline constexpr std::size_t rightEyeOuterCorner = 33;
inline constexpr std::size_t rightEyeInnerCorner = 133;
inline constexpr std::size_t rightEyeUpperLid = 159;
inline constexpr std::size_t rightEyeLowerLid = 145;
inline constexpr std::size_t leftEyeInnerCorner = 362;
inline constexpr std::size_t leftEyeOuterCorner = 263;
inline constexpr std::size_t leftEyeUpperLid = 386;
inline constexpr std::size_t leftEyeLowerLid = 374;

/// The surface points nearest to the 68-point annotation scheme's, in its order.
inline constexpr std::array<std::uint16_t, 68> contourPoints{
    127, 234, 93,  132, 58,  136, 150, 176, 152, 400, 379, 365, 288, 361, 323, 454, 356, 70,  63,  105, 66,  107, 336,
    296, 334, 293, 300, 168, 197, 5,   4,   75,  97,  2,   326, 305, 33,  160, 158, 133, 153, 144, 362, 385, 387, 263,
    373, 380, 61,  39,  37,  0,   267, 269, 291, 405, 314, 17,  84,  181, 78,  82,  13,  312, 308, 317, 14,  87};

} // namespace candor::vision
