import Screen

/// A move among the records of a replay.
enum StepMove: Hashable, Sendable {
    case forward, back, first, last, quit

    /// The keys, for the last line of the screen.
    static let help = "n, space: forward   b: back   g, G: first, last   q: quit"
    /// The same where each takes a line.
    static let lineHelp = "an empty line: forward   b: back   g, G: first, last   q: quit"

    /// Reads the move that a key stands for; nil for a key that stands for none.
    ///
    /// - Parameter key: the key.
    init?(_ key: Key) {
        switch (key.code, key.modifiers) {
        case (.right, _), (.down, _), (.pageDown, _), (.enter, _), (.character("n"), []),
            (.character(" "), []):
            self = .forward
        case (.left, _), (.up, _), (.pageUp, _), (.backspace, _), (.character("p"), []),
            (.character("b"), []):
            self = .back
        case (.home, _), (.character("g"), []): self = .first
        case (.end, _), (.character("G"), []): self = .last
        case (.character("q"), []), (.character("Q"), []), (.character("d"), .control): self = .quit
        default: return nil
        }
    }

    /// Reads the move that a line stands for; nil for a line that stands for none.
    init?(line: String) {
        let letters = line.unicodeScalars
        guard letters.count < 2 else { return nil }
        self.init(letters.first.map { Key(.character($0)) } ?? Key(.enter))
    }

    /// Returns where the move leads from an index, held to the records there are.
    ///
    /// - Returns: nil where it leads out.
    func target(from index: Int, count: Int) -> Int? {
        switch self {
        case .forward: min(index + 1, count - 1)
        case .back: max(index - 1, 0)
        case .first: 0
        case .last: count - 1
        case .quit: nil
        }
    }
}
