import PostMortem

/// Writes the cache's fields: numbers as eight bytes, the lowest first; texts as their length in bytes
/// and their UTF-8; lists as their length and their elements.
struct CacheWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// What stands for a number or a date that is not known.
    static let nothing = Int.min

    mutating func hash(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func number(_ number: Int) { hash(UInt64(bitPattern: Int64(number))) }

    mutating func optionalNumber(_ number: Int?) { self.number(number ?? CacheWriter.nothing) }

    mutating func date(_ date: CalendarDate?) { optionalNumber(date.map { Int($0.daysSince1970) }) }

    mutating func text(_ text: String) {
        number(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a text, or that there is none: a list of one or no text.
    mutating func optionalText(_ text: String?) { texts(text.map { [$0] } ?? []) }

    mutating func texts(_ texts: [String]) {
        number(texts.count)
        for text in texts { self.text(text) }
    }

    mutating func hashes(_ hashes: [UInt64]) {
        number(hashes.count)
        for hash in hashes { self.hash(hash) }
    }
}
