import PostMortem

/// Walks along a journal from line to line, checking each against the chain.
///
/// While one batch of lines is being handed out, helpers read the next.
struct JournalScan: ~Copyable {
    /// How far it has come.
    private(set) var extent = JournalExtent()
    /// The file's length in bytes when the scan began; it reads no further.
    let size: Int
    private var reader: BlockReader

    /// The block that is being handed out, and what is left of it.
    private var block: LineBlock?
    private var reading = LineBlock.Reading()
    /// How many lines of the block were handed out.
    private var taken = 0
    /// The blocks after it that are read.
    private var ready: ArraySlice<LineBlock> = []
    /// The blocks after those, perhaps still being read, and who reads them.
    private var ahead = BlockBatch([])
    private var helpers: [Helper] = []
    /// What comes after the blocks; nil while there may be more of them.
    private var ending: Result<BlockReader.Piece, SystemError>?
    private var isAtEnd = false

    /// Blocks in a batch: a thread is started for each batch, and this many outweigh that.
    private static let batch = 16
    /// The fewest blocks that are worth a thread.
    private static let fewestForHelp = 4

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
        reader = BlockReader(upTo: size)
    }

    /// Returns what the next sound line says, or nil where there is none; ``extent`` says why.
    ///
    /// - Throws: ``JournalError`` where the file can't be read.
    mutating func next(
        from file: borrowing OpenFile
    ) throws(JournalError) -> RecordCoding.Content? {
        while !isAtEnd {
            if let content = reading.contents.popLast() {
                pass()
                return content
            }
            if let flaw = reading.flaw {
                stop(at: flaw)
            } else if let next = ready.popFirst() {
                block = next
                reading = next.take()
                taken = 0
            } else {
                try goOn(file)
            }
        }
        return nil
    }

    /// Counts a line that is handed out.
    private mutating func pass() {
        guard let block else { return }
        let line = block.line(taken)
        if let skipped = reading.skipped.last, skipped.record == extent.count {
            extent.skipped.append(skipped)
            reading.skipped.removeLast()
        }
        extent.count += 1
        extent.head = RecordCoding.sum(of: line, in: block.bytes)
        extent.length += line.count + 1
        taken += 1
    }

    /// Has the next batch ready, or comes to what is behind the last.
    private mutating func goOn(_ file: borrowing OpenFile) throws(JournalError) {
        if ahead.blocks.isEmpty { start(file) }
        ahead.help()
        // Waits for the blocks that others are still at.
        helpers = []
        ready = ahead.blocks[...]
        ahead = BlockBatch([])
        if ending == nil { start(file) }
        if ready.isEmpty { try finish(file.path) }
    }

    /// Takes the next blocks from the file and has helpers begin with them.
    private mutating func start(_ file: borrowing OpenFile) {
        var blocks: [LineBlock] = []
        while ending == nil, blocks.count < JournalScan.batch {
            do throws(SystemError) {
                switch try reader.next(from: file) {
                case .block(let block): blocks.append(block)
                case let piece: ending = .success(piece)
                }
            } catch {
                ending = .failure(error)
            }
        }
        ahead = BlockBatch(blocks)
        guard blocks.count >= JournalScan.fewestForHelp else { return }
        helpers = (0..<Helper.count).compactMap { _ in Helper(with: ahead) }
    }

    private mutating func finish(_ path: String) throws(JournalError) {
        switch ending {
        case .success(.tooLong(let length)):
            stop(at: .tooLong(length))
        case .success(.tail(let count)):
            isAtEnd = true
            extent.tornTail = count
        case .success(.end):
            isAtEnd = true
        case .failure(let error):
            throw JournalError(path, .unreadable(error))
        case .success(.block), nil:
            break
        }
    }

    private mutating func stop(at flaw: Flaw) {
        isAtEnd = true
        extent.damage = Damage(flaw, record: extent.count, offset: extent.length)
    }
}
