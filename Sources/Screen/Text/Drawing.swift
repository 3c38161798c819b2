/// The signs that tables and bars are drawn with.
package struct Drawing: Hashable {
    /// What stands for what was cut off.
    package let ellipsis: String
    /// A bar's cell, whole and by eighths; ASCII has whole ones only.
    private let whole: String
    private let eighths: [String]

    /// Signs of UTF-8.
    package static let full = Drawing(
        ellipsis: "…", whole: "█", eighths: ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"])
    /// Signs of ASCII.
    package static let plain = Drawing(ellipsis: "...", whole: "#", eighths: [])

    /// The signs that the terminal's character set has, which the locale's name tells.
    package static var current: Drawing {
        // POSIX.1-2024 §8.2: the first of these that is set and not empty decides.
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment($0) }
            .first { !$0.isEmpty }
        let folded = name?.lowercased() ?? ""
        return folded.contains("utf-8") || folded.contains("utf8") ? .full : .plain
    }

    /// Returns a bar.
    ///
    /// - Parameters:
    ///   - value: what it shows; anything above 0 can be seen.
    ///   - most: the value of a bar of full width.
    ///   - width: the full width in cells.
    /// - Returns: a text of that width at most; an empty one for nothing.
    package func bar(_ value: Int, of most: Int, width: Int) -> String {
        guard value > 0, most > 0 else { return "" }
        let steps = max(1, eighths.count)
        let length = max(1, min(value, most) * width * steps / most)
        let part = eighths.isEmpty ? "" : eighths[length % steps]
        return String(repeating: whole, count: length / steps) + part
    }
}
