/// What stands between quotation marks or backticks.
extension Tokenizer {
    /// Passes over a quotation, up to its closing mark in the same paragraph; without one, over the mark.
    mutating func skip(
        to closing: [UInt8], opening: Int, _ bytes: [UInt8]
    ) {
        let start = position
        let kind = Int(closing[closing.count - 1]) << 32 | closing.count
        // Nobody quotes a kilobyte in a sentence; a bound keeps time linear where marks are odd.
        let last = min(end - closing.count, start + opening + 1000)
        var here = max(start + opening, unclosed[kind] ?? 0)
        while here <= last {
            if bytes[here] == 0 { break }
            if bytes[here] == closing[0], matches(closing, at: here, bytes) {
                position = here + closing.count
                mask(start..<position)
                return
            }
            here += 1
        }
        unclosed[kind] = here
        position = start + opening
    }

    func matches(
        _ letters: [UInt8], at offset: Int, _ bytes: [UInt8]
    ) -> Bool {
        for (index, letter) in letters.enumerated() where bytes[offset + index] != letter {
            return false
        }
        return true
    }

    /// An apostrophe that no word has in it opens a quotation, where one ends at the end of a word.
    mutating func readApostrophe(_ bytes: [UInt8]) {
        let start = position
        let last = min(end, start + 301)
        var here = max(start + 1, unclosed[0] ?? 0)
        while here < last, bytes[here] != 0 {
            if bytes[here] == UInt8(ascii: "'"), here > start + 1, !bytes[here - 1].isSpace,
                here + 1 >= end || !bytes[here + 1].isWordByte
            {
                position = here + 1
                mask(start..<position)
                return
            }
            here += 1
        }
        unclosed[0] = here
        position += 1
    }
}
