// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ContactFields.h"

namespace candor::documents {

/// Mail and web addresses that a narrow column breaks over two lines: completed from the address behind the link, or
/// from the next line where only the rest of an address can stand there.
class WrappedAddresses {
public:
    WrappedAddresses(const DocumentText &document, const std::vector<ResumeLine> &lines)
        : m_document(document), m_lines(lines) {}

    void complete(FoundText &address) const;

private:
    [[nodiscard]] std::optional<QString> targetOf(const FoundText &address) const;
    [[nodiscard]] const ResumeLine *nextLine(const FoundText &address) const;

    const DocumentText &m_document;
    const std::vector<ResumeLine> &m_lines;
};

} // namespace candor::documents
