#!/bin/sh
# Lists what the binary is made of in dist/nofault-VERSION.spdx.json, and has spdx-tools validate the list: `make sbom`
# calls it. Where spdx-tools can't be installed, it says that the list is not validated, and fails.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Shell/Recording/Tool.swift)
compiler=$("$swift" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
list=dist/nofault-$version.spdx.json
mkdir -p dist
"$swift" package resolve >/dev/null
python3 packaging/sbom.py Package.resolved "$version" "$compiler" "$(git log -1 --format=%ct)" >"$list"
tools=.build/packaging-tools
if [ ! -e "$tools/installed" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install -q --disable-pip-version-check -r packaging/requirements.txt
    touch "$tools/installed"
fi
"$tools/bin/pyspdxtools" --infile "$list"
echo "$list is valid SPDX 2.3: $(grep -c '"versionInfo"' "$list") packages"
