# SPDX-License-Identifier: GPL-3.0-or-later
# One folder of core, capture or ui is one static library. Its headers are reached as "<folder>/Name.h" through an
# include root that holds nothing else, so that a header of a target that is not linked cannot be found.

add_library(candor_flags INTERFACE)
target_compile_features(candor_flags INTERFACE cxx_std_20)
target_compile_options(candor_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wcast-qual
  -Wformat=2 -Wnull-dereference -Wimplicit-fallthrough -fno-strict-aliasing -fstack-protector-strong)
target_compile_definitions(candor_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2> CANDOR_VERSION="${PROJECT_VERSION}")
if(CANDOR_SANITIZE)
  # The sanitizers' own code makes the compiler see uninitialised values where there are none.
  target_compile_options(candor_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)
  target_link_options(candor_flags INTERFACE -fsanitize=address,undefined)
endif()
if(CANDOR_FUZZ)
  target_compile_options(candor_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(candor_flags INTERFACE -fsanitize=address,undefined)
endif()

# candor_library(capture/record SOURCES a.cpp ... [PUBLIC target ...] [PRIVATE target ...])
# The target is named after its path: candor_capture_record.
function(candor_library path)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  string(REPLACE "/" "_" name "candor_${path}")
  get_filename_component(folder "${path}" NAME)
  set(root "${CMAKE_BINARY_DIR}/include-roots/${path}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/${path}" "${root}/${folder}" SYMBOLIC)
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC "${root}")
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} candor_flags)
endfunction()

# candor_executable(candorctl SOURCES main.cpp LIBRARIES target ...): a program in bin, private libraries beside it.
function(candor_executable name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} candor_flags)
endfunction()
