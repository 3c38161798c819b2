/// What a template can do with a value: the form of a part of the document that templates are filled from.
package indirect enum Shape: Hashable, Sendable {
    /// The tool's own words, digits and signs, which need no escaping.
    case own
    /// People's words.
    case said
    /// Somebody's name.
    case name
    /// A whole number.
    case number
    /// True or false.
    case flag
    /// Several of one form.
    case list(of: Shape)
    /// Values by name.
    case object([Variable])

    /// A value in an object.
    package struct Variable: Hashable, Sendable {
        /// The name that a tag has.
        package let name: String
        /// The form.
        package let shape: Shape
        /// What it says, as the documentation has it.
        package let about: String

        init(_ name: String, _ shape: Shape, _ about: String) {
            self.name = name
            self.shape = shape
            self.about = about
        }
    }

    /// Whether a tag can put it into the page.
    var isText: Bool {
        switch self {
        case .own, .said, .name, .number, .flag: true
        case .list, .object: false
        }
    }

    /// The names in it; none in what is no object.
    var variables: [Variable] {
        if case .object(let variables) = self { variables } else { [] }
    }

    /// Returns the form of a name in it; nil where there is none.
    func member(_ name: some StringProtocol) -> Shape? {
        variables.first { $0.name == name }?.shape
    }
}

extension DocumentValue {
    /// Returns the value with all of people's words passed through a function.
    ///
    /// - Parameters:
    ///   - shape: the form of the value, which knows whose words a text is.
    ///   - change: the function.
    /// - Returns: a value of the same form.
    func changingWords(
        _ shape: Shape, _ change: @escaping @Sendable (String) -> String
    ) -> DocumentValue {
        switch (self, shape) {
        case (.text(let text), .said), (.text(let text), .name):
            return .text(change(text))
        case (.list(let values), .list(let element)):
            return .list(of: Array(values.indices)) {
                values[$0].changingWords(element, change)
            }
        case (.object(let members), .object):
            return .object(
                Dictionary(
                    members.map { name, value in
                        // What the form doesn't know is taken for people's words.
                        (name, value.changingWords(shape.member(name) ?? .said, change))
                    }, uniquingKeysWith: { $1 }))
        default: return self
        }
    }
}
