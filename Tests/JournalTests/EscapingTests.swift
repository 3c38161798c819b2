import Testing

@testable import Journal

struct EscapingTests {
    private func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        Escaping.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain / 'text'", "plain / 'text'"),
        (#"a "quote" and \"#, #"a \"quote\" and \\"#),
        ("\u{0}\u{1B}\n\u{1F}", #"\u0000\u001b\u000a\u001f"#),
        ("\u{7F}\u{80}\u{9F}", #"\u007f\u0080\u009f"#),
        ("\u{202E}\u{2066}\u{200B}\u{FEFF}", #"\u202e\u2066\u200b\ufeff"#),
        ("\u{2028}\u{2029}", #"\u2028\u2029"#),
        ("\u{E0041}", #"\udb40\udc41"#),
        ("\u{AD}\u{34F}\u{3164}", #"\u00ad\u034f\u3164"#),
    ])
    func `what a terminal acts on or nobody sees is escaped`(text: String, written: String) {
        #expect(escaped(text) == written)
    }

    @Test(arguments: [
        "größer", "Привет", "你好", "שלום", "नमस्ते", "مرحبا", "❤\u{FE0F}", "🇩🇪", "e\u{301}",
    ])
    func `letters of any script stay readable`(text: String) {
        #expect(escaped(text) == text)
    }

    @Test func `no character that controls or formats is left in the bytes`() {
        for value in 0...UInt32(0x10FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            guard [.control, .format, .lineSeparator, .paragraphSeparator].contains(category) else {
                continue
            }
            #expect(escaped(String(scalar)).utf8.count == (value > 0xFFFF ? 12 : 6))
        }
    }

    @Test func `an excerpt is short and safe to print`() {
        let excerpt = Escaping.excerpt(Array("\u{1B}[2J".utf8) + Array(repeating: 0xFF, count: 90))
        #expect(excerpt.hasPrefix(#"“\u001b[2J"#))
        #expect(excerpt.hasSuffix("…”"))
        #expect(excerpt.count < 80)
    }
}
