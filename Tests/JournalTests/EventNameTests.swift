import Testing

@testable import Journal

/// The names of events, found by their bytes.
struct EventNameTests {
    @Test(arguments: EventName.allCases)
    func `every name is found, and none that differs from it in a byte`(name: EventName) {
        let bytes = Array(name.rawValue.utf8)
        #expect(found(bytes) == name)
        #expect(found(bytes.dropLast()) == nil)
        #expect(found(bytes + bytes.suffix(1)) == nil)
        for place in bytes.indices {
            for other in [UInt8(ascii: "a"), UInt8(ascii: "Z"), 0x00, 0xFF] {
                var changed = bytes
                changed[place] = other
                #expect(
                    found(changed) == EventName(rawValue: String(decoding: changed, as: UTF8.self)))
            }
        }
    }

    @Test func `a name is its bytes, not what looks the same`() {
        #expect(EventName("noteAdded") == .noteAdded)
        // "noteAdded" with a combining mark, and KELVIN SIGN, which equals K as a string.
        #expect(EventName("noteAdded\u{301}") == nil)
        #expect("\u{212A}" == "K")
        #expect(EventName("item\u{212A}eyed") == nil)
        #expect(EventName("") == nil)
    }

    private func found(_ bytes: some Collection<UInt8>) -> EventName? {
        Array(bytes).withUnsafeBytes { EventName($0) }
    }
}
