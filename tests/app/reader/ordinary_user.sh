#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the tests of readers without root's rights, from a folder that everybody may read.
# usage: ordinary_user.sh TEST-PROGRAM TAKEN-OVER-READER READER
set -eu
if [ "$(id -u)" -ne 0 ]; then
    exec "$1"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
install -D -m 0755 "$1" "$folder/bin/test"
install -D -m 0755 "$2" "$folder/bin/taken-over"
install -D -m 0755 "$3" "$folder/libexec/candor/candor-reader"
chmod -R a+rX "$folder"
cd /
CANDOR_TAKEN_OVER_READER="$folder/bin/taken-over" \
    setpriv --reuid=1000 --regid=1000 --clear-groups --inh-caps=-all "$folder/bin/test"
