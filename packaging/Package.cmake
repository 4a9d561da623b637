# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: `./dev deb` builds it. What the programs link is found by dpkg-shlibdeps; what they load is named here.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME candor)
set(CPACK_PACKAGE_VENDOR "Candor")
set(CPACK_PACKAGE_CONTACT "Candor developers <candor@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "job interviews, recorded and honestly measured")
set(CPACK_PACKAGE_DESCRIPTION "Candor records job interviews with camera and microphone on this computer,
measures face, eyes, gaze, head and voice where that is possible and agreed to,
says where it is not, and replays everything exact to the frame.
Nothing is sent anywhere.")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, libqt6sql6-sqlite, tesseract-ocr-eng, tesseract-ocr-osd")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "bubblewrap, poppler-data, tesseract-ocr-deu, gstreamer1.0-pipewire, libqt6sql6-psql, postgresql-client, qt6-wayland, pipewire-pulse | pulseaudio")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
