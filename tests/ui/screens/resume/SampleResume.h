// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QByteArray>

namespace candor::tests {

/// An invented resume in German on two pages, as LibreOffice or a browser would print it.
[[nodiscard]] QByteArray weidmannPdf();
/// The same without pages, with the fields of it at their places in the text; one is uncertain, the phone is missing.
[[nodiscard]] Resume weidmann();

} // namespace candor::tests
