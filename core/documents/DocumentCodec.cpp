// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentCodec.h"

#include "documents/AnswerLimits.h"
#include "documents/CborAnswer.h"

#include <QCborStreamWriter>

#include <algorithm>
#include <array>
#include <limits>

namespace candor::documents {

namespace {

enum AnswerKind { AnswerError = 0, AnswerResume, AnswerPicture };

/// What a child may say that it found; its place is what travels.
constexpr std::array childErrors{ErrorCode::WrongFileType, ErrorCode::DocumentEncrypted, ErrorCode::DocumentDamaged,
                                 ErrorCode::DocumentTooLarge, ErrorCode::NotFound};

constexpr int mostMembers = 5; // of an answer
constexpr int leastYear = 1;
constexpr int mostYear = 9999;

template<typename List>
int counted(const List &list, int most) {
    return static_cast<int>(std::min<qint64>(static_cast<qint64>(list.size()), most));
}

// --- Writing ---------------------------------------------------------------------------------------------------------

class Writer {
public:
    Writer() : m_cbor(&m_bytes) {}

    [[nodiscard]] QByteArray taken() { return std::move(m_bytes); }
    void begin(AnswerKind kind, int members) {
        m_cbor.startArray(static_cast<quint64>(members) + 1);
        m_cbor.append(static_cast<qint64>(kind));
    }
    void end() { m_cbor.endArray(); }
    void integer(qint64 value) { m_cbor.append(value); }
    void bytes(const QByteArray &value) { m_cbor.append(value); }
    void text(const QString &value, int most) { m_cbor.append(QStringView(value).left(most)); }
    void error(const Error &error);
    void fields(const ResumeFields &fields);
    template<typename List, typename Write>
    void list(const List &list, int most, Write write) {
        const int count = counted(list, most);
        m_cbor.startArray(static_cast<quint64>(count));
        std::for_each(list.begin(), list.begin() + count, write);
        m_cbor.endArray();
    }

private:
    template<typename T, typename Write>
    void optional(const std::optional<T> &value, Write write) {
        if (value)
            write(*value);
        else
            m_cbor.appendNull();
    }
    void place(const DocumentPlace &place);
    void value(const ResumeValue &value);
    void values(const std::vector<ResumeValue> &list) {
        this->list(list, limits::values, [this](const ResumeValue &entry) { value(entry); });
    }
    void month(const YearMonth &month);
    void station(const ResumeStation &station);
    void stations(const std::vector<ResumeStation> &list) {
        this->list(list, limits::stations, [this](const ResumeStation &entry) { station(entry); });
    }

    QByteArray m_bytes;
    QCborStreamWriter m_cbor;
};

void Writer::error(const Error &error) {
    const auto *known = std::ranges::find(childErrors, error.code);
    if (known == childErrors.end())
        known = std::ranges::find(childErrors, ErrorCode::DocumentDamaged);
    begin(AnswerError, 2);
    integer(known - childErrors.begin());
    text(error.detail, limits::detailText);
    end();
}

void Writer::place(const DocumentPlace &place) {
    m_cbor.startArray(7);
    for (const int number : {place.start, place.length, place.page})
        m_cbor.append(number);
    for (const double number : {place.box.x(), place.box.y(), place.box.width(), place.box.height()})
        m_cbor.append(number);
    m_cbor.endArray();
}

void Writer::value(const ResumeValue &value) {
    m_cbor.startArray(3);
    text(value.text, limits::valueText);
    m_cbor.append(value.confidence);
    optional(value.place, [this](const DocumentPlace &at) { place(at); });
    m_cbor.endArray();
}

void Writer::month(const YearMonth &month) {
    m_cbor.startArray(2);
    m_cbor.append(month.year);
    m_cbor.append(month.month.value_or(0));
    m_cbor.endArray();
}

void Writer::station(const ResumeStation &station) {
    m_cbor.startArray(8);
    value(station.organisation);
    value(station.title);
    optional(station.start, [this](const YearMonth &at) { month(at); });
    optional(station.end, [this](const YearMonth &at) { month(at); });
    m_cbor.append(station.ongoing);
    text(station.text, limits::stationText);
    m_cbor.append(station.confidence);
    optional(station.place, [this](const DocumentPlace &at) { place(at); });
    m_cbor.endArray();
}

void Writer::fields(const ResumeFields &fields) {
    m_cbor.startArray(11);
    for (const auto *single : {&fields.name, &fields.email, &fields.phone, &fields.location})
        optional(*single, [this](const ResumeValue &entry) { value(entry); });
    values(fields.links);
    values(fields.skills);
    stations(fields.experience);
    stations(fields.education);
    list(fields.languages, limits::values, [this](const ResumeLanguage &language) {
        m_cbor.startArray(2);
        value(language.name);
        text(language.level, limits::valueText);
        m_cbor.endArray();
    });
    values(fields.certificates);
    optional(fields.totalYears, [this](double years) { m_cbor.append(years); });
    m_cbor.endArray();
}

// --- Reading ---------------------------------------------------------------------------------------------------------

/// Reads the values of a resume, with what they must fit into.
class Reader {
public:
    explicit Reader(CborAnswer &cbor) : m_cbor(cbor) {}

