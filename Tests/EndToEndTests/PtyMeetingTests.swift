import Foundation
import Testing

/// A whole meeting at a terminal, led by somebody who knows nothing but the Enter key and what it says.
struct PtyMeetingTests {
    /// Who comes, by the command that invites them.
    private static let people = [
        "facilitator": "Pilar Soto", "on-call": "Kwame Asante", "manager": "Ines Duarte",
        "developer": "Ilse Verhoeven", "affected": "Noor Haddad",
    ]

    @Test(arguments: [("en", 80, 24), ("en", 100, 30), ("de", 60, 20)])
    func `whoever follows the hints comes from an empty journal to a closed session`(
        language: String, columns: Int, rows: Int
    ) throws {
        let world = try World()
        let session = try PtySession(
            world, "open", "a.journal", "--clock=2026-11-23T09:00:00Z",
            "--language=\(language)", columns: columns, rows: rows)
        try session.wait(forLine: "[prepare] > ")
        var typed: Set<String> = []
        var presses = 0
        while session.line != "[closed] > ", presses < 150 {
            presses += 1
            let hint = try session.type("").last { $0.hasPrefix("  > ") }?.dropFirst(4)
            // What was taken up in this phase is passed over; Enter then says something else.
            guard let hint, typed.insert(String(hint)).inserted else { continue }
            if hint == "next" { typed = [] }
            for line in lines(for: String(hint), yes: language == "de" ? "ja" : "y") {
                let answer = try session.type(line)
                #expect(!answer.contains { $0.hasPrefix("Error: ") }, "\(line): \(answer)")
            }
        }
        try #require(session.line == "[closed] > ", "\(session.screen.transcript)")
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        let verified = try world.run("nofault verify a.journal")
        #expect(verified.status == 0, "\(verified.output)")
        let page = try world.read("a.md")
        #expect(page.contains("Kwame Asante"))
        #expect(try world.read("incident-log.csv").split(whereSeparator: \.isNewline).count == 2)
    }

    /// What somebody would type for a hint.
    private func lines(for hint: String, yes: String) -> [String] {
        let words = hint.split(separator: " ").map(String.init)
        switch words[0] {
        case "idea": return ["idea Build a limit", "idea Build an alert"]
        // Two ideas make one question.
        case "rank": return ["rank", "1"]
        case "read": return ["read", yes, yes]
        case "pick": return ["pick I1 I2"]
        case "for": return ["for \(words[1]) W1"]
        case "link": return ["link \(words[1]) T1"]
        case "agree": return ["agree all"]
        case "invite": return ["invite \(words[1]) \(Self.people[words[1]] ?? "Jo Park")"]
        case "owner": return ["owner \(words[1]) \(words[1] == "A1" ? "Kwame" : "Ines")"]
        case "due": return ["due \(words[1]) +14d"]
        case "started": return ["started 2026-11-22T09:02Z"]
        case "mitigated": return ["mitigated 2026-11-22T10:40Z"]
        case "detected": return ["detected 2026-11-22T09:14Z an alert"]
        case "resolved": return ["resolved 2026-11-22T10:50Z"]
        case "zone": return ["zone UTC"]
        default:
            return [
                words.map { word in
                    word == "TIME" ? "2026-11-22T09:20Z" : word == "TEXT" ? "something" : word
                }
                .map { $0.allSatisfy(\.isUppercase) ? "Something" : $0 }.joined(separator: " ")
            ]
        }
    }
}
