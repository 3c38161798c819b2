extension TZif {
    /// The most seconds that a zone's clocks may differ from UTC: less than a day, which `ZoneRules` counts on.
    static let widestOffset = 86_399

    /// Reads a file of the tz database: versions 1 to 4, and later ones, which keep this form (RFC 9636 §3.1).
    ///
    /// It is nil where the bytes aren't such a file to the last field that is read, and for files that count leap
    /// seconds (the database's folder `right`), whose seconds aren't those of the system's clock.
    ///
    /// - Parameter bytes: the whole file.
    init?(_ bytes: [UInt8]) {
        var reader = TZifReader(bytes)
        guard let header = reader.header() else { return nil }
        if header.version == 1 {
            guard let block = reader.block(header, timeSize: 4) else { return nil }
            self = TZif(first: block.first, changes: block.changes, rule: nil)
            return
        }
        // The first block is for readers of version 1; what counts comes behind it, with times of 64 bits.
        guard reader.skip(header.length(timeSize: 4)), let second = reader.header(),
            second.version == header.version, let block = reader.block(second, timeSize: 8),
            let footer = reader.footer()
        else { return nil }
        guard !footer.isEmpty else {
            self = TZif(first: block.first, changes: block.changes, rule: nil)
            return
        }
        guard let rule = PosixRule(footer) else { return nil }
        self = TZif(first: block.first, changes: block.changes, rule: rule)
    }
}

/// Takes a TZif file apart from its beginning to its end, and never reads beyond that.
private struct TZifReader {
    /// What stands in front of a block: its version and how many there are of each thing.
    struct Header {
        let version: Int
        let universalMarks, standardMarks, leapSeconds, changes, types, characters: Int

        /// How many bytes the block has.
        ///
        /// Counts have 32 bits, so this can't overflow.
        func length(timeSize: Int) -> Int {
            changes * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4)
                + standardMarks + universalMarks
        }
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Leaves out a number of bytes, and returns whether there are as many.
    mutating func skip(_ count: Int) -> Bool { take(count) != nil }

    /// Reads a header of 44 bytes.
    mutating func header() -> Header? {
        guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(1)?.first,
            skip(15)
        else { return nil }
        var counts: [Int] = []
        for _ in 0..<6 {
            guard let count = take(4) else { return nil }
            counts.append(Int(UInt32(truncatingIfNeeded: TZifReader.number(count))))
        }
        let number: Int
        switch version {
        case 0: number = 1
        case UInt8(ascii: "2")...UInt8(ascii: "9"): number = Int(version - UInt8(ascii: "0"))
        default: return nil
        }
        return Header(
            version: number, universalMarks: counts[0], standardMarks: counts[1],
            leapSeconds: counts[2], changes: counts[3], types: counts[4], characters: counts[5])
    }

    /// Reads a block: changes in order, and no offset that a clock can't have.
    mutating func block(_ header: Header, timeSize: Int) -> (first: Int, changes: [TZif.Change])? {
        guard header.leapSeconds == 0, header.types > 0, header.types <= 256,
            header.characters > 0,
            header.length(timeSize: timeSize) <= rest.count,
            let times = take(header.changes * timeSize), let indices = take(header.changes),
            let types = take(header.types * 6),
            skip(header.characters + header.standardMarks + header.universalMarks)
        else { return nil }
        var offsets: [Int] = []
        for start in stride(from: types.startIndex, to: types.endIndex, by: 6) {
            let offset = Int(TZifReader.number(types[start..<start + 4]))
            guard abs(offset) <= TZif.widestOffset, types[start + 4] <= 1,
                types[start + 5] < header.characters
            else { return nil }
            offsets.append(offset)
        }
        var changes: [TZif.Change] = []
        changes.reserveCapacity(header.changes)
        var start = times.startIndex
        for index in indices {
            let seconds = TZifReader.number(times[start..<start + timeSize])
            guard index < offsets.count, changes.last.map({ $0.seconds < seconds }) ?? true else {
                return nil
            }
            changes.append(TZif.Change(seconds: seconds, offset: offsets[Int(index)]))
            start += timeSize
        }
        return offsets.first.map { ($0, changes) }
    }

    /// Reads the footer, a text between two newlines, and returns the text.
    mutating func footer() -> String? {
        let newline = UInt8(ascii: "\n")
        guard take(1)?.first == newline, let end = rest.firstIndex(of: newline) else { return nil }
        return String(validating: rest[..<end], as: UTF8.self)
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// Returns the signed number that four or eight bytes are, the highest first.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        let bits = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        return bytes.count == 4
            ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }
}
