// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentCodec.h"
#include "documents/AnswerLimits.h"

#include <QCborArray>
#include <QCborValue>

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

namespace {

using namespace candor;
using namespace Qt::StringLiterals;
using documents::decodedPicture;
using documents::decodedResume;
using documents::encodedAnswer;
using documents::PagePicture;

ResumeValue value(const QString &text, int start) {
    return {.text = text,
            .confidence = .75,
            .place = DocumentPlace{start, static_cast<int>(text.size()), 1, QRectF(.25, .5, .125, .0625)},
            .corrected = false};
}

Resume resume() {
    Resume result;
    result.text = u"Zoë Ångström 😀\nzoe@example.org\nAcme, engineer\n"_s;
    result.pages = 2;
    result.warnings = {u"scan"_s, u"no_unicode:2"_s};
    ResumeFields &fields = result.fields;
    fields.name = value(u"Zoë Ångström 😀"_s, 0);
    fields.email = value(u"zoe@example.org"_s, 16);
    fields.links = {value(u"https://example.org"_s, 3)};
    fields.skills = {ResumeValue{.text = u"C++"_s, .confidence = 1, .place = DocumentPlace{}, .corrected = false}};
    fields.skills.front().place->length = 2;
    fields.experience = {ResumeStation{.organisation = value(u"Acme"_s, 32),
                                       .title = value(u"engineer"_s, 38),
                                       .start = YearMonth{2019, 4},
                                       .end = YearMonth{2021, {}},
                                       .ongoing = true,
                                       .text = u"Built\nthings"_s,
                                       .confidence = .5,
                                       .place = {},
                                       .corrected = false}};
    fields.education = {ResumeStation{}};
    fields.languages = {{value(u"Deutsch"_s, 0), u"Muttersprache"_s}};
    fields.certificates = {value(u"CISSP"_s, 1)};
    fields.totalYears = 2.75;
    return result;
}

/// The answer's resume with one value, reached by indices, replaced.
QByteArray replaced(const QList<qsizetype> &path, const QCborValue &with) {
    const std::function<QCborValue(const QCborValue &, int)> change = [&](const QCborValue &in, int depth) {
        if (depth == path.size())
            return with;
        QCborArray array = in.toArray();
        array[path[depth]] = change(array.at(path[depth]), depth + 1);
        return QCborValue(array);
    };
    return change(QCborValue::fromCbor(encodedAnswer(Result<Resume>(resume()))), 0).toCbor();
}

// Where things are in an answer: kind, text, pages, warnings, fields.
constexpr qsizetype fieldsAt = 4;
constexpr qsizetype nameAt = 0;
constexpr qsizetype experienceAt = 6;
constexpr qsizetype placeAt = 2;

TEST(DocumentCodec, CarriesEverything) {
    const auto decoded = decodedResume(encodedAnswer(Result<Resume>(resume())));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(*decoded, resume());
    EXPECT_EQ(decodedResume(encodedAnswer(Result<Resume>(Resume()))).value(), Resume());
    const PagePicture picture{64, 2, QByteArray(64 * 2 * 4, 'x')};
    EXPECT_EQ(decodedPicture(encodedAnswer(Result<PagePicture>(picture)), 64).value(), picture);
}

TEST(DocumentCodec, CarriesErrorsThatAChildMayHave) {
    const auto carried = [](ErrorCode code, const QString &detail) {
        return decodedResume(encodedAnswer(Result<Resume>(failure(code, detail)))).error();
    };
    EXPECT_EQ(carried(ErrorCode::DocumentEncrypted, {}), (Error{ErrorCode::DocumentEncrypted, {}}));
    EXPECT_EQ(carried(ErrorCode::DocumentTooLarge, u"unpacked"_s), (Error{ErrorCode::DocumentTooLarge, u"unpacked"_s}));
    EXPECT_EQ(carried(ErrorCode::WrongFileType, u"Call +49 30 1234!"_s), (Error{ErrorCode::WrongFileType, {}}));
    EXPECT_EQ(carried(ErrorCode::SignInFailed, {}), (Error{ErrorCode::DocumentDamaged, {}}));
    // A document can be read or not; only a page can be missing.
    EXPECT_EQ(carried(ErrorCode::NotFound, {}).code, ErrorCode::DocumentDamaged);
    EXPECT_EQ(decodedPicture(encodedAnswer(Result<PagePicture>(failure(ErrorCode::NotFound))), 64).error().code,
              ErrorCode::NotFound);
}

TEST(DocumentCodec, RefusesWhatDoesNotFit) {
    const qsizetype length = resume().text.size();
    const double infinite = std::numeric_limits<double>::infinity();
    const std::vector<QByteArray> strange{
        replaced({0}, 2),
        replaced({0}, 3),
        replaced({1}, QByteArray("text")),
        replaced({2}, -1),
        replaced({2}, 2'000'000'000),
        replaced({2}, 1), // a place is on the second page
        replaced({3}, QCborArray{1}),
        replaced({fieldsAt, nameAt}, QCborArray{}),
        replaced({fieldsAt, nameAt, 1}, 1.5),
        replaced({fieldsAt, nameAt, 1}, std::nan("")),
        replaced({fieldsAt, nameAt, 1}, 1), // an integer is no confidence
        replaced({fieldsAt, nameAt, placeAt, 0}, -1),
        replaced({fieldsAt, nameAt, placeAt, 0}, length),
        replaced({fieldsAt, nameAt, placeAt, 1}, length + 1),
        replaced({fieldsAt, nameAt, placeAt, 0}, std::numeric_limits<qint64>::max()),
        replaced({fieldsAt, nameAt, placeAt, 0}, std::numeric_limits<qint64>::min()),
        replaced({fieldsAt, nameAt, placeAt, 2}, 2),
        replaced({fieldsAt, nameAt, placeAt, 2}, -2),
        replaced({fieldsAt, nameAt, placeAt, 3}, infinite),
        replaced({fieldsAt, nameAt, placeAt, 5}, -.5),
        replaced({fieldsAt, experienceAt, 0, 2, 1}, 13),
        replaced({fieldsAt, experienceAt, 0, 2, 0}, 0),
        replaced({fieldsAt, experienceAt, 0, 4}, 1),
        replaced({fieldsAt, 10}, 1e300),
        replaced({fieldsAt, nameAt, 0}, QString(documents::limits::valueText + 1, u'x')),
    };
    for (std::size_t i = 0; i < strange.size(); ++i) {
        const auto decoded = decodedResume(strange[i]);
        ASSERT_FALSE(decoded) << i;
        EXPECT_EQ(decoded.error().code, ErrorCode::DocumentDamaged) << i;
    }
    QCborArray links;
    for (int i = 0; i <= documents::limits::values; ++i)
        links.append(QCborArray{QString(), .5, QCborValue(nullptr)});
    EXPECT_FALSE(decodedResume(replaced({fieldsAt, 4}, links)));
    links.removeLast();
    EXPECT_TRUE(decodedResume(replaced({fieldsAt, 4}, links)));
}

TEST(DocumentCodec, RefusesWhatIsShortOrLong) {
    const QByteArray whole = encodedAnswer(Result<Resume>(resume()));
    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(decodedResume(whole.left(size))) << size;
    EXPECT_FALSE(decodedResume(whole + '\0'));
    EXPECT_FALSE(decodedResume(whole + whole));
    // A text that claims 2^62 bytes, and arrays within arrays.
    EXPECT_FALSE(decodedResume(QByteArray("\x85\x01\x7b\x40\0\0\0\0\0\0\0", 11)));
    EXPECT_FALSE(decodedResume(QByteArray(1 << 20, '\x81')));
    EXPECT_FALSE(decodedResume(QByteArray(1 << 20, '\x9f')));
}

TEST(DocumentCodec, KeepsNothingOutsideAPage) {
    const auto decoded = decodedResume(replaced({fieldsAt, nameAt, placeAt, 5}, 100.));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->fields.name->place->box, QRectF(.25, .5, .75, .0625));
}

TEST(DocumentCodec, KeepsTextValid) {
    Resume broken;
    broken.text = QString(QChar(0xd800)) + u"a"_s + QChar(0) + QChar(0xdc00);
    const auto decoded = decodedResume(encodedAnswer(Result<Resume>(broken)));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text.size(), broken.text.size());
    EXPECT_TRUE(decoded->text.isValidUtf16());
    EXPECT_FALSE(decoded->text.contains(QChar(0)));
    EXPECT_FALSE(decodedResume(replaced({1}, u"x"_s).replace("\x61x", QByteArray("\x61\xff"))));
}

