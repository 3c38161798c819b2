import OperatingSystem
import PostMortem

/// Walks along a journal from line to line, checking each against the chain.
///
/// While the lines of one block are being handed out, helpers read the next ones.
struct JournalScan: ~Copyable {
    /// The file's length in bytes when the scan began; it reads no further.
    let size: Int
    private var reader: BlockReader

    /// What is known of the lines before the block that is being handed out.
    private var passed = JournalExtent()
    /// The block that is being handed out.
    private var block: LineBlock?
    /// How many lines of the block were handed out.
    private var taken = 0
    /// What is left of the block.
    private var reading = LineBlock.Reading()
    /// The blocks after it, the next one first, perhaps still being read.
    private var ahead: ArraySlice<LineBlock> = []
    /// Those of them that nobody has begun to read; nil for a file that isn't worth a helper.
    private let queue: BlockQueue?
    /// What comes after the blocks; nil while there may be more of them.
    private var ending: Result<BlockReader.Piece, SystemError>?
    private var isAtEnd = false

    /// How many blocks are ahead at least, as long as there are more: what helpers have to do while this
    /// thread is at a block.
    private static let fewestAhead = 32
    /// How many blocks are added at a time: enough to outweigh waking a helper.
    private static let batch = 8
    /// The shortest file, in bytes, that is worth a helper: below it one is hardly awake in time.
    private static let shortestForHelp = 1 << 18

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
        queue = size < JournalScan.shortestForHelp ? nil : BlockQueue()
    }

    deinit { queue?.removeAll() }

    /// How far it has come.
    var extent: JournalExtent {
        guard let block, taken > 0 else { return passed }
        var extent = passed
        extent.count += taken
        extent.head = block.sum(ofLine: taken - 1)
        extent.length += block.length(ofFirst: taken)
        return extent
    }

    /// Returns what the next sound line says, or nil where there is none; ``extent`` says why.
    ///
    /// - Throws: ``JournalError`` where the file can't be read.
    mutating func next(
        from file: borrowing OpenFile
    ) throws(JournalError) -> RecordCoding.Content? {
        while !isAtEnd {
            if let content = reading.contents.popLast() {
                if case .skipped(let event) = content {
                    passed.skipped.append(.init(record: passed.count + taken, event: event))
                }
                taken += 1
                return content
            }
            passed = extent
            block = nil
            taken = 0
            if let flaw = reading.flaw {
                stop(at: flaw)
            } else {
                try goOn(file)
            }
        }
        return nil
    }

    /// Goes to the next block, or comes to what is behind the last.
    private mutating func goOn(_ file: borrowing OpenFile) throws(JournalError) {
        while ahead.count < JournalScan.fewestAhead, ending == nil {
            let blocks = nextBlocks(file)
            ahead += blocks
            queue?.add(blocks)
        }
        guard let next = ahead.popFirst() else { return try finish(file.path) }
        block = next
        if let reading = next.takeIfRead() {
            self.reading = reading
        } else {
            // Whoever is at it needs some time, in which another one can be read.
            queue?.readNext()
            reading = next.take()
        }
    }

    private mutating func nextBlocks(_ file: borrowing OpenFile) -> [LineBlock] {
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
        return blocks
    }

    private mutating func finish(_ path: String) throws(JournalError) {
        switch ending {
        case .success(.tooLong(let length)):
            stop(at: .tooLong(length))
        case .success(.tail(let count)):
            isAtEnd = true
            passed.tornTail = count
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
        passed.damage = Damage(flaw, record: passed.count, offset: passed.length)
    }
}
