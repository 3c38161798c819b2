import Foundation
import Testing

@testable import Journal

struct FlatObjectTests {
    private func scan(_ json: String) throws -> FlatObject {
        try FlatObject(scanning: Array(json.utf8)[...])
    }

    @Test func `all four kinds of value are read`() throws {
        let object = try scan(
            #" { "a" : "x\n" , "b":-7,"c":true,"d":["é","\ud83d\ude00"],"e":[] } "#)
        #expect(object.members.map(object.name) == ["a", "b", "c", "d", "e"])
        #expect(
            values(object) == [
                "a": "x\n", "b": -7, "c": true, "d": ["é", "😀"] as NSArray, "e": [] as NSArray,
            ] as NSDictionary)
    }

    @Test(arguments: [
        ("", 0, "a record that begins with “{”"),
        ("[]", 0, "a record that begins with “{”"),
        (#"{"a":1"#, 6, "“,” or “}” after a value"),
        (#"{"a":1,}"#, 7, "a key in quotation marks"),
        (#"{"a":1}x"#, 7, "the end of the line after “}”"),
        (#"{"a":1}{}"#, 7, "the end of the line after “}”"),
        (#"{"a" 1}"#, 5, "“:” after a key"),
        (#"{"a":1,"a":2}"#, 7, "every key once"),
        (#"{"\u0061":1}"#, 1, "a key without escapes"),
        (#"{"a":null}"#, 5, "a string, an integer, true, false or a list of strings"),
        (#"{"a":{}}"#, 5, "a string, an integer, true, false or a list of strings"),
        (#"{"a":[[]]}"#, 6, "a string in the list"),
        (#"{"a":["x",]}"#, 10, "a string in the list"),
        (#"{"a":["x" "y"]}"#, 10, "“,” or “]” in the list"),
        (#"{"a":tru}"#, 5, "true or false"),
        (#"{"a":01}"#, 5, "a number without leading zeros"),
        (#"{"a":-}"#, 6, "a digit after “-”"),
        (#"{"a":1.5}"#, 5, "an integer"),
        (#"{"a":1e9}"#, 5, "an integer"),
        (#"{"a":9223372036854775808}"#, 5, "an integer of at most 64 bits"),
        (#"{"a":-9223372036854775809}"#, 5, "an integer of at most 64 bits"),
        (#"{"a":123456789012345678901234567890}"#, 5, "an integer of at most 64 bits"),
        (#"{"a":"x"#, 7, "a closing quotation mark"),
        ("{\"a\":\"\t\"}", 6, "no bare control character in a string"),
        (#"{"a":"\x41"}"#, 6, "an escape that JSON knows"),
        (#"{"a":"\u12"}"#, 6, "four hexadecimal digits after “\\u”"),
        (#"{"a":"\ud83d"}"#, 6, "both halves of a surrogate pair"),
        (#"{"a":"\ude00\ud83d"}"#, 6, "both halves of a surrogate pair"),
        (#"{"a":"\ud83dx"}"#, 6, "both halves of a surrogate pair"),
    ])
    func `a line is refused at the byte where it goes wrong`(
        json: String, position: Int, expected: String
    ) throws {
        let flaw = try #require(throws: Flaw.self) { try scan(json) }
        #expect(flaw.position == position)
        #expect(flaw.expected == expected)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xE2, 0x82],
            [0xFF],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) throws {
        let line = Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8)
        let flaw = try #require(throws: Flaw.self) { try FlatObject(scanning: line[...]) }
        #expect(flaw.expected == "UTF-8")
        #expect(flaw.position == 6)
    }

    @Test func `the most and the least integer are read`() throws {
        #expect(
            values(try scan(#"{"a":9223372036854775807,"b":-9223372036854775808}"#))
                == ["a": Int.max, "b": Int.min] as NSDictionary)
    }

    @Test func `a hostile line is refused without going deep or slow`() {
        for json in [
            #"{"a":"# + String(repeating: "[", count: 500_000),
            "{" + (0..<100_000).map { #""k\#($0)":1"# }.joined(separator: ",") + "}",
        ] {
            #expect(throws: Flaw.self) { try scan(json) }
        }
    }

    @Test func `a slice is read like a whole array`() throws {
        let bytes = Array(#"xx{"a":"\u00e9","b":}"#.utf8)
        let flaw = try #require(throws: Flaw.self) { try FlatObject(scanning: bytes[2...]) }
        #expect(flaw.position == 18)
    }

    // MARK: JSONSerialization as the oracle

    @Test func `what JSONSerialization writes is read as the same`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let source = NSMutableDictionary()
            for key in 0..<random.number(in: 0...6) {
                let value: Any =
                    switch random.number(in: 0...3) {
                    case 0: random.text()
                    case 1: random.number(in: .min ... .max)
                    case 2: random.oneIn(2)
                    default: random.texts()
                    }
                source["key\(key)"] = value
            }
            let data = try JSONSerialization.data(withJSONObject: source)
            #expect(values(try FlatObject(scanning: [UInt8](data)[...])) == source)
        }
    }

    @Test func `whatever is read, JSONSerialization reads as the same`() throws {
        var random = SeededGenerator(seed: 12)
        let seeds = [
            #"{"seq":1,"at":"2026-11-23T09:00:04.120Z","text":"p\u00e9\ud83d\ude00\n€","sum":"ab"}"#,
            #"{"a":[],"b":["x","\\"],"c":true,"d":false,"e":-120}"#,
        ].map { Array($0.utf8) }
        let alphabet =
            Array(#"{}[]",:\/u0d8cefx-1.9trulas "#.utf8) + [0x09, 0x0D, 0x7F, 0x80, 0xC3, 0xFF]
        var accepted = 0
        for _ in 0..<40_000 {
            var bytes = random.pick(seeds)
            for _ in 0..<random.number(in: 1...3) {
                let place = random.number(in: 0...bytes.count - 1)
                switch random.number(in: 0...2) {
                case 0: bytes[place] = random.pick(alphabet)
                case 1: bytes.insert(random.pick(alphabet), at: place)
                default: bytes.remove(at: place)
                }
            }
            guard let object = try? FlatObject(scanning: bytes[...]) else { continue }
            accepted += 1
            let oracle = try? JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary
            #expect(oracle == values(object), "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(accepted > 1000)
    }

    private func values(_ object: FlatObject) -> NSDictionary {
        let values = NSMutableDictionary()
        for member in object.members {
            values[object.name(member)] =
                switch member.value {
                case .text(let text): object.string(text) as Any
                case .integer(let number): number
                case .boolean(let value): value
                case .texts(let texts): object.listed[texts].map(object.string)
                }
        }
        return values
    }
}
