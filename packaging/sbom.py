#!/usr/bin/env python3
"""Lists what nofault's binary is made of, as SPDX 2.3 in JSON, on standard output.

It reads Package.resolved, which `swift build` writes, for the packages of Swift, and asks the toolchain for its version.
The system's libraries stand in it by name: which version is used is up to the machine.

usage: sbom.py RESOLVED TOOL-VERSION SWIFT-VERSION SECONDS
       SECONDS is the time of the commit since 1970, so that the same sources give the same list
"""
import datetime
import hashlib
import json
import re
import sys

LICENCE = "Apache-2.0 WITH Swift-exception"


def package(name, version, location, licence, supplier, **more):
    """One package of the list."""
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "downloadLocation": location,
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        "supplier": supplier,
        **more,
    }


def purl(locator):
    """The package's address in the form of package-url."""
    return [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": locator}]


def main(resolved, tool, swift, seconds):
    with open(resolved, encoding="utf-8") as file:
        pins = json.load(file)["pins"]
    main_package = package(
        "nofault", tool, "NOASSERTION", "NOASSERTION", "NOASSERTION", primaryPackagePurpose="APPLICATION")
    packages, relations = [main_package], []

    def add(found, relation):
        packages.append(found)
        ours, theirs = main_package["SPDXID"], found["SPDXID"]
        if relation.endswith("_OF"):
            ours, theirs = theirs, ours
        relations.append({"spdxElementId": ours, "relatedSpdxElement": theirs, "relationshipType": relation})

    for pin in sorted(pins, key=lambda pin: pin["identity"]):
        state, address = pin["state"], pin["location"].removesuffix(".git")
        owner_and_name = address.removeprefix("https://")
        add(
            package(
                pin["identity"], state["version"], f"git+{address}.git@{state['revision']}", LICENCE,
                "Organization: Apple Inc. and the Swift project authors",
                externalRefs=purl(f"pkg:swift/{owner_and_name}@{state['version']}")),
            "STATIC_LINK")
    add(
        package("swift-runtime", swift, "https://www.swift.org/install/", LICENCE,
                "Organization: Apple Inc. and the Swift project authors",
                comment="standard library and Foundation, linked statically in packages"),
        "STATIC_LINK")
    for name, licence, what in [
        ("libedit", "BSD-3-Clause", "the line editor"),
        ("nettle", "LGPL-3.0-or-later OR GPL-2.0-or-later", "SHA-256, on Linux"),
    ]:
        add(
            package(name, "NOASSERTION", "NOASSERTION", licence, "NOASSERTION",
                    comment=f"the system's: {what}"),
            "DYNAMIC_LINK")

    identity = hashlib.sha256(json.dumps([packages, relations], sort_keys=True).encode()).hexdigest()
    time = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"nofault-{tool}",
        "documentNamespace": f"https://spdx.org/spdxdocs/nofault-{tool}-{identity[:32]}",
        "creationInfo": {
            "created": time.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: nofault-packaging-sbom.py"],
        },
        "packages": packages,
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relatedSpdxElement": main_package["SPDXID"],
             "relationshipType": "DESCRIBES"},
            *relations,
        ],
    }
    json.dump(document, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
