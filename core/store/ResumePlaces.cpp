// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ResumePlaces.h"

#include <QLocale>
#include <QStringList>

#include <array>

namespace candor::store {

namespace {

constexpr qsizetype withoutBox = 3;
constexpr qsizetype withBox = 7;

} // namespace

QString placeText(const std::optional<DocumentPlace> &place) {
    if (!place)
        return {};
    QStringList parts{QString::number(place->start), QString::number(place->length), QString::number(place->page)};
    if (!place->box.isNull()) {
        for (const double number : {place->box.x(), place->box.y(), place->box.width(), place->box.height()})
            parts.append(QString::number(number, 'g', QLocale::FloatingPointShortest));
    }
    return parts.join(u' ');
}

std::optional<DocumentPlace> placeFromText(const QString &text) {
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != withoutBox && parts.size() != withBox)
        return std::nullopt;
    std::array<double, withBox> numbers{};
    for (qsizetype index = 0; index < parts.size(); ++index) {
        bool isNumber = false;
        numbers.at(static_cast<std::size_t>(index)) = parts.at(index).toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    DocumentPlace place;
    place.start = parts.at(0).toInt();
    place.length = parts.at(1).toInt();
    place.page = parts.at(2).toInt();
    if (parts.size() == withBox)
        place.box = QRectF(numbers[3], numbers[4], numbers[5], numbers[6]);
    return place;
}

} // namespace candor::store
