import Testing

@testable import Drafting

/// Sources that are long in one way or another take time in proportion to their length.
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
        let text = "\(front)\(String(repeating: "abc def 12:30 x=1 ", count: 60_000))\(end)\n"
        let clock = ContinuousClock()
        var rows = 0
        // In a debug build this takes a few seconds; each kind that read the whole line would add as many.
        let time = try clock.measure { rows = try draft([text]).rows.count }
        #expect(rows == 1)
        #expect(time < .seconds(60))
    }

    @Test func `two sources of many grave lines in a minute are held against each other in time`() {
        func log(_ name: String, _ level: String) -> String {
            (0..<3000).map { number in
                let letters = String(number, radix: 5).map { "abcdefg"[$0] }.joined()
                return "2026-01-29T09:14:\(10 + number % 50)Z \(level) \(name) \(letters) failed\n"
            }.joined()
        }
        let clock = ContinuousClock()
        let time = clock.measure {
            // No room goes through so many; that is known once they are in one order.
            #expect(throws: DraftProblems.self) {
                try draft([log("one", "ERROR"), log("two", "ERROR")])
            }
        }
        #expect(time < .seconds(60))
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
