import Testing

@testable import Screen

struct StyleTests {
    private func style(_ variables: [String: String], isTerminal: Bool = true) -> Style {
        .fitting(isTerminal: isTerminal) { variables[$0] }
    }

    @Test func `colours are for terminals that have them, where nobody minds`() {
        #expect(style(["TERM": "xterm-256color"]).colours == .many)
        #expect(style(["TERM": "xterm", "COLORTERM": "truecolor"]).colours == .many)
        #expect(style(["TERM": "xterm"]).colours == .sixteen)
        #expect(style(["TERM": "xterm-256color", "NO_COLOR": ""]).colours == .many)
        #expect(style(["TERM": "xterm-256color", "NO_COLOR": "1"]) == .plain)
        #expect(style(["TERM": "dumb"]) == .plain)
        #expect(style([:]) == .plain)
        #expect(style(["TERM": "xterm-256color"], isTerminal: false) == .plain)
    }

    @Test func `a plain style adds nothing`() {
        for role in Tone.allCases {
            #expect(Style.plain.rendered(Line("text", role)) == "text")
        }
    }

    @Test(arguments: [Style.Colours.sixteen, .many])
    func `every colour is taken back where it ends`(colours: Style.Colours) {
        let rendered = Style(colours: colours).rendered("a \("b", .signal) c \("\u{1B}d", .error)")
        #expect(rendered.hasPrefix("a \u{1B}[1;"))
        #expect(rendered.hasSuffix("m\\u{001B}d\u{1B}[0m"))
        #expect(rendered.split(separator: "\u{1B}[0m").count == 2)
    }

    @Test func `facts and signals differ without colour`() {
        for glyphs in [Glyphs.drawn, .ascii] {
            #expect(glyphs.fact != glyphs.signal)
            #expect(Set([glyphs.fact, glyphs.signal, glyphs.milestone, glyphs.root]).count == 4)
        }
    }

    @Test func `glyphs are drawn in a locale of UTF-8 and ASCII in any other`() {
        #expect(Glyphs.fitting { ["LANG": "de_DE.UTF-8"][$0] } == .drawn)
        #expect(Glyphs.fitting { ["LC_ALL": "C", "LANG": "de_DE.UTF-8"][$0] } == .ascii)
        #expect(Glyphs.fitting { ["LC_ALL": "", "LC_CTYPE": "C.utf8"][$0] } == .drawn)
        #expect(Glyphs.fitting { _ in nil } == .ascii)
    }

    /// WCAG 2.2 §1.4.11 asks for 3 to 1 of what carries meaning.
    @Test(arguments: Tone.allCases.filter { $0 != .plain && $0 != .heading && $0 != .struck })
    func `a colour stands out from black and from white`(role: Tone) {
        let luminance = Self.luminance(of: Style.shade(of: role).many)
        #expect((luminance + 0.05) / 0.05 >= 3)
        #expect(1.05 / (luminance + 0.05) >= 3)
    }

    /// The relative luminance (WCAG 2.2) of one of xterm's 256 colours above the first sixteen.
    private static func luminance(of colour: Int) -> Double {
        let levels = [0, 95, 135, 175, 215, 255]
        let rest = colour - 16
        let rgb =
            colour >= 232
            ? [Int](repeating: 8 + 10 * (colour - 232), count: 3)
            : [levels[rest / 36], levels[rest / 6 % 6], levels[rest % 6]]
        let linear = rgb.map { value -> Double in
            let part = Double(value) / 255
            return part <= 0.04045 ? part / 12.92 : Self.power((part + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// x to the power of 2.4: x² · x^0.4, the fifth root of x² by Newton's method.
    private static func power(_ base: Double) -> Double {
        let square = base * base
        var root = 1.0
        for _ in 0..<60 {
            let fourth = root * root * root * root
            root = (4 * root + square / fourth) / 5
        }
        return square * root
    }
}
