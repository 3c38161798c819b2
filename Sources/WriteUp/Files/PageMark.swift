/// The last line of a page, by which it is known again: `<!-- nofault page 1, digest 0123456789abcdef -->`.
///
/// Neither Markdown nor HTML shows it.
enum PageMark {
    private static let mark = FileMark(start: "<!-- nofault page 1, digest ", end: " -->\n")

    /// Returns a page with its mark behind it.
    static func marked(_ page: String) -> String { mark.marked(page) }

    /// Looks for the mark in a file's content.
    static func look(at bytes: [UInt8]) -> FileMark.Finding { mark.look(at: bytes) }

    /// Returns a page without its mark: what versions before it wrote.
    static func unmarked(_ page: String) -> [UInt8] {
        let bytes = Array(page.utf8)
        guard let place = FileMark.lastPlace(of: Array(mark.start.utf8), in: bytes) else {
            return bytes
        }
        return Array(bytes[..<place])
    }

    /// Returns the head that a page names last, in its foot; nil where it names none.
    static func head(of bytes: [UInt8]) -> JournalHead? {
        let words = Array(", head ".utf8)
        guard let place = FileMark.lastPlace(of: words, in: bytes) else { return nil }
        let sum = String(decoding: bytes[(place + words.count)...].prefix(64), as: UTF8.self)
        let before = String(decoding: bytes[..<place].suffix(40), as: UTF8.self)
        // The number of records is the last one before it; the word for them is one of the page's language.
        let count = before.split(separator: " ").reversed().lazy.compactMap { Int($0) }.first
        guard sum.utf8.count == 64, sum.allSatisfy(\.isHexDigit), let count, count > 0 else {
            return nil
        }
        return JournalHead(records: count, sum: sum)
    }
}
