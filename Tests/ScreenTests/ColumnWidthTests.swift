import Foundation
import TestTools
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
    @Test(.enabled(if: Installed.python(with: "wcwidth") != nil, "python3 with wcwidth is missing"))
    func `other software reads the standard alike`() throws {
        let script = """
            import sys
            from wcwidth import wcswidth
            for line in sys.stdin: print(wcswidth(line.rstrip(chr(10))))
            """
        let texts = Self.cases.map(\.text).filter { !$0.isEmpty }
        let printed = try Installed.runPython(
            script, input: Data((texts.joined(separator: "\n") + "\n").utf8), with: "wcwidth")
        let widths = printed.split(separator: UInt8(ascii: "\n"))
            .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
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
