// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace candor::theme {

/// Registers the fonts and icons that are built in. May be called again.
void useResources();

} // namespace candor::theme
