// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/TransportBar.h"

#include "replay/VolumePopup.h"
#include "theme/Figures.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int square = 32;
constexpr int narrowSquare = 28;
constexpr int rateWidth = 56;
constexpr int gap = 8;

QString rateWords(double rate) {
    return theme::figure(rate, rate * 10 == static_cast<int>(rate * 10) ? 1 : 2) + QChar(0xd7);
}

} // namespace

TransportBar::TransportBar(Playback &playback, QWidget *parent) : QWidget(parent), m_playback(playback) {
    m_start = button(QStringLiteral("first_page"), tr("To the start (Home)"), QStringLiteral("toStart"));
    m_stepBack = button(QStringLiteral("skip_previous"), tr("One frame back (,)"), QStringLiteral("stepBack"));
    m_play = button(QStringLiteral("play_arrow"), tr("Play (Space)"), QStringLiteral("play"));
    m_play->setRole(widgets::ButtonRole::Outlined);
    m_stepOn = button(QStringLiteral("skip_next"), tr("One frame on (.)"), QStringLiteral("stepOn"));
    m_end = button(QStringLiteral("last_page"), tr("To the end (End)"), QStringLiteral("toEnd"));
    m_time = new widgets::Label(QString(), theme::Text::MonoStrong, theme::Ink::Ink, this);
    m_time->setAccessibleName(tr("Time"));
    m_length = new widgets::Label(QString(), theme::Text::Mono, theme::Ink::Quiet, this);
    m_rate = new MenuButton(tr("Rate"), this);
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setFont(theme::font(theme::Text::Mono));
    m_rate->setFocusPolicy(Qt::TabFocus);
    QStringList words;
    for (const double rate : Playback::rates())
        words.append(rateWords(rate));
    m_rate->setChoices(words);
    m_loop = button(QStringLiteral("repeat"), tr("Loop"), QStringLiteral("loop"));
    m_loop->setCheckable(true);
    m_volume = button(QStringLiteral("volume_up"), tr("Volume"), QStringLiteral("volume"));
    m_fullScreen = button(QStringLiteral("fullscreen"), tr("Full screen (F)"), QStringLiteral("fullScreen"));
    m_volumePopup = new VolumePopup(playback, this);

    connect(m_start, &QPushButton::clicked, &playback, &Playback::toStart);
    connect(m_stepBack, &QPushButton::clicked, &playback, [this] { m_playback.step(-1); });
    connect(m_play, &QPushButton::clicked, &playback, &Playback::togglePlaying);
    connect(m_stepOn, &QPushButton::clicked, &playback, [this] { m_playback.step(1); });
    connect(m_end, &QPushButton::clicked, &playback, &Playback::toEnd);
    connect(m_rate, &MenuButton::chosen, &playback,
            [this](int index) { m_playback.setRate(Playback::rates()[static_cast<std::size_t>(index)]); });
    connect(m_loop, &QPushButton::clicked, &playback, &Playback::toggleLoop);
    connect(m_volume, &QPushButton::clicked, this, [this] { m_volumePopup->openAbove(*m_volume); });
    connect(m_fullScreen, &QPushButton::clicked, this, &TransportBar::fullScreenRequested);
    connect(&playback, &Playback::changed, this, &TransportBar::showPlayback);
    connect(&playback, &Playback::positionChanged, this, &TransportBar::showPosition);
    setFixedHeight(barHeight);
    showPlayback();
}

widgets::SymbolButton *TransportBar::button(const QString &icon, const QString &name, const QString &id) {
    auto *made = new widgets::SymbolButton(icon, name, this);
    made->setObjectName(id);
    // A click must not take the keys away from the replay.
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void TransportBar::setFullScreen(bool on) {
    m_fullScreen->setMeaning(on ? QStringLiteral("fullscreen_exit") : QStringLiteral("fullscreen"),
                             on ? tr("Leave full screen (Esc)") : tr("Full screen (F)"));
}

QSize TransportBar::minimumSizeHint() const { return {352, barHeight}; }
QSize TransportBar::sizeHint() const { return {448, barHeight}; }

void TransportBar::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

void TransportBar::showPosition(MediaTime position) {
    const QString words = m_playback.isOpen() ? theme::timeWithMillis(position) : theme::emptyFigure();
    const bool wider = words.size() != m_time->text().size();
    m_time->setText(words);
    if (wider)
        arrange();
}

void TransportBar::showPlayback() {
    const bool open = m_playback.isOpen();
    for (QWidget *part : {m_start, m_stepBack, m_play, m_stepOn, m_end, m_loop})
        part->setEnabled(open);
    m_stepBack->setEnabled(open && m_playback.format().picture);
    m_stepOn->setEnabled(open && m_playback.format().picture);
    m_rate->setEnabled(open);
    m_play->setMeaning(m_playback.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play_arrow"),
                       m_playback.isPlaying() ? tr("Pause (Space)") : tr("Play (Space)"));
    const auto &rates = Playback::rates();
    m_rate->setCurrent(static_cast<int>(std::ranges::find(rates, m_playback.rate()) - rates.begin()));
    const bool silent = open && !m_playback.isAudible();
    m_volume->setMeaning(m_playback.isMuted() || silent ? QStringLiteral("volume_off") : QStringLiteral("volume_up"),
                         silent                 ? tr("No sound can be heard here")
                         : m_playback.isMuted() ? tr("Volume, muted (M)")
                                                : tr("Volume (Up, Down, M)"));
    m_length->setText(open ? QStringLiteral("/ ") + theme::shortTime(m_playback.format().length) : QString());
    showLoop();
    showPosition(m_playback.position());
    arrange();
}

void TransportBar::showLoop() {
    const auto loop = m_playback.loop();
    m_loop->setChecked(loop || m_playback.loopStart());
    QString words = tr("Loop the event here, or ten seconds ([ and ] mark a range)");
    if (loop)
        words = tr("End the loop from %1 to %2")
                    .arg(theme::timeWithTenths(loop->first), theme::timeWithTenths(loop->second));
    else if (m_playback.loopStart())
        words = tr("The loop starts at %1; ] marks its end").arg(theme::timeWithTenths(*m_playback.loopStart()));
    m_loop->setMeaning(QStringLiteral("repeat"), words);
}

void TransportBar::arrange() {
    const int top = (barHeight - square) / 2;
    const int timeWidth = m_time->sizeHint().width();
    const int lengthWidth = m_length->sizeHint().width() + gap;
    const int rest = rateWidth + 3 * square + timeWidth + gap;
    const bool roomy = width() >= 5 * square + rest + lengthWidth + gap;
    const int side = roomy ? square : narrowSquare;
    const bool showLength = width() >= 4 * side + square + rest + lengthWidth;
    const bool showEnds = width() >= 4 * side + square + rest;
    m_length->setVisible(showLength);
    m_start->setVisible(showEnds);
    m_end->setVisible(showEnds);
    int x = 0;
    for (QWidget *part : {m_start, m_stepBack, m_play, m_stepOn, m_end}) {
        if (!showEnds && (part == m_start || part == m_end))
            continue;
        const int own = part == m_play ? square : side;
        part->setGeometry(x, top, own, square);
        x += own;
    }
    x += gap;
    m_time->setGeometry(x, top, timeWidth, square);
    m_length->setGeometry(x + timeWidth + gap, top, lengthWidth, square);
    x = width();
    for (QWidget *part : {m_fullScreen, m_volume, m_loop}) {
        x -= square;
        part->setGeometry(x, top, square, square);
    }
    m_rate->setGeometry(x - rateWidth, top, rateWidth, square);
}

} // namespace candor::screens
