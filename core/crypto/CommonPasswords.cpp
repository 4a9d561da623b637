// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/CommonPasswords.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <functional>
#include <vector>

// The macro declares a function, which must be at the global scope.
static void registerPasswordResources() { Q_INIT_RESOURCE(passwords); }

namespace candor::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shortestRun = 4;

// Rows, columns and both ways of zigzag of the usual keyboards.
constexpr QStringView runs[] = {
    u"01234567890123456789",
    u"abcdefghijklmnopqrstuvwxyz",
    u"qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    u"qwertzuiopü+asdfghjklöä#yxcvbnm,.-",
    u"azertyuiop^$qsdfghjklmùwxcvbn,;:!",
    u"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    u"1qay2wsx3edc4rfv5tgb6zhn7ujm8ik,9ol.0pö-",
    u"q1w2e3r4t5y6u7i8o9p0",
    u"1q2w3e4r5t6y7u8i9o0p",
    u"a1b2c3d4e5f6g7h8i9j0",
    u"!@#$%^&*()_+",
};

void append(const QString &path, std::vector<QString> &words) {
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QString text = open ? QString::fromUtf8(file.readAll()) : QString();
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u"#!comment:"))
            words.push_back(line.toString().toCaseFolded());
    }
}

std::vector<QString> loadedWords() {
    registerPasswordResources();
    std::vector<QString> words;
    append(u":/candor/passwords/common.lst"_s, words);
    append(u":/candor/passwords/workplace.lst"_s, words);
    std::ranges::sort(words);
    return words;
}

bool isRun(QStringView text) {
    if (text.size() < shortestRun)
        return false;
    return std::ranges::any_of(runs, [text](QStringView run) {
        return run.contains(text) || std::search(run.rbegin(), run.rend(), text.begin(), text.end()) != run.rend();
    });
}

} // namespace

bool isCommonPassword(QStringView folded) {
    static const std::vector<QString> words = loadedWords();
    return std::binary_search(words.begin(), words.end(), folded, std::less<QStringView>()) || isRun(folded);
}

} // namespace candor::crypto
