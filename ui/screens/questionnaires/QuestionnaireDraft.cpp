// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnaireDraft.h"

#include "questions/QuestionnaireFields.h"

#include <algorithm>
#include <utility>

namespace candor::screens {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostSteps = 200;

int sizeOf(const auto &list) { return static_cast<int>(list.size()); }

} // namespace

void QuestionnaireDraft::start(QuestionnaireContent content, const std::vector<QuestionnaireQuestion> &questions) {
    m_content = std::move(content);
    if (m_content.sections.empty())
        m_content.sections.emplace_back();
    m_saved = m_content;
    m_known = knownOf(questions);
    m_undo.clear();
    m_redo.clear();
}

void QuestionnaireDraft::startUnsaved(QuestionnaireContent content,
                                      const std::vector<QuestionnaireQuestion> &questions) {
    start(std::move(content), questions);
    m_saved = QuestionnaireContent();
}

void QuestionnaireDraft::markSaved(const QuestionnaireContent &saved,
                                   const std::vector<QuestionnaireQuestion> &questions) {
    m_saved = saved;
    for (const QuestionnaireQuestion &question : questions)
        m_known.insert_or_assign(question.version.id, question);
    // What is typed from now on is another step.
    if (!m_undo.empty())
        m_undo.back().field.clear();
}

bool QuestionnaireDraft::isThere(OutlinePlace place) const {
    if (place.isWhole() || place.section >= sizeOf(m_content.sections))
        return false;
    return place.item < sizeOf(m_content.sections[static_cast<std::size_t>(place.section)].items);
}

int QuestionnaireDraft::items() const { return sizeOf(questions::versionsOf(m_content)); }

const QuestionnaireItem *QuestionnaireDraft::itemAt(OutlinePlace place) const {
    if (!place.isItem() || !isThere(place))
        return nullptr;
    return &m_content.sections[static_cast<std::size_t>(place.section)].items[static_cast<std::size_t>(place.item)];
}

const QuestionnaireQuestion *QuestionnaireDraft::questionAt(OutlinePlace place) const {
    const QuestionnaireItem *item = itemAt(place);
    const auto found = item ? m_known.find(item->question) : m_known.end();
    return found == m_known.end() ? nullptr : &found->second;
}

std::optional<OutlinePlace> QuestionnaireDraft::placeOf(QuestionId question) const {
    for (int section = 0; section < sizeOf(m_content.sections); ++section) {
        const auto &items = m_content.sections[static_cast<std::size_t>(section)].items;
        for (int item = 0; item < sizeOf(items); ++item) {
            const QuestionnaireQuestion *there = questionAt({section, item});
            if (there && there->question == question)
                return OutlinePlace{section, item};
        }
    }
    return std::nullopt;
}

void QuestionnaireDraft::begin(DraftStep kind, OutlinePlace place, const QString &field) {
    m_redo.clear();
    const bool goesOn =
        !field.isEmpty() && !m_undo.empty() && m_undo.back().field == field && m_undo.back().place == place;
    if (goesOn)
        return;
    if (m_undo.size() == mostSteps)
        m_undo.erase(m_undo.begin());
    m_undo.push_back({m_content, place, kind, field});
}

QuestionnaireDraft::Added QuestionnaireDraft::add(const std::vector<QuestionnaireQuestion> &questions,
                                                  OutlinePlace before) {
    Added added;
    if (before.isWhole())
        before = {sizeOf(m_content.sections) - 1, -1};
    if (!isThere({before.section, -1}))
        return added;
    std::vector<QuestionnaireItem> wanted;
    for (const QuestionnaireQuestion &question : questions) {
        const auto isWanted = [&](const QuestionnaireItem &item) {
            return m_known.at(item.question).question == question.question;
        };
        if (placeOf(question.question) || std::ranges::any_of(wanted, isWanted)) {
            ++added.present;
        } else if (items() + sizeOf(wanted) == questions::mostItems) {
            ++added.tooMany;
        } else {
            m_known.insert_or_assign(question.version.id, question);
            wanted.push_back({question.version.id, {}, {}, {}});
        }
    }
    if (wanted.empty())
        return added;
    auto &items = section(before).items;
    const int at = before.item < 0 ? sizeOf(items) : std::min(before.item, sizeOf(items));
    added.count = sizeOf(wanted);
    added.first = {before.section, at};
    begin(DraftStep::Adding, added.first);
    items.insert(items.begin() + at, wanted.begin(), wanted.end());
    return added;
}

std::optional<OutlinePlace> QuestionnaireDraft::addSection() {
    if (sizeOf(m_content.sections) == questions::mostSections)
        return std::nullopt;
    const OutlinePlace place{sizeOf(m_content.sections), -1};
    begin(DraftStep::Adding, place);
    m_content.sections.emplace_back();
    return place;
}

OutlinePlace QuestionnaireDraft::remove(OutlinePlace place) {
    if (!isThere(place))
        return place;
    begin(DraftStep::Removing, place);
    if (place.isItem()) {
        auto &items = section(place).items;
        items.erase(items.begin() + place.item);
        return {place.section, std::min(place.item, sizeOf(items) - 1)};
    }
    m_content.sections.erase(m_content.sections.begin() + place.section);
    if (m_content.sections.empty())
        m_content.sections.emplace_back();
    return {std::min(place.section, sizeOf(m_content.sections) - 1), -1};
}

