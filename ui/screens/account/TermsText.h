// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Terms.h"

#include <QScrollArea>

namespace candor::screens {

/// Terms to read: headings and paragraphs, which scroll by keyboard too.
class TermsText : public QScrollArea {
    Q_OBJECT

public:
    explicit TermsText(QWidget *parent = nullptr);

    void setTerms(const Terms &terms);
};

} // namespace candor::screens
