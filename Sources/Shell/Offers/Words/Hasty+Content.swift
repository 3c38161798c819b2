// What of a line counts: without blanks, joints and the words that only lead to it.
extension Hasty {
    /// Returns a line without the white space around it.
    static func content(of line: String) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
        return String(line.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    /// Returns what stands behind a no, as in `no, on leave until May` and `n because of the move`; nil where there is
    /// no such.
    static func reason(behindNo answer: String) -> String? {
        guard let first = words(answer).first,
            ["n", "no", "nope", "nein"].contains(first.bare)
        else { return nil }
        let rest = content(of: String(answer[first.typed.endIndex...]))
        let reason = withoutBecause(rest.withoutJoint)
        let isJoined = first.typed.last.map { ",;:.".contains($0) } == true || reason != rest
        return isJoined && !reason.isEmpty ? reason : nil
    }

    /// Returns an answer without the word that it begins with when it is spoken.
    static func withoutBecause(_ line: String) -> String {
        for opening in ["because of ", "because ", "bc ", "cause ", "cos ", "'cause ", "weil "]
        where line.lowercased().hasPrefix(opening) && line.count > opening.count {
            return content(of: String(line.dropFirst(opening.count)))
        }
        return line
    }
}

extension String {
    /// A text without the mark, or the word, that joins it to what stands in front.
    var withoutJoint: String {
        var text = self[...]
        while let first = text.first, " \t:=,;-–—>→".contains(first) { text = text.dropFirst() }
        return String(text)
    }
}
