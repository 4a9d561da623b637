// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace candor::hiring {

enum class ResumeFormat { Pdf, Docx };

/// What a file is by its content; its name says nothing. PDF: "%PDF-" within the first 1,024 bytes (ISO 32000 lets
/// something stand before). DOCX: a ZIP archive whose directory names [Content_Types].xml and a part below word/;
/// nothing is unpacked. Empty: neither.
[[nodiscard]] std::optional<ResumeFormat> resumeFormatOf(QByteArrayView file);
[[nodiscard]] QString endingOf(ResumeFormat format); ///< "pdf", "docx"

/// The name under which a person knows the file: the last part of a path of any system, without characters that cannot
/// be kept, at most 200 characters.
[[nodiscard]] QString originalNameOf(const QString &path);

} // namespace candor::hiring
