/// Reads a word from its beginning, piece by piece.
///
/// ASCII only: everything else is no piece of a time.
struct WordScanner {
    /// What has not been read yet.
    private(set) var rest: Substring.UTF8View

    init(_ word: Substring) { rest = word.utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// What has not been read yet, as text.
    var remainder: Substring { Substring(rest) }

    /// Whether a digit comes next.
    var isAtDigit: Bool { rest.first.map(Self.isDigit) ?? false }

    /// Reads a run of digits whose length is in a range, at most 18.
    ///
    /// - Returns: the number; nil, having read nothing, where the run is shorter or longer.
    mutating func digits(_ lengths: ClosedRange<Int>) -> Int? {
        let run = rest.prefix { Self.isDigit($0) }
        guard lengths.contains(run.count), run.count <= 18 else { return nil }
        rest = rest[run.endIndex...]
        return run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Reads one of several characters.
    ///
    /// - Returns: the character; nil, having read nothing, where another one comes next.
    @discardableResult
    mutating func take(_ characters: Unicode.Scalar...) -> Unicode.Scalar? {
        guard let byte = rest.first, let found = characters.first(where: { $0.value == byte })
        else {
            return nil
        }
        rest.removeFirst()
        return found
    }

    /// Reads a run of letters, perhaps empty.
    mutating func letters() -> Substring {
        let run = rest.prefix {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        }
        rest = rest[run.endIndex...]
        return Substring(run)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
