/// Texts that try to be more than text, and texts of scripts that have to survive.
enum Hostile {
    /// One text each.
    static let texts = [
        "<script>alert(1)</script>", "</td></tr></table><h2>x", "<!-- ", "\" onclick=\"x",
        "' style='",
        "</style><style>*{}", "&lt;b&gt; &#60;", "<\u{338}b>", "{{title}} {{{title}}}",
        "| a | b |", "\\| a", "# heading", "## ", "- item", "+ item", "* item", "1. one", "1) one",
        "> quote",
        "---", "===", "```", "~~~", "`code`", "``", "*b* **b** _i_ __i__ ~~s~~",
        "[x](javascript:1)",
        "![x](http://x/y.png)", "[^1]", "[ ] task", "<http://x>", "$x^2$", ":", "    code",
        "trailing\\",
        "@everyone @a", "#12 !12 %\"m\" ~l $1 &1", "https://example.org/a_b?c=d&e=f#g",
        "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(1)", "\t=1", "\r=1", "\u{FF1D}1", "a,b;c\"d\"",
        "\u{1B}[2J\u{7}", "\u{0}", "\u{7F}\u{9B}31m", "\r\nX\n\nY", "\u{2028}x\u{2029}",
        "\u{202E}gnp.exe", "\u{2066}x", "\u{200E}\u{200F}\u{61C}", "a\u{200B}b\u{FEFF}c\u{AD}d",
        "pass\u{200D}word",
        "\u{E0041}\u{E007F}", "\u{3164}",
        "مرحبا بالعالم", "שלום עולם", "می‌خواهم", "日本語のテキスト、全角", "क्‍ष", "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
        "e\u{301}\u{301}\u{301}",
        "\u{301}combining first", String(repeating: "long", count: 500),
        String(repeating: "w ", count: 500),
    ]

    /// Returns a text with one of the texts in front: always the same one for the same text.
    static func words(_ text: String) -> String {
        texts[text.utf8.reduce(0) { ($0 * 31 + Int($1)) % texts.count }] + " " + text
    }
}
