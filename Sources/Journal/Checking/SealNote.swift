import PostMortem
import SafeText

/// What a seal says of a journal: the text that is signed.
///
/// It is a few lines of UTF-8, each a key, a space and a value, each with a line feed:
///
/// ```
/// nofault journal seal 1
/// session "2026-11-21-checkout"
/// records 95
/// bytes 24381
/// head 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
/// ```
///
/// The first line names the format and its version. The session's name is as record 0 has it, between
/// quotation marks and escaped as in the journal. Records and bytes count from the journal's start, and
/// the head is the sum of the last of these records. The same journal always gives the same text.
public struct SealNote: Hashable, Sendable {
    /// The version that is written and read.
    package static let version = 1
    private static let title = "nofault journal seal"
    /// The longest note in bytes that is read: a name as long as a record's, and room.
    private static let longest = RecordCoding.longestRecord

    /// The session's name, as the note writes it: quoted and escaped, and so safe to print.
    public let session: String
    /// How many records are sealed, from the first on.
    public let records: Int
    /// The length of these records in bytes.
    public let bytes: Int
    /// The sum of the last of them.
    public let head: Sum

    /// Creates the note of a journal as it stands; a record that was cut short is no part of it.
    ///
    /// - Throws: ``JournalError`` where the journal can't be read, is not sound, or has no record.
    public init(of path: String) throws(JournalError) {
        var reader = try JournalReader(path)
        var session = ""
        while let content = try reader.nextContent() {
            session = content.openedSession ?? session
        }
        let extent = reader.extent
        if let damage = extent.damage { throw JournalError(path, .corrupt(damage)) }
        // A file that is cut short within its first record has no head yet.
        guard let head = extent.head else { throw JournalError(path, .notAJournal(.nothing)) }
        self.init(session: session, records: extent.count, bytes: extent.length, head: head)
    }

    /// Creates a note from what it says.
    package init(session: String, records: Int, bytes: Int, head: Sum) {
        self.session = SealNote.quoted(session)
        self.records = records
        self.bytes = bytes
        self.head = head
    }

    /// Reads a note.
    ///
    /// - Returns: nil where the text is not exactly what ``text`` would give.
    public init?(_ text: String) {
        guard text.utf8.count <= SealNote.longest else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 6,
            let session = SealNote.value("session", lines[1]),
            let records = SealNote.value("records", lines[2]).flatMap({ Int($0) }),
            let bytes = SealNote.value("bytes", lines[3]).flatMap({ Int($0) }),
            let head = SealNote.value("head", lines[4]).flatMap({ Sum(digits: $0.utf8) })
        else { return nil }
        self.session = String(session)
        self.records = records
        self.bytes = bytes
        self.head = head
        // What reads in another way than it is written, such as +95 or 095, is no note.
        guard self.text == text, records > 0, bytes > 0, isQuoted(session) else { return nil }
    }

    /// The text that is signed.
    public var text: String {
        """
        \(SealNote.title) \(SealNote.version)
        session \(session)
        records \(records)
        bytes \(bytes)
        head \(head)

        """
    }

    private static func value(_ key: String, _ line: Substring) -> Substring? {
        line.hasPrefix("\(key) ") ? line.dropFirst(key.count + 1) : nil
    }

    private static func quoted(_ text: String) -> String {
        var bytes = [UInt8(ascii: "\"")]
        Escaping.append(text, to: &bytes)
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }

    /// Returns whether a value can have come from ``quoted(_:)``: it is printed as it is.
    private func isQuoted(_ value: Substring) -> Bool {
        value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
            && !value.unicodeScalars.contains { JournalText.isEscaped($0) }
    }
}

extension RecordCoding.Content {
    /// The name of the session that the record opens; nil for a record that opens none.
    var openedSession: String? {
        guard case .record(let record) = self else { return nil }
        switch record.event {
        case .sessionOpened(let session, _, _, _, _, _): return session
        default: return nil
        }
    }
}
