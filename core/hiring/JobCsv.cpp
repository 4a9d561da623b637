// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobExchange.h"
#include "hiring/JobFields.h"
#include "hiring/Timestamps.h"
#include "model/Csv.h"

#include <algorithm>
#include <vector>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

/// "a;b", with a backslash before ';', itself, and spaces at the ends, which a person who types a list does not mean.
QString listText(const QStringList &list) {
    QStringList texts;
    for (QString text : list) {
        text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s);
        if (text.endsWith(u' '))
            text.insert(text.size() - 1, u'\\');
        if (text.startsWith(u' '))
            text.prepend(u'\\');
        texts.append(text);
    }
    return texts.join(u';');
}

QStringList listOf(const QString &text) {
    QStringList list;
    QString item;
    qsizetype literalEnd = 0; // spaces before it are meant
    const auto finish = [&] {
        while (item.size() > literalEnd && item.endsWith(u' '))
            item.chop(1);
        if (!item.isEmpty())
            list.append(item);
        item.clear();
        literalEnd = 0;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            item.append(text[++at]);
            literalEnd = item.size();
        } else if (text[at] == u';') {
            finish();
        } else if (text[at] != u' ' || !item.isEmpty()) {
            item.append(text[at]);
        }
    }
    finish();
    return list;
}

QString numberText(const std::optional<qint64> &number) { return number ? QString::number(*number) : QString(); }

/// False where the text is no number.
template<typename Number>
bool readNumber(const QString &text, Number &number) {
    bool isNumber = false;
    number = static_cast<Number>(text.toLongLong(&isNumber));
    return isNumber && static_cast<qlonglong>(number) == text.toLongLong();
}

bool readNumber(const QString &text, std::optional<qint64> &number) { return readNumber(text, number.emplace()); }

template<typename Value>
bool readName(const QString &text, Value &value, std::optional<Value> (*fromName)(const QString &)) {
    const auto found = fromName(text);
    value = found.value_or(value);
    return found.has_value();
}

SalaryRange &salaryOf(Job &job) { return job.salary ? *job.salary : job.salary.emplace(); }

/// One column: its name, what it says of a job, and how a text that is not empty gets into one.
struct Column {
    const char *name;
    QString (*write)(const Job &);
    const char *(*read)(Job &, const QString &); ///< why it cannot be read; nullptr: it was
};

const char *unless(bool read, const char *reason) { return read ? nullptr : reason; }

template<QString Job::*member>
constexpr Column textColumn(const char *name) {
    return {name, [](const Job &job) { return job.*member; },
            [](Job &job, const QString &text) -> const char * {
                job.*member = text;
                return nullptr;
            }};
}

template<QStringList Job::*member>
constexpr Column listColumn(const char *name) {
    return {name, [](const Job &job) { return listText(job.*member); },
            [](Job &job, const QString &text) -> const char * {
                job.*member = listOf(text);
                return nullptr;
            }};
}

template<auto member, auto toName, auto fromName>
constexpr Column nameColumn(const char *name) {
    return {name, [](const Job &job) { return toName(job.*member); },
            [](Job &job, const QString &text) { return unless(readName(text, job.*member, fromName), "unknown"); }};
}

template<int Job::*member>
constexpr Column numberColumn(const char *name) {
    return {name, [](const Job &job) { return QString::number(job.*member); },
            [](Job &job, const QString &text) { return unless(readNumber(text, job.*member), "form"); }};
}

template<std::optional<qint64> SalaryRange::*member>
constexpr Column salaryColumn(const char *name) {
    return {name, [](const Job &job) { return job.salary ? numberText((*job.salary).*member) : QString(); },
            [](Job &job, const QString &text) { return unless(readNumber(text, salaryOf(job).*member), "form"); }};
}

QString currencyText(const Job &job) { return job.salary ? job.salary->currency : QString(); }
const char *readCurrency(Job &job, const QString &text) {
    salaryOf(job).currency = text;
    return nullptr;
}
QString periodText(const Job &job) { return job.salary ? salaryPeriodName(job.salary->period) : QString(); }
const char *readPeriod(Job &job, const QString &text) {
    return unless(readName(text, salaryOf(job).period, salaryPeriodFromName), "unknown");
}
QString deadlineText(const Job &job) { return job.deadline ? job.deadline->toString(Qt::ISODate) : QString(); }
const char *readDeadline(Job &job, const QString &text) {
    job.deadline = QDate::fromString(text, Qt::ISODate);
    return unless(job.deadline->isValid(), "form");
}
QString publishedText(const Job &job) { return job.publishedAt ? timestampText(*job.publishedAt) : QString(); }
const char *readPublished(Job &job, const QString &text) {
    job.publishedAt = timestampOf(text);
    return unless(job.publishedAt.has_value(), "form");
}

