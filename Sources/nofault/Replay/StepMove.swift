/// A move among the records of a replay.
enum StepMove: Hashable, Sendable {
    case forward, back, first, last, quit

    /// The keys, for the last line of the screen.
    static let help = "n, space: forward   b: back   g, G: first, last   q: quit"
    /// The same where each takes a line.
    static let lineHelp = "an empty line: forward   b: back   g, G: first, last   q: quit"

    /// Reads the move that a key stands for; nil for a key that stands for none.
    ///
    /// - Parameter key: the bytes of one key press, among them those of arrows in both of a terminal's modes
    ///   (xterm's control sequences, PC-style function keys).
    init?(key: [UInt8]) {
        switch String(decoding: key, as: UTF8.self) {
        case "n", " ", "\r", "\n", "\u{1B}[C", "\u{1B}OC", "\u{1B}[B", "\u{1B}OB": self = .forward
        case "p", "b", "\u{7F}", "\u{8}", "\u{1B}[D", "\u{1B}OD", "\u{1B}[A", "\u{1B}OA":
            self = .back
        case "g", "\u{1B}[H", "\u{1B}OH", "\u{1B}[1~": self = .first
        case "G", "\u{1B}[F", "\u{1B}OF", "\u{1B}[4~": self = .last
        case "q", "Q", "\u{4}": self = .quit
        default: return nil
        }
    }

    /// Reads the move that a line stands for; nil for a line that stands for none.
    init?(line: String) {
        self.init(key: line.isEmpty ? Array("n".utf8) : Array(line.utf8))
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
