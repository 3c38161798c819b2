import PostMortem

/// Checks of a journal against its chain, and against a head that was noted elsewhere.
///
/// The chain shows any change to a record, and none to where it ends: whoever removes the last
/// records leaves a sound journal. Only a head that was kept elsewhere shows that. So a journal is
/// tamper-evident given its head, and no more.
public enum Verification {
    /// Reads a journal and checks every line of it.
    ///
    /// - Parameters:
    ///   - path: the journal.
    ///   - head: the sum that a page or the log row carries; nil where there is none to compare.
    /// - Returns: what was found.
    /// - Throws: ``JournalError`` where there is no journal, or none that can be read.
    public static func verify(
        _ path: String, head: Sum? = nil
    ) throws(JournalError) -> VerificationReport {
        var reader = try JournalReader(path)
        var place: Int?
        while try reader.checkNext() {
            if let head, reader.extent.head == head { place = reader.extent.count - 1 }
        }
        let extent = reader.extent
        guard head != nil else {
            return VerificationReport(path: path, extent: extent, head: .notGiven)
        }
        return VerificationReport(
            path: path, extent: extent,
            head: place.map { $0 == extent.count - 1 ? .last : .earlier(record: $0) } ?? .missing)
    }
}

/// What checking a journal has shown.
public struct VerificationReport: Hashable, Sendable {
    /// Where the given head is in the journal.
    public enum Head: Hashable, Sendable {
        /// No head was given.
        case notGiven
        /// It is the journal's head.
        case last
        /// It is the sum of an earlier record; the ones after it were appended since.
        case earlier(record: Int)
        /// No sound record has it: records were cut off or replaced, or it is another journal's.
        case missing
    }

    /// The journal's path, as given.
    public let path: String
    /// How far the journal is sound, and what comes after that.
    public let extent: JournalExtent
    /// Where the given head is.
    public let head: Head

    /// Whether every line is sound, nothing is torn, and the given head is in the journal.
    public var isSound: Bool { exitCode == 0 }

    /// The exit status: 65 (`EX_DATAERR`) for damage, 1 for a torn tail or a missing head, else 0.
    public var exitCode: Int32 {
        if extent.damage != nil { return 65 }
        return extent.tornTail != nil || head == .missing ? 1 : 0
    }

    /// What was found, as sentences.
    public var message: String {
        var sentences: [String] = []
        if let damage = extent.damage {
            sentences.append("\(path) is not sound: \(damage.message)")
            sentences.append("Sound before it: \(counted(extent.count, "record")).")
        } else {
            sentences.append("\(path) is sound: \(counted(extent.count, "record")).")
        }
        if let bytes = extent.tornTail {
            sentences.append("After them: \(counted(bytes, "byte")) of one that was cut short.")
        }
        if !extent.skipped.isEmpty {
            sentences.append(
                "Of a newer nofault and passed over: \(counted(extent.skipped.count, "record")).")
        }
        switch head {
        case .notGiven: break
        case .last: sentences.append("It ends with the given head.")
        case .earlier(let record):
            let appended = extent.count - 1 - record
            sentences.append(
                "The given head is that of record \(record); appended since: "
                    + "\(counted(appended, "record")).")
        case .missing:
            let end =
                extent.count > 0 ? "the records after record \(extent.count - 1)" : "all records"
            sentences.append(
                "The given head is not in it: its end is missing, \(end), "
                    + "or the head was taken from another journal.")
        }
        return sentences.joined(separator: " ")
    }

    /// How to go on, in the imperative; empty where all is well.
    public var hints: [String] {
        if let damage = extent.damage {
            return JournalError(path, .corrupt(damage)).hints
        }
        if extent.tornTail != nil {
            return ["Go on with `nofault open \(path)`, which keeps those bytes aside."]
        }
        return head == .missing ? ["Look for a copy that has it."] : []
    }
}
