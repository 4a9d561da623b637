// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeLimits.h"

#include "model/FieldRules.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

constexpr double mostYears = 100;
constexpr int earliestYear = 1900;
constexpr int latestYear = 2200;
constexpr qsizetype mostWarnings = 50;
constexpr int mostPages = 100'000;

bool canBeKept(const QString &text, qsizetype at) {
    const QChar character = text.at(at);
    if (character.isHighSurrogate())
        return at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    if (character.isLowSurrogate())
        return at > 0 && text.at(at - 1).isHighSurrogate();
    return character.unicode() < 0xfffe;
}

void cut(QString &text, qsizetype most) {
    if (text.size() <= most)
        return;
    text.truncate(most);
    if (text.back().isHighSurrogate())
        text.chop(1);
}

/// As long as it was, so that places stay where they are.
QString keepable(QString text, qsizetype most) {
    cut(text, most);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        if (!canBeKept(text, at))
            text[at] = QChar::ReplacementCharacter;
        else if ((character < u' ' && character != u'\n' && character != u'\t') || character == u'\x7f')
            text[at] = u' ';
    }
    // A database would leave it out.
    if (text.startsWith(QChar(0xfeff)))
        text[0] = u' ';
    return text;
}

QString oneLine(const QString &text, qsizetype most) {
    QString line = keepable(text, 4 * most).simplified();
    cut(line, most);
    return line;
}

bool isFinite(const QRectF &box) {
    return std::isfinite(box.x()) && std::isfinite(box.y()) && std::isfinite(box.width()) &&
           std::isfinite(box.height());
}

/// Mends what a reader says of one resume.
class Mending {
public:
    explicit Mending(Resume &resume) : m_resume(resume) {}

    void mendAll() {
        ResumeFields &fields = m_resume.fields;
        for (auto *value : {&fields.name, &fields.email, &fields.phone, &fields.location}) {
            if (*value && !mend(**value, mostInName))
                value->reset();
        }
        mendList(fields.links, mostResumeEntries, mostInLink);
        mendList(fields.skills, mostResumeSkills, mostInSkill);
        mendList(fields.certificates, mostResumeEntries, mostInName);
        fields.removedSkills.clear();
        limit(fields.languages, mostResumeEntries);
        std::erase_if(fields.languages, [this](ResumeLanguage &language) {
            language.level = oneLine(language.level, mostInName);
            return !mend(language.name, mostInName);
        });
        for (auto *stations : {&fields.experience, &fields.education}) {
            limit(*stations, mostResumeEntries);
            std::ranges::for_each(*stations, [this](ResumeStation &station) { mend(station); });
        }
        if (fields.totalYears && !(*fields.totalYears >= 0 && *fields.totalYears <= mostYears))
            fields.totalYears.reset();
    }

    [[nodiscard]] bool hasCut() const { return m_hasCut; }

private:
    /// False where nothing is left.
    bool mend(ResumeValue &value, int most) {
        value.text = oneLine(value.text, most);
        mend(value.confidence, value.place);
        value.corrected = false;
        return !value.text.isEmpty();
    }

    void mend(double &confidence, std::optional<DocumentPlace> &place) const {
        confidence = confidence >= 0 && confidence <= 1 ? confidence : 0;
        if (!place)
            return;
        const bool isInText = place->start >= 0 && place->length > 0 && place->start < m_resume.text.size() &&
                              place->length <= m_resume.text.size() - place->start;
        if (!isInText || place->page < -1 || place->page >= m_resume.pages) {
            place.reset();
            return;
        }
        const QRectF box = isFinite(place->box) ? place->box.intersected(QRectF(0, 0, 1, 1)) : QRectF();
        place->box = place->page < 0 || box.isEmpty() ? QRectF() : box;
    }

    void mend(ResumeStation &station) {
        mend(station.organisation, mostInName);
        mend(station.title, mostInName);
        for (auto *date : {&station.start, &station.end}) {
            if (*date && ((*date)->year < earliestYear || (*date)->year > latestYear))
                date->reset();
            if (*date && (*date)->month && ((*date)->month < 1 || (*date)->month > 12))
                (*date)->month.reset();
        }
        station.text = keepable(station.text, mostInNote);
        mend(station.confidence, station.place);
        station.corrected = false;
    }

    template<typename Value>
    void limit(std::vector<Value> &list, std::size_t most) {
        if (list.size() <= most)
            return;
        list.resize(most);
        m_hasCut = true;
    }

