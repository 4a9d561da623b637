// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ProfileView.h"
#include "account/RegisterView.h"
#include "account/SetUpView.h"
#include "account/SignInView.h"
#include "shell/Navigator.h"
#include "shell/PageFactory.h"

namespace candor::shell {

namespace {

MadePage makeSignIn(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    auto *view = new screens::SignInView(context, parent);
    QObject::connect(view, &screens::SignInView::registerRequested, &navigator,
                     [&navigator] { navigator.go(Place::Register); });
    return {view, [view] { view->reset(); }};
}

MadePage makeRegister(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    auto *view = new screens::RegisterView(context, parent);
    QObject::connect(view, &screens::RegisterView::boardRequested, &navigator,
                     [&navigator] { navigator.go(Place::Jobs); });
    return {view, [view] { view->reset(); }};
}

MadePage makeProfile(screens::ScreenContext &context, QWidget *parent) {
    auto *view = new screens::ProfileView(context, parent);
    return {view, [view] { view->refresh(); }};
}

} // namespace

MadePage makeAccountPage(Place place, screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    switch (place) {
    case Place::SetUp:
        return {new screens::SetUpView(context, parent), {}};
    case Place::SignIn:
        return makeSignIn(context, navigator, parent);
    case Place::Register:
        return makeRegister(context, navigator, parent);
    case Place::Profile:
        return makeProfile(context, parent);
    default:
        return {};
    }
}

} // namespace candor::shell
