import OperatingSystem
import Shell

/// The symbolic links among a folder's journals.
///
/// None is followed, for a folder can come from somebody else, and a link in it can lead anywhere. One that leads to a
/// journal of the same folder says nothing new; any other stands where a session was meant to be.
struct JournalLinks {
    /// What is to be said of those that lead to a journal that is read anyway.
    private(set) var notes: [String] = []
    /// What is wrong with the others.
    private(set) var problems: [Complaint] = []

    /// Creates an empty list.
    init() {}

    /// Looks at what links lead to.
    ///
    /// - Parameters:
    ///   - links: the paths of the links.
    ///   - journals: the paths of the journals beside them.
    init(_ links: [String], among journals: [String]) {
        guard !links.isEmpty else { return }
        var names: [FileIdentity: String] = [:]
        for path in journals {
            guard let identity = FileIdentity(of: path) else { continue }
            names[identity] = names[identity] ?? FileLocation(path).name
        }
        for path in links {
            guard let target = FileIdentity(of: path).flatMap({ names[$0] }) else {
                problems.append(JournalLinks.leadsAway(path))
                continue
            }
            notes.append(
                "Note: \(FileLocation(path).name) is a link to \(target); the session counts once, by \(target)."
            )
        }
    }

    /// Whether there is no link.
    var isEmpty: Bool { notes.isEmpty && problems.isEmpty }

    /// Adds the links of another folder.
    mutating func add(_ other: JournalLinks) {
        notes += other.notes
        problems += other.problems
    }

    private static func leadsAway(_ path: String) -> Complaint {
        Complaint(
            "\(path) is a symbolic link, and is left out: it leads to no journal in this folder.",
            hints: ["Put the journal itself here, or name its own folder."], status: .corrupt)
    }
}

/// Which file it is, whatever its name.
private struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    /// Returns nil where a path leads nowhere.
    init?(of path: String) {
        guard let status = try? FileStatus.of(path, followsLink: true) else { return nil }
        (device, number) = (status.device, status.number)
    }
}
