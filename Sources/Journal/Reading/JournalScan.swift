import OperatingSystem

/// Reads a journal line by line, and checks each against the chain: the one reader of records.
///
/// Whoever reads a journal reads it by this, and so by one rule for what is torn and what is damage:
/// ``JournalReader``, ``JournalFollower``, ``JournalWriter`` when it opens, ``Verification`` and ``Repair``. Its
/// memory doesn't grow with the file.
struct JournalScan: ~Copyable {
    /// The file's length in bytes when the scan began; it reads no further.
    let size: Int
    /// How far it has come.
    private(set) var extent: JournalExtent

    /// What was read and not yet handed out, from ``start`` on.
    private var buffer: [UInt8] = []
    /// Where in the buffer the next line starts.
    private var start = 0
    /// Up to where no line feed was found in the buffer.
    private var searched = 0
    /// How far the file was read, in bytes from its start.
    private var offset: Int
    private var isAtEnd = false

    /// Bytes read at a time: a whole journal of the usual size, and small enough for the cache.
    private static let chunk = 1 << 17

    /// Starts at the first record.
    ///
    /// - Throws: ``JournalError`` where the file is not a journal of this version.
    init(of file: borrowing OpenFile) throws(JournalError) {
        let status: FileStatus
        do throws(SystemError) { status = try file.status() } catch {
            throw JournalError(file.path, .unreadable(error))
        }
        if let content = JournalError.Content(status.kind) {
            throw JournalError(file.path, .notAJournal(content))
        }
        try self.init(of: file, upTo: status.size)
    }

    /// Starts behind records that were read before, or at the first.
    ///
    /// - Parameters:
    ///   - file: the journal.
    ///   - former: the records that were read before.
    ///   - size: where to stop, in bytes from the file's start.
    /// - Throws: ``JournalError`` where the file is not a journal of this version.
    init(
        of file: borrowing OpenFile, after former: JournalExtent = JournalExtent(), upTo size: Int
    ) throws(JournalError) {
        self.size = size
        extent = former
        extent.tornTail = nil
        extent.damage = nil
        offset = former.length
        guard former.count == 0 else { return }
        var opening: [UInt8] = []
        do throws(SystemError) {
            _ = try file.read(upTo: min(JournalOpening.length, size), at: 0, into: &opening)
        } catch {
            throw JournalError(file.path, .unreadable(error))
        }
        try JournalOpening.check(opening, of: file.path)
    }

    /// Returns what the next sound line says, or nil where there is none; ``extent`` says why.
    ///
    /// - Throws: ``JournalError`` where the file can't be read.
    mutating func next(
        from file: borrowing OpenFile
    ) throws(JournalError) -> RecordCoding.Content? {
        while let line = try line(from: file) {
            do throws(Flaw) {
                let (content, sum) = try RecordCoding.read(
                    buffer.span.extracting(line), after: extent.head ?? .beforeFirst,
                    number: extent.count)
                if case .skipped(let event) = content { skip(event) }
                take(line, sum)
                return content
            } catch {
                try stop(at: error, file)
            }
        }
        return nil
    }

    /// Checks the next line as ``next(from:)`` does, and reads nothing of it.
    ///
    /// - Returns: whether there was a sound one; ``extent`` says why not.
    /// - Throws: ``JournalError`` where the file can't be read.
    mutating func checkNext(from file: borrowing OpenFile) throws(JournalError) -> Bool {
        while let line = try line(from: file) {
            do throws(Flaw) {
                let (skipped, sum) = try RecordCoding.verify(
                    buffer.span.extracting(line), after: extent.head ?? .beforeFirst,
                    number: extent.count)
                if let skipped { skip(skipped) }
                take(line, sum)
                return true
            } catch {
                try stop(at: error, file)
            }
        }
        return false
    }

    /// Returns where the next whole line is in the buffer, without its line feed; nil at the end.
    private mutating func line(from file: borrowing OpenFile) throws(JournalError) -> Range<Int>? {
        while !isAtEnd {
            if let feed = lineFeed() {
                if feed - start < RecordCoding.longestRecord { return start..<feed }
                try stop(at: .tooLong(feed - start + 1), file)
            } else if buffer.count - start > RecordCoding.longestRecord {
                try passOver(file)
            } else if try !fill(file) {
                isAtEnd = true
                if buffer.count > start { extent.tornTail = buffer.count - start }
            }
        }
        return nil
    }

    /// Notes that the record of an event is passed over.
    private mutating func skip(_ event: String) {
        extent.skipped.append(.init(record: extent.count, event: event))
    }

    /// Counts a sound line, and goes to the next.
    private mutating func take(_ line: Range<Int>, _ sum: Sum) {
        if extent.count == 0 { extent.origin = sum }
        extent.count += 1
        extent.head = sum
        extent.length += line.count + 1
        start = line.upperBound + 1
    }

    /// Stops at a line that is not sound: it is torn, or damage.
    private mutating func stop(
        at flaw: Flaw, _ file: borrowing OpenFile
    ) throws(JournalError) {
        isAtEnd = true
        if flaw.kind != .newer, size - extent.length <= TornTail.reach {
            while try fill(file) {}
            if TornTail.isTorn(buffer[start...], at: extent.length) {
                extent.tornTail = buffer.count - start
                return
            }
        }
        extent.damage = Damage(flaw, record: extent.count, offset: extent.length)
    }

    /// Passes over a line that is too long, to its end or that of the file.
    private mutating func passOver(_ file: borrowing OpenFile) throws(JournalError) {
        var length = buffer.count - start
        while true {
            buffer.removeAll(keepingCapacity: true)
            start = 0
            searched = 0
            guard try fill(file) else {
                isAtEnd = true
                extent.tornTail = length
                return
            }
            if let feed = lineFeed() {
                isAtEnd = true
                extent.damage = Damage(
                    .tooLong(length + feed + 1), record: extent.count, offset: extent.length)
                return
            }
            length += buffer.count
        }
    }

    /// Returns where the next line ends; nil where its end was not read yet.
    private mutating func lineFeed() -> Int? {
        let feed = buffer.withUnsafeBytes { Memory.lineFeed(in: $0, from: max(start, searched)) }
        searched = feed ?? buffer.count
        return feed
    }

    /// Reads on, and returns whether there was anything.
    private mutating func fill(_ file: borrowing OpenFile) throws(JournalError) -> Bool {
        buffer.removeSubrange(..<start)
        searched -= min(start, searched)
        start = 0
        guard offset < size else { return false }
        do throws(SystemError) {
            let count = try file.read(
                upTo: min(JournalScan.chunk, size - offset), at: offset, into: &buffer)
            offset += count
            return count > 0
        } catch {
            throw JournalError(file.path, .unreadable(error))
        }
    }
}

extension Flaw {
    /// A line that is longer than any record, by its length with the line feed.
    static func tooLong(_ length: Int) -> Flaw {
        Flaw(
            at: 0, expected: "a line of at most \(RecordCoding.longestRecord) bytes",
            found: "\(length) bytes")
    }
}
