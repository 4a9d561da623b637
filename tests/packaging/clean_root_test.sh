#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package, installs it into a clean Debian 12 root and runs the demo there as an ordinary user.
# usage: clean_root_test.sh SOURCE-FOLDER
set -eu
cd "$1"
./dev deb
package=$(realpath build/deb/*.deb)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# The root is fetched as this machine fetches its own packages.
apt-config dump Acquire >"$scratch/apt.conf"
sources=/etc/apt/sources.list.d/debian.sources
[ -f "$sources" ] || sources=/etc/apt/sources.list

cat >"$scratch/check" <<'END'
set -eu
export HOME=/tmp/home PATH=/usr/bin:/bin LC_ALL=C.UTF-8
mkdir -p "$HOME"
[ "$(id -u)" -ne 0 ]
candor --version
candorctl --version
candorctl devices --json
candorctl demo --workspace "$HOME/demo" --json >"$HOME/summary.json"
grep -q '"blink_count"\|"blinks"' "$HOME/summary.json"
for session in "$HOME"/demo/sessions/*; do candorctl verify "$session"; done
candor --demo --workspace "$HOME/pictures-demo" --pictures "$HOME/pictures"
[ "$(find "$HOME/pictures" -name '*.png' -size +5k | wc -l)" -ge 20 ]
for file in share/man/man1/candor.1 share/man/man1/candorctl.1 share/applications/candor.desktop lib/candor/libonnxruntime.so.1 \
    libexec/candor/candor-reader; do
    [ -e "/usr/$file" ] || [ -e "/usr/$file.gz" ] || { echo "/usr/$file is missing"; exit 1; }
done
END

# As an ordinary user of the root, without the caller's environment.
cat >"$scratch/hook" <<'END'
#!/bin/sh
set -eu
install -m 0755 "$CHECK" "$1/tmp/check"
chroot "$1" env -i setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs sh /tmp/check
END
chmod +x "$scratch/hook"
CHECK=$scratch/check
export CHECK
mmdebstrap --variant=minbase --format=null --aptopt="$scratch/apt.conf" --include="$package" \
    --hook-dir=/usr/share/mmdebstrap/hooks/file-mirror-automount --customize-hook="$scratch/hook" \
    bookworm /dev/null "$sources"
echo "The package runs in a clean root."
