// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ReaderProtocol.h"

#include <QByteArray>

namespace candor::reader {

/// What a reading process is for. Tests put an intruder in its place.
class Work {
public:
    Work() = default;
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;
    virtual ~Work() = default;

    /// Loads what every document needs. No document is near.
    virtual void warm() = 0;
    /// In the child, with everything taken away, while no document is near: touches the memory that a document will
    /// need, so that the kernel's copying is done when it comes.
    virtual void prepare() {}
    /// A skill list for the documents that follow; it comes from Candor itself.
    virtual void takeSkills(const QByteArray &text) = 0;
    /// In the child, with everything taken away: the bytes that answer a document.
    [[nodiscard]] virtual QByteArray answer(const documents::protocol::Task &task, const QByteArray &document) = 0;
};

} // namespace candor::reader
