// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayView.h"

#include "common/Words.h"
#include "replay/ReplayBody.h"
#include "replay/ReplayHead.h"
#include "replay/ReplayKeys.h"
#include "replay/ReplayModel.h"
#include "replay/ReplayWords.h"
#include "widgets/Notice.h"

#include <QEvent>
#include <QHideEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candor::screens {

namespace {

constexpr QMargins pageMargins(28, 20, 28, 12);
constexpr int ringRoom = 4; ///< that the body keeps at its edges

QScrollArea *scrolling(QWidget *content) {
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

struct ReplayView::Parts {
    explicit Parts(ScreenContext &context) : model(context), body(new ReplayBody(model.playback())) {}

    ReplayModel model;
    ReplayBody *body;
    ReplayHead *head = new ReplayHead;
    QStackedWidget *pages = new QStackedWidget;
    QVBoxLayout *column = nullptr;
    QVBoxLayout *noticePlace = nullptr;
    widgets::Notice *notice = nullptr;
};

ReplayView::ReplayView(ScreenContext &context, QWidget *parent) : QWidget(parent), m_parts(new Parts(context)) {
    setAccessibleName(tr("Replay"));
    // A click beside a control brings the keys back to the replay.
    setFocusPolicy(Qt::ClickFocus);
    build();
    follow();
    showState();
}

ReplayView::~ReplayView() {
    // The body listens to the model, which goes first.
    delete m_parts->pages;
}

void ReplayView::build() {
    Parts &parts = *m_parts;
    auto *noticeRoom = new QWidget;
    parts.noticePlace = new QVBoxLayout(noticeRoom);
    parts.noticePlace->setContentsMargins(ringRoom, 0, ringRoom, 0);
    parts.pages->addWidget(scrolling(parts.body));
    parts.pages->addWidget(scrolling(noticeRoom));
    auto *headRow = new QHBoxLayout;
    headRow->setContentsMargins(ringRoom, 0, ringRoom, 0);
    headRow->addWidget(parts.head);
    parts.column = new QVBoxLayout(this);
    parts.column->setContentsMargins(pageMargins);
    parts.column->setSpacing(8);
    parts.column->addLayout(headRow);
    parts.column->addWidget(parts.pages, 1);
}

void ReplayView::follow() {
    Parts &parts = *m_parts;
    ReplayBody &body = *parts.body;
    Playback &playback = parts.model.playback();
    connect(&parts.model, &ReplayModel::stateChanged, this, &ReplayView::showState);
    connect(&parts.model, &ReplayModel::frameShown, this, &ReplayView::showFrame);
    connect(&parts.model, &ReplayModel::settled, this, &ReplayView::opened);
    connect(&parts.model, &ReplayModel::broke, &body, [&body](const Error &error) { body.remark(words(error), true); });
    connect(&playback, &Playback::positionChanged, &body, [&body](MediaTime position) {
        body.timeline().setPlayhead(position);
        body.events().setPosition(position);
    });
    connect(&playback, &Playback::changed, &body, [&body, &playback] { body.timeline().setLoop(playback.loop()); });
    connect(&playback, &Playback::pauseSkipped, &body, [&body](MediaTime length) { body.remark(pauseWords(length)); });
    connect(&body.picture(), &widgets::PictureView::imageSizeChanged, &playback, &Playback::setImageSize);
    connect(&body.picture(), &widgets::PictureView::doubleClicked, this, [this] { setFullScreen(!isReplayFull()); });
    connect(&body.overlay(), &OverlayPanel::partsChanged, &body.picture(), &widgets::PictureView::setOverlay);
    connect(&body.events(), &EventPanel::seekRequested, &playback, &Playback::seek);
    connect(&body.timeline(), &widgets::Timeline::seekRequested, &playback, &Playback::seek);
    connect(&body.timeline(), &widgets::Timeline::loopRequested, &playback,
            [&playback](MediaTime start, MediaTime end) { playback.setLoop(Playback::Range(start, end)); });
    connect(&body.timeline(), &widgets::Timeline::eventActivated, &body,
            [&body](int index) { body.events().select(index); });
    connect(&body.transport(), &TransportBar::fullScreenRequested, this, [this] { setFullScreen(!isReplayFull()); });
    connect(parts.head, &ReplayHead::summaryRequested, this, [this] { emit summaryRequested(folder()); });
    auto *keys = new ReplayKeys(playback, body, *this);
    connect(keys, &ReplayKeys::fullScreenToggled, this, [this] { setFullScreen(!isReplayFull()); });
    connect(keys, &ReplayKeys::fullScreenLeft, this, [this] { setFullScreen(false); });
}

void ReplayView::open(const QString &folder, double seconds) {
    m_parts->model.open(folder, fromSeconds(seconds));
    setFocus();
}

void ReplayView::close() {
    setFullScreen(false);
    m_parts->model.close();
}

QString ReplayView::folder() const { return m_parts->model.folder(); }

bool ReplayView::isReplayFull() const { return m_parts->body->isFullScreen(); }

void ReplayView::setFullScreen(bool on) {
    Parts &parts = *m_parts;
    if (on == isReplayFull() || (on && parts.model.state() != ReplayModel::State::Ready))
        return;
    parts.head->setVisible(!on);
    parts.column->setContentsMargins(on ? QMargins() : pageMargins);
    parts.body->setFullScreen(on);
    if (on)
        window()->installEventFilter(this);
    else
        window()->removeEventFilter(this);
    emit fullScreenRequested(on);
}

void ReplayView::showState() {
    Parts &parts = *m_parts;
    const ReplayModel::State state = parts.model.state();
    if (state != ReplayModel::State::Ready)
        setFullScreen(false);
    parts.head->show(parts.model.session());
    switch (state) {
    case ReplayModel::State::Empty:
        showNotice(noSessionNotice(), false);
        break;
    case ReplayModel::State::Refused:
        showNotice(hindranceNotice(parts.model.hindrance()), true);
        break;
    case ReplayModel::State::Opening:
    case ReplayModel::State::Ready:
        showSession();
        parts.pages->setCurrentIndex(0);
        break;
    }
}

void ReplayView::showNotice(widgets::PageNotice notice, bool error) {
    Parts &parts = *m_parts;
    if (parts.notice) {
        parts.notice->hide();
        parts.notice->deleteLater();
    }
    notice.act = [this] { emit sessionsRequested(); };
    parts.notice = new widgets::Notice(notice, error ? widgets::Notice::Kind::Error : widgets::Notice::Kind::FirstUse);
    parts.noticePlace->addWidget(parts.notice);
    parts.pages->setCurrentIndex(1);
}

void ReplayView::showSession() {
    Parts &parts = *m_parts;
    ReplayBody &body = *parts.body;
    const ReplaySession *session = parts.model.session();
    body.remark({});
    body.frame().clear();
    if (!session) {
        body.picture().clear(tr("Opening the session"));
        body.timeline().setData(std::make_shared<widgets::TimelineData>());
        body.events().setEvents({}, MediaTime(0));
        body.overlay().setAbsent({});
        return;
    }
    const auto &format = parts.model.playback().format();
    const bool measured = session->manifest.plan.telemetry;
    body.setPictureSize(format.picture ? format.picture->size : PictureSize());
    body.picture().clear(format.picture ? QString() : noPictureWords());
    body.overlay().setAbsent(!format.picture      ? noPictureWords()
                             : !measured          ? noTelemetryWords()
                             : session->landmarks ? QString()
                                                  : noLandmarksWords());
    if (!format.picture)
        body.frame().clear(noPictureWords());
    body.timeline().setPrepared(session->timeline);
    body.timeline().showAll();
    body.events().setEvents(session->events, format.length);
    body.arrange();
    parts.model.playback().setImageSize(body.picture().imageSize());
}

void ReplayView::showFrame() {
    Parts &parts = *m_parts;
    const ReplayFrame &frame = *parts.model.shown();
    parts.body->picture().show({frame.picture.image, frame.picture.pictureSize, frame.record, frame.overlay});
    if (parts.model.session()->records.isEmpty())
        parts.body->frame().showUnmeasured(frame.picture.frameNumber, noTelemetryWords());
    else
        parts.body->frame().show(frame.picture.frameNumber, frame.record);
}

bool ReplayView::eventFilter(QObject *watched, QEvent *event) {
    // The desktop may end the full screen without asking.
    if (watched == window() && event->type() == QEvent::WindowStateChange && !window()->isFullScreen())
        setFullScreen(false);
    return QWidget::eventFilter(watched, event);
}

void ReplayView::hideEvent(QHideEvent *event) {
    if (!event->spontaneous()) {
        m_parts->model.playback().pause();
        setFullScreen(false);
    }
    QWidget::hideEvent(event);
}

} // namespace candor::screens
