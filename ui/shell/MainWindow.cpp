// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

namespace candor::shell {

struct MainWindow::Parts {
    screens::ScreenContext &context;
    theme::Theme &theme;
};

MainWindow::MainWindow(screens::ScreenContext &context, theme::Theme &theme, QWidget *parent)
    : QMainWindow(parent), m_parts(new Parts{context, theme}) {}
MainWindow::~MainWindow() = default;

} // namespace candor::shell
