import Testing

@testable import LineEditor

@Suite struct UTF8DecoderTests {
    @Test(arguments: [
        "", "plain", "Größe", "日本語", "🧭 north", "e\u{301}", "\u{10FFFF}", "\u{7FF}\u{800}",
    ])
    func `what is UTF-8 comes out as it was`(text: String) {
        let (decoded, firstInvalid) = UTF8Decoder.decode(Array(text.utf8))
        #expect(Array(decoded.utf8) == Array(text.utf8))
        #expect(firstInvalid == nil)
    }

    @Test(
        arguments: [
            ([0x61, 0xE9, 0x62], "a\u{FFFD}b", 1),
            ([0xC3, 0xA9, 0xFF], "é\u{FFFD}", 2),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 0),
            ([0x61, 0xE2, 0x82], "a\u{FFFD}", 1),
            ([0xE2, 0x82, 0x61], "\u{FFFD}a", 0),
            ([0xE2, 0xC3, 0xA9], "\u{FFFD}é", 0),
            ([0x80], "\u{FFFD}", 0),
        ] as [([UInt8], String, Int)])
    func `an ill-formed sequence becomes one U+FFFD and its offset is told`(
        bytes: [UInt8], text: String, offset: Int
    ) {
        let (decoded, firstInvalid) = UTF8Decoder.decode(bytes)
        #expect(decoded == text)
        #expect(firstInvalid == offset)
    }

    @Test(
        arguments: [
            [0xED, 0xA0, 0x80], [0xE0, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func `overlong forms, surrogates and what is above U+10FFFF are ill-formed`(bytes: [UInt8]) {
        let (decoded, firstInvalid) = UTF8Decoder.decode(bytes)
        #expect(decoded == String(decoding: bytes, as: UTF8.self))
        #expect(firstInvalid == 0)
    }
}
