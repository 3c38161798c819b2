#!/bin/sh
# Makes the source archive dist/nofault-VERSION.tar.gz, with the packages that nofault depends on inside, so that it
# builds without git and without a network: `make dist` calls it.
#
# What is archived is the last commit. The dependencies are those that Package.resolved names; their manifests
# have none of their own. In the archive, Package.swift takes them from the folder Dependencies.
set -eu
cd "$(dirname "$0")/.."
version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Shell/Recording/Tool.swift)
name=nofault-$version
folder=dist/$name
rm -rf "$folder"
mkdir -p "$folder"
git archive HEAD | tar -x -C "$folder"
git diff --quiet HEAD || echo "note: changes that are not committed are not in the archive" >&2

${SWIFT:-swift} package resolve >/dev/null
mkdir "$folder/Dependencies"
for package in swift-argument-parser swift-system; do
    mkdir "$folder/Dependencies/$package"
    git -C ".build/checkouts/$package" archive HEAD | tar -x -C "$folder/Dependencies/$package"
    sed -i.former "s|\.package(url: \"[^\"]*/$package\", from: \"[^\"]*\")|.package(path: \"Dependencies/$package\")|" \
        "$folder/Package.swift"
    grep -q "path: \"Dependencies/$package\"" "$folder/Package.swift" || {
        echo "error: Package.swift names $package in another form than this script knows" >&2
        exit 1
    }
done
rm "$folder/Package.swift.former"
rm -f "$folder/Package.resolved"
when=$(git log -1 --format=%ct)
tar --sort=name --mtime="@$when" --owner=0 --group=0 --numeric-owner -C dist -cf - "$name" |
    gzip -9 -n >"dist/$name.tar.gz"
rm -rf "$folder"
echo "dist/$name.tar.gz: $(du -k "dist/$name.tar.gz" | cut -f1) kB"
