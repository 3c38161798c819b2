/// What is in one source: its name, its bytes, its lines, and its JSON values where it is JSON.
struct SourceText: Sendable {
    /// A JSON value and which one it is, from 1.
    struct Value: Sendable {
        let number: Int
        let value: JSONValue
    }

    /// The source as it was named.
    let name: String
    let bytes: [UInt8]
    /// Where each line lies in the bytes, without its end.
    let ranges: [Range<Int>]
    /// The number of each line, from 1, where some were passed over because they lie outside of the stretch that
    /// is drafted; empty where all lines are there.
    let numbers: [Int]
    /// The values at the top: one, or those of a file with one a line; empty where the source is no JSON.
    let values: [JSONValue]
    /// The lines of such a file that are no JSON.
    let strayLines: [Int]
    /// The line from which on nothing is JSON, behind values that are; nil where there is none.
    let brokenLine: Int?
    /// The line of each value.
    let valueLines: [Int]

    /// The source's name without its folders.
    var shortName: String {
        name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
    }

    var lineCount: Int { ranges.count }

    /// Returns a line, counted from 0.
    func line(_ index: Int) -> SourceLine {
        SourceLine(
            number: number(of: index), text: String(decoding: bytes[ranges[index]], as: UTF8.self))
    }

    /// Returns the number of a line, from 1, that is counted from 0.
    func number(of index: Int) -> Int { numbers.isEmpty ? index + 1 : numbers[index] }

    /// All lines.
    var lines: [SourceLine] { ranges.indices.map(line) }

    /// Returns the lines up to a number of them that aren't blank, to find out the kind.
    func sample(_ count: Int = 400) -> [SourceLine] {
        ranges.indices.prefix(count).map(line)
    }

    var isJSON: Bool { !values.isEmpty }

    /// The text with the beginnings of its lines alone, which tell what kind it is: a line may have megabytes.
    var beginnings: SourceText {
        guard ranges.contains(where: { $0.count > SourceText.longestBeginning }) else {
            return self
        }
        return SourceText(self, lines: ranges.map { $0.prefix(SourceText.longestBeginning) })
    }

    /// The most bytes of a line that its kind is told by.
    private static let longestBeginning = 4096

    private init(_ text: SourceText, lines: [Range<Int>]) {
        name = text.name
        bytes = text.bytes
        ranges = lines
        numbers = text.numbers
        values = text.values
        strayLines = text.strayLines
        brokenLine = text.brokenLine
        valueLines = text.valueLines
    }

    /// Reads bytes that are known to be text.
    ///
    /// - Parameters:
    ///   - name: the source as it was named.
    ///   - bytes: all of it, or the lines that count.
    ///   - numbers: the number of each line, where some were passed over.
    init(name: String, bytes: [UInt8], numbers: [Int] = []) {
        self.name = name
        self.numbers = numbers
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = start
        var ranges: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { buffer in
            for index in start..<buffer.count where buffer[index] == 0x0A {
                let end = index > start && buffer[index - 1] == 0x0D ? index - 1 : index
                ranges.append(start..<end)
                start = index + 1
            }
        }
        if start < bytes.count {
            let end = bytes.last == 0x0D ? bytes.count - 1 : bytes.count
            ranges.append(start..<max(start, end))
        }
        self.bytes = bytes
        self.ranges = ranges
        let (values, lines, stray, broken) = SourceText.values(
            bytes, first..<bytes.count, ranges)
        self.values = values
        valueLines = lines.map { numbers.isEmpty ? $0 : numbers[$0 - 1] }
        brokenLine = broken.map { numbers.isEmpty ? $0 : numbers[$0 - 1] }
        strayLines = stray.map { numbers.isEmpty ? $0 : numbers[$0 - 1] }
    }

    /// Reads the values, where the source is one, or at least nine of ten lines are one each.
    private static func values(
        _ bytes: [UInt8], _ whole: Range<Int>, _ ranges: [Range<Int>]
    ) -> ([JSONValue], [Int], [Int], broken: Int?) {
        guard let first = bytes[whole].first(where: { $0 > 0x20 }), first == 0x7B || first == 0x5B
        else { return ([], [], [], nil) }
        if let value = try? JSONReader.value(bytes, whole), !value.isScalar {
            return ([value], [1], [], nil)
        }
        // Several values, each perhaps over several lines, as jq prints them.
        var values: [JSONValue] = []
        var lines: [Int] = []
        var stray: [Int] = []
        for (index, range) in ranges.enumerated() {
            guard let first = bytes[range].first(where: { $0 > 0x20 }) else { continue }
            if first == 0x7B || first == 0x5B, let value = try? JSONReader.value(bytes, range) {
                values.append(value)
                lines.append(index + 1)
            } else {
                stray.append(index + 1)
                if stray.count > 5, stray.count * 9 > values.count { break }
            }
        }
        if !values.isEmpty, stray.count * 9 <= values.count { return (values, lines, stray, nil) }
        let strayFirst = stray.first
        let lastGood = lines.last
        var reader = JSONReader(bytes, whole)
        values = []
        lines = []
        while true {
            reader.skipBlanks()
            if reader.isAtEnd { return (values, lines, [], nil) }
            let start = reader.position
            let line = (ranges.firstIndex { $0.upperBound > start } ?? 0) + 1
            guard let value = try? reader.value(), !value.isScalar else {
                // Cut short, or something else behind it: what is whole counts, where it ends with its line.
                guard let lastGood, let strayFirst, !values.isEmpty, line == strayFirst,
                    lastGood < strayFirst
                else { return ([], [], [], nil) }
                return (values, lines, [], line)
            }
            values.append(value)
            lines.append(line)
        }
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .array, .object: false
        case .null, .bool, .number, .string: true
        }
    }
}

/// A line of a source.
struct SourceLine: Sendable {
    /// The line's number, from 1.
    let number: Int
    /// The line without its end.
    let text: String

    /// The line without the white space around it.
    var trimmed: String { text.trimmedBlanks }

    var isBlank: Bool { trimmed.isEmpty }
}