    void mendList(std::vector<ResumeValue> &list, std::size_t most, int mostInEach) {
        limit(list, most);
        std::erase_if(list, [&](ResumeValue &value) { return !mend(value, mostInEach); });
    }

    Resume &m_resume;
    bool m_hasCut = false;
};

template<typename Value, typename Check>
Result<void> checkList(const QString &key, const std::vector<Value> &list, std::size_t most, Check check) {
    if (list.size() > most)
        return failure(ErrorCode::InvalidField, key % u": range"_s);
    for (const Value &value : list) {
        if (auto checked = check(value); !checked)
            return checked;
    }
    return {};
}

Result<void> checkDate(const QString &key, const std::optional<YearMonth> &date) {
    if (!date)
        return {};
    const bool isDate = date->year >= earliestYear && date->year <= latestYear &&
                        (!date->month || (*date->month >= 1 && *date->month <= 12));
    return isDate ? Result<void>() : failure(ErrorCode::InvalidField, key % u": form"_s);
}

Result<void> checkStation(const QString &key, const ResumeStation &station) {
    for (const QString &text : {station.organisation.text, station.title.text}) {
        if (auto checked = checkLine(key, text, mostInName, Presence::Optional); !checked)
            return checked;
    }
    if (auto checked = checkText(key, station.text, mostInNote, Presence::Optional); !checked)
        return checked;
    if (QString(station.organisation.text % station.title.text % station.text).trimmed().isEmpty())
        return failure(ErrorCode::InvalidField, key % u": empty"_s);
    if (auto checked = checkDate(key, station.start); !checked)
        return checked;
    return checkDate(key, station.end);
}

} // namespace

Resume withinLimits(Resume resume) {
    const bool isLong = resume.text.size() > mostInResume;
    resume.text = keepable(std::move(resume.text), mostInResume);
    resume.pages = std::clamp(resume.pages, 0, mostPages);
    Mending mending(resume);
    mending.mendAll();
    resume.warnings = resume.warnings.mid(0, mostWarnings);
    for (QString &warning : resume.warnings)
        warning = oneLine(warning, mostInName);
    resume.warnings.removeAll(QString());
    if (isLong)
        resume.warnings.append(u"text_cut"_s);
    if (mending.hasCut())
        resume.warnings.append(u"entries_left_out"_s);
    return resume;
}

Result<void> checkResumeFields(const ResumeFields &fields) {
    const auto line = [](const QString &key, int most) {
        return [key, most](const ResumeValue &value) { return checkLine(key, value.text, most, Presence::Required); };
    };
    for (const auto &[key, value] :
         {std::pair(u"full_name"_s, &fields.name), std::pair(u"email"_s, &fields.email),
          std::pair(u"phone"_s, &fields.phone), std::pair(u"location"_s, &fields.location)}) {
        if (!*value)
            continue;
        if (auto checked = checkLine(key, (*value)->text, mostInName, Presence::Optional); !checked)
            return checked;
    }
    if (auto checked = checkList(u"links"_s, fields.links, mostResumeEntries, line(u"links"_s, mostInLink)); !checked)
        return checked;
    if (auto checked = checkList(u"skills"_s, fields.skills, mostResumeSkills, line(u"skills"_s, mostInSkill));
        !checked)
        return checked;
    if (auto checked =
            checkList(u"certificates"_s, fields.certificates, mostResumeEntries, line(u"certificates"_s, mostInName));
        !checked)
        return checked;
    const auto language = [&](const ResumeLanguage &each) {
        const auto name = line(u"languages"_s, mostInName)(each.name);
        return name ? checkLine(u"languages"_s, each.level, mostInName, Presence::Optional) : name;
    };
    if (auto checked = checkList(u"languages"_s, fields.languages, mostResumeEntries, language); !checked)
        return checked;
    for (const auto &[key, stations] :
         {std::pair(u"experience"_s, &fields.experience), std::pair(u"education"_s, &fields.education)}) {
        const auto station = [&name = key](const ResumeStation &each) { return checkStation(name, each); };
        if (auto checked = checkList(key, *stations, mostResumeEntries, station); !checked)
            return checked;
    }
    // A number that is none fails the comparison too.
    if (fields.totalYears && !(*fields.totalYears >= 0 && *fields.totalYears <= mostYears))
        return failure(ErrorCode::InvalidField, u"years_of_experience: range"_s);
    return {};
}

} // namespace candor::hiring
