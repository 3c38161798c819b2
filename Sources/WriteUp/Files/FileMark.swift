/// A last line by which a file of this program is known again, with a digest over everything before it.
///
/// The digest tells a file that was edited by hand, whose words must not be lost. It guards against oversight and not
/// against forgery: FNV-1a with 64 bits (draft-eastlake-fnv). Line feeds count alike with and without a
/// carriage return, for git turns one into the other.
struct FileMark: Sendable {
    /// What stands before the digest, and behind it up to the end of the file.
    let start, end: String

    /// The last line of an action's text for a tracker, which no tracker is given.
    static let action = FileMark(start: "<!-- nofault action 1, digest ", end: " -->\n")
    /// The last line of a hand-over's script.
    static let handover = FileMark(start: "# nofault handover 1, digest ", end: "\n")

    /// What a file says of itself.
    enum Finding: Equatable {
        /// It is as it was written.
        case untouched
        /// It was changed since.
        case edited
        /// It has no mark.
        case none
    }

    /// Returns a text with its mark behind it.
    func marked(_ text: String) -> String {
        let gap = text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
        let text = text + gap
        return text + start + FileMark.digest(text.utf8) + end
    }

    /// Looks for the mark in a file's content.
    func look(at bytes: [UInt8]) -> Finding {
        let bytes = bytes.filter { $0 != UInt8(ascii: "\r") }
        guard let place = FileMark.lastPlace(of: Array(start.utf8), in: bytes) else {
            return .none
        }
        let whole = Array((start + FileMark.digest(bytes[..<place]) + end).utf8)
        return bytes[place...].elementsEqual(whole) ? .untouched : .edited
    }

    /// Returns the digest of bytes: 16 hexadecimal digits.
    static func digest(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes where byte != UInt8(ascii: "\r") {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Returns where bytes stand for the last time; nil where they don't.
    static func lastPlace(of part: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= part.count else { return nil }
        return (0...(bytes.count - part.count)).reversed().first { place in
            bytes[place] == part[0] && bytes[place..<(place + part.count)].elementsEqual(part)
        }
    }
}
