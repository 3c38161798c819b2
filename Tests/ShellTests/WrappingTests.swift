import Screen
import Testing

@testable import Shell

/// Breaking texts at spaces.
struct WrappingTests {
    @Test func `without a width nothing is broken`() {
        let text = String(repeating: "word ", count: 100)
        #expect(Wrapping(width: nil).lines(text, behind: "T1 ").map(\.text) == ["T1 " + text])
    }

    @Test func `lines after the first stand below the text`() {
        let lines = Wrapping(width: 12).lines("one two three", behind: "T1  ")
        #expect(lines == ["T1  one two", "    three"])
    }

    @Test func `a line may be exactly as wide as the screen`() {
        #expect(Wrapping(width: 7).lines("one two", behind: "") == ["one two"])
        #expect(Wrapping(width: 6).lines("one two", behind: "") == ["one", "two"])
    }

    @Test func `a word wider than the screen is broken where the line ends`() {
        let lines = Wrapping(width: 10).lines("see https://example.org/a now", behind: "- ")
        #expect(lines == ["- see", "  https://", "  example.", "  org/a", "  now"])
    }

    @Test func `spaces between words stay as typed, and don't indent the next line`() {
        #expect(Wrapping(width: 20).lines("one  two", behind: "") == ["one  two"])
        #expect(Wrapping(width: 4).lines("one  two", behind: "") == ["one", "two"])
    }

    @Test(arguments: 0..<50)
    func `no word is lost and no line too wide`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let words = (0..<40).map { _ in
            String(repeating: "x", count: Int.random(in: 1...12, using: &generator))
        }
        let width = Int.random(in: 20...120, using: &generator)
        let lines = Wrapping(width: width).lines(words.joined(separator: " "), behind: "T1   ")
        #expect(
            lines.map(\.text).joined(separator: " ").dropFirst(2).split(separator: " ").map(
                String.init)
                == words)
        #expect(lines.allSatisfy { $0.columns <= width })
    }
}
