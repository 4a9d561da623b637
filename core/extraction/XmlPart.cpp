// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/XmlPart.h"

namespace candor::extraction {
namespace {

constexpr int deepest = 256;
constexpr int mostElements = 3'000'000;
constexpr int mostNamespaces = 256;
constexpr int mostAttributes = 256; // of an element; Qt compares each with each

constexpr QStringView word = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr QStringView strictWord = u"http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr QStringView relationships = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr QStringView strictRelationships = u"http://purl.oclc.org/ooxml/officeDocument/relationships";
constexpr QStringView compatibility = u"http://schemas.openxmlformats.org/markup-compatibility/2006";

bool isWordSpace(QStringView space) { return space == word || space == strictWord; }

/// Before Qt sees it: nothing but an encoding that extends ASCII, and no tag with countless attributes.
bool isHarmless(const QByteArray &bytes) {
    if (bytes.contains('\0'))
        return false;
    int equals = 0;
    for (const char byte : bytes) {
        if (byte == '<' || byte == '>')
            equals = 0;
        else if (byte == '=' && ++equals > 64 * mostAttributes)
            return false;
    }
    return true;
}

} // namespace

XmlPart::XmlPart(const QByteArray &bytes) {
    if (isHarmless(bytes))
        m_reader.addData(bytes);
    else
        fail(ErrorCode::DocumentDamaged, "encoding or attributes");
}

bool XmlPart::fail(ErrorCode code, const char *what) {
    if (!m_failure)
        m_failure = Error{code, QString::fromLatin1(what)};
    return false;
}

bool XmlPart::advance() {
    if (m_failure)
        return false;
    switch (m_reader.readNext()) {
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return fail(ErrorCode::DocumentDamaged, "document type");
    case QXmlStreamReader::Invalid:
        return fail(ErrorCode::DocumentDamaged, "XML");
    case QXmlStreamReader::EndDocument:
        return false;
    case QXmlStreamReader::StartElement: {
        const auto declared = static_cast<int>(m_reader.namespaceDeclarations().size());
        m_namespaces.push_back(declared);
        m_declared += declared;
        if (++m_depth > deepest || m_declared > mostNamespaces || m_reader.attributes().size() > mostAttributes)
            return fail(ErrorCode::DocumentDamaged, "nesting");
        if (++m_elements > mostElements)
            return fail(ErrorCode::DocumentTooLarge, "elements");
        return true;
    }
    case QXmlStreamReader::EndElement:
        --m_depth;
        m_declared -= m_namespaces.back();
        m_namespaces.pop_back();
        return true;
    default:
        return true;
    }
}

bool XmlPart::enterRoot() {
    while (advance()) {
        if (m_reader.isStartElement())
            return true;
    }
    return false;
}

QString XmlPart::text() {
    const int depth = m_depth;
    QString text;
    while (advance()) {
        if (m_reader.isCharacters() && m_depth == depth)
            text += m_reader.text();
        else if (m_reader.isEndElement() && m_depth < depth)
            break;
    }
    return text;
}

bool XmlPart::isWord(QStringView name) const { return m_reader.name() == name && isWordSpace(m_reader.namespaceUri()); }

bool XmlPart::isCompatibility(QStringView name) const {
    return m_reader.name() == name && m_reader.namespaceUri() == compatibility;
}

QString XmlPart::wordAttribute(QStringView name) const {
    for (const QXmlStreamAttribute &each : m_reader.attributes()) {
        if (each.name() == name && isWordSpace(each.namespaceUri()))
            return each.value().toString();
    }
    return {};
}

QString XmlPart::relationshipAttribute(QStringView name) const {
    for (const QXmlStreamAttribute &each : m_reader.attributes()) {
        if (each.name() == name && (each.namespaceUri() == relationships || each.namespaceUri() == strictRelationships))
            return each.value().toString();
    }
    return {};
}

QString XmlPart::attribute(QStringView name) const {
    for (const QXmlStreamAttribute &each : m_reader.attributes()) {
        if (each.name() == name && each.namespaceUri().isEmpty())
            return each.value().toString();
    }
    return {};
}

bool XmlPart::isOn() const {
    const QString value = wordAttribute(u"val");
    return value != u"0" && value != u"false" && value != u"off" && value != u"none";
}

} // namespace candor::extraction
