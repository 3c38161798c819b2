import PostMortem
import Testing

@testable import Shell

/// The sample meeting that hasty lines are typed in: how far it has got, by name.
///
/// The way to a place is gone once, and each line is then typed in a meeting of its own that stands there.
final class HastyMeeting {
    private var places: [String: Meeting.Place] = [:]

    /// Returns a meeting in a state in which something was asked; `-` for nothing.
    func meeting(in state: String, asked: String) throws -> Meeting {
        let key = "\(state) | \(asked)"
        if let place = places[key] { return try Meeting(at: place) }
        let meeting = try Meeting(try #require(HastyMeeting.lines(upTo: state), "\(state)"))
        if asked != "-" {
            let isAsked = try (0..<24).contains { _ in
                try meeting.pressEnter().contains("  > \(asked)")
            }
            #expect(isAsked, "The guide never asks for \(asked) in \(state)")
        }
        places[key] = meeting.place
        return meeting
    }

    /// Returns the lines that lead to a state.
    static func lines(upTo state: String) -> [String]? {
        guard let index = states.firstIndex(where: { $0.name == state }) else { return nil }
        return states[...index].flatMap(\.lines)
    }

    private static let states: [(name: String, lines: [String])] = [
        ("new", []),
        (
            "draft",
            [
                "zone UTC", "incident Checkout was slow", "started 2026-11-22T22:30Z",
                "resolved 2026-11-22T23:40Z", "invite facilitator Mara Lind",
                "invite on-call Tomas Beck", "invite manager Ines Duarte",
                "invite developer Jonas Weber", "invite affected Fatma Demir",
                "fact 2026-11-22T22:30 The pool's limit is taken out",
                "signal 22:41 p99 of checkout passes 4 s", "fact 22:44 Tomas opens the runbook",
                "fact 22:58 The rollback begins",
            ]
        ),
        ("room", ["next"]),
        ("timeline", ["agree all", "next"]),
        ("cause", ["park why did the canary pass?", "agree all", "next"]),
        (
            "whys",
            [
                "problem Customers could not pay", "why The pool was exhausted",
                "why No limit guards the pool", "why W1 Retries had no ceiling",
            ]
        ),
        ("factors", ["root W2", "next"]),
        (
            "actions",
            [
                "hid No alert on the pool", "slowed The runbook was stale",
                "answer Q1 It watches errors only", "next",
            ]
        ),
        (
            "ideas",
            [
                "idea Limit the pool to 50", "idea Alert on waiting connections",
                "idea Rewrite the runbook",
            ]
        ),
        ("ranked", ["rank I1 I2 I3"]),
        ("picked", ["pick I1 I2"]),
        (
            "owned",
            [
                "owner A1 Jonas", "due A1 +7d", "measure A1 60 clients don't exhaust it",
                "owner A2 Ines", "due A2 +14d", "measure A2 The alert fires in a drill",
            ]
        ),
        ("closed", ["yes A1", "yes A2", "note We learnt to look at limits", "close"]),
    ]
}
