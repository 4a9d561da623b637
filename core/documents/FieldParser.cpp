// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FieldParser.h"

#include "documents/ContactFields.h"
#include "documents/DateColumns.h"
#include "documents/DateRanges.h"
#include "documents/FoldedText.h"
#include "documents/Languages.h"
#include "documents/Locations.h"
#include "documents/PersonName.h"
#include "documents/ResumeLines.h"
#include "documents/Sections.h"
#include "documents/SkillFinder.h"
#include "documents/StationParser.h"
#include "documents/WrappedAddresses.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t mostLinks = 40;
constexpr size_t mostSkills = 200;

std::vector<ResumeLine> linesInRows(const DocumentText &document, const QDate &today) {
    std::vector<ResumeLine> lines = resumeLinesOf(document);
    interleaveDateColumns(lines, today);
    return lines;
}

/// Reads one document; each step fills its fields.
class DocumentFields {
public:
    DocumentFields(const DocumentText &document, const QDate &today)
        : m_document(document), m_today(today), m_places(document), m_lines(linesInRows(document, today)),
          m_sections(sectionsOf(document, m_lines)) {
        for (const ResumeSectionLines &section : m_sections) {
            if (section.kind != SectionKind::Top && section.kind != SectionKind::Contact)
                continue;
            for (const ResumeLine &line : section.lines)
                m_contactLines.push_back(&line);
        }
    }

    ResumeFields read(const SkillFinder &skills) {
        readContact();
        readSkills(skills);
        readStations();
        m_fields.languages = findLanguages(m_document, m_places, m_sections);
        m_fields.certificates = findCertificates(m_document, m_places, m_sections, m_today);
        m_fields.totalYears = totalYearsOf(m_fields.experience, m_today);
        return std::move(m_fields);
    }

private:
    [[nodiscard]] ResumeValue valueOf(const FoundText &found) const {
        return {found.text, found.confidence, m_places.placeOf(found.range), false};
    }

    /// In the top or under a heading for contact.
    [[nodiscard]] bool isInContact(TextRange range) const {
        return std::ranges::any_of(m_contactLines, [&](const ResumeLine *line) {
            return range.start >= line->range.start && range.start < line->range.end();
        });
    }

    /// The first one among the contact lines, else the surest; references' numbers come later in the text.
    [[nodiscard]] std::optional<FoundText> bestOf(const std::vector<FoundText> &found) const {
        std::optional<FoundText> best;
        double bestScore = 0;
        for (const FoundText &each : found) {
            const double score = each.confidence + (isInContact(each.range) ? 0.5 : 0);
            if (score > bestScore + 0.001) {
                best = each;
                bestScore = score;
            }
        }
        return best;
    }

    void readContact() {
        const WrappedAddresses wrapped(m_document, m_lines);
        auto emails = findEmails(m_document.text);
        for (FoundText &email : emails)
            wrapped.complete(email);
        const auto name = findPersonName(m_document, m_lines, emails);
        if (name)
            m_fields.name = valueOf(*name);
        if (const auto email = bestOf(emails))
            m_fields.email = valueOf(*email);
        else
            readMailTarget();
        if (const auto phone = bestOf(findPhones(m_document.text)))
            m_fields.phone = valueOf(*phone);
        auto links = findLinks(m_document.text);
        std::erase_if(links, [&](const FoundText &link) {
            return std::ranges::any_of(emails, [&](const FoundText &email) {
                return link.range.start < email.range.end() && email.range.start < link.range.end();
            });
        });
        for (FoundText &link : links)
            wrapped.complete(link);
        readLinks(links, name ? name->text : QString());
        readLocation();
    }

    /// An address that stands only behind a link.
    void readMailTarget() {
        for (const QString &target : m_document.linkTargets) {
            if (!target.startsWith(u"mailto:", Qt::CaseInsensitive))
                continue;
            const auto found = findEmails(QStringView(target).sliced(7));
            if (found.empty())
                continue;
            m_fields.email = ResumeValue{found.front().text, 0.9, {}, false};
            return;
        }
    }

    /// Pages of people, wherever they stand.
    [[nodiscard]] static bool isProfile(const QString &key) {
        static constexpr QStringView hosts[] = {u"linkedin.com/in/",
                                                u"github.com/",
                                                u"gitlab.com/",
                                                u"xing.com/profile",
                                                u"stackoverflow.com/users",
                                                u"orcid.org/",
                                                u"scholar.google",
                                                u"researchgate.net/",
                                                u"twitter.com/",
                                                u"x.com/",
                                                u"medium.com/@",
                                                u"dev.to/",
                                                u"kaggle.com/",
                                                u"behance.net/",
                                                u"dribbble.com/",
                                                u"bitbucket.org/",
                                                u"about.me/",
                                                u"huggingface.co/",
                                                u"codepen.io/",
                                                u"de.linkedin.com/in/",
                                                u"mastodon."};
        return std::ranges::any_of(hosts, [&](QStringView host) { return key.startsWith(host); });
    }

