import SafeText
import Testing

/// Every character of Unicode, through every way out.
struct EveryCharacterTests {
    /// The ways out, each by its name.
    private static let waysOut: [(name: String, make: @Sendable (String) -> String)] = [
        ("terminal", { TerminalText.safe($0) }),
        ("Markdown", { MarkdownText().escapeText($0) }),
        ("HTML and SVG", { HTMLText().escapeText($0) }),
        ("CSV", { CSVText.spelling(of: CSVText.value($0)) }),
        ("calendar", { CalendarText.value($0) }),
        ("calendar parameter", { CalendarText.parameter($0) }),
        ("JSON", { JSONText.quoted($0) }), ("script", { ScriptText.written($0) }),
    ]

    /// What nobody may see or a terminal may obey, said without the table under test: by category, by
    /// Unicode's own property, and by number.
    private static func mustShow(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse: return true
        case .format: return properties.isDefaultIgnorableCodePoint
        default: break
        }
        return properties.isDefaultIgnorableCodePoint || properties.isVariationSelector
            || properties.isNoncharacterCodePoint || properties.isBidiControl
            || [0x2800, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC].contains(scalar.value)
    }

    @Test func `none is invisible or obeyed between two letters, whatever the way out`() {
        var checked = 0
        for value in 0...UInt32(0x10FFFF) {
            guard let scalar = Unicode.Scalar(value), EveryCharacterTests.mustShow(scalar) else {
                continue
            }
            checked += 1
            let text = "a\(scalar)b"
            for (name, make) in EveryCharacterTests.waysOut
            where make(text).unicodeScalars.contains(scalar) {
                Issue.record("U+\(String(value, radix: 16)) passes \(name)")
            }
        }
        #expect(checked > 140_000)
    }

    @Test func `every letter, mark, number, sign and blank of today's Unicode stays`() {
        for value in 0x20...UInt32(0x10FFFF) {
            guard let scalar = Unicode.Scalar(value), !EveryCharacterTests.mustShow(scalar) else {
                continue
            }
            switch scalar.properties.generalCategory {
            case .unassigned, .format, .surrogate: continue
            default: break
            }
            // Blank by definition, though of the categories of letters and signs.
            if [0x13441, 0x13442, 0x16FE4, 0x1D159].contains(value) { continue }
            if !UnsafeCharacters.areAbsent(from: String(scalar)) {
                Issue.record("U+\(String(value, radix: 16)) is shown by its number")
            }
        }
    }

    @Test func `every character is read back from a script as it was`() {
        for value in 0...UInt32(0x10FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(scalar)b"
            let read = ScriptText.read(ScriptText.written(text))
            if !read.unicodeScalars.elementsEqual(text.unicodeScalars) {
                Issue.record("U+\(String(value, radix: 16)) comes back as \(read)")
            }
        }
    }

    @Test(arguments: [
        "\\u{41}", "\\\\u{41}", "\\u{}", "\\u{110000}", "\\u{D800}", "\\u{41", "\\",
        "\\u{5C}u{41}\n",
    ])
    func `what looks like an escape is read back as it was typed`(text: String) {
        #expect(ScriptText.read(ScriptText.written(text)) == text)
    }
}
