#!/bin/sh
# Makes a Debian package of nofault: dist/nofault_VERSION-1_ARCH.deb. `make deb` calls it.
#
# It takes dpkg-dev, and strip; lintian, if it is there, has to find nothing but what packaging/lintian-overrides
# gives a reason for. What is linked is computed by dpkg-shlibdeps, so the package fits the Debian that it was
# built on, and later ones.
#
# usage: packaging/deb.sh BINARY      a release build with --static-swift-stdlib
set -eu
cd "$(dirname "$0")/.."
binary=$1
for program in dpkg-deb dpkg-shlibdeps strip; do
    command -v "$program" >/dev/null || {
        echo "error: $program is missing; install dpkg-dev and binutils" >&2
        exit 1
    }
done
version=$("$binary" --version)
architecture=$(dpkg --print-architecture)
maintainer='Seed 52b6db2b maintainers <maintainers@users.noreply.r-seed-52b6db2b.example>'
# The time of the last commit, so that the same sources give the same package.
when=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
folder=dist/deb
root=$folder/debian/nofault
rm -rf "$folder"
mkdir -p "$root/DEBIAN"

# The same files as any other installation, from the one list in the Makefile.
make -s install-files NOFAULT="$binary" DESTDIR="$PWD/$root" PREFIX=/usr \
    ZSH_COMPLETIONS=/usr/share/zsh/vendor-completions
strip --strip-all --remove-section=.comment --remove-section=.note "$root/usr/bin/nofault"
# A file that is only ever read by a shell names none in Debian.
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/nofault"
gzip -9 -n "$root"/usr/share/man/man?/*

doc=$root/usr/share/doc/nofault
mkdir -p "$doc"
install -m 0644 README.md ARCHITECTURE.md SECURITY.md "$doc/"
gzip -9 -n -c CHANGELOG.md >"$doc/changelog.gz"
gzip -9 -n >"$doc/changelog.Debian.gz" <<CHANGES
nofault ($version-1) unstable; urgency=medium

  * Packaged from the sources of $version; their changes are in changelog.gz.

 -- $maintainer  $(date -R -d "@$when")
CHANGES
install -m 0644 packaging/copyright "$doc/copyright"
install -D -m 0644 packaging/lintian-overrides "$root/usr/share/lintian/overrides/nofault"

# dpkg-shlibdeps wants a source package's control file beside it.
printf 'Source: nofault\n\nPackage: nofault\nArchitecture: any\n' >"$folder/debian/control"
depends=$(cd "$folder" && dpkg-shlibdeps -O debian/nofault/usr/bin/nofault | sed -n 's/^shlibs:Depends=//p')
size=$(du -sk --apparent-size "$root/usr" | cut -f1)
cat >"$root/DEBIAN/control" <<CONTROL
Package: nofault
Version: $version-1
Section: misc
Priority: optional
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $size
Depends: $depends, tzdata
Suggests: openssh-client
Description: shell in which a facilitator runs a blameless post-mortem
 Leads the room through five phases in ninety minutes, says what to say and
 ask next, keeps every accepted line in a journal that a crash can't hurt, and
 leaves a one-page write-up and a row in the incident log.
 .
 openssh-client is for sealing journals with an SSH key.
CONTROL
(cd "$root" && find usr -type f | LC_ALL=C sort | xargs md5sum) >"$root/DEBIAN/md5sums"
find "$root" -type d -exec chmod 0755 {} +
package=dist/nofault_${version}-1_$architecture.deb
SOURCE_DATE_EPOCH=$when dpkg-deb --root-owner-group --build "$root" "$package" >/dev/null
echo "$package: $(du -k "$package" | cut -f1) kB; depends on $depends"
if command -v lintian >/dev/null; then
    lintian --fail-on error,warning --allow-root "$package"
    echo "lintian has found nothing else"
else
    echo "lintian is not installed: the package is not checked"
fi
