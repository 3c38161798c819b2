/// A JSON value (RFC 8259), its numbers as they are written: ids and nanoseconds don't fit a Double.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value.
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue
    }

    /// Returns the value of a name; nil where there is none, and where this is no object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// Returns what is inside one object after the other, or under one name with dots in it, as flat logs
    /// write it.
    func at(_ path: String) -> JSONValue? {
        if let value = self[path] { return value }
        var value: JSONValue = self
        for name in path.split(separator: ".") {
            guard let inner = value[String(name)] else { return nil }
            value = inner
        }
        return value
    }

    /// Whether an object has a name.
    func has(_ name: String) -> Bool { self[name] != nil }

    /// The text of a string that isn't empty.
    var text: String? {
        if case .string(let text) = self, !text.isEmpty { text } else { nil }
    }

    /// A string or a number as text.
    var scalar: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// A number, or one that is written as a string.
    var integer: Int? {
        switch self {
        case .number(let text), .string(let text):
            Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
        case .null, .bool, .array, .object: nil
        }
    }

    var isTrue: Bool { self == .bool(true) }

    /// The elements of an array; nil for anything else.
    var elements: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    var isObject: Bool {
        if case .object = self { true } else { false }
    }

    /// Returns the first of several names whose value is text.
    func text(_ names: String...) -> String? {
        for name in names {
            if let text = at(name)?.text { return text }
        }
        return nil
    }
}