    [[nodiscard]] Resume resume();

private:
    template<typename Read>
    auto list(int most, Read read) {
        std::vector<decltype(read())> result;
        const int count = m_cbor.enterList(most);
        for (int i = 0; i < count && m_cbor.good(); ++i)
            result.push_back(read());
        m_cbor.leave();
        return result;
    }
    template<typename Read>
    auto optional(Read read) {
        std::optional<decltype(read())> result;
        if (!m_cbor.null())
            result = read();
        return result;
    }
    [[nodiscard]] DocumentPlace place();
    [[nodiscard]] ResumeValue value();
    [[nodiscard]] std::optional<ResumeValue> optionalValue() {
        return optional([this] { return value(); });
    }
    [[nodiscard]] std::vector<ResumeValue> values() {
        return list(limits::values, [this] { return value(); });
    }
    [[nodiscard]] YearMonth month();
    [[nodiscard]] ResumeStation station();
    [[nodiscard]] std::vector<ResumeStation> stations() {
        return list(limits::stations, [this] { return station(); });
    }
    [[nodiscard]] ResumeFields fields();

    CborAnswer &m_cbor;
    qint64 m_characters = 0;
    qint64 m_pages = 0;
};

DocumentPlace Reader::place() {
    constexpr double farAway = 1e6;
    DocumentPlace result;
    m_cbor.enter(7);
    result.start = static_cast<int>(m_cbor.integer(0, m_characters));
    result.length = static_cast<int>(m_cbor.integer(0, m_characters - result.start));
    result.page = static_cast<int>(m_cbor.integer(-1, m_pages - 1));
    const double x = m_cbor.number(-farAway, farAway);
    const double y = m_cbor.number(-farAway, farAway);
    const double width = m_cbor.number(0, farAway);
    const double height = m_cbor.number(0, farAway);
    // What stands half outside its page is marked as far as the page goes.
    result.box = QRectF(x, y, width, height);
    if (!result.box.isNull() && !QRectF(0, 0, 1, 1).contains(result.box))
        result.box &= QRectF(0, 0, 1, 1);
    m_cbor.leave();
    return result;
}

ResumeValue Reader::value() {
    ResumeValue result;
    m_cbor.enter(3);
    result.text = m_cbor.text(limits::valueText);
    result.confidence = m_cbor.number(0, 1);
    result.place = optional([this] { return place(); });
    m_cbor.leave();
    return result;
}

YearMonth Reader::month() {
    YearMonth result;
    m_cbor.enter(2);
    result.year = static_cast<int>(m_cbor.integer(leastYear, mostYear));
    if (const auto number = static_cast<int>(m_cbor.integer(0, 12)); number > 0)
        result.month = number;
    m_cbor.leave();
    return result;
}

ResumeStation Reader::station() {
    ResumeStation result;
    m_cbor.enter(8);
    result.organisation = value();
    result.title = value();
    result.start = optional([this] { return month(); });
    result.end = optional([this] { return month(); });
    result.ongoing = m_cbor.boolean();
    result.text = m_cbor.text(limits::stationText);
    result.confidence = m_cbor.number(0, 1);
    result.place = optional([this] { return place(); });
    m_cbor.leave();
    return result;
}

ResumeFields Reader::fields() {
    constexpr double mostYears = 200;
    ResumeFields result;
    m_cbor.enter(11);
    result.name = optionalValue();
    result.email = optionalValue();
    result.phone = optionalValue();
    result.location = optionalValue();
    result.links = values();
    result.skills = values();
    result.experience = stations();
    result.education = stations();
    result.languages = list(limits::values, [this] {
        ResumeLanguage language;
        m_cbor.enter(2);
        language.name = value();
        language.level = m_cbor.text(limits::valueText);
        m_cbor.leave();
        return language;
    });
    result.certificates = values();
    result.totalYears = optional([&] { return m_cbor.number(0, mostYears); });
    m_cbor.leave();
    return result;
}

Resume Reader::resume() {
    Resume result;
    result.text = m_cbor.text(limits::text);
    m_characters = result.text.size();
    result.pages = static_cast<int>(m_cbor.integer(0, limits::pages));
    m_pages = result.pages;
    const auto warnings = list(limits::warnings, [this] { return m_cbor.text(limits::detailText); });
    result.warnings = QStringList(warnings.begin(), warnings.end());
    result.fields = fields();
    return result;
}

/// The error that the child names. Its detail is a word of ours or nothing: a taken-over child speaks to nobody.
Error childError(CborAnswer &cbor) {
    const auto place = static_cast<std::size_t>(cbor.integer(0, static_cast<qint64>(childErrors.size()) - 1));
    const QString detail = cbor.text(limits::detailText);
    const bool plain = std::ranges::all_of(detail, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u':' || c == u' ';
    });
    return {childErrors[place], plain ? detail : QString()};
}

tl::unexpected<Error> noAnswer() { return failure(ErrorCode::DocumentDamaged, QStringLiteral("answer")); }

/// Reads an answer of one kind or the error that stands in its place.
template<typename T, typename Read>
Result<T> decoded(const QByteArray &answer, AnswerKind kind, Read read) {
    CborAnswer cbor(answer);
    if (cbor.enterList(mostMembers) == 0)
        return noAnswer();
    const qint64 given = cbor.integer(AnswerError, AnswerPicture);
    if (cbor.good() && given == AnswerError) {
        const Error error = childError(cbor);
        cbor.leave();
        return cbor.atEnd() ? Result<T>(failure(error)) : Result<T>(noAnswer());
    }
    if (!cbor.good() || given != kind)
        return noAnswer();
    T value = read(cbor);
    cbor.leave();
    return cbor.atEnd() ? Result<T>(std::move(value)) : Result<T>(noAnswer());
}

} // namespace

