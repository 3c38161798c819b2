import Lens
import OperatingSystem

/// What a facilitator has told the lens: off, off for a category, and which texts are right as they are.
///
/// Kept in the user's state folder and never in a journal, which would be a register of blame; of a text only a
/// fingerprint is kept.
package struct LensSettings: Hashable, Sendable {
    /// Whether there are no hints at all.
    var isOff = false
    /// The categories of which there are none.
    var silenced: Set<Category> = []
    /// The fingerprints of texts that are right as they are.
    private var accepted: Set<UInt64> = []

    /// Creates settings of somebody who has said nothing.
    package init() {}

    /// Reads what ``text`` gave; lines of another form are passed over.
    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            switch (words.first, words.dropFirst().first, words.count) {
            case ("off", nil, 1): isOff = true
            case ("off", let word?, 2):
                if let category = Category(rawValue: String(word)) { silenced.insert(category) }
            case ("ok", let word?, 2):
                if let number = UInt64(word, radix: 16) { accepted.insert(number) }
            default: continue
            }
        }
    }

    /// The settings as a file keeps them, a line each.
    var text: String {
        let lines =
            (isOff ? ["off"] : []) + silenced.map { "off \($0.rawValue)" }.sorted()
            + accepted.sorted().map { "ok \(String($0, radix: 16))" }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Whether somebody has said that a text is right as it is.
    func accepts(_ text: String) -> Bool { accepted.contains(LensSettings.fingerprint(text)) }

    /// Notes that a text is right as it is.
    mutating func accept(_ text: String) { accepted.insert(LensSettings.fingerprint(text)) }

    /// FNV-1a, 64 bits: enough to recognise a text, which can't be read out of it.
    private static func fingerprint(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// The file of ``LensSettings``.
package struct LensSettingsFile: Sendable {
    private let path: String

    /// Creates the file at a path.
    package init(path: String) { self.path = path }

    /// The file in the user's state folder; nil where there is no home folder.
    package static var standard: LensSettingsFile? {
        StateFolder.path(of: "lens").map { LensSettingsFile(path: $0) }
    }

    /// The most bytes that are read: a text that was accepted takes twenty.
    private static let largest = 1 << 20

    /// Reads the settings; those of somebody who has said nothing where there are none.
    func read() -> LensSettings {
        let bytes = try? SmallFile.bytes(
            of: path, atMost: LensSettingsFile.largest, ownedBy: Environment.user)
        return LensSettings(String(decoding: bytes ?? [], as: UTF8.self))
    }

    /// Replaces the settings.
    ///
    /// - Throws: a complaint where they can't be written; they hold until the session is left.
    func write(_ settings: LensSettings) throws(Complaint) {
        Folder.make(FileLocation(path).folder)
        do { try WholeFile.replace(path, with: Array(settings.text.utf8), mode: 0o600) } catch {
            throw Complaint(
                "It holds for now, and can't be kept: \(error.message)", hints: error.hints)
        }
    }
}
