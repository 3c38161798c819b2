import OperatingSystem

/// The marks that tell things apart without colour: drawn, or in ASCII where the locale can't show them.
package struct Glyphs: Hashable, Sendable {
    package let fact: String
    package let signal: String
    package let milestone: String
    package let root: String
    /// Points at where one is.
    package let pointer: String
    /// The pointer with its word; there is no place to break between them.
    package let here: String
    /// A branch with others below it, the last branch, and the line past a branch; two columns each.
    package let branch: String
    package let lastBranch: String
    package let trunk: String
    /// The axis of the timeline, and where it has a time below it.
    package let axis: String
    package let tick: String
    /// Where a gap is cut short.
    package let cut: String
    /// Time spent, planned, and spent beyond the plan.
    package let spent: String
    package let planned: String
    package let over: String
    /// The end of a bar by eighths of a column, the first one empty; none where bars end at whole columns.
    let eighths: [String]
    /// What stands where a text was cut off.
    package let ellipsis: String

    /// For terminals in a UTF-8 locale.
    package static let drawn = Glyphs(
        fact: "■", signal: "▲", milestone: "◆", root: "★", pointer: "◀", here: "◀\u{A0}here",
        branch: "├ ",
        lastBranch: "└ ", trunk: "│ ", axis: "─", tick: "┬", cut: "╱", spent: "█", planned: "░",
        over: "▓", eighths: ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"], ellipsis: "…")

    /// For all others.
    package static let ascii = Glyphs(
        fact: "o", signal: "^", milestone: "*", root: "#", pointer: "<-", here: "<-here",
        branch: "|-",
        lastBranch: "`-", trunk: "| ", axis: "-", tick: "+", cut: "/", spent: "=", planned: ".",
        over: "!", eighths: [], ellipsis: "~")

    /// Chooses by the locale: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that says anything (POSIX,
    /// XBD §8.2).
    package static func fitting(variable: (String) -> String?) -> Glyphs {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first { !$0.isEmpty }
        let name = locale?.lowercased() ?? ""
        return name.contains("utf-8") || name.contains("utf8") ? .drawn : .ascii
    }

    /// The marks that apply now.
    package static var current: Glyphs { .fitting(variable: Environment.value) }

    /// Returns a bar.
    ///
    /// - Parameters:
    ///   - value: what it shows; anything above 0 can be seen.
    ///   - most: the value of a bar of full width.
    ///   - width: the full width in columns.
    /// - Returns: a text of that width at most; an empty one for nothing.
    package func bar(_ value: Int, of most: Int, width: Int) -> String {
        guard value > 0, most > 0 else { return "" }
        let steps = max(1, eighths.count)
        let length = max(1, min(value, most) * width * steps / most)
        let part = eighths.isEmpty ? "" : eighths[length % steps]
        return String(repeating: spent, count: length / steps) + part
    }
}
