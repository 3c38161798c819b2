/// A place in HTML, as far as it decides whether an escaped text is only text there.
///
/// What is between tags is read byte by byte as the HTML Standard's tokenizer reads it (§13.2.5), so that a
/// browser and this agree on what is open. Where that depends on more than the bytes before, everything behind
/// is ``State/unsure(_:)``.
struct HTMLPlace: Hashable, Sendable {
    /// What is open, by the names of the tokenizer's states where they are.
    enum State: Hashable, Sendable {
        /// Between tags.
        case text
        /// Behind `<`.
        case tagOpen
        /// Behind `</`.
        case endTagOpen
        /// Behind `<!`, and then behind `<!-`.
        case markup, markupDash
        /// In a comment: how many dashes stand directly before, at most two; whether nothing else came yet; and
        /// whether `--!` stands directly before.
        case comment(dashes: Int, isStart: Bool, isBang: Bool)
        /// In what is taken for a comment up to the next `>`; a document type is, too.
        case bogusComment
        case tagName
        /// Where an attribute's name can begin.
        case betweenAttributes
        case attributeName, afterAttributeName, beforeValue
        /// In a value between quotation marks.
        case quoted(UInt8)
        case unquoted
        /// Behind a slash in a tag.
        case selfClosing
        /// In an element whose content is no markup.
        case content
        /// Behind what can be read in more than one way.
        case unsure(String)
    }

    /// What is open here.
    private(set) var state = State.text
    /// The name of the tag that is read, or of the element whose content is; a slash begins that of an end tag.
    private(set) var element: [UInt8] = []
    /// The name of the attribute that was read last.
    private(set) var attribute: [UInt8] = []
    /// The beginning of an attribute's value, as long as it is not known to be a safe address.
    private var value: [UInt8] = []
    /// Whether the value begins as an address does to which anything can be added.
    private(set) var isAddressSafe = false
    /// Whether a reference to a character is begun.
    private(set) var isInReference = false
    /// In ``State/content``: what was read since the last `<` that can end it.
    private(set) var tail: [UInt8] = []
    /// Whether an element was opened in which browsers don't turn to reading raw text where they do elsewhere.
    private var isForeign = false

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: [UInt8]) {
        for byte in text { pass(byte) }
    }

    private mutating func pass(_ byte: UInt8) {
        switch state {
        case .text:
            passReference(byte)
            if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen, .endTagOpen, .markup, .markupDash: passOpening(byte)
        case .comment(let dashes, let isStart, let isBang):
            passComment(byte, dashes, isStart, isBang)
        case .bogusComment: if byte == UInt8(ascii: ">") { state = .text }
        case .content: passContent(byte)
        case .unsure: break
        case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .beforeValue,
            .quoted, .unquoted, .selfClosing:
            passTag(byte)
        }
    }

    private mutating func passReference(_ byte: UInt8) {
        isInReference =
            byte == UInt8(ascii: "&")
            || isInReference && (byte.isLetter || byte.isDigit || byte == UInt8(ascii: "#"))
    }

    private mutating func passOpening(_ byte: UInt8) {
        let isEnd = state == .endTagOpen
        switch (state, byte) {
        case (.tagOpen, _) where byte.isLetter, (.endTagOpen, _) where byte.isLetter:
            element = isEnd ? [UInt8(ascii: "/"), byte.lowercased] : [byte.lowercased]
            state = .tagName
        case (.tagOpen, UInt8(ascii: "/")): state = .endTagOpen
        case (.tagOpen, UInt8(ascii: "!")): state = .markup
        case (.tagOpen, UInt8(ascii: "?")): state = .bogusComment
        case (.markup, UInt8(ascii: "-")): state = .markupDash
        case (.markupDash, UInt8(ascii: "-")):
            state = .comment(dashes: 0, isStart: true, isBang: false)
        case (.markup, UInt8(ascii: "[")) where isForeign:
            state = .unsure("behind <![ in a document with foreign elements")
        case (.tagOpen, _):
            state = .text
            pass(byte)
        default:
            // `</>` is nothing, `<!>` an empty comment.
            state = .bogusComment
            pass(byte)
        }
    }

    private mutating func passComment(
        _ byte: UInt8, _ dashes: Int, _ isStart: Bool, _ isBang: Bool
    ) {
        switch byte {
        case UInt8(ascii: ">") where dashes == 2 || isStart || isBang: state = .text
        case UInt8(ascii: "-"):
            state = .comment(
                dashes: min(2, (isBang ? 0 : dashes) + 1), isStart: isStart, isBang: false)
        case UInt8(ascii: "!") where dashes == 2:
            state = .comment(dashes: 0, isStart: false, isBang: true)
        default: state = .comment(dashes: 0, isStart: false, isBang: false)
        }
    }

    private mutating func passTag(_ byte: UInt8) {
        switch (state, byte) {
        case (.quoted(let quote), _):
            if byte == quote {
                state = .betweenAttributes
            } else {
                passValue(byte)
            }
        case (.beforeValue, _) where byte.isBlankInTag: break
        case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
            state = .quoted(byte)
            (value, isAddressSafe, isInReference) = ([], false, false)
        case (_, UInt8(ascii: ">")): leaveTag()
        case (.beforeValue, _): state = .unquoted
        case (.unquoted, _): if byte.isBlankInTag { state = .betweenAttributes }
        case (_, UInt8(ascii: "/")): state = .selfClosing
        case (.attributeName, UInt8(ascii: "=")), (.afterAttributeName, UInt8(ascii: "=")):
            state = .beforeValue
        case (.tagName, _):
            if byte.isBlankInTag {
                state = .betweenAttributes
            } else {
                element.append(byte.lowercased)
            }
        case (.attributeName, _) where !byte.isBlankInTag: attribute.append(byte.lowercased)
        case (.attributeName, _): state = .afterAttributeName
        case (.betweenAttributes, _) where byte.isBlankInTag,
            (.afterAttributeName, _) where byte.isBlankInTag:
            break
        case (.selfClosing, _) where byte.isBlankInTag: state = .betweenAttributes
        default:
            attribute = [byte.lowercased]
            state = .attributeName
        }
    }

    private mutating func passValue(_ byte: UInt8) {
        passReference(byte)
        // What a value that is no address begins with plays no part.
        let isAddress = attribute.elementsEqual("href".utf8) || attribute.elementsEqual("src".utf8)
        guard isAddress, !isAddressSafe, value.count < 300 else { return }
        value.append(byte)
        isAddressSafe = HTMLPlace.isSafeAddress(value)
    }

    private mutating func passContent(_ byte: UInt8) {
        if byte == UInt8(ascii: "<") {
            tail = [byte]
            return
        }
        passReference(byte)
        guard !tail.isEmpty else { return }
        if tail.count == element.count + 2, byte.isBlankInTag || "/>".utf8.contains(byte) {
            element = [UInt8(ascii: "/")] + element
            (state, tail) = (.betweenAttributes, [])
            passTag(byte)
            return
        }
        tail.append(byte.lowercased)
        if element.elementsEqual("script".utf8), tail.elementsEqual("<!--".utf8) {
            // From here on another <script> may have to be closed first (§13.2.5.19).
            state = .unsure("behind <!-- in <script>")
        } else if !Array("</".utf8 + element).starts(with: tail)
            && !"<!--".utf8.starts(with: tail)
        {
            tail = []
        }
    }

    /// Leaves a tag by its end.
    private mutating func leaveTag() {
        (isInReference, tail, attribute) = (false, [], [])
        state = .text
        let name = String(decoding: element, as: UTF8.self)
        if HTMLPlace.ambiguous.contains(name)
            || isForeign && HTMLPlace.raw.union(HTMLPlace.escapableRaw).contains(name)
        {
            state = .unsure("behind <\(name)>, which browsers read in different ways")
        } else if HTMLPlace.raw.contains(name) || HTMLPlace.escapableRaw.contains(name) {
            state = .content
        } else if HTMLPlace.foreign.contains(name) {
            isForeign = true
        }
    }

    /// Returns whether what stands at one place is read as it would be at the other.
    func isAlike(_ other: HTMLPlace) -> Bool {
        var (place, other) = (self, other)
        (place.isForeign, other.isForeign) = (false, false)
        if place.state == .text || place.state == .betweenAttributes {
            // What was read last plays no part any more.
            for path in [\HTMLPlace.attribute, \HTMLPlace.value] {
                (place[keyPath: path], other[keyPath: path]) = ([], [])
            }
            (place.isAddressSafe, other.isAddressSafe) = (false, false)
        }
        if place.state == .text { (place.element, other.element) = ([], []) }
        return place == other
    }

    /// Takes over what is known of another way that leads here.
    mutating func merge(_ other: HTMLPlace) { isForeign = isForeign || other.isForeign }
}

