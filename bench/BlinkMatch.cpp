// SPDX-License-Identifier: GPL-3.0-or-later
#include "BlinkMatch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace candor::bench {

namespace {

constexpr double toleratedFrames = 2;

std::vector<Span> spans(const QJsonArray &list, double framesPerSecond) {
    std::vector<Span> result;
    for (const auto &value : list) {
        const QJsonArray pair = value.toArray();
        const QJsonObject object = value.toObject();
        const double first = value.isArray() ? pair.at(0).toDouble() : object.value(u"start").toDouble();
        const double last = value.isArray() ? pair.at(1).toDouble() : object.value(u"end").toDouble();
        result.push_back({first / framesPerSecond, (last + 1) / framesPerSecond});
    }
    std::ranges::sort(result, {}, &Span::start);
    return result;
}

bool overlap(const Span &one, const Span &other, double tolerance) {
    return one.start < other.end + tolerance && other.start - tolerance < one.end;
}

double share(int part, int rest) { return part + rest > 0 ? double(part) / (part + rest) : 1; }

} // namespace

double BlinkMatch::precision() const { return share(found, extra); }
double BlinkMatch::recall() const { return share(found, missed); }
double BlinkMatch::f1() const { return share(2 * found, missed + extra); }

Result<BlinkAnnotation> readAnnotation(const QString &file) {
    QFile json(file);
    if (!json.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotFound, file);
    const QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
    const double framesPerSecond = object.value(u"fps").toDouble();
    if (framesPerSecond <= 0 || !object.value(u"blinks").isArray())
        return failure(ErrorCode::FileUnreadable, file);
    return BlinkAnnotation{spans(object.value(u"blinks").toArray(), framesPerSecond),
                           spans(object.value(u"ambiguous").toArray(), framesPerSecond),
                           toleratedFrames / framesPerSecond};
}

BlinkMatch match(const std::vector<Span> &found, const BlinkAnnotation &annotation) {
    BlinkMatch result;
    result.annotated = static_cast<int>(annotation.blinks.size());
    std::vector<Span> sorted = found;
    std::ranges::sort(sorted, {}, &Span::start);
    std::size_t next = 0;
    for (const Span &span : sorted) {
        while (next < annotation.blinks.size() && annotation.blinks[next].end + annotation.tolerance <= span.start)
            ++next;
        if (next < annotation.blinks.size() && overlap(span, annotation.blinks[next], annotation.tolerance)) {
            ++result.found;
            ++next;
            continue;
        }
        ++result.extra;
        result.ambiguous += std::ranges::any_of(
            annotation.ambiguous, [&](const Span &place) { return overlap(span, place, annotation.tolerance); });
    }
    result.missed = result.annotated - result.found;
    return result;
}

} // namespace candor::bench
