// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/DocxStyles.h"

#include "extraction/XmlPart.h"

#include <algorithm>

namespace candor::extraction {
namespace {

constexpr qsizetype mostStyles = 5000;
constexpr int longestChain = 16;
constexpr int bodyTextLevel = 9; // outline levels below are those of headings

template<typename Value>
void fill(std::optional<Value> &value, const std::optional<Value> &other) {
    if (!value)
        value = other;
}

} // namespace

void DocxLook::fillFrom(const DocxLook &other) {
    fill(bold, other.bold);
    fill(size, other.size);
    fill(hidden, other.hidden);
}

DocxLook readLook(XmlPart &xml, QString *style) {
    DocxLook look;
    xml.children([&] {
        if (xml.isWord(u"b")) {
            look.bold = xml.isOn();
        } else if (xml.isWord(u"vanish")) {
            look.hidden = xml.isOn();
        } else if (xml.isWord(u"sz")) {
            // Half points.
            const double size = xml.wordAttribute(u"val").toDouble() / 2;
            if (size >= 1 && size <= 1000)
                look.size = static_cast<float>(size);
        } else if (style && xml.isWord(u"rStyle")) {
            *style = xml.wordAttribute(u"val");
        }
    });
    return look;
}

DocxStyles::DocxStyles(const QByteArray &bytes) {
    XmlPart xml(bytes);
    if (!xml.enterRoot())
        return;
    xml.children([&] {
        if (xml.isWord(u"style")) {
            readStyle(xml);
        } else if (xml.isWord(u"docDefaults")) {
            xml.children([&] {
                if (!xml.isWord(u"rPrDefault"))
                    return;
                xml.children([&] {
                    if (xml.isWord(u"rPr"))
                        m_defaults = readLook(xml);
                });
            });
        }
    });
}

void DocxStyles::readStyle(XmlPart &xml) {
    const QString id = xml.wordAttribute(u"styleId");
    const QString preset = xml.wordAttribute(u"default");
    if (xml.wordAttribute(u"type") == u"paragraph" && (preset == u"1" || preset == u"true"))
        m_defaultParagraphStyle = id;
    DocxStyle style;
    xml.children([&] {
        if (xml.isWord(u"name")) {
            const QString name = xml.wordAttribute(u"val").toLower();
            if (name.startsWith(u"heading ") || name == u"title" || name.startsWith(u"überschrift"))
                style.heading = true;
        } else if (xml.isWord(u"basedOn")) {
            style.basis = xml.wordAttribute(u"val");
        } else if (xml.isWord(u"rPr")) {
            style.look = readLook(xml);
        } else if (xml.isWord(u"pPr")) {
            xml.children([&] {
                if (xml.isWord(u"outlineLvl"))
                    style.heading = xml.wordAttribute(u"val").toInt() < bodyTextLevel;
                else if (xml.isWord(u"numPr"))
                    style.listed = true;
            });
        }
    });
    if (m_styles.size() < mostStyles)
        m_styles.insert(id, style);
}

DocxStyle DocxStyles::style(const QString &id) const {
    DocxStyle result = m_styles.value(id);
    QString basis = result.basis;
    for (int step = 0; step < longestChain && !basis.isEmpty(); ++step) {
        const DocxStyle inherited = m_styles.value(basis);
        result.look.fillFrom(inherited.look);
        fill(result.heading, inherited.heading);
        fill(result.listed, inherited.listed);
        basis = inherited.basis;
    }
    return result;
}

} // namespace candor::extraction
