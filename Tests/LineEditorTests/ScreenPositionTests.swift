import Testing

@testable import LineEditor

@Suite struct ScreenPositionTests {
    init() {
        #expect(CharacterLocale.isUTF8)
    }

    @Test(arguments: [
        ("", 0, 0), ("abc", 0, 3), ("123456789", 0, 9), ("1234567890", 1, 0), ("12345678901", 1, 1),
        ("12345678901234567890", 2, 0),
    ])
    func `a full row moves on to the next one at once`(text: String, row: Int, column: Int) {
        #expect(position(after: text) == ScreenPosition(row: row, column: column))
    }

    @Test(arguments: [("日本", 0, 4), ("123456789日", 1, 2), ("12345678日", 1, 0), ("日本日本日本", 1, 2)])
    func `a wide character takes two columns and is never split`(
        text: String, row: Int, column: Int
    ) {
        #expect(position(after: text) == ScreenPosition(row: row, column: column))
    }

    @Test(arguments: [
        ("\t", 0, 8), ("ab\t", 0, 8), ("12345678\t", 1, 0), ("\u{1}", 0, 2), ("é", 0, 1),
    ])
    func `a tab goes to the next stop and a control character takes two columns`(
        text: String, row: Int, column: Int
    ) {
        #expect(position(after: text) == ScreenPosition(row: row, column: column))
    }

    @Test func `a line feed, as a search shows it, starts a row`() {
        #expect(position(after: "abc\nbck:x") == ScreenPosition(row: 1, column: 5))
    }

    @Test func `the cursor is on the next row if the character under it doesn't fit`() {
        var position = position(after: "123456789")
        position.makeRoom(for: "a", columns: 10)
        #expect(position == ScreenPosition(row: 0, column: 9))
        position.makeRoom(for: "日", columns: 10)
        #expect(position == ScreenPosition(row: 1, column: 0))
    }

    private func position(after text: String) -> ScreenPosition {
        var position = ScreenPosition()
        position.advance(past: text.unicodeScalars, columns: 10)
        return position
    }
}
