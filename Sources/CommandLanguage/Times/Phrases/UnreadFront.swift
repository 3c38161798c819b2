/// A time of day with something in front of it that is neither a word nor read: `→ 13:58`, `±13:58`, `10000-01-01 00:00`,
/// `2026-W47-5T13:58`.
///
/// It may be a day in a form that isn't known, so it is asked about.
enum UnreadFront {
    /// Looks for one where the phrase stands.
    ///
    /// - Parameter reader: the phrase; where there is one, it stands behind it.
    /// - Returns: nil where there is none.
    static func form(_ reader: inout PhraseReader) -> TimePhrase.Form? {
        guard let word = reader.word(), let first = word.text.first, !first.isLetter else {
            return nil
        }
        if let clock = glued(word.text) {
            reader.position += 1
            return .mistaken(.unreadFront(clock))
        }
        guard !word.text.contains(where: \.isLetter), let next = reader.word(1),
            case .clock(let clock, _) = ClockWord.whole(next.text, takesMinus: false),
            next.text.contains(":")
        else { return nil }
        reader.position += 2
        return .mistaken(.unreadFront(clock))
    }

    /// A time of day at the end of a word, behind a mark; an address with a port, as `10.0.0.2:53`, has a dot there.
    private static func glued(_ text: Substring) -> ClockReading? {
        for index in text.indices.dropFirst() {
            let mark = text[text.index(before: index)]
            guard !mark.isNumber, !":.+".contains(mark), !mark.isLetter || "Tt".contains(mark)
            else { continue }
            let rest = text[index...]
            guard rest.contains(":"),
                case .clock(let clock, _) = ClockWord.whole(rest, takesMinus: true), clock.isValid
            else { continue }
            return clock
        }
        return nil
    }
}
