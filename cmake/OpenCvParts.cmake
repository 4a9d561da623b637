# SPDX-License-Identifier: GPL-3.0-or-later
# OpenCV's own CMake package comes with Debian's libopencv-dev, which pulls in every module and their dependencies
# (VTK, HDF5, ...). Candor uses four parts, so they are found one by one: targets opencv_core, opencv_imgproc, ...
find_path(OPENCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
mark_as_advanced(OPENCV_INCLUDE_DIR)
foreach(part core imgproc calib3d imgcodecs)
  find_library(OPENCV_${part}_LIBRARY opencv_${part} REQUIRED)
  mark_as_advanced(OPENCV_${part}_LIBRARY)
  add_library(opencv_${part} SHARED IMPORTED GLOBAL)
  set_target_properties(opencv_${part} PROPERTIES
    IMPORTED_LOCATION "${OPENCV_${part}_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${OPENCV_INCLUDE_DIR}")
endforeach()
