#!/bin/sh
# Installs the package of `make deb` into a bare Debian, and runs it there: the sample meeting, the manual, and
# completion in bash. It takes root, debootstrap and a network; what it needs is a few hundred megabytes in TMPDIR.
#
# usage: packaging/try-deb.sh [PACKAGE [SUITE]]      bookworm unless given
set -eu
cd "$(dirname "$0")/.."
package=${1:-$(ls dist/nofault_*.deb | tail -n 1)}
suite=${2:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d "${TMPDIR:-/tmp}/nofault-root.XXXXXX")
finish() {
    umount "$root/proc" "$root/dev/pts" 2>/dev/null || true
    rm -rf "$root"
}
chmod 0755 "$root"
trap finish EXIT
trap 'exit 1' HUP INT TERM

say() { printf '\n== %s\n' "$*"; }
inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/mara TERM=xterm LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"
}

say "a bare $suite"
debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
rm -f "$root.log"
mkdir -p "$root/home/mara"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/pts"
mount -t devpts devpts "$root/dev/pts"
# A minimal Debian leaves manual pages out of what it installs, unless it is told otherwise.
rm -f "$root"/etc/dpkg/dpkg.cfg.d/docker
echo "$(inside dpkg-query -W | wc -l) packages, $(du -sm --exclude="$root/proc" "$root" | cut -f1) MB; no swift: $(inside sh -c 'command -v swift || echo none')"

say "installing $(basename "$package")"
cp "$package" "$root/nofault.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /nofault.deb >/dev/null 2>&1
inside dpkg-query -W -f '${Package} ${Version}: ${Status}\n' nofault
# shellcheck disable=SC2046 # one word a package
inside dpkg-query -W -f '${Package} ${Version}\n' $(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/,/ /g')
inside ldd /usr/bin/nofault
inside nofault --version

say "the sample meeting"
inside sh -c 'cd && nofault sample </dev/null | tail -n 12 && ls -l sessions/sample-* && nofault verify sessions/sample-*'

say "the prompt, at a terminal"
inside apt-get install -y -qq --no-install-recommends bsdutils >/dev/null 2>&1
# What is typed comes through a pipe that script(1) turns into a terminal.
inside sh -c 'cd && { sleep 2; printf "status\r"; sleep 1; printf "quit\r"; sleep 1; } |
    NOFAULT_HISTORY=off NO_COLOR=1 script -qec "nofault sample" /dev/null' | tail -n 20 | tr -d '\r'

say "man nofault"
inside apt-get install -y -qq --no-install-recommends man-db >/dev/null 2>&1
for page in nofault nofault-open nofault-scripts nofault-journal; do
    inside sh -c "MANWIDTH=80 man --warnings $page 2>/tmp/warnings | head -n 12; cat /tmp/warnings"
    [ ! -s "$root/tmp/warnings" ] || { echo "error: man has warnings about $page" >&2; exit 1; }
done
inside mandb -q
inside apropos nofault

say "completion in bash"
inside apt-get install -y -qq --no-install-recommends bash-completion >/dev/null 2>&1
inside bash --norc -ic '
    cd && touch retro.journal retro.script retro.txt
    . /usr/share/bash-completion/bash_completion
    _completion_loader nofault
    ask() {
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMPREPLY=()
        _nofault nofault "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf "%s -> %s\n" "$*" "${COMPREPLY[*]}"
    }
    ask nofault sa; ask nofault ve; ask nofault open re; ask nofault run re' 2>/dev/null

say "removing it"
inside apt-get remove -y -qq nofault >/dev/null 2>&1
inside sh -c 'command -v nofault || echo "nofault is gone; sessions stay: $(ls -d ~/sessions)"'
echo
echo "installed and run on $suite"
