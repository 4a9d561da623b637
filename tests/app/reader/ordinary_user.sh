#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the tests of taken-over readers without root's rights, from a folder that everybody may read.
# usage: ordinary_user.sh TEST-PROGRAM READER
set -eu
if [ "$(id -u)" -ne 0 ]; then
    exec "$1"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
install -m 0755 "$1" "$folder/test"
install -m 0755 "$2" "$folder/reader"
chmod 0755 "$folder"
cd /
CANDOR_TAKEN_OVER_READER="$folder/reader" setpriv --reuid=1000 --regid=1000 --clear-groups --inh-caps=-all "$folder/test"
