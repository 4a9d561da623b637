// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeReader.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace candor::tests {

/// Answers what a test says; ReaderFailed to what nobody said anything of.
class FakeResumeReader final : public documents::ResumeReader {
public:
    /// What every file holds that nothing else was said of.
    void holds(Result<Resume> resume) {
        set([&] { m_answer = std::move(resume); });
    }
    void holds(const QByteArray &file, Result<Resume> resume) {
        set([&] { m_answers.insert_or_assign(file, std::move(resume)); });
    }
    /// Runs while a document is read.
    void meanwhile(std::function<void()> work) {
        set([&] { m_meanwhile = std::move(work); });
    }
    /// Asks another reader from now on.
    void answerAs(std::shared_ptr<documents::ResumeReader> reader) {
        set([&] { m_reader = std::move(reader); });
    }
    [[nodiscard]] int reads() const {
        const std::lock_guard lock(m_mutex);
        return m_reads;
    }

    Result<Resume> read(const QByteArray &file, const documents::SkillList &skills, const QDate &today) override {
        if (const auto reader = other())
            return reader->read(file, skills, today);
        std::function<void()> work;
        Result<Resume> answer = failure(ErrorCode::ReaderFailed);
        set([&] {
            ++m_reads;
            work = m_meanwhile;
            const auto found = m_answers.find(file);
            answer = found == m_answers.end() ? m_answer : found->second;
        });
        if (work)
            work();
        return answer;
    }
    Result<documents::PagePicture> page(const QByteArray &file, int page, int width) override {
        if (const auto reader = other())
            return reader->page(file, page, width);
        if (page != 0)
            return failure(ErrorCode::NotFound);
        return documents::PagePicture{width, 1, QByteArray(4L * width, '\xff')};
    }

    /// A document of one page with this text, in which these skills, email and name are found at their first places.
    static Resume resume(const QString &text, const QStringList &skills, std::optional<double> years = {}) {
        Resume resume;
        resume.text = text;
        resume.pages = 1;
        for (const QString &skill : skills)
            resume.fields.skills.push_back(found(text, skill));
        resume.fields.totalYears = years;
        return resume;
    }
    static ResumeValue found(const QString &text, const QString &part) {
        ResumeValue value{part, .9, {}, false};
        if (const auto start = text.indexOf(part, 0, Qt::CaseInsensitive); start >= 0) {
            value.place =
                DocumentPlace{static_cast<int>(start), static_cast<int>(part.size()), 0, QRectF(.125, .25, .5, .0625)};
        }
        return value;
    }

private:
    void set(const std::function<void()> &change) {
        const std::lock_guard lock(m_mutex);
        change();
    }

    std::shared_ptr<documents::ResumeReader> other() const {
        const std::lock_guard lock(m_mutex);
        return m_reader;
    }

    mutable std::mutex m_mutex;
    std::shared_ptr<documents::ResumeReader> m_reader;
    Result<Resume> m_answer = failure(ErrorCode::ReaderFailed);
    std::map<QByteArray, Result<Resume>> m_answers;
    std::function<void()> m_meanwhile;
    int m_reads = 0;
};

} // namespace candor::tests
