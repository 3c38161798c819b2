import PostMortem

/// Reads a record whose line is just as `FieldWriter` writes it, without looking at any byte twice.
///
/// Nearly every line is: the keys in the order of writing, no white space, no escapes. For any other
/// line, sound or not, it gives up, and ``FieldReader`` says what the line is. It never takes a line
/// that ``FieldReader`` doesn't take, nor otherwise.
///
/// That no byte of the line is an escape, a control character or bad UTF-8 is looked at once, of the
/// whole line, so that a string is no more than what stands between two quotation marks.
///
/// It points into the line, and so lives only inside of `withUnsafeBytes`. Every access is behind a
/// comparison with `end`.
struct PlainReader: FieldSource {
    private let bytes: UnsafeRawBufferPointer
    private let end: Int
    private var position: Int
    /// Whether texts are wanted; else they are empty.
    private let keepsTexts: Bool

    /// What is thrown to give up; nobody sees it.
    private static let notPlain = Flaw(at: 0, expected: "", found: "")

    /// Starts at the first byte of a line; nil where a byte of it has to be looked at more closely.
    ///
    /// - Parameters:
    ///   - bytes: memory that the line lies in.
    ///   - body: the line without its sum.
    ///   - keepingTexts: whether texts are wanted.
    private init?(_ bytes: UnsafeRawBufferPointer, _ body: Range<Int>, keepingTexts: Bool) {
        self.bytes = bytes
        self.keepsTexts = keepingTexts
        self.position = body.lowerBound
        self.end = min(body.upperBound, bytes.count)
        guard Self.isPlain(UnsafeRawBufferPointer(rebasing: bytes[position..<end])) else {
            return nil
        }
    }

    /// Reads what a line says whose sum has been checked.
    ///
    /// - Parameters:
    ///   - bytes: memory that the line lies in.
    ///   - body: the line without its sum.
    ///   - number: the number that its record must have.
    /// - Returns: the record; nil where ``FieldReader`` has to read the line.
    static func record(
        in bytes: UnsafeRawBufferPointer, _ body: Range<Int>, number: Int
    ) -> Record? {
        var reader = PlainReader(bytes, body, keepingTexts: true)
        return reader?.line(number) { at, by, event, source in
            Record(sequence: number, at: at, by: by, event: event, source: source)
        }
    }

    /// Returns whether a line is a record that ``record(in:_:number:)`` reads, in half the time.
    static func isRecord(
        in bytes: UnsafeRawBufferPointer, _ body: Range<Int>, number: Int
    ) -> Bool {
        var reader = PlainReader(bytes, body, keepingTexts: false)
        return reader?.line(number) { _, _, _, _ in true } ?? false
    }

    /// Takes the whole line, and returns what is made of it; nil where it isn't plain.
    @inline(__always)
    private mutating func line<Value>(
        _ number: Int, _ make: (Instant, String?, Event, String?) -> Value
    ) -> Value? {
        do throws(Flaw) {
            guard take("{\"seq\":"), try self.number() == number, number > 0, begin("at"),
                take("\""), let at = read(try plain(), { TimeCoding.instant($0) })
            else { return nil }
            let by = try optionalText("by")
            guard let name = try name(), name != .sessionOpened else { return nil }
            let event = try event(name)
            let source = try optionalText("from")
            return position == end ? make(at, by, event, source) : nil
        } catch {
            return nil
        }
    }

    // MARK: Values

    /// Takes the event's name; nil where no event has it.
    @inline(__always)
    private mutating func name() throws(Flaw) -> EventName? {
        guard begin("event"), take("\"") else { throw Self.notPlain }
        return EventName(UnsafeRawBufferPointer(rebasing: bytes[try plain()]))
    }

    @inline(__always)
    mutating func optionalText(_ key: StaticString) throws(Flaw) -> String? {
        begin(key) ? try string(isKept: keepsTexts) : nil
    }

    mutating func texts(_ key: StaticString) throws(Flaw) -> [String] {
        guard begin(key), take("[") else { throw Self.notPlain }
        var texts: [String] = []
        if take("]") { return texts }
        repeat { texts.append(try string(isKept: keepsTexts)) } while take(",")
        guard take("]") else { throw Self.notPlain }
        return texts
    }

    mutating func integer(_ key: StaticString) throws(Flaw) -> Int {
        guard begin(key) else { throw Self.notPlain }
        return try number()
    }

    mutating func optionalInteger(_ key: StaticString) throws(Flaw) -> Int? {
        begin(key) ? try number() : nil
    }

    mutating func optionalBoolean(_ key: StaticString) throws(Flaw) -> Bool? {
        guard begin(key) else { return nil }
        if take("true") { return true }
        if take("false") { return false }
        throw Self.notPlain
    }

    @inline(__always)
    mutating func optionalItem(_ key: StaticString) throws(Flaw) -> ItemID? {
        begin(key) ? try item() : nil
    }

