#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the test clips that README.md describes: make-clips.sh FOLDER (of the clips) PATCHER (patch-clips.py)
set -eu
folder=$1
patcher=$2
mkdir -p "$folder"
cd "$folder"

make() { ffmpeg -nostdin -hide_banner -loglevel error -y -threads 2 "$@"; }

# A white picture and a click of 20 ms at each whole second. Grey where nothing flashes, so that every codec keeps it.
picture='color=c=0x404040:s=320x240:r=30:d=3'
flash='drawbox=c=white:t=fill:enable=lt(mod(n\,30)\,1)'
click='aevalsrc=0.5*sin(2*PI*1000*t)*lt(mod(t\,1)\,0.02):s=48000:d=3'
quick='-c:v libx264 -preset ultrafast -pix_fmt yuv420p'

make -f lavfi -i "$picture,$flash" -f lavfi -i "$click" $quick -c:a pcm_s16le flash.mkv
make -f lavfi -i "$picture,$flash" -f lavfi -i "$click" $quick -g 15 -c:a aac -b:a 96k \
    -metadata creation_time=2024-03-05T10:20:30Z -movflags +faststart flash.mp4
# This muxer forgets Opus' delay of 312 samples, which a reader of the file then takes off.
make -i flash.mkv -c:v libvpx -deadline realtime -cpu-used 8 -b:v 500k -c:a libopus -bsf:a setts=ts=TS+312 flash.webm
make -i flash.mkv -c:v mjpeg -q:v 5 -pix_fmt yuvj420p -c:a pcm_s16le flash.avi
make -i flash.mkv -c:v mpeg2video -b:v 1M -c:a mp2 -f mpegts flash.ts
make -i flash.mkv -c:v copy -an silent.mp4
make -i flash.mkv -vn -c:a pcm_s16le sound.wav
make -i flash.mkv -vn -ac 2 -ar 44100 -c:a pcm_s16le stereo44100.wav
make -f lavfi -i 'color=c=red:s=64x64:d=0.04' -frames:v 1 -c:v png cover.png
make -i sound.wav -i cover.png -map 0:a -map 1:v -c:a aac -c:v copy -disposition:v attached_pic cover.m4a
rm cover.png
# Sound that begins 250 ms after the picture, and one with a hole from 1 s to 2 s.
make -i flash.mkv -itsoffset 0.25 -i sound.wav -map 0:v -map 1:a -c copy late-sound.mkv
make -i flash.mkv -c copy -bsf:a 'noise=drop=between(pts\,1000\,1999)' sound-hole.mkv
# Everything from 1.5 s on 5 hours late; 9 minutes of nothing after each 0.3 s.
make -i flash.mkv -c copy -bsf:v 'setts=ts=TS+18000000*gte(TS\,1500)' -bsf:a 'setts=ts=TS+18000000*gte(TS\,1500)' \
    five-hours-later.mkv
make -i flash.mkv -c copy -bsf:v 'setts=ts=TS+540000*floor(TS/300)' -bsf:a 'setts=ts=TS+540000*floor(TS/300)' many-holes.mkv
# Everything 5 s late; sound that begins 1 s before the picture.
make -i flash.mkv -c copy -output_ts_offset 5 late-start.mkv
make -itsoffset 1 -i flash.mkv -i flash.mkv -map 0:v -map 1:a -c copy early-sound.mkv
# All of the sound behind all of the picture.
make -i flash.mkv -c:v copy -c:a aac -max_interleave_delta 0 -movflags frag_custom+empty_moov+default_base_moof sound-behind.mp4

quarters='color=c=gray:s=320x240:r=10:d=0.5,drawbox=x=0:y=0:w=160:h=120:c=red:t=fill,drawbox=x=160:y=0:w=160:h=120:c=lime:t=fill,drawbox=x=0:y=120:w=160:h=120:c=blue:t=fill'
make -f lavfi -i "$quarters" $quick -crf 10 upright.mp4
make -i upright.mp4 -c copy -metadata:s:v rotate=90 rotated90.mp4
make -i upright.mp4 -c copy -metadata:s:v rotate=180 rotated180.mp4
make -i upright.mp4 -c copy -metadata:s:v rotate=270 rotated270.mp4
make -i upright.mp4 -c copy mirrored.mp4 # patched below
make -f lavfi -i "testsrc=s=320x240:r=30:d=2,select=not(mod(n\,7))+not(mod(n\,3)),setpts=PTS+0.003/TB" -vsync vfr $quick vfr.mkv
make -f lavfi -i 'testsrc=s=321x241:r=10:d=1' -c:v ffv1 -pix_fmt yuv420p odd.mkv
make -f lavfi -i 'color=c=green:s=8200x32:r=10:d=0.2' -c:v ffv1 -pix_fmt yuv420p too-wide.mkv
make -f lavfi -i 'color=c=green:s=16x16:r=10:d=0.5' -c:v rawvideo -pix_fmt yuv420p raw.avi
make -f lavfi -i 'testsrc2=s=3840x2160:r=30:d=0.34' -frames:v 10 $quick uhd.mp4
make -f lavfi -i "$quarters" -c:v ffv1 -pix_fmt yuv420p10le ten-bit.mkv
make -f lavfi -i "$quarters" -c:v libx264 -preset ultrafast -pix_fmt yuv422p10le ten-bit-422.mp4
make -f lavfi -i "$quarters" -c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv444p planar444.mp4
make -f lavfi -i "$quarters" -c:v ffv1 -pix_fmt bgr0 rgb.mkv
make -f lavfi -i "$quarters" -c:v ffv1 -pix_fmt gray gray.mkv
make -f lavfi -i "$quarters" -vf setsar=2/1 $quick wide-pixels.mp4
make -f lavfi -i 'testsrc=s=160x120:r=10:d=1' animation.gif
make -f lavfi -i 'testsrc=s=160x120:r=10:d=0.5' -f lavfi -i 'testsrc=s=240x180:r=10:d=0.5' -map 0 $quick -f mpegts small.ts \
    -map 1 $quick -f mpegts -output_ts_offset 0.5 large.ts
cat small.ts large.ts >size-change.ts
rm small.ts large.ts

: >empty.mp4
printf 'This is no film.\nIt only has the name of one.\n' >text.mp4
printf '#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXT-X-VERSION:3\n#EXTINF:3.0,\nflash.ts\n#EXT-X-ENDLIST\n' >playlist.mp4
printf 'ffconcat version 1.0\nfile flash.mp4\n' >concat.mp4
python3 "$patcher" .
