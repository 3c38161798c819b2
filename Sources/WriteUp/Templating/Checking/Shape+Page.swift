extension Shape {
    /// The form of the document that a page fills templates with; `docs/templates.md` says the same.
    package static let page: Shape = .object([
        Variable("title", .said, "the incident's title; the session's name where it has none"),
        Variable("session", .said, "the session's name, which is the journal's"),
        Variable("closed", .flag, "whether the meeting is over"),
        Variable("status", .own, "how incident and actions stand, in a few words"),
        Variable("summary", .said, "the page's first sentences, as one text"),
        Variable("summaryParts", .list(of: summaryPart), "the same in stretches, in order"),
        Variable("severity", .said, "the severity in the team's own word"),
        Variable("services", .list(of: .said), "the affected services"),
        Variable("impact", .said, "what customers noticed"),
        Variable("recurrence", .said, "what is known of earlier occurrences"),
        Variable("zone", zone, "the one clock that all times are read from"),
        Variable("held", .own, "when the meeting began, as `2026-11-23 10:00`"),
        Variable("heldAt", .own, "the same instant in UTC, as `2026-11-23T09:00:00Z`"),
        Variable("closedAt", .own, "when it was closed, in UTC"),
        Variable("facilitators", .list(of: .name), "who facilitated"),
        Variable(
            "edition", .number, "how often the meeting was closed: which edition of the page it is"),
        Variable("editionNote", .own, "the same in words, from the second edition on"),
        Variable("present", .list(of: person), "who took part"),
        Variable("presentCount", .number, "how many took part"),
        Variable("absent", .list(of: person), "always empty: no page says who was not there"),
        Variable("milestones", .list(of: milestone), "the milestones that are known, in order"),
        Variable("timeline", .list(of: entry), "the timeline in the order of time"),
        Variable("agreedToOrder", .number, "how many of those who took part agreed to that order"),
        Variable("problem", .said, "the failure that could be observed"),
        Variable("whys", .list(of: why), "the whys from the top down, each before its answers"),
        Variable(
            "roots", .list(of: .object(whyVariables)), "those of them that are structural causes"),
        Variable("factors", .list(of: factorGroup), "contributing factors in their groups"),
        Variable("actions", .list(of: action), "the actions, in the order of picking"),
        Variable("noActionReason", .said, "why there is no action at all"),
        Variable("otherIdeas", .list(of: idea), "ideas that became no action"),
        Variable("openQuestions", .list(of: question), "parked questions without an answer"),
        Variable("answeredQuestions", .list(of: question), "those with one"),
        Variable("callOuts", .number, "always empty: nothing is counted about anybody"),
        Variable("overrides", .list(of: override), "the rules that were set aside"),
        Variable("journal", journal, "the journal that all this is from"),
        Variable("version", .number, "the version of these names, 1"),
    ])

    private static let summaryPart: Shape = .object([
        Variable("plain", .own, "the tool's words, or nothing"),
        Variable("said", .said, "what somebody typed, or nothing"),
    ])

    private static let zone: Shape = .object([
        Variable("name", .own, "the clock, `UTC` or `UTC+01:00`"),
        Variable("session", .said, "the zone that bare times were read in"),
    ])

    private static let person: Shape = .object([
        Variable("name", .name, "the name as first typed"),
        Variable("roles", .list(of: .own), "why they were invited"),
    ])

    private static let milestone: Shape = .object([
        Variable("milestone", .own, "`started`, `detected`, `mitigated` or `resolved`"),
        Variable("time", .own, "as `2026-11-21T09:14:00+01:00`, as it was stated"),
        Variable("approximate", .flag, "whether the time is"),
        Variable("date", .own, "the day, as `2026-11-21`"),
        Variable("clock", .own, "the time of day, as `~09:14`"),
        Variable("duration", .own, "how long after the start, as `6 h 46 min`"),
        Variable("minutes", .number, "the same in whole minutes"),
        Variable("entry", .own, "the timeline entry that it lies at, as `T6`"),
        Variable("how", .said, "what was typed with it, or what the entry says"),
    ])

    private static let entry: Shape = .object([
        Variable("id", .own, "as `T6`"),
        Variable("kind", .own, "`fact` or `signal`"),
        Variable("time", .own, "as for milestones"),
        Variable("approximate", .flag, "whether the time is"),
        Variable("date", .own, "the day, where it differs from the line before"),
        Variable("clock", .own, "the time of day"),
        Variable("text", .said, "what happened"),
        Variable("key", .flag, "whether it must stay on the page"),
    ])

    private static let why: Shape = .object(
        whyVariables + [
            Variable("indent", .own, "two spaces for each why above it, for 100 of them at most")
        ])

    private static let whyVariables = [
        Variable("id", .own, "as `W3`"),
        Variable("under", .own, "the why that it answers; `W0` is the problem"),
        Variable("depth", .number, "1 for a first answer"),
        Variable("text", .said, "the answer"),
        Variable("evidence", .list(of: .own), "timeline entries"),
        Variable("root", .flag, "whether it is a structural cause"),
        Variable("key", .flag, "whether it must stay on the page"),
    ]

    private static let factorGroup: Shape = .object([
        Variable("kind", .own, "`worsened`, `hid`, `slowed`, `assumed`, `luck` or `worked`"),
        Variable("heading", .own, "the same as a heading"),
        Variable(
            "items",
            .list(
                of: .object([
                    Variable("id", .own, "as `F2`"),
                    Variable("text", .said, "the factor"),
                    Variable("key", .flag, "whether it must stay on the page"),
                ])), "the factors"),
    ])

    private static let action: Shape = .object([
        Variable("id", .own, "as `A1`"),
        Variable("idea", .own, "the idea that it was, as `I2`"),
        Variable("text", .said, "what is to be done"),
        Variable("owner", .name, "who does it"),
        Variable("due", .own, "the day, as `2026-12-05`"),
        Variable("measure", .said, "how to know that it is done"),
        Variable("confirmed", .flag, "whether the owner said yes"),
        Variable("status", .own, "`open`, `done` or `cancelled`"),
        Variable("remark", .said, "what was typed when it was done or cancelled"),
        Variable("tracker", .said, "the address of its issue in a tracker"),
        Variable(
            "newIssue", .said,
            "the address of a tracker's form, filled in, where it has no issue yet"),
        Variable(
            "slips",
            .list(
                of: .object([
                    Variable("from", .own, "the day before"),
                    Variable("to", .own, "the day since"),
                    Variable("reason", .said, "why it was put off"),
                ])), "each time that its date was put off"),
        Variable(
            "answers",
            .list(
                of: .object([
                    Variable("id", .own, "as `W3`"),
                    Variable("text", .said, "what it says"),
                ])), "the whys and factors that it answers"),
    ])

    private static let idea: Shape = .object([
        Variable("id", .own, "as `I4`"),
        Variable("text", .said, "the idea"),
        Variable("rank", .number, "its rank, from 1"),
        Variable("declined", .said, "why it was declined"),
    ])

    private static let question: Shape = .object([
        Variable("id", .own, "as `Q1`"),
        Variable("text", .said, "the question"),
        Variable("answer", .said, "the answer"),
    ])

    private static let override: Shape = .object([
        Variable("phase", .own, "the phase that it was in"),
        Variable("rules", .list(of: .said), "the rules"),
        Variable("reason", .said, "why"),
    ])

    private static let journal: Shape = .object([
        Variable("records", .number, "how many records it has"),
        Variable("sum", .own, "its head, 64 digits"),
    ])
}
