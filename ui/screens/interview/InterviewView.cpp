// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewView.h"

namespace candor::screens {

struct InterviewView::Parts {
    ScreenContext &context;
};

InterviewView::InterviewView(ScreenContext &context, QWidget *parent) : QWidget(parent), m_parts(new Parts{context}) {}
InterviewView::~InterviewView() = default;

} // namespace candor::screens