OutlinePlace QuestionnaireDraft::move(OutlinePlace from, OutlinePlace before) {
    if (!from.isItem() || !isThere(from) || !isThere({before.section, -1}))
        return from;
    const int room = sizeOf(section(before).items);
    OutlinePlace to{before.section, before.item < 0 ? room : std::min(before.item, room)};
    if (to.section == from.section && to.item > from.item)
        --to.item; // it leaves a gap behind
    if (to == from)
        return from;
    begin(DraftStep::Moving, from);
    auto &left = section(from).items;
    const QuestionnaireItem item = left[static_cast<std::size_t>(from.item)];
    left.erase(left.begin() + from.item);
    auto &joined = section(to).items;
    joined.insert(joined.begin() + to.item, item);
    return to;
}

std::optional<OutlinePlace> QuestionnaireDraft::step(OutlinePlace place, int direction) {
    if (!isThere(place))
        return std::nullopt;
    if (place.isSection()) {
        const OutlinePlace other{place.section + direction, -1};
        if (other.section < 0 || !isThere(other))
            return std::nullopt;
        begin(DraftStep::Moving, place);
        std::swap(section(place), section(other));
        return other;
    }
    const OutlinePlace next{place.section, place.item + direction};
    if (next.item >= 0 && isThere(next))
        return move(place, direction < 0 ? next : OutlinePlace{place.section, place.item + 2});
    if (direction < 0)
        return toNextSection(place, -1);
    const OutlinePlace after{place.section + 1, -1};
    return isThere(after) ? std::optional(move(place, {after.section, 0})) : std::nullopt;
}

std::optional<OutlinePlace> QuestionnaireDraft::toNextSection(OutlinePlace place, int direction) {
    const OutlinePlace other{place.section + direction, -1};
    if (!place.isItem() || !isThere(place) || other.section < 0 || !isThere(other))
        return std::nullopt;
    return move(place, other);
}

void QuestionnaireDraft::replace(OutlinePlace place, const QuestionnaireQuestion &newer) {
    const QuestionnaireItem *item = itemAt(place);
    if (!item || item->question == newer.version.id)
        return;
    begin(DraftStep::Replacing, place);
    m_known.insert_or_assign(newer.version.id, newer);
    section(place).items[static_cast<std::size_t>(place.item)].question = newer.version.id;
}

template<typename Value>
void QuestionnaireDraft::set(Value &field, const Value &value, OutlinePlace place, const QString &name) {
    if (field == value)
        return;
    begin(DraftStep::Editing, place, name);
    field = value;
}

void QuestionnaireDraft::setTitle(const QString &title) { set(m_content.title, title, {}, u"title"_s); }

void QuestionnaireDraft::setIntroduction(const QString &text) {
    set(m_content.introduction, text, {}, u"introduction"_s);
}

void QuestionnaireDraft::setRevealsMcqResults(bool reveals) { set(m_content.revealsMcqResults, reveals, {}, {}); }

void QuestionnaireDraft::setKeepsOtherTakes(bool keeps) { set(m_content.keepsOtherTakes, keeps, {}, {}); }

void QuestionnaireDraft::setSectionTitle(int number, const QString &title) {
    if (const OutlinePlace place{number, -1}; isThere(place))
        set(section(place).title, title, place, u"title"_s);
}

void QuestionnaireDraft::setSectionIntroduction(int number, const QString &text) {
    if (const OutlinePlace place{number, -1}; isThere(place))
        set(section(place).introduction, text, place, u"introduction"_s);
}

void QuestionnaireDraft::setItem(OutlinePlace place, const QuestionnaireItem &item) {
    const QuestionnaireItem *there = itemAt(place);
    if (!there)
        return;
    QuestionnaireItem changed = item;
    changed.question = there->question;
    set(section(place).items[static_cast<std::size_t>(place.item)], changed, place, u"times"_s);
}

std::optional<DraftStep> QuestionnaireDraft::undoable() const {
    return m_undo.empty() ? std::nullopt : std::optional(m_undo.back().kind);
}

std::optional<DraftStep> QuestionnaireDraft::redoable() const {
    return m_redo.empty() ? std::nullopt : std::optional(m_redo.back().kind);
}

std::optional<OutlinePlace> QuestionnaireDraft::undo() { return goBack(m_undo, m_redo); }

std::optional<OutlinePlace> QuestionnaireDraft::redo() { return goBack(m_redo, m_undo); }

std::optional<OutlinePlace> QuestionnaireDraft::goBack(std::vector<Step> &from, std::vector<Step> &to) {
    if (from.empty())
        return std::nullopt;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({std::exchange(m_content, std::move(step.content)), step.place, step.kind, {}});
    OutlinePlace place = step.place;
    while (!place.isWhole() && !isThere(place))
        place = place.isItem() ? OutlinePlace{place.section, place.item - 1} : OutlinePlace{place.section - 1, -1};
    return place;
}

} // namespace candor::screens
