import Testing

@testable import Drafting

/// Sources that are long in one way or another; how long they take is measured by `draft_bench.py`.
struct LongSourcesTests {
    private func draft(_ texts: [String]) throws -> Draft {
        let sources = texts.enumerated().map { number, text in
            DraftSource(name: "\(number).log", bytes: Array(text.utf8))
        }
        return try Draft(sources, DraftFixture.options(["--zone", "UTC"]))
    }

    @Test(arguments: [
        "2026-01-29T09:14:00Z ERROR checkout failed ", "2026-01-29T09:14:00Z WARN a=1 b=2 msg=",
        "{\"time\":\"2026-01-29T09:14:00Z\",\"level\":\"error\",\"msg\":\"",
    ])
    func `a line of megabytes is drafted as its beginning says`(front: String) throws {
        let end = front.hasPrefix("{") ? "\"}" : ""
        let text = "\(front)\(String(repeating: "abc def 12:30 x=1 ", count: 20_000))\(end)\n"
        #expect(try draft([text]).rows.count == 1)
    }

    @Test func `two sources of many grave lines in a minute are refused for want of room`() {
        func log(_ name: String, _ level: String) -> String {
            (0..<1500).map { number in
                let letters = String(number, radix: 5).map { "abcdefg"[$0] }.joined()
                return "2026-01-29T09:14:\(10 + number % 50)Z \(level) \(name) \(letters) failed\n"
            }.joined()
        }
        // No room goes through so many; that is known once they are in one order.
        #expect(throws: DraftProblems.self) {
            try draft([log("one", "ERROR"), log("two", "ERROR")])
        }
    }

    @Test func `what two sources say word for word at one instant is one row`() throws {
        let lines = (0..<40).map {
            "2026-01-29T09:14:\(10 + $0)Z ERROR part \(["a", "b"][$0 % 2]) failed\n"
        }
        let both = try draft([lines.joined(), lines.reversed().joined()])
        let one = try draft([lines.joined()])
        #expect(both.rows.count == one.rows.count)
    }
}

extension String {
    fileprivate subscript(_ digit: Character) -> String {
        let offset = digit.wholeNumberValue ?? 0
        return String(self[index(startIndex, offsetBy: offset)])
    }
}
