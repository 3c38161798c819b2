/// Reads JSON values (RFC 8259) out of bytes.
struct JSONReader {
    /// Why bytes are no JSON.
    struct Failure: Error {
        /// Where, in bytes from the beginning.
        let position: Int
    }

    /// How deep values may lie in one another.
    static let deepest = 128

    private let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int
    private var depth = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Reads one value that is all there is.
    static func value(_ bytes: [UInt8], _ range: Range<Int>) throws(Failure) -> JSONValue {
        var reader = JSONReader(bytes, range)
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.isAtEnd else { throw Failure(position: reader.position) }
        return value
    }

    var isAtEnd: Bool { position >= end }

    mutating func skipBlanks() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Reads the next value.
    mutating func value() throws(Failure) -> JSONValue {
        skipBlanks()
        guard position < end, depth < JSONReader.deepest else { throw failure }
        depth += 1
        defer { depth -= 1 }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private var failure: Failure { Failure(position: position) }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(Failure) -> JSONValue {
        let size = word.utf8CodeUnitCount
        guard position + size <= end else { throw failure }
        let isThere = word.withUTF8Buffer { buffer in
            (0..<size).allSatisfy { bytes[position + $0] == buffer[$0] }
        }
        guard isThere else { throw failure }
        position += size
        return value
    }

    private mutating func object() throws(Failure) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipBlanks()
            guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw failure }
            let name = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw failure }
            members.append(JSONValue.Member(name: name, value: try value()))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw failure }
        }
    }

    private mutating func array() throws(Failure) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            values.append(try value())
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw failure }
        }
    }

    private mutating func number() throws(Failure) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        guard position < end, isDigit(bytes[position]) else { throw failure }
        if !take(UInt8(ascii: "0")) { skipDigits() }
        if take(UInt8(ascii: ".")) {
            guard position < end, isDigit(bytes[position]) else { throw failure }
            skipDigits()
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard position < end, isDigit(bytes[position]) else { throw failure }
            skipDigits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipDigits() {
        while position < end, isDigit(bytes[position]) { position += 1 }
    }

    private mutating func string() throws(Failure) -> String {
        position += 1
        let start = position
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                defer { position += 1 }
                return String(decoding: bytes[start..<position], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try escaped(from: start) }
            if byte < 0x20 { throw failure }
            position += 1
        }
        throw failure
    }

    /// Reads the rest of a string with escapes in it.
    private mutating func escaped(from start: Int) throws(Failure) -> String {
        var text = Array(bytes[start..<position])
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte < 0x20 { throw failure }
            position += 1
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard position < end else { throw failure }
            let mark = bytes[position]
            position += 1
            switch mark {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"): text += Array(String(try scalar()).utf8)
            default: throw failure
            }
        }
        throw failure
    }

    /// Reads the digits of `\u`, and those of the second half of a surrogate pair; a lone half is U+FFFD.
    private mutating func scalar() throws(Failure) -> Character {
        let first = try hexadecimal()
        let unknown = Character("\u{FFFD}")
        if (0xD800..<0xDC00).contains(first) {
            guard position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else {
                return unknown
            }
            let before = position
            position += 2
            let second = try hexadecimal()
            guard (0xDC00..<0xE000).contains(second) else {
                position = before
                return unknown
            }
            let code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            return Unicode.Scalar(code).map(Character.init) ?? unknown
        }
        return Unicode.Scalar(first).map(Character.init) ?? unknown
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        guard position + 4 <= end else { throw failure }
        var code: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[position]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw failure
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}
