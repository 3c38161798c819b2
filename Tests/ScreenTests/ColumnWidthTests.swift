import Foundation
import Testing

@testable import Screen

struct ColumnWidthTests {
    /// Cases by UAX #11 and UTS #51.
    static let cases: [(text: String, columns: Int)] = [
        ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("Zoë", 3), ("漢字", 4), ("ｶﾅ", 2),
        ("カナ", 4), ("ＡＢ", 4), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("🚀", 2),
        ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("☁", 1), ("☁\u{FE0F}", 2),
        ("1\u{FE0F}\u{20E3}", 2), ("🏳️‍🌈", 2), ("שלום", 4), ("مرحبا", 5), ("สวัสดี", 4),
        ("■▲◆★", 4), ("─┬╱", 3), ("…—–·", 4), ("中\u{FE00}", 2), ("\u{1F468}\u{200D}\u{1F4BB}", 2),
        ("ﷺ", 1), ("👨‍❤️‍👨", 2), ("a\u{20DD}", 1), ("〰", 2),
    ]

    @Test(arguments: cases)
    func `a character takes the columns that the standard gives it`(text: String, columns: Int) {
        #expect(ColumnWidth.of(text) == columns)
        #expect(Line(text).columns == columns)
        #expect(ColumnWidth.of(text + text) == 2 * columns || text == "🇩🇪")
    }

    @Test func `what a terminal must not obey counts as what stands in its place`() {
        #expect(ColumnWidth.of("\u{1B}[2J") == "\\u{001B}[2J".count)
        #expect(ColumnWidth.of("\u{202E}") == 8)
        #expect(ColumnWidth.of("\t") == 8)
        #expect(Line("a\u{200D}b").columns == 10)
    }

    @Test func `the ranges of wide characters ascend and don't touch`() {
        for (one, next) in zip(WideRanges.ranges, WideRanges.ranges.dropFirst()) {
            #expect(one.first <= one.last)
            #expect(one.last + 1 < next.first)
        }
    }

    /// Python's wcwidth is another reading of the same data.
    @Test(.enabled(if: Python.hasWidths, "python3 with wcwidth is missing"))
    func `other software reads the standard alike`() throws {
        let script = """
            import sys
            from wcwidth import wcswidth
            for line in sys.stdin: print(wcswidth(line.rstrip(chr(10))))
            """
        let texts = Self.cases.map(\.text).filter { !$0.isEmpty }
        let widths = try Python.run(script, input: texts.joined(separator: "\n") + "\n")
            .split(separator: "\n").compactMap { Int($0) }
        #expect(widths.count == texts.count)
        for (text, width) in zip(texts, widths) {
            #expect(ColumnWidth.of(text) == width, "\(text)")
        }
    }

    @Test func `a filled column is as wide as it says in any script`() {
        #expect(column("漢字", 6) == "漢字  ")
        #expect(column("Zoe\u{308}", 4) == "Zoe\u{308} ")
        #expect(column("too long", 3) == "too long")
    }
}

/// Python, where it is installed.
enum Python {
    static let hasWidths = (try? run("import wcwidth; print(1)", input: "")) == "1\n"

    static func run(_ script: String, input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
