import PostMortem

/// The marks that tell things apart without colour: drawn, or in ASCII where the locale can't show them.
struct Shapes: Hashable, Sendable {
    let fact: String
    let signal: String
    let milestone: String
    let root: String
    /// Points at where one is.
    let pointer: String
    /// The pointer with its word; there is no place to break between them.
    let here: String
    /// A branch with others below it, the last branch, and the line past a branch; two columns each.
    let branch: String
    let lastBranch: String
    let trunk: String
    /// The axis of the timeline, and where it has a time below it.
    let axis: String
    let tick: String
    /// Where a gap is cut short.
    let cut: String
    /// Time spent, planned, and spent beyond the plan.
    let spent: String
    let planned: String
    let over: String
    /// What stands where a text was cut off.
    let ellipsis: String

    /// For terminals in a UTF-8 locale.
    static let drawn = Shapes(
        fact: "■", signal: "▲", milestone: "◆", root: "★", pointer: "◀", here: "◀\u{A0}here",
        branch: "├ ",
        lastBranch: "└ ", trunk: "│ ", axis: "─", tick: "┬", cut: "╱", spent: "█", planned: "░",
        over: "▓", ellipsis: "…")

    /// For all others.
    static let ascii = Shapes(
        fact: "o", signal: "^", milestone: "*", root: "#", pointer: "<-", here: "<-here",
        branch: "|-",
        lastBranch: "`-", trunk: "| ", axis: "-", tick: "+", cut: "/", spent: "=", planned: ".",
        over: "!", ellipsis: "~")

    /// Chooses by the locale: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that says anything (POSIX,
    /// XBD §8.2).
    static func fitting(variable: (String) -> String?) -> Shapes {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first { !$0.isEmpty }
        let name = locale?.lowercased() ?? ""
        return name.contains("utf-8") || name.contains("utf8") ? .drawn : .ascii
    }

    /// The mark of a timeline entry, in its role.
    func mark(of kind: EntryKind) -> Line {
        switch kind {
        case .fact: Line(fact, .fact)
        case .signal: Line(signal, .signal)
        }
    }
}

extension EntryKind {
    /// The role that entries of the kind are shown in.
    var role: Tone {
        switch self {
        case .fact: .fact
        case .signal: .signal
        }
    }
}
