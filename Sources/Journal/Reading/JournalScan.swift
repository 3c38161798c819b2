import PostMortem

/// Walks along a journal from line to line, checking each against the chain.
struct JournalScan {
    /// How far it has come.
    private(set) var extent = JournalExtent()
    /// The file's length in bytes when the scan began; it reads no further.
    let size: Int
    private var lines: LineReader
    private var isAtEnd = false

    /// Starts at the first record.
    ///
    /// - Throws: ``JournalError`` where the file is not a journal of this version.
    init(of file: borrowing OpenFile) throws(JournalError) {
        let status: FileStatus
        var opening: [UInt8] = []
        do throws(SystemError) {
            status = try file.status()
            if status.kind == .regular {
                _ = try file.read(
                    upTo: min(JournalOpening.length, status.size), at: 0, into: &opening)
            }
        } catch {
            throw JournalError(file.path, .unreadable(error))
        }
        if let content = JournalError.Content(status.kind) {
            throw JournalError(file.path, .notAJournal(content))
        }
        try JournalOpening.check(opening, of: file.path)
        size = status.size
        lines = LineReader(upTo: size)
    }

    /// Returns what the next sound line says, or nil where there is none; ``extent`` says why.
    ///
    /// - Throws: ``JournalError`` where the file can't be read.
    mutating func next(
        from file: borrowing OpenFile
    ) throws(JournalError) -> RecordCoding.Content? {
        guard !isAtEnd else { return nil }
        let piece: LineReader.Piece
        do throws(SystemError) {
            piece = try lines.next(from: file)
        } catch {
            throw JournalError(file.path, .unreadable(error))
        }
        switch piece {
        case .line(let line):
            do throws(Flaw) {
                return try take(line)
            } catch {
                stop(at: error)
            }
        case .tooLong(let length):
            stop(
                at: Flaw(
                    at: 0, expected: "a line of at most \(RecordCoding.longestRecord) bytes",
                    found: "\(length) bytes"))
        case .tail(let count):
            isAtEnd = true
            extent.tornTail = count
        case .end:
            isAtEnd = true
        }
        return nil
    }

    private mutating func take(_ line: ArraySlice<UInt8>) throws(Flaw) -> RecordCoding.Content {
        let sum = try RecordCoding.check(line, after: extent.head ?? .beforeFirst)
        let content = try RecordCoding.decode(line, number: extent.count)
        if case .skipped(let event) = content {
            extent.skipped.append(JournalExtent.Skipped(record: extent.count, event: event))
        }
        extent.count += 1
        extent.head = sum
        extent.length += line.count + 1
        return content
    }

    private mutating func stop(at flaw: Flaw) {
        isAtEnd = true
        extent.damage = Damage(flaw, record: extent.count, offset: extent.length)
    }
}
