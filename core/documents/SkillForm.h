// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace candor::documents {

/// How a part of a written form follows the one before it.
enum class FormJoin {
    Words, ///< after a space, a hyphen or the end of a line
    Glued, ///< at once: "C++", "Node.js"
    Loose, ///< around a slash, with spaces or without: "CI/CD"
};

/// A word or sign of a written form.
struct FormPart {
    QString folded;
    FormJoin join = FormJoin::Words;

    bool operator==(const FormPart &) const = default;
};

/// The parts of a written form ("Scikit-Learn": scikit, learn); empty where it holds no word.
[[nodiscard]] std::vector<FormPart> formParts(QStringView form);

/// By what two written forms are one: the same parts, joined alike. Empty where there is no word.
[[nodiscard]] QString formKey(QStringView form);

} // namespace candor::documents
