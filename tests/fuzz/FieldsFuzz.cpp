// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a resume as text. Layout comes with it: a byte 0x01 to 0x1F in front of a line says how it is set.
#include "documents/FieldParser.h"
#include "documents/ResumeJson.h"
#include "documents/SkillFinder.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace candor;
using namespace candor::documents;
using namespace Qt::StringLiterals;

void require(bool holds) {
    if (!holds)
        std::abort();
}

DocumentText documentOf(const QString &input) {
    DocumentText document;
    document.pages = {QSizeF(595, 842)};
    int row = 0;
    for (QString content : input.split(u'\n')) {
        const auto mark = content.isEmpty() || content.front().unicode() >= 0x20 || content.front() == u'\t'
                              ? 0
                              : content.front().unicode();
        if (mark > 0)
            content.remove(0, 1);
        DocumentLine line;
        line.start = static_cast<int>(document.text.size());
        line.length = static_cast<int>(content.size());
        line.bold = (mark & 1) != 0;
        line.fontSize = (mark & 2) != 0 ? 16.0F : 10.0F;
        line.bullet = (mark & 4) != 0;
        line.block = (mark & 8) != 0 ? 1 : 0;
        line.page = (mark & 16) != 0 ? 0 : -1;
        if (line.page == 0)
            line.box = QRectF(line.block == 1 ? 0.5 : 0.1, 0.02 * (row % 48), 0.3, 0.015);
        ++row;
        document.text += content % u'\n';
        if (line.length > 0)
            document.lines.push_back(line);
    }
    return document;
}

class Check {
public:
    explicit Check(const DocumentText &document) : m_size(document.text.size()) {}

    void place(const std::optional<DocumentPlace> &place) const {
        require(!place || (place->start >= 0 && place->length >= 0 && place->start + place->length <= m_size &&
                           place->page >= -1));
    }
    void value(const ResumeValue &value) const {
        place(value.place);
        require(value.confidence >= 0 && value.confidence <= 1 && !value.corrected);
    }
    void stations(const std::vector<ResumeStation> &stations) const {
        require(stations.size() <= 60);
        for (const ResumeStation &station : stations) {
            value(station.organisation);
            value(station.title);
            place(station.place);
            require(station.text.size() <= 20'000 && !(station.ongoing && station.end));
            for (const auto &date : {station.start, station.end})
                require(!date || (date->year >= 1900 && date->year < 2100 &&
                                  (!date->month || (*date->month >= 1 && *date->month <= 12))));
        }
    }
    void fields(const ResumeFields &fields) const {
        for (const auto &each : {fields.name, fields.email, fields.phone, fields.location}) {
            if (each)
                value(*each);
        }
        require(fields.links.size() <= 40 && fields.skills.size() <= 200 && fields.languages.size() <= 100 &&
                fields.certificates.size() <= 100);
        for (const auto *list : {&fields.links, &fields.skills, &fields.certificates}) {
            for (const ResumeValue &each : *list)
                value(each);
        }
        for (const ResumeLanguage &each : fields.languages)
            value(each.name);
        stations(fields.experience);
        stations(fields.education);
        require(!fields.totalYears || (*fields.totalYears >= 0 && *fields.totalYears < 200));
    }

private:
    qsizetype m_size;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    static const SkillFinder skills{SkillList()};
    const auto document =
        documentOf(QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    const ResumeFields fields = parseFields(document, skills, QDate(2024, 6, 15));
    Check(document).fields(fields);
    const auto exchanged = fromJsonResume(toJsonResume(fields));
    require(exchanged.has_value());
    return 0;
}
