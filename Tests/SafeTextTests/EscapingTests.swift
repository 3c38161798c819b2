import SafeText
import Testing

struct EscapingTests {
    /// 200,000 of one character: what copies all before it for each would take minutes.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["\u{200D}", "\u{1B}", "&", "<", "\"", "^", "\\u{", "*", "\n", ";"])
    func `every way out takes time in proportion to the text`(repeated: String) {
        let text = String(repeating: repeated, count: 200_000)
        #expect(TerminalText.safe(text).utf8.count >= 200_000)
        #expect(HTMLText().escapeText(text).utf8.count >= 200_000)
        #expect(MarkdownText().escapeText(text).utf8.count >= 200_000)
        #expect(CSVText.value(text).utf8.count >= 200_000)
        #expect(CalendarText.value(text).utf8.count >= 200_000)
        #expect(CalendarText.parameter(text).utf8.count >= 200_000)
        #expect(JSONText.quoted(text).utf8.count >= 200_000)
        let written = ScriptText.written(text)
        #expect(ScriptText.read(written) == text)
    }

    @Test(arguments: [
        ("a\u{1B}[2J", "a\\u{001B}[2J"),
        ("tab\tline\nend\r\n", "tab\\u{0009}line\\u{000A}end\\u{000D}\\u{000A}"),
        ("\u{7F}\u{80}\u{9F}", "\\u{007F}\\u{0080}\\u{009F}"),
        ("\u{202E}gnp.exe", "\\u{202E}gnp.exe"),
        (
            "\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}",
            "\\u{2066}\\u{2069}\\u{200E}\\u{200F}\\u{061C}"
        ),
        ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("zero\u{200B}width\u{FEFF}soft\u{AD}", "zero\\u{200B}width\\u{FEFF}soft\\u{00AD}"),
        ("\u{E0041}\u{3164}", "\\u{E0041}\\u{3164}"),
        ("pass\u{200D}word", "pass\\u{200D}word"),
        ("\u{200D}a b\u{200C}", "\\u{200D}a b\\u{200C}"),
        ("م\u{200D}\u{200D}م", "م\\u{200D}\\u{200D}م"),
        (
            "caf\u{E9}\u{200D}s \u{3B1}\u{200C}\u{3B2}",
            "caf\u{E9}\\u{200D}s \u{3B1}\\u{200C}\u{3B2}"
        ),
        ("a\u{FE0F}b\u{FE00}", "a\\u{FE0F}b\\u{FE00}"),
        ("1\u{FE0F}2", "1\\u{FE0F}2"),
        ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}\\u{FE0F}"),
        ("邉\u{E0100}\u{E01EF}", "邉\\u{E0100}\\u{E01EF}"),
        (
            "\u{115F}\u{1160}\u{FFA0}\u{2800}\u{34F}",
            "\\u{115F}\\u{1160}\\u{FFA0}\\u{2800}\\u{034F}"
        ),
        ("\u{FFF9}\u{2061}\u{2064}\u{FFFC}", "\\u{FFF9}\\u{2061}\\u{2064}\\u{FFFC}"),
        ("\u{378}", "\\u{0378}"),
        ("\u{E000}\u{F8FF}\u{10FFFD}", "\\u{E000}\\u{F8FF}\\u{10FFFD}"),
        ("🏴\u{E0075}\u{E0073}\u{E007F}", "🏴\\u{E0075}\\u{E0073}\\u{E007F}"),
        ("😀\u{200D}x", "😀\\u{200D}x"),
    ])
    func `an unsafe character is shown by its number`(text: String, shown: String) {
        #expect(Array(TerminalText.safe(text).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test(arguments: [
        "", "plain", "Grüße, señor", "مرحبا", "שלום", "日本語", "क्\u{200D}ष", "می\u{200C}خواهم",
        "PDF\u{200C}ها",
        "👩\u{200D}👩\u{200D}👧\u{200D}👦", "🏳\u{FE0F}\u{200D}🌈", "❤\u{FE0F}\u{200D}🔥", "👩🏽\u{200D}💻",
        "1\u{FE0F}\u{20E3}", "🇩🇪", "هـ\u{200D} 1402", "ന്\u{200D}", "ক্\u{200C}ষ", "≨\u{FE00}",
        "ᠠ\u{180B}",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "☺\u{FE0E}", "\u{1FAFF}",
        "e\u{301}", "\u{600}١", "back\\slash", "nb\u{A0}sp",
    ])
    func `what scripts and emoji need is left alone`(text: String) {
        #expect(Array(TerminalText.safe(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        "\u{1B}[2J", "م\u{200D}\u{200D}م", "1\u{FE0F}\u{20E3}\u{FE0F}", "🏴\u{E0067}",
        "a\u{301}\u{FE0F}",
        "👩\u{200D}\u{202E}👧", "\\u{202E}",
    ])
    func `making a text safe twice is making it safe once`(text: String) {
        let once = TerminalText.safe(text)
        #expect(TerminalText.safe(once) == once)
    }

    @Test(arguments: [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
        ("<\u{338}b>", "&lt;\u{338}b&gt;"),
        ("&lt;", "&amp;lt;"),
        ("a\u{0}b", "a\\u{0000}b"),
    ])
    func `HTML has no markup left`(text: String, escaped: String) {
        #expect(
            Array(HTMLText().escapeText(text).unicodeScalars) == Array(escaped.unicodeScalars))
    }

    @Test(arguments: [
        ("plain words, 4 s (EU)", "plain words, 4 s (EU)"),
        ("*b* _i_ `c` ~~s~~", "\\*b\\* \\_i\\_ \\`c\\` &#126;&#126;&#8203;s&#126;&#126;"),
        ("[x](y) ![x](y)", "\\[x\\](y) !\\[x\\](y)"),
        ("a | b", "a &#124; b"),
        ("\\| a", "\\\\&#124; a"),
        ("<b> & c", "&lt;b&gt; &amp; c"),
        ("# h", "\\# h"),
        ("- l", "\\- l"),
        ("+ l", "\\+ l"),
        ("1. l", "1\\. l"),
        ("12) l", "12\\) l"),
        ("1.5 s", "1.5 s"),
        ("---", "\\---"),
        ("=====", "&#61;===="),
        ("snake_case_name", "snake_case_name"),
        ("$x$", "&#36;x&#36;"),
        ("@ada and a@b.example", "&#64;&#8203;ada and a@b.example"),
        ("see #12, !13 and C#", "see \\#&#8203;12, !&#8203;13 and C\\#"),
        ("https://example.org/a_b?c=d&e#e", "<https://example.org/a_b?c=d&e#e>"),
        ("(see https://a.b/c_d_(e).)", "\\(see <https://a.b/c_d_(e)>.)"),
        ("https://a.b/|`[x]$&copy;", "<https://a.b/%7C%60%5Bx%5D%24&amp;copy;>"),
        ("https://github.com/o/r/issues/7", "https:&#8203;//github.com/o/r/issues/7"),
        (
            "https://git.lab/g/p/-/merge_requests/7#note_1",
            "https:&#8203;//git.lab/g/p/-/merge_requests/7#note_1"
        ),
        ("owner/repo#7", "owner/repo#&#8203;7"),
        ("closes #3, GH-12, KEY-7", "closes \\#&#8203;3, GH-&#8203;12, KEY-&#8203;7"),
        (
            "group/proj!12 g&12 g%12 g~bug",
            "group/proj!&#8203;12 g&amp;&#8203;12 g%&#8203;12 g&#126;&#8203;bug"
        ),
        ("a :fire: at 09:14:30", "a :&#8203;fire: at 09:14:30"),
        (
            "[vulnerability:12] [[a]] *iteration:4",
            "\\[&#8203;vulnerability:12\\] \\[&#8203;\\[a\\]\\] \\*&#8203;iteration:4"
        ),
        ("in a5c3785 of 1234567", "in a5c378&#8203;5 of 1234567"),
        ("/close", "&#47;close"),
        (" x ", "&#32;x&#32;"),
    ])
    func `Markdown has no markup left`(text: String, escaped: String) {
        #expect(MarkdownText().escapeText(text) == escaped)
    }
}
