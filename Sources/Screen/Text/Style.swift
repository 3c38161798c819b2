/// How roles look on a stream: in colours, or not at all.
///
/// The colours are those of Okabe and Ito's palette for colour-blind readers (*Color Universal Design*,
/// 2008) in the nearest shade of the terminal's 256 that stands out from black and from white alike, at
/// least 3 to 1 (WCAG 2.2 §1.4.11). No meaning hangs on colour alone: facts and signals differ in shape
/// and word too.
package struct Style: Hashable, Sendable {
    /// What a terminal can show.
    package enum Colours: Hashable, Sendable {
        /// None, or none are wanted.
        case none
        /// The sixteen that every terminal has.
        case sixteen
        /// The 256 of xterm.
        case many
    }

    /// What the stream can show.
    package let colours: Colours

    /// Creates a style.
    package init(colours: Colours) { self.colours = colours }

    /// Text as it is.
    package static let plain = Style(colours: .none)

    /// Decides what a stream shows.
    ///
    /// - Parameters:
    ///   - isTerminal: whether the stream is one.
    ///   - variable: the environment, by name. `NO_COLOR` with any value but none (no-color.org) and a
    ///     `TERM` that is dumb, or missing, mean no colours.
    /// - Returns: the style.
    package static func fitting(isTerminal: Bool, variable: (String) -> String?) -> Style {
        let kind = variable("TERM") ?? ""
        guard isTerminal, variable("NO_COLOR")?.isEmpty ?? true, !kind.isEmpty, kind != "dumb",
            kind != "unknown"
        else { return .plain }
        let hasMany = kind.contains("256color") || !(variable("COLORTERM") ?? "").isEmpty
        return Style(colours: hasMany ? .many : .sixteen)
    }

    /// Returns a line as the stream takes it.
    ///
    /// The one place where escape sequences get into a line; its text is safe already.
    package func rendered(_ line: Line) -> String {
        line.spans.map { span in
            guard let code = code(of: span.role) else { return span.text }
            return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
        }.joined()
    }

    /// Returns the parameters of SGR (ECMA-48 §8.3.117) for a role; nil where it looks like any text.
    private func code(of role: Tone) -> String? {
        if colours == .none || role == .plain { return nil }
        if role == .heading { return "1" }
        if role == .struck { return "9" }
        // Bright black is the background itself in some palettes.
        if role == .muted, colours == .sixteen { return nil }
        let isBold = role == .root || role == .error || role == .signal
        let shade = Style.shade(of: role)
        let colour =
            colours == .many
            ? "38;5;\(shade.many)"
            : String(shade.sixteen < 8 ? 30 + shade.sixteen : 82 + shade.sixteen)
        return (isBold ? "1;" : "") + colour
    }

    /// The shade of a role among the 256 colours of xterm, and among the sixteen.
    ///
    /// Plain text, headings and what is struck through have none: they are in the terminal's own colour.
    package static func shade(of role: Tone) -> (many: Int, sixteen: Int) {
        switch role {
        case .plain, .heading, .struck: (many: 0, sixteen: 0)
        case .fact: (many: 32, sixteen: 12)
        case .signal: (many: 166, sixteen: 9)
        case .root, .hint: (many: 29, sixteen: 2)
        case .milestone: (many: 132, sixteen: 5)
        case .error: (many: 160, sixteen: 9)
        case .muted: (many: 244, sixteen: 8)
        }
    }
}
