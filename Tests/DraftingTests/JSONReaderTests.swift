import Foundation
import Testing

@testable import Drafting

struct JSONReaderTests {
    /// Values and what is none, each held against Foundation's reader.
    static let texts = [
        "{}", "[]", "[1,2.5,-3e4,0]", "{\"a\":{\"b\":[true,false,null]}}", "\"x\"", " [ 1 , 2 ] ",
        "[\"\\u00e9\\n\\\"\\/\"]",
        "[\"\\ud83d\\ude00\"]", "[01]", "[1.]", "[.5]", "[+1]", "[1e]",
        "{\"a\" 1}", "{a:1}", "[\"\n\"]",
        "[tru]", "[nul", "[\"x]", "{\"a\":1", "[1 2]", "[\"\\x\"]", "[\"\\u12\"]", "", " ", "[1]x",
        "{\"\":\"\"}", "[-]", "[- 1]",
    ]

    @Test(arguments: texts)
    func `what is JSON, Foundation says too, and the same`(_ text: String) {
        let bytes = Array(text.utf8)
        let own = try? JSONReader.value(bytes, 0..<bytes.count)
        let other = try? JSONSerialization.jsonObject(
            with: Data(bytes), options: [.fragmentsAllowed])
        #expect((own == nil) == (other == nil))
        if let own, let other { #expect(matches(own, other)) }
    }

    private func matches(_ value: JSONValue, _ other: Any) -> Bool {
        switch value {
        case .null: other is NSNull
        case .bool(let flag): (other as? Bool) == flag
        case .number(let text): (other as? NSNumber)?.doubleValue == Double(text)
        case .string(let text): (other as? String) == text
        case .array(let values):
            (other as? [Any]).map {
                $0.count == values.count && zip(values, $0).allSatisfy(matches)
            } ?? false
        case .object(let members):
            (other as? [String: Any]).map { object in
                object.count == members.count
                    && members.allSatisfy { member in
                        object[member.name].map { matches(member.value, $0) } ?? false
                    }
            } ?? false
        }
    }

    /// Foundation lets them pass; RFC 8259 §4 and §5 don't.
    @Test(arguments: ["{\"a\":1,}", "[1,]"])
    func `a comma in front of a bracket is no JSON`(_ text: String) {
        #expect(throws: JSONReader.Failure.self) {
            try JSONReader.value(Array(text.utf8), 0..<text.utf8.count)
        }
    }

    @Test func `values that lie too deep in one another are refused, not followed`() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONReader.Failure.self) {
            try JSONReader.value(Array(text.utf8), 0..<text.utf8.count)
        }
    }
}
