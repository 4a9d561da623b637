// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/DocumentWork.h"

#include "documents/DocumentCodec.h"
#include "documents/FieldParser.h"

#include <QDate>

namespace candor::reader {

namespace {

using documents::SkillFinder;
using documents::SkillList;
using documents::protocol::Task;
using documents::protocol::TaskKind;

/// A page of ours with two of the fonts that documents need not carry, and with more than the few letters that would
/// have it taken for a scan: what reading and drawing loads once is there before the first document is. A child could
/// not load it any more: Poppler's conversion of text is a library that glibc maps as code, which the filter refuses.
constexpr const char *warmingPage =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/B 6 0 "
    "R>>>>>>endobj\n"
    "4 0 obj<</Length 108>>stream\n"
    "BT/F 12 Tf 72 720 Td(Engineer, Example Works, robin@example.org)Tj/B 12 Tf 0 -20 Td(03/2019 - 02/2021)Tj ET\n"
    "endstream\n"
    "endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
    "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>endobj\n"
    "xref\n"
    "0 7\n"
    "0000000000 65535 f \n"
    "0000000009 00000 n \n"
    "0000000052 00000 n \n"
    "0000000101 00000 n \n"
    "0000000218 00000 n \n"
    "0000000372 00000 n \n"
    "0000000458 00000 n \n"
    "trailer<</Size 7/Root 1 0 R>>startxref\n"
    "545\n"
    "%%EOF\n";

Result<Resume> read(const Task &task, const QByteArray &document, extraction::Warmth &warmth,
                    const SkillFinder &skills) {
    auto text = extraction::extractText(document, extraction::ExtractionLimits(), warmth);
    if (!text)
        return failure(text.error());
    Resume resume;
    resume.fields = documents::parseFields(*text, skills, QDate::fromJulianDay(task.today));
    resume.text = std::move(text->text);
    resume.pages = static_cast<int>(text->pages.size());
    resume.warnings = std::move(text->warnings);
    return resume;
}

} // namespace

void DocumentWork::warm() {
    constexpr int narrow = 64;
    m_warmth.emplace();
    m_skills.emplace(SkillList());
    // Whether it succeeds, the documents will tell.
    prepare();
    (void)extraction::drawPage(warmingPage, 0, narrow);
}

void DocumentWork::prepare() {
    const Task task{.kind = TaskKind::Read, .page = 0, .width = 0, .unused = 0, .today = 0};
    (void)documents::encodedAnswer(read(task, warmingPage, *m_warmth, *m_skills));
}

void DocumentWork::takeSkills(const QByteArray &text) {
    // An empty list is the only one whose text is none.
    m_skills.emplace(SkillList::parse(text).value_or(SkillList()));
}

QByteArray DocumentWork::answer(const Task &task, const QByteArray &document) {
    if (task.kind == TaskKind::Page)
        return documents::encodedAnswer(extraction::drawPage(document, task.page, task.width));
    return documents::encodedAnswer(read(task, document, *m_warmth, *m_skills));
}

} // namespace candor::reader
