// SPDX-License-Identifier: GPL-3.0-or-later
// candor-reader that reads the text alone: what confinement costs, apart from fields and skills.
#include "documents/DocumentCodec.h"
#include "extraction/Extraction.h"
#include "reader/DocumentWork.h"
#include "reader/Work.h"
#include "reader/Zygote.h"

#include <optional>

namespace {

using namespace candor;

class TextWork final : public reader::Work {
public:
    void warm() override {
        m_whole.warm();
        m_warmth.emplace();
    }
    void prepare() override { m_whole.prepare(); }
    void takeSkills(const QByteArray &) override {}
    QByteArray answer(const documents::protocol::Task &, const QByteArray &document) override {
        auto text = extraction::extractText(document, extraction::ExtractionLimits(), *m_warmth);
        if (!text)
            return documents::encodedAnswer(Result<Resume>(failure(text.error())));
        Resume resume;
        resume.text = std::move(text->text);
        resume.pages = static_cast<int>(text->pages.size());
        return documents::encodedAnswer(Result<Resume>(std::move(resume)));
    }

private:
    reader::DocumentWork m_whole; ///< its warming up
    std::optional<extraction::Warmth> m_warmth;
};

} // namespace

int main(int count, char **arguments) {
    const auto settings = candor::reader::zygoteSettings(count, arguments);
    TextWork work;
    return settings ? candor::reader::serve(*settings, work) : 2;
}
