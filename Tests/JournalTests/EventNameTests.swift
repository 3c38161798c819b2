import Foundation
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

    @Test(
        arguments: [
            "docs/journal-format.md", "Tests/Torture/Support/journal_reader.py",
            "Tests/Torture/Support/journal_state.py",
        ])
    func `every event is in the documentation, and known to the independent reader`(
        path: String
    ) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        let words = Set(text.split { !$0.isLetter }.map(String.init))
        for name in EventName.allCases { #expect(words.contains(name.rawValue), "\(name)") }
    }

    private func found(_ bytes: some Collection<UInt8>) -> EventName? {
        Array(bytes).withUnsafeBytes { EventName($0) }
    }
}
