import Foundation
public import PostMortem

extension MachineZone {
    /// Returns the zone that this machine is set to.
    ///
    /// - Parameter now: the present, near which the zone has to fit.
    /// - Returns: the zone, perhaps without rules.
    public static func current(at now: Instant) -> MachineZone {
        tzset()
        return MachineZone(Setting.current, now: now, clock: systemClock)
    }

    /// What date(1) shows at an instant: seconds ahead of UTC, and the short name of the clock.
    static func systemClock(_ instant: Instant) -> (offset: Int, abbreviation: String) {
        var seconds = time_t(instant.seconds)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return (0, "UTC") }
        let name = parts.tm_zone.map { String(cString: $0) } ?? ""
        return (Int(parts.tm_gmtoff), name)
    }
}

extension MachineZone.Setting {
    /// What this machine says.
    static var current: MachineZone.Setting {
        MachineZone.Setting(reading: ProcessInfo.processInfo.environment["TZ"])
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
        folders: [String] = ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo"]
    ) {
        self.init()
        if let environment {
            self.environment = environment
            // An empty TZ means UTC; the C library does the same with a word that means nothing.
            let word = environment.first == ":" ? environment.dropFirst() : environment[...]
            names = word.isEmpty ? ["UTC"] : [Self.name(in: String(word)) ?? String(word)]
            isSound =
                word.isEmpty || Self.isRule(word)
                || ([""] + folders.map { "\($0)/" }).contains {
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
            guard
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
            else { break }
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
        guard isFile(path),
            (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil,
            let bytes = FileManager.default.contents(atPath: path), bytes.count < 65_536
        else { return [] }
        return folders.flatMap { folder in
            (["Etc/UTC"] + ZoneDatabase.names).filter {
                FileManager.default.contents(atPath: "\(folder)/\($0)") == bytes
            }
        }
    }

    private static func firstLine(of path: String) -> [String] {
        guard isFile(path), let bytes = FileManager.default.contents(atPath: path),
            bytes.count < 4096
        else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).prefix(1)
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Returns whether a path leads to a regular file: nothing else is read.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Returns what stands behind the database's folder in a path; nil where that isn't in it.
    private static func name(in path: String) -> String? {
        guard let folder = path.range(of: "zoneinfo/", options: .backwards) else { return nil }
        return String(path[folder.upperBound...])
    }

    /// Returns whether a word has the form `std offset [dst [offset] [,rule]]` of POSIX.1-2024 §8.3, or is one
    /// of the names of universal time.
    private static func isRule(_ word: Substring) -> Bool {
        let name = #"(<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})"#
        let offset = #"[+-]?[0-9]{1,3}(:[0-9]{2}){0,2}"#
        let form = "^\(name)\(offset)(\(name)(\(offset))?(,[JM0-9.,/:+-]+)?)?$"
        return ["UTC", "GMT"].contains(word)
            || word.range(of: form, options: .regularExpression) != nil
    }
}

extension MachineZone {
    /// The rules of the zone; where it is unknown, those of the offset that the machine's clock has at an instant.
    package func rules(at instant: Instant) -> ZoneRules {
        rules ?? ZoneRules(offset: MachineZone.systemClock(instant).offset)
    }
}

extension ZoneRules {
    /// The name of the zone that this machine is set to, by ``MachineZone``; `UTC` where it can't be named.
    public static var localName: String {
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
        return MachineZone.current(at: now).rules?.name ?? utc.name
    }
}
