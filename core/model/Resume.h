// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace candor {

/// Where in a document something stands: its characters in the document's text and, where the document has pages, the
/// box around them.
struct DocumentPlace {
    int start = 0;  ///< first character in the text, UTF-16 units
    int length = 0; ///< UTF-16 units
    int page = -1;  ///< from 0; -1: the document has no pages (DOCX)
    QRectF box;     ///< in fractions of the page, from its top left; empty without pages

    bool operator==(const DocumentPlace &) const = default;
};

/// A value as it was read, or as a person corrected it.
struct ResumeValue {
    QString text;
    double confidence = 0;              ///< 0 to 1: how sure the reader is; 1 where a person wrote it
    std::optional<DocumentPlace> place; ///< empty where a person wrote it
    bool corrected = false;             ///< a person wrote it; reading again never replaces it

    bool operator==(const ResumeValue &) const = default;
};

/// A year, and its month where the document names one.
struct YearMonth {
    int year = 0;
    std::optional<int> month; ///< 1 to 12

    bool operator==(const YearMonth &) const = default;
};

enum class ResumeSection { Experience, Education };

/// A job that was held, or a school or course.
struct ResumeStation {
    ResumeValue organisation; ///< empty text where the document names none
    ResumeValue title;        ///< position, or degree and subject
    std::optional<YearMonth> start;
    std::optional<YearMonth> end; ///< empty also where it goes on
    bool ongoing = false;         ///< "to date", "heute"
    QString text;                 ///< what is said of it, line by line
    double confidence = 0;
    std::optional<DocumentPlace> place; ///< of the whole entry
    bool corrected = false;

    bool operator==(const ResumeStation &) const = default;
};

struct ResumeLanguage {
    ResumeValue name;
    QString level; ///< as the document says it ("C1", "Muttersprache"), or empty

    bool operator==(const ResumeLanguage &) const = default;
};

/// The fields of a resume. A field that the document does not hold is absent: nothing is guessed.
struct ResumeFields {
    std::optional<ResumeValue> name;
    std::optional<ResumeValue> email;
    std::optional<ResumeValue> phone;
    std::optional<ResumeValue> location;
    std::vector<ResumeValue> links;
    std::vector<ResumeValue> skills;       ///< by their names in the skill list, each once, at its first place
    QStringList removedSkills;             ///< that a person took out: reading again does not bring them back
    std::vector<ResumeStation> experience; ///< in the document's order
    std::vector<ResumeStation> education;
    std::vector<ResumeLanguage> languages;
    std::vector<ResumeValue> certificates;
    std::optional<double> totalYears; ///< of experience; overlapping months count once

    bool operator==(const ResumeFields &) const = default;
};

/// What was read of a resume's file.
struct Resume {
    QString text;  ///< in reading order, lines end with '\n'
    int pages = 0; ///< 0: the document has no pages
    /// "scan", "pages_left_out:N", "no_text", "no_unicode:PAGE", "active_content", ... : a word and what it is about.
    QStringList warnings;
    ResumeFields fields;

    bool operator==(const Resume &) const = default;
};

} // namespace candor