extension HTMLPlace {
    /// Elements whose content is raw text, with no references to characters in it (§13.1.2, §13.2.6.2).
    fileprivate static let raw: Set<String> = [
        "iframe", "noembed", "noframes", "script", "style", "xmp",
    ]

    /// Elements whose content is text with references to characters.
    static let escapableRaw: Set<String> = ["textarea", "title"]

    /// Elements in which a browser reads what they hold by other rules than elsewhere (§13.2.6.4.16, §13.2.6.5).
    fileprivate static let foreign: Set<String> = ["math", "select", "svg"]

    /// Elements whose content is read in more than one way, by settings and versions.
    fileprivate static let ambiguous: Set<String> = ["frameset", "noscript", "plaintext"]

    /// Returns whether anything can be added to an address without changing where it leads to: a fragment, mail,
    /// or a page of a host that is named in full.
    fileprivate static func isSafeAddress(_ value: [UInt8]) -> Bool {
        if value.elementsEqual("#".utf8) || value.elementsEqual("mailto:".utf8) { return true }
        guard value.last == UInt8(ascii: "/"), value.starts(with: "https://".utf8) else {
            return false
        }
        let host = value.dropFirst("https://".utf8.count).dropLast()
        let isName: (UInt8) -> Bool = { $0.isLetter || $0.isDigit || ".-".utf8.contains($0) }
        let port = host.drop(while: isName)
        return host.first.map { $0.isLetter || $0.isDigit } == true
            && (port.isEmpty || port.count > 1 && port.first == UInt8(ascii: ":"))
            && port.dropFirst().allSatisfy(\.isDigit)
    }
}

extension UInt8 {
    /// Whether it separates attributes (§13.2.5.32).
    fileprivate var isBlankInTag: Bool { isBlank || self == 0x0C }
}
