/// Tells what is at a path, and by its first bytes whether it is a journal.
enum JournalOpening {
    /// The bytes to look at: more than any opening, and enough to tell text from other data.
    static let length = 4096
    /// What journals of every version begin with.
    private static let key: StaticString = "{\"nofault\":"

    /// Returns whether there is a regular file at a path, before anything is opened: opening a device
    /// can set it off.
    ///
    /// - Throws: ``JournalError`` where there is something else.
    static func isPresent(_ path: String, in system: FileSystem) throws(JournalError) -> Bool {
        let kind: FileStatus.Kind
        do throws(SystemError) {
            kind = try system.status(path).kind
        } catch  where error.isMissing {
            return false
        } catch {
            throw JournalError(path, .unreadable(error))
        }
        if let content = JournalError.Content(kind) {
            throw JournalError(path, .notAJournal(content))
        }
        return true
    }

    /// Checks the first bytes of a file.
    ///
    /// A file that ends within ``RecordCoding/opening`` passes: its first record is torn.
    ///
    /// - Throws: ``JournalError`` where they are not those of a journal of this version.
    static func check(_ bytes: [UInt8], of path: String) throws(JournalError) {
        guard !bytes.isEmpty else { throw JournalError(path, .notAJournal(.nothing)) }
        let opening = RecordCoding.opening.withUTF8Buffer(Array.init)
        if bytes.starts(with: opening) || opening.starts(with: bytes) { return }

        let digits = bytes.dropFirst(key.utf8CodeUnitCount).prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        if key.equals(bytes.prefix(key.utf8CodeUnitCount)), digits.count < 10,
            let version = Int(String(decoding: digits, as: UTF8.self)),
            version > RecordCoding.version
        {
            throw JournalError(path, .newerVersion(String(version)))
        }
        if bytes.starts(with: byteOrderMark + opening) {
            throw JournalError(path, .notAJournal(.marked))
        }
        throw JournalError(path, .notAJournal(JournalError.Content(bytes)))
    }

    /// U+FEFF in UTF-8, which some editors put in front of a file.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension JournalError.Content {
    /// Names what a file is by its kind; nil for a regular file.
    init?(_ kind: FileStatus.Kind) {
        switch kind {
        case .regular: return nil
        case .folder: self = .folder
        case .pipe: self = .pipe
        case .socket: self = .socket
        case .device: self = .device
        }
    }

    /// Names what the first bytes of a file look like.
    fileprivate init(_ bytes: [UInt8]) {
        let texts: [UInt8] = [0x09, 0x0A, 0x0C, 0x0D, 0x1B]
        if bytes.contains(where: { ($0 < 0x20 && !texts.contains($0)) || $0 == 0x7F }) {
            self = .bytes
        } else {
            let first = bytes.first { $0 > 0x20 }
            self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .text
        }
    }
}