const std::vector<Column> &columns() {
    static const std::vector<Column> all{
        textColumn<&Job::title>("title"),
        textColumn<&Job::description>("description"),
        textColumn<&Job::company>("company"),
        textColumn<&Job::department>("department"),
        nameColumn<&Job::domain, &jobDomainName, &jobDomainFromName>("domain"),
        textColumn<&Job::place>("place"),
        nameColumn<&Job::type, &jobTypeName, &jobTypeFromName>("type"),
        nameColumn<&Job::mode, &workModeName, &workModeFromName>("work_mode"),
        nameColumn<&Job::level, &jobLevelName, &jobLevelFromName>("level"),
        salaryColumn<&SalaryRange::from>("salary_from"),
        salaryColumn<&SalaryRange::to>("salary_to"),
        {"salary_currency", currencyText, readCurrency},
        {"salary_period", periodText, readPeriod},
        listColumn<&Job::requiredSkills>("required_skills"),
        listColumn<&Job::desiredSkills>("desired_skills"),
        listColumn<&Job::values>("values"),
        numberColumn<&Job::scoresNeeded>("scores_needed"),
        numberColumn<&Job::interviewThreshold>("interview_threshold"),
        {"deadline", deadlineText, readDeadline},
        nameColumn<&Job::state, &jobStateName, &jobStateFromName>("state"),
        {"published_at", publishedText, readPublished},
    };
    return all;
}

tl::unexpected<Error> wrong(int line, const QString &column, const char *reason) {
    return failure(ErrorCode::InvalidField, u"line %1, %2: %3"_s.arg(line).arg(column, QLatin1String(reason)));
}

Result<std::vector<const Column *>> columnsOf(const CsvRecord &header) {
    std::vector<const Column *> found;
    for (const QString &field : header.fields) {
        const QString name = field.trimmed();
        const auto column =
            std::ranges::find_if(columns(), [&](const Column &each) { return name == QLatin1String(each.name); });
        if (column == columns().end())
            return wrong(header.line, name, "unknown");
        if (std::ranges::find(found, &*column) != found.end())
            return wrong(header.line, name, "twice");
        found.push_back(&*column);
    }
    return found;
}

Result<Job> jobOf(const CsvRecord &record, const std::vector<const Column *> &header) {
    if (record.fields.size() != static_cast<qsizetype>(header.size()))
        return failure(ErrorCode::InvalidField, u"line %1: columns"_s.arg(record.line));
    Job job;
    for (qsizetype index = 0; index < record.fields.size(); ++index) {
        const Column &column = *header[static_cast<std::size_t>(index)];
        if (record.fields[index].isEmpty())
            continue;
        if (const char *reason = column.read(job, record.fields[index]))
            return wrong(record.line, QLatin1String(column.name), reason);
    }
    if (auto checked = checkJob(withSkillsOnce(job)); !checked)
        return failure(checked.error().code, u"line %1, %2"_s.arg(record.line).arg(checked.error().detail));
    return job;
}

} // namespace

QByteArray jobsToCsv(const std::vector<Job> &jobs) {
    QStringList header;
    for (const Column &column : columns())
        header.append(QLatin1String(column.name));
    QByteArray csv = csvRow(header);
    for (const Job &job : jobs) {
        QStringList fields;
        for (const Column &column : columns())
            fields.append(column.write(job));
        csv += csvRow(fields);
    }
    return csv;
}

Result<std::vector<Job>> jobsFromCsv(const QByteArray &csv) {
    // The header, and one more than are taken.
    const auto records = csvRecords(csv, mostJobsAtOnce + 2);
    if (!records)
        return failure(records.error());
    if (records->empty())
        return failure(ErrorCode::InvalidField, u"line 1, title: empty"_s);
    if (records->size() > mostJobsAtOnce + 1)
        return failure(ErrorCode::InvalidField, u"postings: range"_s);
    const auto header = columnsOf(records->front());
    if (!header)
        return failure(header.error());
    std::vector<Job> jobs;
    for (auto record = records->begin() + 1; record != records->end(); ++record) {
        auto job = jobOf(*record, *header);
        if (!job)
            return failure(job.error());
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

} // namespace candor::hiring
