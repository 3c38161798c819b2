/// Finds the records of a journal that something else wrote into.
///
/// Whoever opened the file beside nofault, or a shell that gave it standard output's number, leaves text
/// between the records, in front of one on its line, or behind one; other programs turn line feeds into CR LF, or
/// put a byte order mark in front. All of that is foreign: a record is whole where its bytes, from `{"seq":` and its
/// number to the end of its sum, give that sum after the record before it. So nothing is taken that the chain
/// doesn't vouch for, and bytes that stand *inside* a record end what can be found.
struct Salvage {
    /// The records as they belong into a journal, each with its line feed.
    private(set) var records: [UInt8] = []
    /// How many there are, and the last one's sum.
    private(set) var count = 0
    private(set) var head: Sum?
    /// What is foreign, in order, as ranges of the file.
    private(set) var foreign: [Range<Int>] = []
    /// How many line feeds had a carriage return in front.
    private(set) var carriageReturns = 0

    private let bytes: [UInt8]
    /// Up to where the file is accounted for.
    private var position = 0

    /// How many places of a line are tried: a text may quote the start of a record, and not often.
    private static let mostTries = 8

    /// Looks through a file behind the records that are sound as they lie.
    ///
    /// A record without a line feed behind it is torn, as everywhere.
    ///
    /// - Throws: ``JournalError`` where a whole record is of a newer nofault: it would be lost.
    init(_ bytes: [UInt8], behind sound: JournalExtent, of path: String) throws(JournalError) {
        self.bytes = bytes
        records = Array(bytes[..<sound.length])
        count = sound.count
        head = sound.head
        position = sound.length
        var start = position
        if start == 0, bytes.starts(with: JournalOpening.byteOrderMark) {
            start = JournalOpening.byteOrderMark.count
        }
        while let feed = bytes.withUnsafeBytes({ Memory.lineFeed(in: $0, from: start) }) {
            var place = start
            // Two records may share a line where a line feed was lost.
            while let record = try record(in: place..<feed, path) { place = record }
            start = feed + 1
        }
        setAside(upTo: bytes.count)
    }

    /// Finds the next record of the chain in a part of the file, and returns where it ends.
    private mutating func record(
        in line: Range<Int>, _ path: String
    ) throws(JournalError) -> Int? {
        let opening = Array((count == 0 ? "{\"nofault\":1," : "{\"seq\":\(count),").utf8)
        // Keys may stand in any order, so that a record at the start of a line may begin otherwise.
        var start = line.lowerBound
        for _ in 0..<Salvage.mostTries {
            if start < line.upperBound, bytes[start] == UInt8(ascii: "{"),
                let end = RecordCoding.endOfRecord(in: bytes[start..<line.upperBound]),
                end - start < RecordCoding.longestRecord, try take(start..<end, path)
            {
                return end
            }
            guard start + 1 < line.upperBound,
                let next = bytes[(start + 1)..<line.upperBound].firstPlace(of: opening)
            else { return nil }
            start = next
        }
        return nil
    }

    /// Takes a record, if it is one.
    private mutating func take(_ range: Range<Int>, _ path: String) throws(JournalError) -> Bool {
        do throws(Flaw) {
            let sum = try RecordCoding.verify(
                bytes.span.extracting(range), after: head ?? .beforeFirst, number: count
            ).sum
            setAside(upTo: range.lowerBound)
            records.append(contentsOf: bytes[range])
            records.append(UInt8(ascii: "\n"))
            count += 1
            head = sum
            // A line feed right behind it is the record's own.
            position = range.upperBound
            if position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
            } else if bytes[position...].starts(with: [0x0D, 0x0A]) {
                carriageReturns += 1
                position += 2
            }
            return true
        } catch {
            guard error.kind == .newer else { return false }
            throw JournalError(
                path, .corrupt(Damage(error, record: count, offset: range.lowerBound)))
        }
    }

    /// Counts what lies between the last record and a place as foreign.
    private mutating func setAside(upTo end: Int) {
        if end > position { foreign.append(position..<end) }
        position = max(position, end)
    }
}

extension ArraySlice<UInt8> {
    /// Returns where some bytes stand first, or nil where they don't.
    fileprivate func firstPlace(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var rest = self
        while let place = rest.firstIndex(of: first) {
            if self[place...].starts(with: pattern) { return place }
            rest = self[(place + 1)...]
        }
        return nil
    }
}
