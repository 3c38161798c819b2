package import PostMortem

/// Records to bytes and back: the journal's format, version 1.
///
/// A record is one line of JSON: `seq`, `at`, `by`, `event`, the event's own fields, `from` and `sum`,
/// each left out where it has no value; record 0 has `"nofault":1` in front. Writing keeps this order.
/// Reading needs `nofault` first and `sum` last and takes the others in any order, since the sum
/// covers the bytes as they are.
///
/// The format changes only by adding. Whoever adds an event or a key that an older nofault may pass
/// over marks the record with `"optional":true`: then an unknown event is skipped, though still part
/// of the chain, and unknown keys are ignored. Without the mark both are errors, because a session
/// rebuilt without them would be another one.
package enum RecordCoding {
    /// The version that is written and read.
    package static let version = 1
    /// What every journal of ``version`` begins with.
    package static let opening: StaticString = "{\"nofault\":1,"
    /// The longest record in bytes, with its line feed.
    ///
    /// The bound keeps a line without an end from claiming any memory. Texts are typed by hand, so
    /// real records stay a thousand times below it.
    package static let longestRecord = 1 << 20
    /// What stands between a record's body and its sum.
    private static let sumKey: StaticString = ",\"sum\":\""
    /// What stands after the sum.
    private static let ending: StaticString = "\"}"
    /// The bytes of a line from ``sumKey`` to the end.
    private static let tailLength = sumKey.utf8CodeUnitCount + Sum.length + ending.utf8CodeUnitCount

    /// What a line says.
    package enum Content: Hashable, Sendable {
        /// A record.
        case record(Record)
        /// An event of a newer nofault, by its name, that may be passed over.
        case skipped(event: String)
    }

    /// Why a record can't be stored.
    package struct Unstorable: Error {
        /// The reason, as a sentence.
        package let reason: String
    }

    // MARK: Writing

    /// Returns a record's line with its line feed, and its sum.
    ///
    /// - Throws: ``Unstorable`` where reading would not give the same record back.
    package static func encode(
        _ record: Record, after previous: Sum
    ) throws(Unstorable) -> (line: [UInt8], sum: Sum) {
        if case .sessionOpened = record.event, record.sequence > 0 {
            throw Unstorable(reason: "Only record 0 opens a session.")
        }
        var fields = FieldWriter()
        if record.sequence == 0 {
            guard case .sessionOpened = record.event else {
                throw Unstorable(reason: "Record 0 has to open the session.")
            }
            fields.integer("nofault", version)
        }
        fields.integer("seq", record.sequence)
        fields.instant("at", record.at)
        fields.text("by", record.by)
        fields.event(record.event)
        fields.text("from", record.source)
        if let problem = fields.problem { throw Unstorable(reason: problem) }

        var line = fields.bytes
        guard line.count + tailLength < longestRecord else {
            throw Unstorable(reason: "The line is longer than a record of 1 MiB can hold.")
        }
        let sum = Sum(of: line[...], after: previous)
        sumKey.withUTF8Buffer { line.append(contentsOf: $0) }
        sum.append(to: &line)
        ending.withUTF8Buffer { line.append(contentsOf: $0) }
        line.append(UInt8(ascii: "\n"))
        return (line, sum)
    }

    // MARK: Reading

    /// Checks a line against the sum of the line before it, and reads what it says.
    ///
    /// - Parameters:
    ///   - line: the line without its line feed.
    ///   - previous: the sum of the line before it.
    ///   - number: the number that its record must have.
    /// - Returns: what it says, and its sum.
    /// - Throws: ``Flaw`` where the line is not such a record, or where its sum is another one.
    static func read(
        _ line: Span<UInt8>, after previous: Sum, number: Int
    ) throws(Flaw) -> (content: Content, sum: Sum) {
        let sum = try check(line, after: previous)
        let record = line.withUnsafeBytes {
            PlainReader.record(in: $0, 0..<$0.count - tailLength, number: number)
        }
        if let record { return (.record(record), sum) }
        return (try decode(copy(line), number: number), sum)
    }

    /// Checks what ``read(_:after:number:)`` checks, and makes no record of it.
    ///
    /// - Returns: the name of an event that was passed over, nil where it is a record; and the line's sum.
    /// - Throws: as ``read(_:after:number:)``.
    static func verify(
        _ line: Span<UInt8>, after previous: Sum, number: Int
    ) throws(Flaw) -> (skipped: String?, sum: Sum) {
        let sum = try check(line, after: previous)
        let isRecord = line.withUnsafeBytes {
            PlainReader.isRecord(in: $0, 0..<$0.count - tailLength, number: number)
        }
        if !isRecord, case .skipped(let event) = try decode(copy(line), number: number) {
            return (event, sum)
        }
        return (nil, sum)
    }

    /// Checks a line against the sum of the line before it.
    ///
    /// Everything but a line's own form is in its sum.
    ///
    /// - Parameters:
    ///   - line: the line without its line feed.
    ///   - previous: the sum of the line before it.
    /// - Returns: the line's sum.
    /// - Throws: ``Flaw`` where the line doesn't end with a sum, or with another one.
    package static func check(
        _ line: Span<UInt8>, after previous: Sum
    ) throws(Flaw) -> Sum {
        let length = max(0, line.count - tailLength)
        let sum = Sum(of: line.extracting(first: length), after: previous)
        let tail = line.extracting(last: tailLength)
        // Digits that are those of the sum needn't be read.
        if tail.withUnsafeBytes({ isTail($0, of: sum) }) { return sum }
        guard let stated = statedSum(copy(tail)) else {
            throw Flaw(
                at: length, expected: "a line that ends with its sum",
                found: Escaping.excerpt(copy(tail)))
        }
        throw Flaw(
            .sum, at: length + sumKey.utf8CodeUnitCount, expected: "the sum \(sum)",
            found: "\(stated)")
    }

    /// Returns a copy, for whatever has the time.
    private static func copy(_ bytes: Span<UInt8>) -> ArraySlice<UInt8> {
        bytes.withUnsafeBufferPointer { ArraySlice($0) }
    }

    /// Returns whether bytes are the end of a line that has a sum.
    private static func isTail(_ bytes: UnsafeRawBufferPointer, of sum: Sum) -> Bool {
        guard bytes.count == tailLength, let start = bytes.baseAddress else { return false }
        let digits = start + sumKey.utf8CodeUnitCount
        return sum.isSpelled(at: digits)
            && Memory.isEqual(start, sumKey.utf8Start, count: sumKey.utf8CodeUnitCount)
            && Memory.isEqual(
                digits + Sum.length, ending.utf8Start, count: ending.utf8CodeUnitCount)
    }

    /// Returns whether a line ends as a record does.
    static func endsWithSum(_ line: ArraySlice<UInt8>) -> Bool { statedSum(line) != nil }

    /// Returns the sum that a line says it has; nil where it doesn't end with one.
    private static func statedSum(_ line: ArraySlice<UInt8>) -> Sum? {
        guard line.count >= tailLength else { return nil }
        let start = line.endIndex - tailLength
        let digits = start + sumKey.utf8CodeUnitCount
        guard sumKey.equals(line[start..<digits]),
            ending.equals(line[digits + Sum.length..<line.endIndex])
        else { return nil }
        return Sum(digits: line[digits..<digits + Sum.length])
    }

    /// Returns where the first record of some bytes ends that starts at their start: behind the sum that
    /// comes first; nil where there is none.
    static func endOfRecord(in bytes: ArraySlice<UInt8>) -> Int? {
        var place = bytes.startIndex + tailLength
        while place <= bytes.endIndex {
            // Looked at only where the last two bytes are those of a record's end.
            if bytes[place - 1] == UInt8(ascii: "}"), endsWithSum(bytes[..<place]) { return place }
            place += 1
        }
        return nil
    }

    /// Reads what a line says; its sum is not checked.
    ///
    /// - Parameters:
    ///   - line: the line without its line feed.
    ///   - number: the number that its record must have.
    /// - Returns: the record, or the name of an event that was passed over.
    /// - Throws: ``Flaw`` where the line is not such a record.
    package static func decode(
        _ line: ArraySlice<UInt8>, number: Int
    ) throws(Flaw) -> Content {
        let object = try FlatObject(scanning: line)
        var fields = FieldReader(object)
        if number == 0 {
            guard object.index(of: "nofault") == 0, try fields.integer("nofault") == version else {
                throw fields.flaw("nofault", expected: "“nofault” first, with version \(version)")
            }
        }
        guard try fields.integer("seq") == number else {
            throw fields.flaw("seq", expected: "the record number \(number)")
        }
        let at = try fields.instant("at")
        let by = try fields.optionalText("by")
        let name = try fields.text("event")
        let source = try fields.optionalText("from")
        let isOptional = try fields.optionalBoolean("optional") ?? false
        _ = try fields.text("sum")
        guard (name == "sessionOpened") == (number == 0) else {
            throw fields.flaw("event", expected: "sessionOpened in record 0 and nowhere else")
        }
        guard let known = EventName(name) else {
            guard isOptional else {
                throw fields.flaw(
                    "event", kind: .newer, expected: "an event that this nofault knows")
            }
            return .skipped(event: name)
        }
        let event = try fields.event(known)
        if !isOptional { try fields.finish() }
        return .record(
            Record(sequence: number, at: at, by: by, event: event, source: source))
    }
}
