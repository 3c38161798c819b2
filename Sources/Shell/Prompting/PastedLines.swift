import PostMortem
import LineEditor
import Screen

/// Lines that were pasted and wait for the facilitator's Enter.
struct PastedLines {
    /// What records and messages call where the lines come from.
    static let name = "<paste>"

    /// A line and its number in the paste, from 1.
    struct Line {
        let number: Int
        let content: Paste.Line
    }

    /// The lines that wait, in order.
    private(set) var lines: [Line] = []
    /// What was on the line when they were pasted; it comes back once they are settled.
    private var typed = ""
    /// How many there were in all.
    private var total = 0

    /// Whether none wait.
    var isEmpty: Bool { lines.isEmpty }

    /// How many wait, as people say it.
    var count: String { counted(lines.count, "line") }

    /// Adds the lines of a paste.
    ///
    /// - Parameters:
    ///   - paste: the lines.
    ///   - text: what was on the line that they were pasted into.
    mutating func add(_ paste: Paste, into text: String) {
        if lines.isEmpty { total = 0 }
        for content in paste.lines {
            total += 1
            lines.append(Line(number: total, content: content))
        }
        keep(text)
    }

    /// Keeps a text to come back once the lines are settled.
    mutating func keep(_ text: String) {
        typed += typed.isEmpty || text.isEmpty ? text : " \(text)"
    }

    /// Takes the text that comes back; empty where there is none.
    mutating func takeTyped() -> String {
        defer { typed = "" }
        return typed
    }

    /// Drops all lines.
    mutating func drop() { lines = [] }

    /// Drops a number of lines from the front.
    mutating func dropFirst(_ count: Int) { lines.removeFirst(count) }

    /// What to show of them: how many there are and what to do, then the first and the last.
    ///
    /// - Parameter width: the columns that a line may take; nil for any number.
    /// - Returns: a heading, and a row a line.
    func preview(width: Int?) -> [String] {
        let isRest = lines.count < total
        let what = isRest ? "\(count) of the paste left" : "\(count) pasted"
        let them = lines.count == 1 ? "it" : "them"
        let heading = "\(what): Enter takes \(them), Ctrl-C drops \(them)."
        guard lines.count > Self.mostShown else { return [heading] + lines.map { row($0, width) } }
        let first = lines.prefix(Self.mostShown - 4)
        let last = lines.suffix(3)
        let between = lines.count - first.count - last.count
        return [heading] + first.map { row($0, width) } + ["     … \(between) more"]
            + last.map { row($0, width) }
    }

    /// The most rows that a preview takes.
    private static let mostShown = 10

    private func row(_ line: Line, _ width: Int?) -> String {
        let number = "\(line.number)"
        let padding = String(repeating: " ", count: max(0, 4 - number.count))
        let row = "\(padding)\(number)  \(line.content.text)"
        guard let width else { return row }
        return Screen.Line(row).truncated(to: width, mark: "…").text
    }
}
