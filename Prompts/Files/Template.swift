/// A text with places to fill in.
///
/// `{name}` is such a place; a brace stands for nothing else. What is filled in is data: braces in it
/// stay as they are.
struct Template: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case literal(String)
        case place(Placeholder)
    }

    /// What is wrong with a text, to be put in its place by whoever knows the file.
    struct Fault: Error, Hashable {
        let message: String
        let hint: String
    }

    private let pieces: [Piece]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: the text with its places.
    ///   - allowed: the placeholders that will be filled in.
    /// - Throws: `Fault` where a brace has no partner or a placeholder is not allowed.
    init(_ text: some StringProtocol, allowing allowed: Set<Placeholder>) throws(Fault) {
        var pieces: [Piece] = []
        var rest = text[...]
        // Bytes are looked through sooner than letters, and most texts have no brace.
        while let brace = rest.utf8.firstIndex(where: {
            $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
        }) {
            pieces.append(.literal(String(rest[..<brace])))
            let inner = rest[rest.index(after: brace)...]
            guard rest[brace] == "{", let end = inner.firstIndex(of: "}") else {
                throw Fault(
                    message: "The brace \(rest[brace]) has no partner.",
                    hint: "Use braces around placeholders only.")
            }
            guard let place = Placeholder(rawValue: String(inner[..<end])), allowed.contains(place)
            else {
                throw Template.fault(unknown: inner[..<end], allowed: allowed)
            }
            pieces.append(.place(place))
            rest = inner[inner.index(after: end)...]
        }
        pieces.append(.literal(String(rest)))
        self.pieces = pieces
    }

    /// Returns the text with each place filled in; a place without a value stays as it is spelled.
    func filled(with values: [Placeholder: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .place(let place): values[place] ?? place.spelling
            }
        }.joined()
    }

    private static func fault(
        unknown word: some StringProtocol, allowed: Set<Placeholder>
    ) -> Fault {
        let names = allowed.map(\.spelling).sorted().joined(separator: ", ")
        return Fault(
            message: "The placeholder {\(word)} is not known here.",
            hint: names.isEmpty ? "Leave it out: nothing is filled in here." : "Use \(names).")
    }
}
