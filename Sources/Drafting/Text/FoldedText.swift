/// A text in small letters, as bytes, in which many words are looked for: each line of a log is held against dozens of them.
struct FoldedText {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = text.utf8.map(lowered) }

    /// Returns whether any of some words is there, also as a part of a longer one; they are in small letters of ASCII.
    func hasAny(of words: [String]) -> Bool { words.contains { has($0.utf8) } }

    private func has(_ word: String.UTF8View) -> Bool {
        guard let first = word.first, word.count <= bytes.count else { return false }
        for start in 0...(bytes.count - word.count) where bytes[start] == first {
            var place = start
            if word.allSatisfy({ byte in
                defer { place += 1 }
                return bytes[place] == byte
            }) {
                return true
            }
        }
        return false
    }
}
