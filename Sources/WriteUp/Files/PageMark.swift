/// The last line of a page, by which it is known again: `<!-- nofault page 1, digest 0123456789abcdef -->`.
///
/// Neither Markdown nor HTML shows it. The digest is over everything before it, so it tells a page that was edited by
/// hand, whose words must not be lost. It guards against oversight and not against forgery: FNV-1a with 64 bits
/// (draft-eastlake-fnv). Line feeds count alike with and without a carriage return, for git turns one into the other.
enum PageMark {
    private static let start = "<!-- nofault page 1, digest "
    private static let end = " -->\n"

    /// Returns a page with its mark behind it.
    static func marked(_ page: String) -> String {
        let gap = page.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
        let page = page + gap
        return page + start + digest(page.utf8) + end
    }

    /// What a file says of itself.
    enum Finding: Equatable {
        /// It is a page as it was written.
        case untouched
        /// It is a page that was changed since.
        case edited
        /// It has no mark.
        case none
    }

    /// Looks for the mark in a file's content.
    static func look(at bytes: [UInt8]) -> Finding {
        let bytes = bytes.filter { $0 != UInt8(ascii: "\r") }
        guard let place = lastPlace(of: Array(start.utf8), in: bytes) else { return .none }
        let whole = Array((start + digest(bytes[..<place]) + end).utf8)
        return bytes[place...].elementsEqual(whole) ? .untouched : .edited
    }

    /// Returns a page without its mark: what versions before it wrote.
    static func unmarked(_ page: String) -> [UInt8] {
        let bytes = Array(page.utf8)
        guard let place = lastPlace(of: Array(start.utf8), in: bytes) else { return bytes }
        return Array(bytes[..<place])
    }

    /// Returns the head that a page names last, in its foot; nil where it names none.
    static func head(of bytes: [UInt8]) -> JournalHead? {
        let words = Array(", head ".utf8)
        guard let place = lastPlace(of: words, in: bytes) else { return nil }
        let sum = String(decoding: bytes[(place + words.count)...].prefix(64), as: UTF8.self)
        let before = String(decoding: bytes[..<place].suffix(40), as: UTF8.self)
        let count = before.split(separator: " ").suffix(2).first.flatMap { Int($0) }
        guard sum.utf8.count == 64, sum.allSatisfy(\.isHexDigit), let count, count > 0 else {
            return nil
        }
        return JournalHead(records: count, sum: sum)
    }

    private static func digest(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes where byte != UInt8(ascii: "\r") {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func lastPlace(of part: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= part.count else { return nil }
        return (0...(bytes.count - part.count)).reversed().first { place in
            bytes[place] == part[0] && bytes[place..<(place + part.count)].elementsEqual(part)
        }
    }
}
