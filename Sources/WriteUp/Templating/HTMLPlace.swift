/// A place in HTML, as far as it decides whether an escaped text is only text there.
///
/// That it is between tags, and in an attribute's value between quotation marks; it is not in scripts and
/// style sheets, which know no character references, nor in attributes that are run or that name an address,
/// unless the address begins with something else.
struct HTMLPlace: Sendable {
    /// What is open.
    enum State: Hashable, Sendable {
        case text
        case comment
        /// `<!…>`, `<?…>` and what else browsers take for a comment up to the next `>`.
        case declaration
        /// The name of a tag, as far as it was read.
        case tagName(String)
        /// Inside a tag; the tag's name, and that of the attribute that was read last.
        case tag(String, attribute: String)
        /// A value between quotation marks; whether anything but blanks was read of it.
        case value(String, attribute: String, quote: Character, isBegun: Bool)
        /// The content of an element that is no markup.
        case foreign(String)
    }

    /// What is open here.
    private(set) var state = State.text
    /// The last characters since something was opened or filled in, where they can open or end something.
    private var tail = ""

    /// What keeps a text from being safe here, as a phrase; nil where nothing does.
    var obstacle: String? {
        switch state {
        case .text, .comment: return nil
        case .declaration: return "in a declaration"
        case .tagName, .tag: return "in a tag, outside quotation marks"
        case .foreign(let element): return "in <\(element)>"
        case .value(_, let attribute, _, let isBegun):
            if attribute.hasPrefix("on") || ["style", "srcdoc"].contains(attribute) {
                return "in the attribute \(attribute)"
            }
            return HTMLPlace.addresses.contains(attribute) && !isBegun
                ? "at the beginning of the address \(attribute)" : nil
        }
    }

    private static let addresses: Set<String> = [
        "href", "src", "action", "formaction", "data", "poster", "cite", "srcset", "ping",
        "background", "xlink:href", "content",
    ]

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: Substring) {
        for character in text { pass(character) }
        // A text that is filled in directly behind the sign would be the name of a tag.
        if state == .text, tail.hasSuffix("<") || tail.hasSuffix("</") { state = .tagName("") }
        tail = ""
    }

    private mutating func pass(_ character: Character) {
        tail = String((tail + String(character)).suffix(12)).lowercased()
        switch state {
        case .text: passText(character)
        case .declaration:
            if tail.hasSuffix("<!--") {
                enter(.comment)
                // The same two signs can end it at once.
                tail = "--"
            } else if character == ">" {
                enter(.text)
            }
        case .comment:
            if tail.hasSuffix("-->") || tail.hasSuffix("--!>") { enter(.text) }
        case .foreign(let element):
            if tail.hasSuffix("</\(element)") { enter(.tagName("/\(element)")) }
        case .tagName(let name):
            if character == ">" {
                leave(name)
            } else if character.isWhitespace || character == "/" && name != "/" {
                state = .tag(name, attribute: "")
            } else {
                state = .tagName(name + character.lowercased())
            }
        case .tag(let name, let attribute):
            if character == ">" {
                leave(name)
            } else if attribute.filter({ $0 != " " }).hasSuffix("="),
                character == "\"" || character == "'"
            {
                state = .value(
                    name, attribute: attribute.filter { $0 != "=" }, quote: character,
                    isBegun: false)
            } else if character.isWhitespace {
                // An attribute's name goes on up to its sign; blanks may stand around that.
                if attribute.hasSuffix("=") { return }
                state = .tag(name, attribute: attribute + " ")
            } else {
                let isNext = attribute.hasSuffix(" ") && character != "="
                state = .tag(
                    name,
                    attribute: (isNext ? "" : attribute.filter { $0 != " " })
                        + character.lowercased())
            }
        case .value(let name, let attribute, let quote, let isBegun):
            // Browsers strip blanks off an address.
            state =
                character == quote
                ? .tag(name, attribute: "")
                : .value(
                    name, attribute: attribute, quote: quote,
                    isBegun: isBegun || !character.isWhitespace)
        }
    }

    /// Goes on over a character between tags, which may open something (HTML Standard §13.2.5.6).
    private mutating func passText(_ character: Character) {
        guard let sign = tail.dropLast(String(character).count).last else { return }
        if character.isASCII, character.isLetter, sign == "<" {
            enter(.tagName(character.lowercased()))
        } else if tail.hasSuffix("</\(character.lowercased())") {
            if character.isASCII, character.isLetter {
                enter(.tagName("/\(character.lowercased())"))
            } else {
                enter(character == ">" ? .text : .declaration)
            }
        } else if sign == "<", character == "!" || character == "?" {
            state = .declaration
        }
    }

    /// Leaves a tag by its end.
    private mutating func leave(_ name: String) {
        enter(["script", "style"].contains(name) ? .foreign(name) : .text)
    }

    private mutating func enter(_ next: State) {
        state = next
        tail = ""
    }
}
