// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <vector>

namespace candor::extraction {

/// Reads XML that nobody trusts: no document type, so no entities; bounded in depth, elements, attributes and
/// namespaces. After a failure it is at its end.
class XmlPart {
public:
    explicit XmlPart(const QByteArray &bytes);

    /// Goes to the root element; false where there is none.
    bool enterRoot();
    /// Calls `visit` at the begin of each child of the element that begins here, and comes to its end.
    template<typename Visit>
    void children(Visit visit) {
        const int depth = m_depth;
        while (advance()) {
            if (m_reader.isStartElement()) {
                const int childDepth = m_depth;
                visit();
                // Whatever of the child the visit has not read is passed over.
                while (m_depth >= childDepth && advance()) {
                }
            } else if (m_reader.isEndElement() && m_depth < depth) {
                return;
            }
        }
    }
    /// The characters of the element that begins here, without those of its children; comes to its end.
    QString text();

    /// Whether the element is one of WordprocessingML with that name.
    [[nodiscard]] bool isWord(QStringView name) const;
    [[nodiscard]] bool isCompatibility(QStringView name) const;
    [[nodiscard]] QStringView name() const { return m_reader.name(); }
    /// An attribute of WordprocessingML, of relationships (r:id), or without a namespace; empty where it is absent.
    [[nodiscard]] QString wordAttribute(QStringView name) const;
    [[nodiscard]] QString relationshipAttribute(QStringView name) const;
    [[nodiscard]] QString attribute(QStringView name) const;
    /// A property that is there is on, unless its value says otherwise.
    [[nodiscard]] bool isOn() const;

    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }
    [[nodiscard]] Error failureMet() const { return m_failure.value_or(Error{ErrorCode::DocumentDamaged, {}}); }

private:
    bool advance();
    bool fail(ErrorCode code, const char *what);

    QXmlStreamReader m_reader;
    std::vector<int> m_namespaces; // declared by each open element
    int m_declared = 0;
    int m_depth = 0;
    int m_elements = 0;
    std::optional<Error> m_failure;
};

} // namespace candor::extraction
