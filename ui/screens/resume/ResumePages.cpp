// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumePages.h"

#include "common/WorkspaceAccess.h"
#include "documents/ResumeReader.h"
#include "hiring/ResumeService.h"

#include <algorithm>
#include <utility>

namespace candor::screens {

namespace {

constexpr std::size_t mostKept = 4;
constexpr std::size_t mostWanted = 2; ///< besides the one that is being made

QImage imageOf(const documents::PagePicture &page) {
    const auto *pixels = reinterpret_cast<const uchar *>(page.pixels.constData());
    return QImage(pixels, page.width, page.height, qsizetype{4} * page.width, QImage::Format_RGB32).copy();
}

} // namespace

ResumePages::ResumePages(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {
    connect(&m_access, &WorkspaceAccess::actorChanged, this, &ResumePages::close);
}

ResumePages::~ResumePages() { m_asking.cancel(); }

void ResumePages::open(std::variant<std::monostate, QString, ApplicationId> document) {
    m_asking.cancel();
    m_asked.reset();
    m_wanted.clear();
    m_kept.clear();
    m_document = std::move(document);
}

void ResumePages::openFile(const QString &path) { open(path); }

void ResumePages::openApplication(ApplicationId application) { open(application); }

void ResumePages::close() { open(std::monostate()); }

void ResumePages::want(int page, int width) {
    const Wish wish{page, std::clamp(width, leastWidth, mostWidth)};
    const auto isIt = [&](const Kept &kept) { return kept.wish == wish; };
    if (m_document.index() == 0 || m_asked == wish || std::any_of(m_kept.begin(), m_kept.end(), isIt))
        return;
    std::erase(m_wanted, wish);
    m_wanted.push_back(wish);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    askNext();
}

QImage ResumePages::picture(int page, int width) {
    const int wanted = std::clamp(width, leastWidth, mostWidth);
    auto best = m_kept.end();
    for (auto kept = m_kept.begin(); kept != m_kept.end(); ++kept) {
        if (kept->wish.page != page)
            continue;
        if (kept->wish.width == wanted) {
            best = kept;
            break;
        }
        if (best == m_kept.end() || kept->wish.width > best->wish.width)
            best = kept;
    }
    if (best == m_kept.end())
        return {};
    std::rotate(best, best + 1, m_kept.end());
    return m_kept.back().image;
}

void ResumePages::askNext() {
    if (m_asked || m_wanted.empty())
        return;
    const Wish wish = m_wanted.back();
    m_wanted.pop_back();
    m_asked = wish;
    auto work = [document = m_document, wish](workspace::Workspace &workspace,
                                              const access::Actor &actor) -> Result<documents::PagePicture> {
        if (const auto *path = std::get_if<QString>(&document))
            return workspace.resumes().previewPage(actor, *path, wish.page, wish.width);
        return workspace.resumes().page(actor, std::get<ApplicationId>(document), wish.page, wish.width);
    };
    m_asking = m_access.ask(this, std::move(work),
                            [this, wish](const Result<documents::PagePicture> &page) { take(wish, page); });
}

void ResumePages::take(const Wish &wish, const Result<documents::PagePicture> &page) {
    m_asked.reset();
    if (page) {
        // An older width of the page serves nobody any more.
        std::erase_if(m_kept, [&](const Kept &kept) { return kept.wish.page == wish.page; });
        m_kept.push_back({wish, imageOf(*page)});
        if (m_kept.size() > mostKept)
            m_kept.erase(m_kept.begin());
    }
    askNext();
    if (page)
        emit ready(wish.page);
    else
        emit failed(wish.page, page.error());
}

} // namespace candor::screens
