/// A value of a document: what JSON can say (RFC 8259 §3), numbers held to integers.
///
/// One tree serves both readers of a write-up: a program gets it as JSON, and a template is filled from
/// it, so that a template can use whatever the JSON shows.
package enum DocumentValue: Hashable, Sendable {
    /// Nothing is known.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case number(Int)
    /// A text, unescaped.
    case text(String)
    /// Values in order.
    case list(DocumentList)
    /// Values by name; the order of the names is no part of it.
    case object([String: DocumentValue])

    /// Returns a text, or null where there is none.
    static func text(_ text: String?) -> DocumentValue {
        guard let text else { return .null }
        return .text(text)
    }

    /// Returns a list of values that are there.
    package static func list(_ values: [DocumentValue]) -> DocumentValue {
        .list(DocumentList(values))
    }

    /// Returns a list of which the values are made of elements where they are read: for lists that may be long.
    static func list<Element: Sendable>(
        of elements: [Element], _ make: @escaping @Sendable (Element) -> DocumentValue
    ) -> DocumentValue {
        .list(DocumentList(elements, make))
    }

    /// Returns a number, or null where there is none.
    static func number(_ number: Int?) -> DocumentValue {
        guard let number else { return .null }
        return .number(number)
    }

    /// Returns what something is written as, or null where there is nothing.
    static func written(_ value: (some CustomStringConvertible)?) -> DocumentValue {
        .text(value?.description)
    }

    /// Returns an object with one more name, or another value for it; any other value as it is.
    func setting(_ name: String, to value: DocumentValue) -> DocumentValue {
        guard case .object(var members) = self else { return self }
        members[name] = value
        return .object(members)
    }

    /// Returns a list of texts.
    static func texts(_ texts: some Sequence<String>) -> DocumentValue {
        .list(texts.map { .text($0) })
    }
}

extension DocumentValue: ExpressibleByDictionaryLiteral {
    /// Creates an object.
    ///
    /// Of two values of one name the later holds.
    package init(dictionaryLiteral elements: (String, DocumentValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
