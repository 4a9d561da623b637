// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoQuestions.h"
#include "model/Account.h"
#include "model/Application.h"
#include "model/InterviewSlot.h"
#include "model/Job.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace candor::demo {

/// Days are counted from the demo's base day; the past is negative.
struct DemoPerson {
    QString key;
    Role role = Role::Seeker;
    QString fullName;
    QString email;
    QString password;

    bool operator==(const DemoPerson &) const = default;
};

struct DemoJob {
    QString key;
    QString owner;
    Job job;
    std::vector<std::pair<QString, JobMemberKind>> members;
    std::optional<int> published; ///< empty: it stays a draft
    std::optional<int> deadlineDay;
    std::optional<std::pair<JobState, int>> then; ///< a state that it got later, and when

    bool operator==(const DemoJob &) const = default;
};

struct DemoMove {
    int day = 0;
    Stage to = Stage::Applied;
    QString reason;

    bool operator==(const DemoMove &) const = default;
};

struct DemoNote {
    int day = 0;
    QString author;
    QString text;

    bool operator==(const DemoNote &) const = default;
};

struct DemoSlot {
    int made = 0;
    int day = 0;
    int hour = 0;
    int minutes = 0;
    VenueKind venueKind = VenueKind::Room;
    QString venue;
    QStringList with;

    bool operator==(const DemoSlot &) const = default;
};

/// What an application's resume is like.
enum class DemoResume {
    Text,     ///< as most are: read and screened
    Outlines, ///< letters as shapes: there is no text to read
    Damaged,  ///< nothing can be read
    None
};

struct DemoApplication {
    QString job;
    int day = 0;
    DemoResume resume = DemoResume::Text;
    ApplicationForm form;
    std::vector<DemoMove> moves;
    std::vector<DemoNote> notes;
    std::optional<DemoSlot> slot;

    bool operator==(const DemoApplication &) const = default;
};

struct DemoCandidate {
    DemoPerson person;
    SeekerProfile profile;
    QString phone;
    QStringList experience;
    QString education;
    std::vector<DemoApplication> applications;

    bool operator==(const DemoCandidate &) const = default;
};

/// A company as it is told in resources/demo, its people named by a seed: the same for the same seed.
struct DemoText {
    QString company;
    std::vector<DemoPerson> staff;
    std::vector<DemoJob> jobs;
    std::vector<DemoCandidate> candidates; ///< the first one's first application has the recorded interview
    std::vector<DemoQuestion> questions;
    std::vector<DemoQuestionnaire> questionnaires;

    [[nodiscard]] static DemoText read(quint32 seed);
    bool operator==(const DemoText &) const = default;
};

/// A resume as a PDF file of one page; not for DemoResume::None.
[[nodiscard]] QByteArray resumePdf(const DemoCandidate &candidate, DemoResume kind);

} // namespace candor::demo
