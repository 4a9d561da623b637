// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/RowWords.h"

#include "theme/Figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace candor::screens {

namespace {

constexpr std::size_t mostNames = 5;

class RowTexts {
    Q_DECLARE_TR_FUNCTIONS(RowTexts)

public:
    static QString action(int count) {
        return count == 1 ? tr("&Delete 1 session") : tr("&Delete %n sessions", nullptr, count);
    }
    static QString title(int count) {
        return count == 1 ? tr("Delete this session?") : tr("Delete %n sessions?", nullptr, count);
    }
    static QString text(const std::vector<SessionRow> &rows, int inUse);
    static WorkReport refused();
    static std::optional<WorkReport> notOpened(SessionCondition condition);
};

QString RowTexts::text(const std::vector<SessionRow> &rows, int inUse) {
    QStringList lines;
    for (std::size_t index = 0; index < std::min(rows.size(), mostNames); ++index)
        lines << rows[index].name;
    if (rows.size() > mostNames)
        lines << tr("and %n more", nullptr, static_cast<int>(rows.size() - mostNames));
    const auto bytes = std::accumulate(rows.begin(), rows.end(), std::uint64_t(0),
                                       [](std::uint64_t sum, const SessionRow &row) { return sum + row.bytes; });
    lines << QString()
          << tr("Recording, sound, signals, events and summary go from the disk (%1). "
                "This cannot be taken back.")
                 .arg(theme::bytes(bytes));
    if (inUse == 1)
        lines << tr("1 session stays: another program is recording it or working on it.");
    else if (inUse > 1)
        lines << tr("%n sessions stay: other programs are recording them or working on them.", nullptr, inUse);
    return lines.join(u'\n');
}

WorkReport RowTexts::refused() {
    return {widgets::State::Information,
            tr("Not deleted"),
            {tr("Another program is recording this session or working on it. Wait until that has ended. "
                "Nothing was changed.")}};
}

std::optional<WorkReport> RowTexts::notOpened(SessionCondition condition) {
    switch (condition) {
    case SessionCondition::InUse:
        return WorkReport{widgets::State::Information,
                          tr("This session is not finished yet"),
                          {tr("Another program is recording it or working on it. Refresh the list when that has "
                              "ended.")}};
    case SessionCondition::Interrupted:
        return WorkReport{widgets::State::Caution,
                          tr("This recording was interrupted"),
                          {tr("Recover it first; what was recorded is kept.")}};
    case SessionCondition::Elsewhere:
        return WorkReport{
            widgets::State::Information,
            tr("This session is not on this computer"),
            {tr("Its folder lies where it was recorded. Copy it into this workspace's sessions, or open it "
                "there.")}};
    case SessionCondition::Failed:
        return WorkReport{widgets::State::Caution,
                          tr("Nothing was recorded"),
                          {tr("The recording ended before a picture or sound had reached the disk. The session can be "
                              "deleted.")}};
    default:
        return std::nullopt;
    }
}

} // namespace

QString deletionAction(std::size_t count) { return RowTexts::action(static_cast<int>(count)); }

QString deletionTitle(const std::vector<SessionRow> &rows) { return RowTexts::title(static_cast<int>(rows.size())); }

QString deletionText(const std::vector<SessionRow> &rows, std::size_t inUse) {
    return RowTexts::text(rows, static_cast<int>(inUse));
}

WorkReport deletionRefused() { return RowTexts::refused(); }

std::optional<WorkReport> whyNotOpened(const SessionRow &row) { return RowTexts::notOpened(row.condition); }

} // namespace candor::screens
