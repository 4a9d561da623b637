// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "model/Id.h"
#include "model/Result.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace candor::documents {
struct PagePicture;
}

namespace candor::screens {

class WorkspaceAccess;

/// The pages of a resume as pictures: of a file that is not handed in yet, or of an application. One page is asked for
/// at a time, what was wanted last comes first, and what nobody waits for any more is not asked for. Keeps a few.
class ResumePages : public QObject {
    Q_OBJECT

public:
    static constexpr int leastWidth = 64; ///< of a picture, in pixels
    static constexpr int mostWidth = 2400;

    explicit ResumePages(WorkspaceAccess &access, QObject *parent = nullptr);
    ~ResumePages() override;

    void openFile(const QString &path);
    void openApplication(ApplicationId application);
    /// Forgets the document; also where somebody else signs in.
    void close();

    /// Asks for a page unless it is there; ready() or failed() follows. Widths beyond the limits are brought within.
    void want(int page, int width);
    /// The page in that width, or the widest there is meanwhile; null where there is none.
    [[nodiscard]] QImage picture(int page, int width);

signals:
    void ready(int page);
    void failed(int page, const candor::Error &why);

private:
    struct Wish {
        int page = 0;
        int width = 0;

        bool operator==(const Wish &) const = default;
    };
    struct Kept {
        Wish wish;
        QImage image;
    };

    void open(std::variant<std::monostate, QString, ApplicationId> document);
    void askNext();
    void take(const Wish &wish, const Result<documents::PagePicture> &page);

    WorkspaceAccess &m_access;
    std::variant<std::monostate, QString, ApplicationId> m_document;
    std::vector<Wish> m_wanted; ///< the newest last
    std::optional<Wish> m_asked;
    std::vector<Kept> m_kept; ///< the one used last at the end
    JobTicket m_asking;
};

} // namespace candor::screens