    mutating func items(_ key: StaticString) throws(Flaw) -> [ItemID] {
        guard begin(key), take("[") else { throw Self.notPlain }
        var ids: [ItemID] = []
        if take("]") { return ids }
        repeat { ids.append(try item()) } while take(",")
        guard take("]") else { throw Self.notPlain }
        return ids
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: StaticString
    ) throws(Flaw) -> Choice {
        guard begin(key), let choice = Choice(rawValue: try string(isKept: true)) else {
            throw Self.notPlain
        }
        return choice
    }

    mutating func optionalTime(_ key: StaticString) throws(Flaw) -> StatedTime? {
        guard begin(key) else { return nil }
        guard take("\""), let moment = read(try plain(), { TimeCoding.moment($0) }) else {
            throw Self.notPlain
        }
        return StatedTime(
            moment, isApproximate: try optionalBoolean("approximate") ?? false,
            isZoneAssumed: try optionalBoolean("assumed") ?? false)
    }

    mutating func date(_ key: StaticString) throws(Flaw) -> CalendarDate {
        guard begin(key), take("\""), let date = read(try plain(), { TimeCoding.date($0) })
        else {
            throw Self.notPlain
        }
        return date
    }

    mutating func optionalOverride() throws(Flaw) -> Override? {
        guard let reason = try optionalText("because") else { return nil }
        return Override(
            rules: stands("over") ? try texts("over") : [],
            codes: stands("rules") ? try texts("rules") : [], reason: reason)
    }

    /// Returns whether a key comes next, and takes nothing.
    private mutating func stands(_ key: StaticString) -> Bool {
        let start = position
        defer { position = start }
        return begin(key)
    }

    func missing(_ key: StaticString) -> Flaw { Self.notPlain }
}

// MARK: Bytes

extension PlainReader {
    /// Takes a text off the front, if it is there.
    @inline(__always)
    private mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - position >= count, let start = bytes.baseAddress,
            Memory.isEqual(start + position, text.utf8Start, count: count)
        else { return false }
        position += count
        return true
    }

    /// Takes `,"key":` off the front, if it is there.
    @inline(__always)
    private mutating func begin(_ key: StaticString) -> Bool {
        let count = key.utf8CodeUnitCount
        guard end - position >= count + 4, bytes[position] == UInt8(ascii: ","),
            bytes[position + 1] == UInt8(ascii: "\""),
            bytes[position + 2 + count] == UInt8(ascii: "\""),
            bytes[position + 3 + count] == UInt8(ascii: ":"), let start = bytes.baseAddress,
            Memory.isEqual(start + position + 2, key.utf8Start, count: count)
        else { return false }
        position += count + 4
        return true
    }

    /// Takes a number of at most 18 digits, without a sign.
    private mutating func number() throws(Flaw) -> Int {
        let start = position
        var number = 0
        while position < end, FlatScanner.isDigit(bytes[position]) {
            number = number &* 10 &+ Int(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        let count = position - start
        guard (1...18).contains(count), count == 1 || bytes[start] != UInt8(ascii: "0") else {
            throw Self.notPlain
        }
        return number
    }

    /// Takes a string; it is empty where it isn't kept.
    @inline(__always)
    private mutating func string(isKept: Bool) throws(Flaw) -> String {
        guard take("\"") else { throw Self.notPlain }
        let text = try plain()
        return isKept
            ? String(decoding: UnsafeRawBufferPointer(rebasing: bytes[text]), as: UTF8.self) : ""
    }

    /// Returns whether bytes are UTF-8 without escapes and control characters.
    private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var gathered: UInt8 = 0
        var special: UInt8 = 0
        // Without a branch, many bytes are looked at in one step.
        for byte in bytes {
            gathered |= byte
            special |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
        }
        // Bad UTF-8 would be replaced, and has to be refused.
        return special == 0
            && (gathered < 0x80 || FlatScanner.isUTF8(Span(_unsafeBytes: bytes)))
    }

    @inline(__always)
    private mutating func item() throws(Flaw) -> ItemID {
        guard take("\""), let id = read(try plain(), { ItemCoding.id($0) }) else {
            throw Self.notPlain
        }
        return id
    }

    /// Takes what comes before the next quotation mark, and the mark, and returns where it was.
    ///
    /// It is for what is then looked at byte by byte.
    @inline(__always)
    private mutating func plain() throws(Flaw) -> Range<Int> {
        let start = position
        guard let quote = Memory.place(of: UInt8(ascii: "\""), in: bytes, from: start), quote < end
        else { throw Self.notPlain }
        position = quote + 1
        return start..<quote
    }

    /// Returns what a reading makes of some bytes.
    @inline(__always)
    private func read<Value>(_ range: Range<Int>, _ reading: (Span<UInt8>) -> Value) -> Value {
        reading(Span(_unsafeBytes: UnsafeRawBufferPointer(rebasing: bytes[range])))
    }
}
