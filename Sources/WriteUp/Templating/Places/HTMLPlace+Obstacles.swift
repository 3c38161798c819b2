extension HTMLPlace {
    /// Returns what keeps a tag from standing here, as a phrase; nil where nothing does.
    func obstacle(to use: TemplatePlace.Use) -> String? {
        if isInReference {
            switch state {
            case .text, .quoted, .content: return "in a character reference"
            default: break
            }
        }
        switch state {
        case .text: return nil
        case .tagOpen, .endTagOpen: return "directly behind <"
        case .markup, .markupDash, .bogusComment: return "in a declaration"
        case .comment: return "in a comment"
        case .content:
            let name = String(decoding: element, as: UTF8.self)
            if HTMLPlace.escapableRaw.contains(name), tail.isEmpty { return nil }
            return "in <\(name)>"
        case .betweenAttributes where use == .nothing: return nil
        case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .beforeValue,
            .unquoted, .selfClosing:
            return "in a tag, outside quotation marks"
        case .quoted: return obstacleInValue
        case .unsure(let reason): return reason
        }
    }

    private var obstacleInValue: String? {
        let element = String(decoding: element, as: UTF8.self)
        let attribute = String(decoding: attribute, as: UTF8.self)
        if HTMLPlace.withoutTags.contains(element) || element.hasPrefix("/") {
            return "in a tag <\(element)>"
        }
        if HTMLPlace.plainAttributes.contains(attribute) { return nil }
        guard HTMLPlace.elements(withAddressIn: attribute).contains(element) else {
            return "in the attribute \(attribute)"
        }
        return isAddressSafe ? nil : "at the beginning of the address \(attribute)"
    }

    /// Attributes that say something of an element and that nothing obeys.
    private static let plainAttributes: Set<String> = ["title", "alt", "class", "id", "lang"]

    /// Elements in whose tags no text stands, for what they are is run, or changes the document.
    private static let withoutTags: Set<String> = [
        "applet", "base", "embed", "frame", "link", "meta", "object", "param", "script", "style",
    ]

    /// Returns the elements in which an attribute is an address that is shown or can be followed, and run by nobody.
    private static func elements(withAddressIn attribute: String) -> Set<String> {
        switch attribute {
        case "href": ["a", "area"]
        case "src": ["audio", "iframe", "img", "source", "track", "video"]
        default: []
        }
    }
}
