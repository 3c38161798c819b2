/// One word of a text as times and dates are read from it: people's marks folded to plain ones.
///
/// Chats, mails and logs bring full-width digits, no-break spaces, direction marks, real minus signs, brackets
/// and bullets. They change nothing about what a time says, so they are folded before it is read. What was
/// typed is kept: errors point at it, and what stays text is never folded.
struct PhraseWord: Hashable {
    /// The word as typed.
    let source: Substring
    /// The word folded, without the marks around it; empty where it is nothing but marks.
    let text: Substring
    /// The marks behind the word, folded, as `,` or `]`; usually empty.
    let tail: Substring

    /// The folded word in lower case.
    var folded: String { text.lowercased() }

    /// Whether a sentence or a part of one ends with the word, so that nothing behind it belongs to it.
    var endsPart: Bool { tail.contains { ":;.".contains($0) } }

    /// Returns the first words of a text, no more than any time has.
    static func first(of text: Substring) -> [PhraseWord] {
        var words: [PhraseWord] = []
        var rest = text
        while words.count < most, let word = next(in: rest) {
            words.append(word)
            rest = rest[word.source.endIndex...]
        }
        return words
    }

    /// Returns whether a scalar can't be seen and means nothing to the reader of times.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { Folding(scalar) == .nothing }

    /// A date as mail programs write it has eight words.
    private static let most = 12
    /// The longest word that is looked at, in scalars; no time is longer.
    private static let longest = 80

    private static func next(in text: Substring) -> PhraseWord? {
        var start: Substring.Index?
        var end = text.endIndex
        var folded = ""
        var count = 0
        for index in text.unicodeScalars.indices {
            switch Folding(text.unicodeScalars[index]) {
            case .blank:
                if start == nil { continue }
                end = index
            case .nothing: continue
            case .scalar(let scalar):
                if start == nil { start = index }
                count += 1
                if count <= longest { folded.unicodeScalars.append(scalar) }
                continue
            }
            break
        }
        guard let start else { return nil }
        return PhraseWord(source: text[start..<end], folded: folded, isWhole: count <= longest)
    }

    private init(source: Substring, folded: String, isWhole: Bool) {
        self.source = source
        // A mark inside a word that goes on for too long to be a time changes nothing.
        let word = isWhole ? folded[...] : ""
        let front = word.drop { Self.marksInFront.contains($0) }
        let core = front.reversed().drop { Self.marksBehind.contains($0) }
        text = front[..<(core.isEmpty ? front.startIndex : core.startIndex.base)]
        tail = front[text.endIndex...]
    }

    private static let marksInFront: Set<Character> = Set("([{<\"'`*_|•·‣▪◦>@#,;:“”„«»‘’‚‹›。、")
    private static let marksBehind: Set<Character> = Set(")]}>\"'`*_|,;:.“”„«»‘’‚‹›。、")
}

/// What a scalar is to the reader of times.
private enum Folding: Equatable {
    /// It separates words.
    case blank
    /// It can't be seen, and is passed over.
    case nothing
    /// It is this one, perhaps in another form.
    case scalar(Unicode.Scalar)

    /// Decides by the Unicode character database: blanks are separators and controls, what can't be seen has
    /// the property Default_Ignorable_Code_Point or is a format character, digits are decimal digits.
    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self = scalar.value <= 0x20 ? .blank : .scalar(scalar)
            return
        }
        let properties = scalar.properties
        // A keycap is drawn around the digit before it.
        let isKeycap = scalar.value == 0x20E3
        if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
            || isKeycap
        {
            self = .nothing
            return
        }
        if properties.generalCategory == .decimalNumber, let number = properties.numericValue,
            let digit = Unicode.Scalar(UInt32(0x30 + Int(number)))
        {
            self = .scalar(digit)
            return
        }
        switch scalar.value {
        case _ where properties.isWhitespace: self = .blank
        // The full-width forms of ASCII.
        case 0xFF01...0xFF5E:
            self = .scalar(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
        // Minus and hyphens; dashes mean "to", and stay.
        case 0x2212, 0xFE63, 0x2010, 0x2011: self = .scalar("-")
        // Ratio and the small and raised colons.
        case 0x2236, 0xFE55, 0xA789: self = .scalar(":")
        // Tilde operator, almost equal, swung dash, wave dash.
        case 0x223C, 0x2248, 0x2053, 0x301C: self = .scalar("~")
        default: self = .scalar(scalar)
        }
    }
}
