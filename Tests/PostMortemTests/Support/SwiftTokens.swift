/// What Swift source is made of, as far as ``DecidingWords`` has to tell it apart: comments are gone, and what stands in
/// an interpolation is a stream of its own.
struct SwiftTokens {
    enum Token: Hashable {
        /// A name, a keyword or a number.
        case word(String)
        /// An operator, a bracket or a comma.
        case sign(String)
        /// A literal, without what is filled in.
        case text(String)
    }

    /// The tokens of the source itself, then of each interpolation.
    private(set) var streams: [[Token]] = []
    private let characters: [Character]
    private var place = 0

    init(_ source: String) {
        characters = Array(source)
        read(until: nil)
    }

    private static let operators = Set("=!<>+-*/%&|^~?.")

    private func has(_ text: String) -> Bool {
        characters[place...].starts(with: text)
    }

    /// Reads up to a closing bracket that isn't opened here, or to the end; the tokens become a stream.
    private mutating func read(until closing: Character?) {
        var tokens: [Token] = []
        var depth = 0
        while place < characters.count {
            let character = characters[place]
            if has("//") {
                while place < characters.count, characters[place] != "\n" { place += 1 }
            } else if has("/*") {
                while place < characters.count, !has("*/") { place += 1 }
                place += 2
            } else if character == "\"" || character == "#" && isRawText {
                tokens.append(.text(text()))
            } else if character == "/", isPattern(behind: tokens.last) {
                tokens.append(.text(pattern()))
            } else if character.isWhitespace {
                place += 1
            } else if character.isLetter || character.isNumber || character == "_" {
                var word = ""
                while place < characters.count,
                    characters[place].isLetter || characters[place].isNumber
                        || characters[place] == "_"
                {
                    word.append(characters[place])
                    place += 1
                }
                tokens.append(.word(word))
            } else if SwiftTokens.operators.contains(character) {
                var sign = ""
                while place < characters.count, SwiftTokens.operators.contains(characters[place]),
                    !has("//"), !has("/*")
                {
                    sign.append(characters[place])
                    place += 1
                }
                tokens.append(.sign(sign))
            } else {
                if character == closing, depth == 0 {
                    place += 1
                    break
                }
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                tokens.append(.sign(String(character)))
                place += 1
            }
        }
        streams.append(tokens)
    }

    /// Whether what stands here is a literal behind number signs.
    private var isRawText: Bool {
        let sign = characters[place...].first { $0 != "#" }
        return sign == "\"" || sign == "/"
    }

    /// Whether a slash begins a pattern: behind a value it divides.
    private func isPattern(behind token: Token?) -> Bool {
        guard place + 1 < characters.count, !characters[place + 1].isWhitespace else {
            return false
        }
        return switch token {
        case .text: false
        case .word(let word): ["return", "case", "in", "where"].contains(word)
        case .sign(let sign): ![")", "]", "}"].contains(sign)
        case nil: false
        }
    }

    private mutating func pattern() -> String {
        var text = ""
        place += 1
        while place < characters.count, characters[place] != "/" {
            if characters[place] == "\\" { place += 1 }
            text.append(characters[place])
            place += 1
        }
        place += 1
        return text
    }

    /// Reads a literal of one line or of several, raw or not; each interpolation becomes a stream.
    private mutating func text() -> String {
        var signs = 0
        while characters[place] == "#" { (signs, place) = (signs + 1, place + 1) }
        let mark = characters[place]
        let isLong = has("\"\"\"")
        let end =
            String(repeating: mark, count: isLong ? 3 : 1) + String(repeating: "#", count: signs)
        let escape = "\\" + String(repeating: "#", count: signs)
        place += isLong ? 3 : 1
        var text = ""
        while place < characters.count, !has(end) {
            if has("\(escape)(") {
                place += escape.count + 1
                read(until: ")")
            } else if has(escape) {
                place += escape.count + 1
            } else {
                text.append(characters[place])
                place += 1
            }
        }
        place += end.count
        return text
    }
}
