#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_arrows.py finds what it is there for."""
import tempfile
import unittest
from pathlib import Path

from check_arrows import check_tree


class CheckArrows(unittest.TestCase):
    def complaints(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            checked, complaints = check_tree(Path(folder))
            self.assertLessEqual(checked, 1)
            return complaints

    def test_drawn_arrows_pass(self):
        self.assertEqual([], self.complaints("capture/record/A.cpp", '#include "model/Media.h"\n#include "record/A.h"\n'))
        self.assertEqual([], self.complaints("app/ctl/main.cpp", '#include "engine/RecordingEngine.h"\n'))
        self.assertEqual([], self.complaints("capture/vision/A.cpp", "#include <opencv2/core.hpp>\n"))

    def test_an_arrow_that_is_not_drawn_fails(self):
        self.assertEqual(1, len(self.complaints("capture/record/A.cpp", '#include "vision/FaceAnalyser.h"\n')))
        self.assertEqual(1, len(self.complaints("core/model/A.h", '#include "store/JobStore.h"\n')))
        self.assertEqual(1, len(self.complaints("ui/screens/jobs/A.cpp", '#include "store/JobStore.h"\n')))

    def test_a_link_that_is_not_drawn_fails(self):
        self.assertEqual(1, len(self.complaints("capture/audio/CMakeLists.txt", "PRIVATE candor_capture_record\n")))

    def test_climbing_fails(self):
        self.assertEqual(1, len(self.complaints("capture/record/A.cpp", '#include "../audio/VoiceAnalyser.h"\n')))

    def test_widgets_outside_the_window_fail(self):
        self.assertEqual(1, len(self.complaints("app/ctl/main.cpp", "#include <QtWidgets/QLabel>\n")))
        self.assertEqual(1, len(self.complaints("capture/engine/A.cpp", "#include <QWidget>\n")))
        self.assertEqual([], self.complaints("ui/widgets/A.cpp", "#include <QWidget>\n"))

    def test_opencv_in_core_fails(self):
        self.assertEqual(1, len(self.complaints("core/documents/A.cpp", "#include <opencv2/core.hpp>\n")))

    def test_an_unknown_folder_fails(self):
        self.assertEqual(1, len(self.complaints("core/misc/A.cpp", "")))


if __name__ == "__main__":
    unittest.main()
