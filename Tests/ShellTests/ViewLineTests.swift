import Screen
import Testing

@testable import Shell

struct ViewLineTests {
    @Test func `a line is safe however it is made`() {
        let evil = "\u{1B}[31mred\u{202E}\n"
        let shown = "\\u{001B}[31mred\\u{202E}\\u{000A}"
        #expect(Line(evil).text == shown)
        let line: Line = "\(evil, .fact) and \(evil)"
        #expect(line.text == "\(shown) and \(shown)")
        #expect(line.spans.map(\.role) == [.fact, .plain])
    }

    @Test func `neighbours of one role are one stretch`() {
        let line = Line("a", .fact) + Line("b", .fact) + Line() + Line("c")
        #expect(line.spans.map(\.text) == ["ab", "c"])
        #expect(line == "\("ab", .fact)c")
    }

    @Test func `a line is cut between characters and says so`() {
        #expect(Line("漢字漢字").truncated(to: 5, mark: "…").text == "漢字…")
        #expect(Line("漢字漢字").truncated(to: 8, mark: "…").text == "漢字漢字")
        #expect(Line("👩‍👩‍👧‍👦👩‍👩‍👧‍👦").truncated(to: 3, mark: "…").text == "👩‍👩‍👧‍👦…")
        #expect(Line("abc").truncated(to: 0, mark: "…").text == "")
        let (head, rest) = Line("ab漢").split(at: 3)
        #expect(head.text == "ab" && rest.text == "漢")
    }

    @Test func `a text breaks at spaces and keeps its roles`() {
        let text: Line = "one \("two three", .root) four"
        let lines = Wrapping(width: 10).lines(text, behind: "> ")
        #expect(lines == ["> one \("two", .root)", "  \("three", .root)", "  four"])
    }

    @Test func `a word that is wider than a line is broken`() {
        let lines = Wrapping(width: 10).lines("注文が完了しません", behind: "- ")
        #expect(lines.map(\.text) == ["- 注文が完", "  了しませ", "  ん"])
    }

    @Test func `a break stands for the spaces that it is at`() {
        let lines = Wrapping(width: 10).lines("evidence  (T1)", behind: "")
        #expect(lines.map(\.text) == ["evidence", "(T1)"])
    }

    @Test func `without a width nothing is broken`() {
        let text = String(repeating: "word ", count: 100)
        #expect(Wrapping(width: nil).lines(text, behind: "").map(\.text) == [text])
    }

    @Test(arguments: [1, 2, 3, 7, 20, 40, 80, 121])
    func `no line is wider than it may be, whatever is said`(width: Int) {
        var generator = HostileGenerator(seed: UInt64(width))
        for _ in 0..<200 {
            let text = generator.text()
            let lines = Wrapping(width: width + 20).lines(text, behind: Line(generator.label()))
            #expect(lines.allSatisfy { $0.columns <= width + 20 }, "\(text)")
            #expect(Line(text).truncated(to: width, mark: "…").columns <= width)
            let (head, rest) = Line(text).split(at: width)
            #expect(head.columns <= width)
            #expect(head.text + rest.text == Line(text).text)
        }
    }

    @Test func `wrapping loses no character but spaces`() {
        var generator = HostileGenerator(seed: 9)
        for _ in 0..<300 {
            let text = generator.text()
            let lines = Wrapping(width: 24).lines(text, behind: "")
            let wrapped = lines.map(\.text).joined().filter { $0 != " " }
            #expect(
                wrapped.unicodeScalars.elementsEqual(
                    Line(text).text.filter { $0 != " " }.unicodeScalars))
        }
    }
}

/// Texts such as nobody sends who means well; the same on every machine.
struct HostileGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let pieces = [
        "\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\n", "\r", "\t", "\u{7}", "漢字", "👩‍👩‍👧‍👦", "🇩🇪", "🇩",
        "e\u{301}\u{301}\u{301}", "\u{301}", "\u{200D}", "\u{200C}م", "مم", "क्षि", "\u{FE0F}",
        "☁\u{FE0F}",
        "ﷺ", "\u{1F3FD}", "한", "\u{1161}", " ", " ", "  ", "word", "a", "◀ here", "\u{10FFFF}",
        "\u{AD}",
        "supercalifragilisticexpialidocious", "\u{E0041}", "\u{FFFD}", "\\u{202E}",
    ]

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    mutating func text() -> String {
        (0..<number(0...40)).map { _ in
            Self.pieces[number(0...Self.pieces.count - 1)]
        }.joined()
    }

    mutating func label() -> String { String(repeating: "-", count: number(0...12)) }
}
