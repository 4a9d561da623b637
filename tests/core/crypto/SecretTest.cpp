// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Secret.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <new>
#include <ostream>
#include <type_traits>

// What the watched block of memory held when it was given back.
static const void *watchedBlock = nullptr;
static std::array<char, 8> contentWhenGivenBack{};

void *operator new[](std::size_t size) {
    if (void *block = std::malloc(size))
        return block;
    throw std::bad_alloc();
}

void operator delete[](void *block) noexcept {
    if (block != nullptr && block == watchedBlock)
        std::memcpy(contentWhenGivenBack.data(), block, contentWhenGivenBack.size());
    std::free(block);
}

void operator delete[](void *block, std::size_t /*size*/) noexcept { operator delete[](block); }

namespace candor::crypto {
namespace {

using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<QString, Secret>);

template<typename Type>
concept Printable = requires(std::ostream &stream, const Type &value) {
    stream << value;
};
static_assert(!Printable<Secret>);

TEST(SecretTest, HoldsTextAsUtf8) {
    EXPECT_EQ(Secret(u"pass wörd 🔑"_s).bytes(), QByteArrayView("pass w\xc3\xb6rd \xf0\x9f\x94\x91"));
    EXPECT_TRUE(Secret(QString()).isEmpty());
    EXPECT_TRUE(Secret().isEmpty());
}

TEST(SecretTest, TheSameLettersInAnotherUnicodeFormAreTheSame) {
    EXPECT_EQ(Secret(u"wo\u0308rd"_s).bytes(), Secret(u"w\u00f6rd"_s).bytes());
    // A compatibility character is another password: NFC, not NFKC.
    EXPECT_NE(Secret(u"m²"_s).bytes(), Secret(u"m2"_s).bytes());
}

TEST(SecretTest, LeavesTheCallersTextAsItIs) {
    const QString composed = u"correct horse"_s;
    const QString decomposed = u"wo\u0308rd"_s;
    const Secret first(composed);
    const Secret second(decomposed);
    EXPECT_EQ(composed, u"correct horse"_s);
    EXPECT_EQ(decomposed, u"wo\u0308rd"_s);
}

TEST(SecretTest, MovingLeavesNothingBehind) {
    Secret first(u"correct horse"_s);
    Secret second(std::move(first));
    EXPECT_TRUE(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
    EXPECT_EQ(second.bytes(), QByteArrayView("correct horse"));
    Secret third(u"battery"_s);
    third = std::move(second);
    EXPECT_EQ(third.bytes(), QByteArrayView("correct horse"));
    EXPECT_TRUE(second.isEmpty()); // NOLINT(bugprone-use-after-move)
}

class WipedSecretTest : public testing::Test {
protected:
    void watch(const Secret &secret) {
        watchedBlock = secret.bytes().data();
        contentWhenGivenBack.fill('?');
    }
    void TearDown() override { watchedBlock = nullptr; }

    std::array<char, 8> zeros{};
};

TEST_F(WipedSecretTest, LeavesZerosWhenItGoes) {
    {
        const Secret secret(u"correct horse"_s);
        watch(secret);
    }
    EXPECT_EQ(contentWhenGivenBack, zeros);
}

TEST_F(WipedSecretTest, LeavesZerosWhenAnotherTakesItsPlace) {
    Secret secret(u"correct horse"_s);
    watch(secret);
    secret = Secret(u"battery staple"_s);
    EXPECT_EQ(contentWhenGivenBack, zeros);
}

TEST(WipeTest, EmptiesATextAndLeavesOthersThatShareIt) {
    QString text = u"correct horse"_s;
    text.detach();
    wipe(text);
    EXPECT_TRUE(text.isEmpty());

    QString shared = u"battery staple"_s;
    const QString other = shared;
    wipe(shared);
    EXPECT_TRUE(shared.isEmpty());
    EXPECT_EQ(other, u"battery staple"_s);
}

} // namespace
} // namespace candor::crypto
