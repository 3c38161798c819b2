import OperatingSystem

/// The zone rules of the machine: IANA names, and what a clock there is ahead of UTC.
///
/// They are the files of the tz database that the C library reads too. A machine may have none; then there is no zone
/// but UTC and offsets.
enum ZoneDatabase {
    /// Where a database may be: where `TZDIR` says, as for the C library, to which an empty one says nothing either;
    /// or else in one of the usual places.
    static func folders(where tzdir: String?) -> [String] {
        if let tzdir, !tzdir.isEmpty { return [tzdir] }
        return ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/var/db/timezone/zoneinfo"]
    }

    /// Where this machine's database may be.
    static let folders: [String] = folders(where: Environment.value("TZDIR"))

    /// The folder of the database; nil where this machine has none.
    static let folder: String? = folders.first { Folder.isPresent($0) }

    /// The most bytes that a file may have; the longest of the database are less than 4 kB.
    static let largestFile = 65_536

    /// Returns the zone of exactly this name; nil where there is none.
    static func zone(named name: String) -> TZif? {
        guard let folder else { return nil }
        return zone(named: name, in: folder)
    }

    /// Returns the zone of exactly this name in a folder.
    ///
    /// A name may be a link to another one, as `Asia/Calcutta`, but not out of the database.
    ///
    /// - Returns: nil where there is no regular file of that name, or it isn't a zone.
    static func zone(named name: String, in folder: String) -> TZif? {
        guard isName(name), let root = Folder.resolved(folder),
            let path = Folder.resolved("\(root)/\(name)"),
            path.utf8.starts(with: "\(root)/".utf8), hasExactly(name, root),
            let bytes = try? SmallFile.bytes(of: path, atMost: largestFile)
        else { return nil }
        return TZif(bytes)
    }

    /// Returns a name as the database spells it; nil where it has none that differs in nothing but its letters' case.
    static func spelling(of name: Substring) -> String? {
        guard isName(name), let folder else { return nil }
        var path = folder
        for part in name.split(separator: "/") {
            let names = (try? Folder.names(in: path)) ?? []
            let folded = part.lowercased()
            guard let found = names.first(where: { $0.lowercased() == folded }) else { return nil }
            path += "/\(found)"
        }
        return String(path.dropFirst(folder.count + 1))
    }

    /// The names that are offered as suggestions, in alphabetical order: the database's own list of a name for each
    /// place, or where it lacks that, all of its files in folders.
    static let names: [String] = {
        guard let folder else { return [] }
        let listed = namesOfPlaces(in: folder)
        return listed.isEmpty ? namesOfFiles(in: folder) : listed
    }()

    /// Returns the third column of `zone.tab`: `CH	+4723+00832	Europe/Zurich	comments`.
    private static func namesOfPlaces(in folder: String) -> [String] {
        // Debian's has 19 kB.
        guard let bytes = try? SmallFile.bytes(of: "\(folder)/zone.tab", atMost: 1 << 20) else {
            return []
        }
        let names = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
            let columns = line.split(separator: UInt8(ascii: "\t"))
            guard line.first != UInt8(ascii: "#"), columns.count >= 3 else { return nil }
            let name = String(decoding: columns[2], as: UTF8.self)
            return isName(name) && name.contains("/") ? name : nil
        }
        return Set(names).sorted()
    }

    private static func namesOfFiles(in folder: String) -> [String] {
        let areas = (try? Folder.names(in: folder)) ?? []
        let names = areas.flatMap { area in
            ((try? Folder.names(in: "\(folder)/\(area)")) ?? []).map { "\(area)/\($0)" }
        }
        return names.filter { zone(named: $0, in: folder) != nil }
    }

    /// Returns whether a word can be the name of a zone: ASCII letters, digits, `_`, `-`, `+`, parts of one to 64 bytes
    /// with `/` between them, and not one of the database's copies of itself.
    private static func isName(_ name: some StringProtocol) -> Bool {
        let parts = name.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count <= 4, parts.allSatisfy({ (1...64).contains($0.count) }),
            parts.joined().allSatisfy(isNameByte)
        else { return false }
        return !["right", "posix", "posixrules", "localtime", "Factory"].contains(
            String(decoding: Array(parts[0]), as: UTF8.self))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }

    /// Returns whether the database spells a name this way: macOS opens a file by its name in any case.
    private static func hasExactly(_ name: String, _ root: String) -> Bool {
        #if os(macOS)
            var path = root
            for part in name.split(separator: "/") {
                guard let names = try? Folder.names(in: path), names.contains(String(part)) else {
                    return false
                }
                path += "/\(part)"
            }
        #endif
        return true
    }
}
