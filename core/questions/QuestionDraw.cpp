// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionDraw.h"

#include "model/SkillKey.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <tuple>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostDrawn = 100;
constexpr int mostDrawnSeconds = 24 * 3600;
/// Shares of keywords and skills in common from which two questions ask nearly the same.
constexpr double nearlyTheSame = .5;

int secondsOf(const QuestionnaireQuestion &question) { return itemSeconds({}, question.version.content); }

/// What a question is about, to tell whether another one is about the same.
QSet<QString> subjectsOf(const QuestionContent &content) {
    QSet<QString> subjects;
    for (const QString &word : content.keywords + content.skills)
        subjects.insert(skillKey(word));
    return subjects;
}

double inCommon(const QSet<QString> &left, const QSet<QString> &right) {
    if (left.isEmpty() || right.isEmpty())
        return 0;
    const auto both = std::ranges::count_if(left, [&](const QString &word) { return right.contains(word); });
    return double(both) / double(left.size() + right.size() - both);
}

/// A question that may be drawn.
struct Candidate {
    const QuestionnaireQuestion *question = nullptr;
    QSet<QString> subjects;
    int *ofCompetency = nullptr; ///< how many of its competency are in
    bool isDrawn = false;
    bool isRepeating = false; ///< it asks nearly the same as one that is in

    [[nodiscard]] const QuestionContent &content() const { return question->version.content; }
};

/// The questions that are in already, counted by what they are to be spread over.
class Drawing {
public:
    Drawing(const DrawRule &rule, const std::vector<QuestionnaireQuestion> &bank,
            const std::vector<QuestionnaireQuestion> &kept);

    void add(const DrawCount &wanted);
    /// One more of a type; whether there is one.
    [[nodiscard]] bool addOne(QuestionType type);
    void fitIntoTime();
    [[nodiscard]] Draw result();

private:
    [[nodiscard]] bool suits(const QuestionnaireQuestion &question) const;
    [[nodiscard]] Candidate *best(QuestionType type);
    void take(Candidate &candidate);
    void putBack(Candidate &candidate);
    void markRepeating(const QSet<QString> &subjects);
    void miss(QuestionType type, int count);

    const DrawRule &m_rule;
    const std::vector<QuestionnaireQuestion> &m_kept;
    std::vector<Candidate> m_candidates;   ///< in an order that is the seed's
    std::map<QString, int> m_competencies; ///< whose places stay: candidates point at them
    std::map<Difficulty, int> m_difficulties;
    int m_seconds = 0;
    Draw m_draw;
};

Drawing::Drawing(const DrawRule &rule, const std::vector<QuestionnaireQuestion> &bank,
                 const std::vector<QuestionnaireQuestion> &kept)
    : m_rule(rule), m_kept(kept) {
    for (const QuestionnaireQuestion &question : bank) {
        const QuestionContent &content = question.version.content;
        if (suits(question))
            m_candidates.push_back({&question, subjectsOf(content), &m_competencies[skillKey(content.competency)]});
    }
    std::ranges::sort(m_candidates, {}, [](const Candidate &each) { return each.question->question; });
    // Not std::shuffle, whose order is another one in each library.
    std::mt19937_64 random(rule.seed);
    for (std::size_t left = m_candidates.size(); left > 1; --left)
        std::swap(m_candidates[left - 1], m_candidates[random() % left]);
    for (const QuestionnaireQuestion &question : kept) {
        const QuestionContent &content = question.version.content;
        ++m_competencies[skillKey(content.competency)];
        ++m_difficulties[content.difficulty];
        m_seconds += secondsOf(question);
        markRepeating(subjectsOf(content));
    }
}

bool Drawing::suits(const QuestionnaireQuestion &question) const {
    const QuestionContent &content = question.version.content;
    const auto among = [](const auto &list, auto value) {
        return list.empty() || std::ranges::find(list, value) != list.end();
    };
    return !question.isRetired && among(m_rule.domains, content.domain) &&
           among(m_rule.difficulties, content.difficulty) &&
           (m_rule.language.isEmpty() || content.language == m_rule.language) &&
           (!content.job || content.job == m_rule.job) &&
           std::ranges::find(m_kept, question.question, &QuestionnaireQuestion::question) == m_kept.end();
}

void Drawing::markRepeating(const QSet<QString> &subjects) {
    for (Candidate &candidate : m_candidates)
        candidate.isRepeating = candidate.isRepeating || inCommon(candidate.subjects, subjects) >= nearlyTheSame;
}

Candidate *Drawing::best(QuestionType type) {
    Candidate *best = nullptr;
    std::tuple<bool, bool, int, int> bestRank;
    for (Candidate &candidate : m_candidates) {
        if (candidate.isDrawn || candidate.content().type != type)
            continue;
        const std::tuple rank{candidate.isRepeating, m_rule.job && candidate.content().job != m_rule.job,
                              *candidate.ofCompetency, m_difficulties[candidate.content().difficulty]};
        if (best == nullptr || rank < bestRank) {
            best = &candidate;
            bestRank = rank;
        }
    }
    return best;
}

void Drawing::take(Candidate &candidate) {
    candidate.isDrawn = true;
    ++*candidate.ofCompetency;
    ++m_difficulties[candidate.content().difficulty];
    m_seconds += secondsOf(*candidate.question);
}

void Drawing::putBack(Candidate &candidate) {
    candidate.isDrawn = false;
    --*candidate.ofCompetency;
    --m_difficulties[candidate.content().difficulty];
    m_seconds -= secondsOf(*candidate.question);
}