QByteArray encodedAnswer(const Result<Resume> &resume) {
    Writer writer;
    if (!resume) {
        writer.error(resume.error());
        return writer.taken();
    }
    writer.begin(AnswerResume, 4);
    writer.text(resume->text, limits::text);
    writer.integer(resume->pages);
    writer.list(resume->warnings, limits::warnings,
                [&](const QString &warning) { writer.text(warning, limits::detailText); });
    writer.fields(resume->fields);
    writer.end();
    return writer.taken();
}

QByteArray encodedAnswer(const Result<PagePicture> &picture) {
    Writer writer;
    if (!picture) {
        writer.error(picture.error());
        return writer.taken();
    }
    writer.begin(AnswerPicture, 3);
    writer.integer(picture->width);
    writer.integer(picture->height);
    writer.bytes(picture->pixels);
    writer.end();
    return writer.taken();
}

Result<Resume> decodedResume(const QByteArray &answer) {
    auto resume = decoded<Resume>(answer, AnswerResume, [](CborAnswer &cbor) { return Reader(cbor).resume(); });
    const bool strange = !resume && resume.error().code == ErrorCode::NotFound;
    return strange ? noAnswer() : resume;
}

Result<PagePicture> decodedPicture(const QByteArray &answer, int width) {
    return decoded<PagePicture>(answer, AnswerPicture, [width](CborAnswer &cbor) {
        PagePicture result;
        result.width = static_cast<int>(cbor.integer(width, width));
        result.height = static_cast<int>(cbor.integer(1, limits::pictureBytes / 4 / width));
        result.pixels = cbor.bytes(qint64(result.width) * result.height * 4);
        return result;
    });
}

} // namespace candor::documents
