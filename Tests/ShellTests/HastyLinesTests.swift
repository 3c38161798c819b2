import CommandLanguage
import Foundation
import PostMortem
import Screen
import Testing

@testable import Shell

/// What people type in haste leads on: the offer, or a line that the message shows, is taken and means what
/// was typed; and where nothing was meant, an Enter records nothing.
struct HastyLinesTests {
    private let room = HastyMeeting()

    struct HastyLine: Sendable, CustomStringConvertible {
        let state: String
        let asked: String
        let typed: String
        let meant: [String]

        var description: String { "[\(state)] \(typed)" }
    }

    static func lines(in name: String) throws -> [HastyLine] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(name)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("# ") && $0 != "#" }
            .map { line in
                let fields = line.components(separatedBy: " | ")
                try #require(fields.count == 4, "\(line)")
                return HastyLine(
                    state: fields[0], asked: fields[1], typed: fields[2],
                    meant: fields[3].components(separatedBy: " || "))
            }
    }

    /// The least that leads on, in percent.
    private static let least = 95

    /// The frozen lines, and those that were added later, each in a file of its own.
    static var files: [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix("hasty-lines") }.sorted()
    }

    @Test func `the frozen lines are there`() throws {
        #expect(try Self.lines(in: "hasty-lines.txt").count >= 120)
    }

    @Test(arguments: files)
    func `at least 95 of 100 hasty lines lead on, and no Enter records what nobody meant`(
        name: String
    ) throws {
        let lines = try Self.lines(in: name)
        var failures: [String] = []
        var falsehoods: [String] = []
        for line in lines {
            switch try outcome(of: line) {
            case .leadsOn: break
            case .leadsNowhere(let shown): failures.append("\(line)  ->  \(shown)")
            case .isFalse(let offer): falsehoods.append("\(line)  ->  \(offer)")
            }
        }
        let percent = 100 * (lines.count - failures.count - falsehoods.count) / lines.count
        let report = (falsehoods + failures).joined(separator: "\n")
        #expect(falsehoods.isEmpty, "\n\(falsehoods.joined(separator: "\n"))")
        #expect(percent >= Self.least, "\(percent) %\n\(report)")
        if ProcessInfo.processInfo.environment["SHOW"] == "1" { print("\(percent) %\n\(report)") }
    }

    private enum Outcome {
        case leadsOn
        case leadsNowhere(String)
        case isFalse(String)
    }

    /// Types a line and presses Enter on what is offered.
    private func outcome(of line: HastyLine) throws -> Outcome {
        let wanted = try events(of: line.meant, in: line)
        let meeting = try meeting(for: line)
        let before = meeting.session.recordCount
        let doubt = meeting.conversation.offers.doubt(about: line.typed)
        let back: Prefill
        var shown: [String]
        if let doubt {
            back = doubt.offer
            shown = [doubt.message, back.hint].compactMap(\.self)
        } else if let refused = meeting.refusal(of: line.typed) {
            back = meeting.conversation.offers.prefill(after: refused, of: line.typed)
            shown = back.hint.map { [$0] } ?? refused.complaint.hints
        } else {
            let recorded = meeting.recorder.staged.map(\.event)
            try meeting.conversation.commit()
            if recorded.isEmpty ? isAsking(line, wanted) : matches(recorded, wanted) {
                return .leadsOn
            }
            // What was taken otherwise must be put right by a line that is shown.
            let answers = meeting.screen.results
            let leads = try leadsOn(shownIn: answers, after: meeting, wanted: line.meant)
            if leads { return .leadsOn }
            return recorded.isEmpty ? .leadsNowhere("taken") : .isFalse("taken: \(recorded)")
        }
        // Pressing Enter on the offer.
        if !back.line.isEmpty, meeting.refusal(of: back.line) == nil {
            let recorded = meeting.recorder.staged.map(\.event)
            if recorded.isEmpty {
                return isAsking(line, wanted) || line.meant.contains(back.line)
                    ? .leadsOn : .leadsNowhere("\(back.line) records nothing")
            }
            if matches(recorded, wanted) { return .leadsOn }
            return .isFalse(back.line)
        }
        #expect(meeting.session.recordCount == before)
        if line.meant == ["nothing"] { return .leadsOn }
        if line.meant.contains("nothing") { return .leadsOn }
        shown.append(back.line)
        if try leadsOn(shownIn: shown, after: try self.meeting(for: line), wanted: line.meant) {
            return .leadsOn
        }
        return .leadsNowhere("\(back.line) · \(shown.joined(separator: " "))")
    }

    /// Whether a text shows a line that means what was typed.
    private func leadsOn(
        shownIn texts: [String], after meeting: Meeting, wanted: [String]
    ) throws -> Bool {
        let text = texts.joined(separator: " ")
        for meant in wanted where meant != "nothing" {
            guard let event = try? meeting.event(of: meant),
                let verb = Verb(word: meant.prefix { $0 != " " })
            else { continue }
            // Any stretch of words that reads as the same command.
            let words = text.split(separator: " ").map(String.init)
            for start in words.indices where Verb(word: words[start]) == verb {
                for end in stride(from: words.count, to: start, by: -1) {
                    let candidate = words[start..<end].joined(separator: " ")
                    if (try? meeting.event(of: candidate)) == event { return true }
                }
            }
        }
        return false
    }

    private func isAsking(_ line: HastyLine, _ wanted: [[Event]]) -> Bool {
        line.meant.contains {
            ["show", "status", "help", "quit", "nothing"].contains($0.prefix { $0 != " " })
        }
    }

    private func matches(_ recorded: [Event], _ wanted: [[Event]]) -> Bool {
        wanted.contains(recorded)
    }

    /// The events that the right lines record.
    private func events(of meant: [String], in line: HastyLine) throws -> [[Event]] {
        try meant.filter { $0 != "nothing" }.compactMap { meant in
            let meeting = try meeting(for: line)
            guard meeting.refusal(of: meant) == nil else { return nil }
            return meeting.recorder.staged.map(\.event)
        }
    }

    private func meeting(for line: HastyLine) throws -> Meeting {
        try room.meeting(in: line.state, asked: line.asked)
    }
}

extension Meeting {
    /// The event that a line comes to; nil where it only asks.
    fileprivate func event(of line: String) throws -> Event? {
        let context = ReadingContext(session, now: now)
        guard let command = try CommandParser.parse(line, in: context) else { return nil }
        let event = try session.decide(command, at: (context.zone ?? .utc).moment(at: now))
        return event
    }
}