    [[nodiscard]] static bool hasNameIn(const QString &key, const QString &name) {
        const QStringList words = folded(name).split(u' ', Qt::SkipEmptyParts);
        return std::ranges::any_of(words, [&](const QString &word) { return word.size() >= 4 && key.contains(word); });
    }

    void readLinks(const std::vector<FoundText> &links, const QString &name) {
        QSet<QString> keys;
        for (const FoundText &link : links) {
            const QString key = linkKey(link.text);
            const bool isOwn =
                isInContact(link.range) || isProfile(key) || (hasNameIn(key, name) && link.confidence > 0.9);
            if (!isOwn || keys.contains(key) || m_fields.links.size() >= mostLinks)
                continue;
            keys.insert(key);
            m_fields.links.push_back(valueOf(link));
        }
        const bool hasFew = m_document.linkTargets.size() <= 6;
        for (const QString &target : m_document.linkTargets) {
            const bool isWeb = target.startsWith(u"http://", Qt::CaseInsensitive) ||
                               target.startsWith(u"https://", Qt::CaseInsensitive);
            const QString key = linkKey(target);
            const bool isOwn = isProfile(key) || hasNameIn(key, name) || hasFew;
            if (!isWeb || !isOwn || target.size() > 500 || keys.contains(key) || m_fields.links.size() >= mostLinks)
                continue;
            keys.insert(key);
            m_fields.links.push_back({target, 0.8, {}, false});
        }
    }

    void readLocation() {
        std::optional<FoundText> best;
        for (const ResumeLine *line : m_contactLines) {
            // A station's place is not the person's.
            if (line->range.length > 200 || !findDates(line->text, m_today).empty())
                continue;
            for (const TextRange part : line->parts) {
                auto found = findLocation(viewOf(m_document, part));
                if (!found || (best && found->confidence <= best->confidence))
                    continue;
                found->range.start += part.start;
                best = found;
            }
        }
        if (best)
            m_fields.location = valueOf(*best);
    }

    void readSkills(const SkillFinder &skills) {
        QSet<int> known;
        for (const SkillMention &mention : skills.find(m_document.text)) {
            if (m_fields.skills.size() >= mostSkills)
                return;
            if (known.contains(mention.skill))
                continue;
            known.insert(mention.skill);
            m_fields.skills.push_back(
                {skills.skill(mention).name, 0.9, m_places.placeOf({mention.start, mention.length}), false});
        }
    }

    void append(SectionKind kind, std::vector<ResumeStation> stations) {
        auto &to = kind == SectionKind::Education ? m_fields.education : m_fields.experience;
        for (ResumeStation &station : stations) {
            if (to.size() < mostStations)
                to.push_back(std::move(station));
        }
    }

    void readStations() {
        for (const ResumeSectionLines &section : m_sections) {
            if (section.kind == SectionKind::Experience || section.kind == SectionKind::Education)
                append(section.kind, stationsOf(m_document, m_places, section.lines, section.kind, m_today));
        }
        if (m_fields.experience.empty() && m_fields.education.empty())
            readWithoutHeadings();
    }

    /// A resume without headings: what has both dates and a name is a station; schools and degrees make it education.
    void readWithoutHeadings() {
        for (const ResumeSectionLines &section : m_sections) {
            if (section.kind != SectionKind::Top)
                continue;
            for (ResumeStation &station :
                 stationsOf(m_document, m_places, section.lines, SectionKind::Experience, m_today)) {
                const bool isDated = station.start || station.end;
                if (!isDated || (station.title.text.isEmpty() && station.organisation.text.isEmpty()))
                    continue;
                station.confidence *= 0.7;
                const SectionKind kind = isEducation(station) ? SectionKind::Education : SectionKind::Experience;
                append(kind, {std::move(station)});
            }
        }
    }

    const DocumentText &m_document;
    const QDate &m_today;
    PlaceFinder m_places;
    std::vector<ResumeLine> m_lines;
    std::vector<ResumeSectionLines> m_sections;
    std::vector<const ResumeLine *> m_contactLines;
    ResumeFields m_fields;
};

} // namespace

ResumeFields parseFields(const DocumentText &document, const SkillFinder &skills, const QDate &today) {
    return DocumentFields(document, today).read(skills);
}

} // namespace candor::documents
