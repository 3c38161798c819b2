/// Why a journal could not be read or written.
public struct JournalError: Error, Hashable, Sendable {
    /// What went wrong.
    public indirect enum Kind: Hashable, Sendable {
        /// There is no such file.
        case missing
        /// There is a file already where a new journal should be.
        case existing
        /// There is something else than a journal.
        case notAJournal(Content)
        /// The journal is of a version that this nofault doesn't know.
        case newerVersion(String)
        /// A complete line fails a check.
        case corrupt(Damage)
        /// Another process writes it; its id is nil where that can't be told.
        case locked(holder: Int?)
        /// It can't be opened or read.
        case unreadable(SystemError)
        /// It can't be created.
        case uncreatable(SystemError)
        /// A write failed, and nothing of it is in the journal: it can be tried again.
        case notWritten(SystemError)
        /// It can't be opened for writing, or making a write durable failed.
        case unwritable(SystemError)
        /// A write failed, and what it left could not be cut off: its records may be in the journal.
        case unsettled(SystemError)
        /// The path no longer leads to the file that was opened.
        case replaced
        /// The file's length is not what was last written.
        case changed(expected: Int, found: Int)
        /// An earlier failure ended all writing.
        case readOnly(cause: JournalError)
        /// The writer was closed before.
        case closed
        /// The record can't be stored, and why, as a sentence. Nothing was written.
        case unstorable(String)
    }

    /// What is at a path instead of a journal.
    public enum Content: Hashable, Sendable {
        case folder, device, pipe, socket, nothing, json, text, bytes
        /// A journal that another program has put a byte order mark in front of.
        case marked
    }

    /// The journal's path, as given.
    public let path: String
    /// What went wrong.
    public let kind: Kind

    /// Creates an error.
    public init(_ path: String, _ kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// Whether the same can be tried again with the same writer.
    public var canBeTriedAgain: Bool {
        if case .notWritten = kind { true } else { false }
    }

    /// The exit status: 1 a file is missing or can't be read, 65 (`EX_DATAERR`) not a sound journal,
    /// 73 (`EX_CANTCREAT`), 74 (`EX_IOERR`) a write failed, 75 (`EX_TEMPFAIL`) locked (sysexits.h).
    public var exitCode: Int32 {
        switch kind {
        case .missing, .unreadable: 1
        case .notAJournal, .newerVersion, .corrupt, .unstorable: 65
        case .existing, .uncreatable: 73
        case .notWritten, .unwritable, .unsettled, .replaced, .changed, .closed: 74
        case .readOnly(let cause): cause.exitCode
        case .locked: 75
        }
    }
}

/// Where and why a journal stops being sound; every record before it is.
public struct Damage: Error, Hashable, Sendable {
    /// The number of the first record that is not sound.
    public let record: Int
    /// Where its line starts: bytes from the start of the journal.
    public let offset: Int
    /// Where in the journal the flaw itself is, in bytes.
    public let position: Int
    /// What should be there, as a noun phrase.
    public let expected: String
    /// What is there, as a noun phrase in characters that are safe to print.
    public let found: String
    /// Whether the line is sound in itself, and says something that only a newer nofault knows.
    public let isNewer: Bool

    /// Places a flaw of a line in its journal.
    package init(_ flaw: Flaw, record: Int, offset: Int) {
        self.record = record
        self.offset = offset
        self.position = offset + flaw.position
        self.expected = flaw.expected
        self.found = flaw.found
        self.isNewer = flaw.kind == .newer
    }
}
