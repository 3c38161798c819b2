import CommandLanguage
import Testing

struct LineDecoderTests {
    typealias Line = Result<ScriptLine, LineError>

    /// Decodes the bytes in chunks of the sizes, the last size again and again.
    private func decode(_ bytes: [UInt8], chunks sizes: [Int] = [4096]) -> [Line] {
        var decoder = LineDecoder()
        var lines: [Line] = []
        var rest = bytes[...]
        var turn = 0
        while !rest.isEmpty {
            let size = sizes[min(turn, sizes.count - 1)]
            decoder.append(rest.prefix(size))
            rest = rest.dropFirst(size)
            turn += 1
            while let line = decoder.next() { lines.append(line) }
        }
        decoder.finish()
        while let line = decoder.next() { lines.append(line) }
        return lines
    }

    private func texts(_ lines: [Line]) throws -> [String] { try lines.map { try $0.get().text } }

    @Test(arguments: [
        ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
        ("\n\n", ["", ""]), ("\r\n", [""]), ("a\rb\n", ["a", "b"]), ("a\r\r\n", ["a", ""]),
        ("a\r", ["a"]), ("a\rb", ["a", "b"]), ("\r\r", ["", ""]), ("a\n\rb", ["a", "", "b"]),
        ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\u{FEFF}", []), ("\u{FEFF}\n", [""]),
        ("é\n日本\n👩‍👩‍👧", ["é", "日本", "👩‍👩‍👧"]),
    ])
    func `lines end with a line feed, a carriage return, or both`(
        input: String, expected: [String]
    ) throws {
        for size in 1...5 {
            let lines = decode(Array(input.utf8), chunks: [size])
            #expect(try texts(lines).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
            #expect(try lines.map { try $0.get().number } == Array(expected.indices).map { $0 + 1 })
        }
    }

    @Test(
        arguments: [
            ([0x61, 0xC3, 0xA9, 0xC0, 0x80], LineError.Kind.notUTF8, 3, 3),
            ([0xE0, 0x80, 0x80], .notUTF8, 1, 0),
            ([0x61, 0xED, 0xA0, 0x80], .notUTF8, 2, 1), ([0x61, 0x62, 0xE2, 0x82], .notUTF8, 3, 2),
            ([0xF4, 0x90, 0x80, 0x80], .notUTF8, 1, 0), ([0x80], .notUTF8, 1, 0),
            ([0x61, 0xFF], .notUTF8, 2, 1),
            ([0x61, 0x00, 0xFF], .nul, 2, 1), ([0x61, 0xFF, 0x00], .notUTF8, 2, 1),
            ([0x00], .nul, 1, 0),
            ([0xE9, 0x74, 0xE9], .notUTF8, 1, 0),
        ] as [([UInt8], LineError.Kind, Int, Int)])
    func `what is no text is an error with its place, and reading goes on`(
        bad: [UInt8], kind: LineError.Kind, column: Int, offset: Int
    ) throws {
        for size in [1, 2, 100] {
            let lines = decode(
                Array("ok\n".utf8) + bad + Array("\r\ngo on\n".utf8) + bad, chunks: [size])
            try #require(lines.count == 4)
            for (index, line) in [(1, 2), (3, 4)] {
                guard case .failure(let error) = lines[index] else {
                    Issue.record("\(bad) was taken")
                    continue
                }
                #expect(error.kind == kind)
                #expect((error.line, error.column, error.byteOffset) == (line, column, offset))
                #expect(!error.message.isEmpty && !error.hints.isEmpty)
            }
            #expect(try lines[2].get() == ScriptLine(number: 3, text: "go on"))
        }
    }

    @Test(
        arguments: [[0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], [0xFE, 0xFF, 0x00, 0x61, 0x00, 0x0A]]
            as [[UInt8]])
    func `the mark of UTF-16 is an error, and nothing behind it is read`(bytes: [UInt8]) throws {
        for size in 1...6 {
            let lines = decode(bytes, chunks: [size])
            #expect(lines.count == 1)
            let error = try #require(throws: LineError.self) { try lines.first?.get() }
            #expect(error.kind == .utf16)
            #expect((error.line, error.column, error.byteOffset) == (1, 1, 0))
        }
    }

