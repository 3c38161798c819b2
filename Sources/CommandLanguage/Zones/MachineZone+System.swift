import OperatingSystem
public import PostMortem

extension MachineZone {
    /// Returns the zone that this machine is set to.
    ///
    /// - Parameter now: the present, near which the zone has to fit.
    /// - Returns: the zone, perhaps without rules.
    public static func current(at now: Instant) -> MachineZone {
        LocalClock.refresh()
        return MachineZone(Setting.current, now: now, clock: systemClock)
    }

    /// What date(1) shows at an instant: seconds ahead of UTC, and the short name of the clock.
    static func systemClock(_ instant: Instant) -> (offset: Int, abbreviation: String) {
        LocalClock.reading(atSeconds: instant.seconds)
    }
}

extension MachineZone.Setting {
    /// What this machine says.
    static var current: MachineZone.Setting {
        MachineZone.Setting(reading: Environment.value("TZ"))
    }

    /// Reads what a machine says.
    ///
    /// - Parameters:
    ///   - environment: the value of `TZ`; nil where it is not set.
    ///   - link: the file that says the zone where `TZ` doesn't.
    ///   - note: a file with the zone's name, as Debian keeps it.
    ///   - folders: where the zone database is.
    init(
        reading environment: String?, link: String = "/etc/localtime",
        note: String = "/etc/timezone",
        folders: [String] = ZoneDatabase.folders
    ) {
        self.init()
        if let environment {
            self.environment = environment
            // An empty TZ means UTC; the C library does the same with a word that means nothing.
            let word = environment.first == ":" ? environment.dropFirst() : environment[...]
            names = word.isEmpty ? ["UTC"] : [Self.name(in: String(word)) ?? String(word)]
            isSound =
                word.isEmpty || Self.isRule(word)
                || !word.split(separator: "/").contains("..")
                    && ([""] + folders.map { "\($0)/" }).contains {
                        Self.isFile($0.isEmpty && word.first != "/" ? "" : "\($0)\(word)")
                    }
            return
        }
        names =
            Self.names(alongLink: link) + Self.names(ofFilesLike: link, in: folders)
            + Self.firstLine(of: note)
    }

    /// Returns the names that the links on the way to a file have, the first one first.
    private static func names(alongLink path: String) -> [String] {
        var names: [String] = []
        var path = path
        // As many links as Linux follows.
        for _ in 0..<40 {
            guard let target = SymbolicLink.target(of: path) else { break }
            names += [name(in: target)].compactMap(\.self)
            let folder = path.split(
                separator: "/", omittingEmptySubsequences: false
            ).dropLast().joined(separator: "/")
            path = target.first == "/" ? target : "\(folder)/\(target)"
        }
        return names
    }

    /// Returns the names of the files of the database that have the same bytes.
    private static func names(ofFilesLike path: String, in folders: [String]) -> [String] {
        guard SymbolicLink.target(of: path) == nil, let bytes = Self.bytes(of: path) else {
            return []
        }
        return folders.flatMap { folder in
            (["Etc/UTC"] + ZoneDatabase.names).filter { Self.bytes(of: "\(folder)/\($0)") == bytes }
        }
    }

    private static func firstLine(of path: String) -> [String] {
        guard let bytes = Self.bytes(of: path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).prefix(1)
            .map { line in String(line.filter { !$0.isWhitespace }) }
    }

    private static func bytes(of path: String) -> [UInt8]? {
        try? SmallFile.bytes(of: path, atMost: ZoneDatabase.largestFile, followsLink: true)
    }

    /// Returns whether a path leads to a regular file: nothing else is read.
    private static func isFile(_ path: String) -> Bool {
        (try? FileStatus.of(path, followsLink: true))?.kind == .regular
    }

    /// Returns what stands behind the database's folder in a path; nil where that isn't in it.
    private static func name(in path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let folder = parts.dropLast().lastIndex(of: "zoneinfo") else { return nil }
        return parts[(folder + 1)...].joined(separator: "/")
    }

    /// Returns whether a word has the form `std offset [dst [offset] [,rule]]` of POSIX.1-2024 §8.3, or is one
    /// of the names of universal time.
    private static func isRule(_ word: Substring) -> Bool {
        ["UTC", "GMT"].contains(word) || PosixRule(word) != nil
    }
}

extension MachineZone {
    /// The rules of the zone; where it is unknown, those of the offset that the machine's clock has at an instant.
    package func rules(at instant: Instant) -> ZoneRules {
        rules ?? ZoneRules(offset: MachineZone.systemClock(instant).offset)
    }
}
