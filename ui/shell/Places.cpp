// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Places.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace candor::shell {

namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

struct PlaceRow {
    Place place;
    const char *name;
    const char *icon;
    const char *title;
};

constexpr std::array rows{
    PlaceRow{Place::SetUp, "set-up", "add", QT_TRANSLATE_NOOP("Places", "A new workspace")},
    PlaceRow{Place::Jobs, "jobs", "work", QT_TRANSLATE_NOOP("Places", "Jobs")},
    PlaceRow{Place::SignIn, "sign-in", "login", QT_TRANSLATE_NOOP("Places", "Sign in")},
    PlaceRow{Place::Register, "register", "person_add", QT_TRANSLATE_NOOP("Places", "Register")},
    PlaceRow{Place::Applications, "applications", "assignment_turned_in", QT_TRANSLATE_NOOP("Places", "Applications")},
    PlaceRow{Place::Candidates, "candidates", "view_kanban", QT_TRANSLATE_NOOP("Places", "Candidates")},
    PlaceRow{Place::Questions, "questions", "quiz", QT_TRANSLATE_NOOP("Places", "Questions")},
    PlaceRow{Place::Schedule, "schedule", "calendar_month", QT_TRANSLATE_NOOP("Places", "Schedule")},
    PlaceRow{Place::Questionnaires, "questionnaires", "list_alt", QT_TRANSLATE_NOOP("Places", "Questionnaires")},
    PlaceRow{Place::Sessions, "sessions", "video_library", QT_TRANSLATE_NOOP("Places", "Sessions")},
    PlaceRow{Place::Replay, "replay", "play_circle", QT_TRANSLATE_NOOP("Places", "Replay")},
    PlaceRow{Place::DeviceCheck, "device-check", "frame_person", QT_TRANSLATE_NOOP("Places", "Device check")},
    PlaceRow{Place::Interview, "interview", "videocam", QT_TRANSLATE_NOOP("Places", "Interview")},
    PlaceRow{Place::People, "people", "group", QT_TRANSLATE_NOOP("Places", "People")},
    PlaceRow{Place::Audit, "audit", "receipt_long", QT_TRANSLATE_NOOP("Places", "Audit log")},
    PlaceRow{Place::Workspace, "workspace", "database", QT_TRANSLATE_NOOP("Places", "Workspace")},
    PlaceRow{Place::Profile, "profile", "person", QT_TRANSLATE_NOOP("Places", "Profile")},
    PlaceRow{Place::Apply, "apply", "work", QT_TRANSLATE_NOOP("Places", "Apply")},
    PlaceRow{Place::Candidate, "candidate", "view_kanban", QT_TRANSLATE_NOOP("Places", "Candidate")},
    PlaceRow{Place::Summary, "summary", "video_library", QT_TRANSLATE_NOOP("Places", "Summary")},
};

const PlaceRow &rowOf(Place place) { return *std::ranges::find(rows, place, &PlaceRow::place); }

/// The places that a destination leads on to.
std::vector<Place> reachedFrom(Place destination, Role role) {
    switch (destination) {
    case Place::Jobs:
        return role == Role::Seeker ? std::vector{Place::Apply} : std::vector<Place>{};
    case Place::Applications:
        return {Place::Interview, Place::Summary};
    case Place::Candidates:
        return {Place::Candidate};
    case Place::Sessions:
        return {Place::Summary};
    default:
        return {};
    }
}

} // namespace

std::vector<Place> destinationsOf(Role role, bool byCode) {
    using enum Place;
    if (byCode)
        return {Interview, DeviceCheck};
    switch (role) {
    case Role::Guest:
        break;
    case Role::Seeker:
        return {Jobs, Applications, DeviceCheck, Profile};
    case Role::Recruiter:
        return {Jobs, Candidates, Questions, Questionnaires, Schedule, Sessions, Replay, Profile};
    case Role::DomainExpert:
        return {Candidates, Questions, Questionnaires, Sessions, Replay, Profile};
    case Role::Admin:
        return {Jobs,   Candidates, Questions, Questionnaires, Schedule, Sessions,
                Replay, People,     Audit,     Workspace,      Profile};
    }
    return {Jobs, SignIn, Register};
}

bool isOpenTo(Place place, Role role, bool byCode) {
    if (byCode && place == Place::Summary)
        return true; // of that interview
    return std::ranges::any_of(destinationsOf(role, byCode), [&](Place destination) {
        return destination == place || std::ranges::count(reachedFrom(destination, role), place) > 0;
    });
}

Place destinationOf(Place place, Role role) {
    for (const Place destination : destinationsOf(role, false))
        if (std::ranges::count(reachedFrom(destination, role), place) > 0)
            return destination;
    return place;
}

QString titleOf(Place place) { return PlaceWords::tr(rowOf(place).title); }
QString iconOf(Place place) { return QString::fromLatin1(rowOf(place).icon); }
QString nameOf(Place place) { return QString::fromLatin1(rowOf(place).name); }

std::optional<Place> placeFromName(const QString &name) {
    const auto *row =
        std::ranges::find_if(rows, [&](const PlaceRow &each) { return name == QLatin1String(each.name); });
    return row == rows.end() ? std::nullopt : std::optional(row->place);
}

} // namespace candor::shell