    @Test(arguments: [[1 << 20], [1000], [65_536, 1], [65_537, 1]])
    func `a line of the limit is taken, one byte more is an error, and reading goes on`(
        chunks: [Int]
    ) throws {
        let longest = [UInt8](repeating: UInt8(ascii: "x"), count: LineDecoder.limit)
        let mark = Array("\u{FEFF}".utf8)
        for end in ["\n", "\r\n", "\r"].map({ Array($0.utf8) }) {
            let taken = decode(mark + longest + end + longest + end + longest, chunks: chunks)
            #expect(try texts(taken).map(\.utf8.count) == [65_536, 65_536, 65_536])
            let lines = decode(
                longest + [0x78] + end + [0x61] + end + longest + longest + end + [0x62],
                chunks: chunks)
            try #require(lines.count == 4)
            #expect(try lines[1].get() == ScriptLine(number: 2, text: "a"))
            #expect(try lines[3].get() == ScriptLine(number: 4, text: "b"))
            for (index, line) in [(0, 1), (2, 3)] {
                let error = try #require(throws: LineError.self) { try lines[index].get() }
                #expect(error.kind == .tooLong)
                #expect((error.line, error.column, error.byteOffset) == (line, 65_537, 65_536))
            }
        }
    }

    @Test
    func `an endless line is one error, and none of it is kept`() throws {
        var decoder = LineDecoder()
        let zeros = [UInt8](repeating: 0, count: 65_536)
        var errors: [LineError] = []
        for _ in 0..<200 {
            decoder.append(zeros)
            while let line = decoder.next() {
                errors.append(try #require(throws: LineError.self) { try line.get() })
            }
            #expect(decoder.pendingCount <= 2 * zeros.count)
        }
        #expect(errors.map(\.kind) == [.tooLong])
        decoder.append(Array("\nfact x\n".utf8))
        #expect(try decoder.next()?.get() == ScriptLine(number: 2, text: "fact x"))
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `random bytes are decoded line by line as the standard library does`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        // Bytes that begin, go on and end characters, and line ends often enough.
        let pool: [UInt8] = [
            0x0A, 0x0A, 0x0D, 0x61, 0x62, 0x00, 0x7F, 0x80, 0xBF, 0xC2, 0xA9, 0xC3, 0xE0, 0xA0,
            0xE2, 0x82,
            0xAC, 0xED, 0x9F, 0xEF, 0xBB, 0xF0, 0x9F, 0x98, 0x80, 0xF4, 0x8F, 0xF5, 0xFF,
        ]
        for _ in 0..<1500 {
            let count = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<count).map { _ in
                generator.coin()
                    ? generator.one(of: pool) : UInt8.random(in: 0...0x7F, using: &generator)
            }
            if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { continue }
            let sizes = [1, 2, 3, 7, 64].shuffled(using: &generator)
            let lines = decode(bytes, chunks: sizes)
            let expected = Self.reference(bytes)
            #expect(lines.count == expected.count)
            for (index, (line, raw)) in zip(lines, expected).enumerated() {
                let text = String(validating: raw, as: UTF8.self)
                switch line {
                case .success(let line):
                    #expect(line.number == index + 1 && !raw.contains(0))
                    #expect(text.map { Array($0.utf8) } == Array(line.text.utf8))
                case .failure(let error):
                    let valid = (0...raw.count).last {
                        String(validating: raw.prefix($0), as: UTF8.self) != nil
                    }
                    let offset = min(valid ?? 0, raw.firstIndex(of: 0) ?? raw.count)
                    #expect(error.line == index + 1 && error.byteOffset == offset)
                    #expect(
                        error.column == String(decoding: raw.prefix(offset), as: UTF8.self).count
                            + 1)
                    #expect(text == nil || raw.contains(0))
                }
            }
        }
    }

    /// The lines of the bytes, told apart in the simplest way.
    private static func reference(_ bytes: [UInt8]) -> [[UInt8]] {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var lines: [[UInt8]] = [[]]
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A where index > 0 && bytes[index - 1] == 0x0D: continue
            case 0x0A, 0x0D: lines.append([])
            default: lines[lines.count - 1].append(byte)
            }
        }
        return lines.last == [] ? lines.dropLast() : lines
    }
}
