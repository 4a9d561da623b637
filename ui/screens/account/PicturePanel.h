// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace candor::widgets {
class Button;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

class ProfileModel;

/// A square picture of a person, or their initials.
class Portrait : public QWidget {
    Q_OBJECT

public:
    explicit Portrait(QWidget *parent = nullptr);

    void show(const QImage &picture, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QString m_initials;
};

/// Asks a person for a picture file; empty where they have none in mind. Injected, so that tests open no dialog.
using PictureAsker = std::function<void(QWidget *over, const std::function<void(const QString &)> &chosen)>;
void askForPicture(QWidget *over, const std::function<void(const QString &)> &chosen);

/// One's own picture: choose another, remove it.
class PicturePanel : public QWidget {
    Q_OBJECT

public:
    PicturePanel(ProfileModel &model, PictureAsker ask, QWidget *parent = nullptr);

private:
    void showPicture();

    ProfileModel &m_model;
    PictureAsker m_ask;
    Portrait *m_portrait;
    widgets::Button *m_choose;
    widgets::Button *m_remove;
    widgets::StateLabel *m_outcome;
};

} // namespace candor::screens
