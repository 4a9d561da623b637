#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the clips of the command line's tests: make-clips.sh SAMPLE (its folder) FOLDER (of the clips)
set -eu
sample=$1
folder=$2
mkdir -p "$folder"

make() { ffmpeg -nostdin -hide_banner -loglevel error -y -threads 2 "$@"; }

# 6 s of the sample interview: a face, and the first sentence from its 1st second on.
make -ss 3 -t 6 -i "$sample/camera.mp4" -an -c:v libx264 -preset ultrafast -crf 18 "$folder/interview.mp4"
make -ss 3 -t 6 -i "$sample/microphone.wav" -c:a pcm_s16le "$folder/interview.wav"

# A white picture and a click of 20 ms at each whole second.
make -f lavfi -i 'color=c=0x404040:s=320x240:r=30:d=9,drawbox=c=white:t=fill:enable=lt(mod(n\,30)\,1)' \
    -f lavfi -i 'aevalsrc=0.5*sin(2*PI*1000*t)*lt(mod(t\,1)\,0.02):s=48000:d=9' \
    -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a pcm_s16le "$folder/flash-long.mkv"

# Pictures that no codec makes small.
make -f lavfi -i 'color=c=gray:s=640x480:r=30:d=4,noise=alls=90:allf=t' -f lavfi -i 'sine=440:r=48000:d=4' \
    -c:v libx264 -preset ultrafast -crf 30 -pix_fmt yuv420p -c:a pcm_s16le "$folder/noise.mkv"