void Drawing::miss(QuestionType type, int count) {
    const auto there = std::ranges::find(m_draw.missing, type, &DrawCount::type);
    if (there == m_draw.missing.end())
        m_draw.missing.push_back({type, count});
    else
        there->count += count;
}

void Drawing::add(const DrawCount &wanted) {
    const auto ofType = [&](const Candidate &candidate) { return candidate.content().type == wanted.type; };
    m_draw.candidates.push_back({wanted.type, static_cast<int>(std::ranges::count_if(m_candidates, ofType))});
    const auto kept = std::ranges::count_if(
        m_kept, [&](const QuestionnaireQuestion &question) { return question.version.content.type == wanted.type; });
    int left = wanted.count - static_cast<int>(kept);
    while (left > 0 && addOne(wanted.type))
        --left;
    if (left > 0)
        miss(wanted.type, left);
}

bool Drawing::addOne(QuestionType type) {
    Candidate *found = best(type);
    if (found == nullptr)
        return false;
    take(*found);
    markRepeating(found->subjects);
    return true;
}

void Drawing::fitIntoTime() {
    while (m_rule.mostSeconds && m_seconds > *m_rule.mostSeconds) {
        Candidate *longest = nullptr;
        Candidate *instead = nullptr;
        int saved = 0;
        // The exchange that saves most; each one makes the whole shorter, so this ends.
        for (Candidate &drawn : m_candidates) {
            if (!drawn.isDrawn)
                continue;
            if (longest == nullptr || secondsOf(*drawn.question) > secondsOf(*longest->question))
                longest = instead == nullptr ? &drawn : longest;
            for (Candidate &other : m_candidates) {
                const int difference = secondsOf(*drawn.question) - secondsOf(*other.question);
                if (!other.isDrawn && other.content().type == drawn.content().type && difference > saved) {
                    longest = &drawn;
                    instead = &other;
                    saved = difference;
                }
            }
        }
        if (longest == nullptr)
            return;
        putBack(*longest);
        if (instead != nullptr)
            take(*instead);
        else
            miss(longest->content().type, 1);
        // What was given up stays out, or it would be chosen again.
        std::erase_if(m_candidates,
                      [question = longest->question](const Candidate &each) { return each.question == question; });
    }
}

Draw Drawing::result() {
    std::vector<QuestionnaireQuestion> drawn;
    for (const Candidate &candidate : m_candidates) {
        if (candidate.isDrawn)
            drawn.push_back(*candidate.question);
    }
    std::ranges::stable_sort(
        drawn, {}, [](const QuestionnaireQuestion &question) { return placeToAsk(question.version.content); });
    m_draw.questions = m_kept;
    std::ranges::move(drawn, std::back_inserter(m_draw.questions));
    m_draw.seconds = m_seconds;
    return std::move(m_draw);
}

} // namespace

Result<void> checkRule(const DrawRule &rule) {
    int wanted = 0;
    for (const DrawCount &count : rule.types) {
        if (count.count < 0 || count.count > mostDrawn)
            return failure(ErrorCode::InvalidField, u"types: range"_s);
        wanted += count.count;
    }
    if (wanted == 0)
        return failure(ErrorCode::InvalidField, u"types: empty"_s);
    if (wanted > mostDrawn)
        return failure(ErrorCode::InvalidField, u"types: range"_s);
    if (rule.mostSeconds && (*rule.mostSeconds < 1 || *rule.mostSeconds > mostDrawnSeconds))
        return failure(ErrorCode::InvalidField, u"most_seconds: range"_s);
    return {};
}

Draw draw(const DrawRule &rule, const std::vector<QuestionnaireQuestion> &bank,
          const std::vector<QuestionnaireQuestion> &kept) {
    Drawing drawing(rule, bank, kept);
    for (const DrawCount &wanted : rule.types)
        drawing.add(wanted);
    drawing.fitIntoTime();
    return drawing.result();
}

std::pair<std::ptrdiff_t, Difficulty> placeToAsk(const QuestionContent &question) {
    constexpr std::array order{QuestionType::Mcq, QuestionType::Text, QuestionType::Code, QuestionType::Audio,
                               QuestionType::Video};
    return {std::ranges::find(order, question.type) - order.begin(), question.difficulty};
}

std::vector<QuestionnaireQuestion> drawDefault(JobDomain domain, const std::vector<QuestionnaireQuestion> &bank,
                                               quint64 seed) {
    constexpr std::array others{QuestionType::Video, QuestionType::Text, QuestionType::Audio, QuestionType::Mcq,
                                QuestionType::Code};
    DrawRule rule = defaultRule(domain);
    rule.seed = seed;
    Draw drawn = draw(rule, bank, {});
    int left = 0;
    for (const DrawCount &missing : drawn.missing)
        left += missing.count;
    // One of each type in turn.
    for (const JobDomain from : {domain, JobDomain::General}) {
        if (left == 0)
            break;
        rule.domains = {from};
        Drawing drawing(rule, bank, drawn.questions);
        for (bool isFound = true; left > 0 && isFound;) {
            isFound = false;
            for (const QuestionType type : others) {
                if (left > 0 && drawing.addOne(type)) {
                    --left;
                    isFound = true;
                }
            }
        }
        drawn = drawing.result();
    }
    return std::move(drawn.questions);
}

DrawRule defaultRule(JobDomain domain) {
    DrawRule rule;
    rule.domains = {domain};
    rule.types = {{QuestionType::Mcq, 4}, {QuestionType::Video, 3}, {QuestionType::Audio, 2}, {QuestionType::Text, 1}};
    return rule;
}

} // namespace candor::questions