TEST(DocumentCodec, CutsWhatTheOtherSideWouldRefuse) {
    Resume large = resume();
    large.warnings = QStringList(1'000, QString(1'000, u'w'));
    large.fields.skills.assign(10'000, value(u"C++"_s, 0));
    large.fields.name->text = QString(100'000, u'n');
    large.fields.education.assign(2'000, ResumeStation());
    const auto decoded = decodedResume(encodedAnswer(Result<Resume>(large)));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->fields.skills.size(), std::size_t(documents::limits::values));
    EXPECT_EQ(decoded->fields.name->text.size(), documents::limits::valueText);
}

TEST(DocumentCodec, RefusesPicturesOfAnotherSize) {
    const auto answer = [](int width, int height, qsizetype bytes) {
        return encodedAnswer(Result<PagePicture>(PagePicture{width, height, QByteArray(bytes, 'x')}));
    };
    EXPECT_TRUE(decodedPicture(answer(64, 3, 768), 64));
    EXPECT_FALSE(decodedPicture(answer(65, 3, 780), 64));
    EXPECT_FALSE(decodedPicture(answer(64, 3, 767), 64));
    EXPECT_FALSE(decodedPicture(answer(64, 0, 0), 64));
    EXPECT_FALSE(decodedPicture(answer(64, 2'000'000'000, 768), 64));
    EXPECT_FALSE(decodedPicture(encodedAnswer(Result<Resume>(resume())), 64));
}

// Whatever bytes come: refused, or a resume that is sound.
TEST(DocumentCodec, TakesNoChangedByteOnTrust) {
    const QByteArray whole = encodedAnswer(Result<Resume>(resume()));
    std::mt19937 random(5); // NOLINT: the same every time
    for (int round = 0; round < 20'000; ++round) {
        QByteArray changed = whole;
        for (unsigned changes = 1 + random() % 3; changes > 0; --changes)
            changed[qsizetype(random() % unsigned(changed.size()))] = static_cast<char>(random());
        const auto decoded = decodedResume(changed);
        if (!decoded)
            continue;
        ASSERT_TRUE(decoded->text.isValidUtf16());
        for (const auto &field : {decoded->fields.name, decoded->fields.email}) {
            if (!field || !field->place)
                continue;
            ASSERT_LE(field->place->start + field->place->length, decoded->text.size());
            ASSERT_LT(field->place->page, decoded->pages);
            ASSERT_TRUE(std::isfinite(field->place->box.width()));
        }
    }
}

} // namespace
