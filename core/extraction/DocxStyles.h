// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace candor::extraction {

class XmlPart;

/// What a style or a run says of its text; what is absent is said elsewhere.
struct DocxLook {
    std::optional<bool> bold;
    std::optional<float> size; ///< points
    std::optional<bool> hidden;

    /// Fills what is absent from `other`.
    void fillFrom(const DocxLook &other);
};

struct DocxStyle {
    DocxLook look;
    QString basis; ///< the style that this one is made from
    std::optional<bool> heading;
    std::optional<bool> listed;
};

/// Reads run properties (w:rPr), which begin here; the name of a character style goes to `style`.
[[nodiscard]] DocxLook readLook(XmlPart &xml, QString *style = nullptr);

/// The styles of a document, each with all that it inherits.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const QByteArray &bytes);

    [[nodiscard]] DocxStyle style(const QString &id) const;
    [[nodiscard]] const DocxLook &defaults() const { return m_defaults; }
    [[nodiscard]] const QString &defaultParagraphStyle() const { return m_defaultParagraphStyle; }

private:
    void readStyle(XmlPart &xml);

    QHash<QString, DocxStyle> m_styles;
    DocxLook m_defaults;
    QString m_defaultParagraphStyle;
};

} // namespace candor::extraction
