// SPDX-License-Identifier: GPL-3.0-or-later
// The installed reader: what is read outside and inside is the same, whatever holds it.
#include "Intruder.h"
#include "SmallPdf.h"

#include "documents/FieldParser.h"
#include "documents/SkillFinder.h"
#include "extraction/Extraction.h"

#include <algorithm>

namespace {

using namespace candor;
using namespace Qt::StringLiterals;
using documents::Confinement;
using documents::ReaderPool;
using documents::SkillList;

const QDate today(2026, 1, 1);

QByteArray resumePdf() {
    return tests::smallPdf({"Maria Example\nmaria@example.org\n+49 30 1234567\n\nExperience\nAcme GmbH\nEngineer\n"
                            "04/2019 - 03/2021\nWrote services in C++ and Python.",
                            "Education\nUniversity of Somewhere\nBSc Computer Science\n2015 - 2018"});
}

documents::ReaderSettings installed(Confinement strongest) {
    documents::ReaderSettings settings;
    settings.strongest = strongest;
    settings.processes = 1;
    return settings;
}

class Reading : public testing::TestWithParam<Confinement> {
protected:
    ReaderPool m_pool{installed(GetParam())};
};

TEST_P(Reading, ReadsWhatIsReadWithoutConfinement) {
    const QByteArray pdf = resumePdf();
    extraction::Warmth warmth;
    const auto text = extraction::extractText(pdf, extraction::ExtractionLimits(), warmth);
    ASSERT_TRUE(text);
    const documents::SkillFinder skills(SkillList::builtIn());
    Resume outside{.text = text->text,
                   .pages = 2,
                   .warnings = text->warnings,
                   .fields = documents::parseFields(*text, skills, today)};
    const auto inside = m_pool.read(pdf, SkillList::builtIn(), today);
    ASSERT_TRUE(inside) << inside.error().detail.toStdString();
    EXPECT_EQ(inside->text, outside.text);
    EXPECT_EQ(inside->fields, outside.fields);
    EXPECT_EQ(*inside, outside);
    ASSERT_TRUE(inside->fields.email);
    EXPECT_EQ(inside->fields.email->text, u"maria@example.org"_s);
    EXPECT_FALSE(inside->fields.skills.empty());
}

TEST_P(Reading, DrawsPages) {
    const auto picture = m_pool.page(resumePdf(), 1, 300);
    ASSERT_TRUE(picture) << picture.error().detail.toStdString();
    EXPECT_EQ(picture->width, 300);
    EXPECT_NEAR(picture->height, 424, 2);
    // Its font is not in the document: only a reader that may open files has it.
    const bool dark = std::ranges::any_of(picture->pixels, [](char byte) { return static_cast<uchar>(byte) < 100; });
    EXPECT_TRUE(dark || m_pool.confinement().value() == Confinement::FilterAlone);
    EXPECT_EQ(m_pool.page(resumePdf(), 2, 300).error().code, ErrorCode::NotFound);
}

TEST_P(Reading, RefusesWhatIsNoDocument) {
    for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray(1 << 20, 'x')})
        EXPECT_EQ(m_pool.read(bytes, SkillList(), today).error().code, ErrorCode::WrongFileType);
    EXPECT_EQ(m_pool.read("%PDF-1.7\n" + QByteArray(1000, '\0'), SkillList(), today).error().code,
              ErrorCode::DocumentDamaged);
    EXPECT_TRUE(m_pool.read(resumePdf(), SkillList(), today));
}

INSTANTIATE_TEST_SUITE_P(All, Reading,
                         testing::Values(Confinement::Bubblewrap, Confinement::Landlock, Confinement::FilterAlone),
                         [](const auto &parameter) { return tests::nameOf(parameter.param); });

TEST(ReadingProgram, IsFoundBesideTheOthers) {
    ReaderPool pool({});
    EXPECT_TRUE(pool.confinement());
}

} // namespace
