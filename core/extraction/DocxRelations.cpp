// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/DocxRelations.h"

#include "extraction/XmlPart.h"

using namespace Qt::StringLiterals;

namespace candor::extraction {
namespace {

constexpr std::size_t mostRelations = 5000;

/// A target is named from its part's folder, or from the root with a slash. "../" leads out of the folder, never out of
/// the archive: what is left is only ever looked up by name.
QString partName(const QString &target, const QString &folder) {
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList steps = folder.isEmpty() ? QStringList() : folder.split(u'/');
    for (const QString &step : target.split(u'/')) {
        if (step == u"..") {
            if (!steps.isEmpty())
                steps.removeLast();
        } else if (step != u".") {
            steps.append(step);
        }
    }
    return steps.join(u'/');
}

} // namespace

std::vector<DocxRelation> readRelations(const QByteArray &bytes, const QString &folder) {
    std::vector<DocxRelation> relations;
    XmlPart xml(bytes);
    if (!xml.enterRoot())
        return relations;
    xml.children([&] {
        if (xml.name() != u"Relationship" || relations.size() >= mostRelations)
            return;
        DocxRelation relation;
        relation.id = xml.attribute(u"Id");
        relation.kind = xml.attribute(u"Type").section(u'/', -1);
        relation.external = xml.attribute(u"TargetMode") == u"External";
        const QString target = xml.attribute(u"Target");
        relation.target = relation.external ? target : partName(target, folder);
        relations.push_back(std::move(relation));
    });
    return relations;
}

} // namespace candor::extraction
