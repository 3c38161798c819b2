import CommandLanguage

// What people say to the meeting rather than about the incident.
extension Hasty {
    /// What all of it is called.
    static let subjects: Set<String> = [
        "incident", "outage", "issue", "problem", "everything", "it",
    ]

    /// What is said when something is over, and nothing else.
    static let endings: Set<String> = [
        "done", "finish", "finished", "finito", "that's it", "thats it", "that's all", "thats all",
        "we're done", "were done", "we are done", "all done", "end", "the end", "end meeting",
        "end the meeting", "end of meeting", "close meeting", "close the meeting", "finish meeting",
        "wrap up", "let's wrap up", "lets wrap up", "complete", "completed", "fertig", "ende",
        "schluss", "end phase", "phase done", "next please",
    ]

    /// What is said when the clock is to stand still.
    static let breaks: Set<String> = [
        "break", "coffee break", "short break", "stop the clock", "stop clock", "hold the clock",
        "pause the clock", "pause clock", "take a break", "let's take a break", "lets take a break",
        "time out", "timeout", "pause please", "kurze pause", "hold the time",
    ]

    /// What is said when the phase before isn't done after all.
    static let returns: Set<String> = [
        "zurück", "go back", "go back please", "back please", "back one", "one back", "step back",
        "one step back", "previous phase", "back to the previous phase", "last phase", "geh zurück",
    ]

    /// What is said when the latest line was wrong.
    static let mistakes: Set<String> = [
        "oops", "ups", "whoops", "wrong", "that was wrong", "that's wrong", "thats wrong",
        "mistake", "scratch that", "strike that", "forget it", "forget that", "never mind",
        "nevermind", "cancel that", "delete that", "ignore that", "streich das", "vergiss es",
        "my mistake", "falsch", "mist", "rückgängig", "take it back", "take that back", "back out",
    ]

    /// Whether a sentence names the cause of it all, which waits for phase 3.
    static func isAboutCause(_ line: some StringProtocol) -> Bool {
        let text = folded(line)
        return ["root cause", "rootcause", "the root cause", "the cause ", "cause is", "cause was"]
            .contains { text.hasPrefix($0) }
    }

    /// Returns what a sentence says of how something counted, and the rest of it: `what worked: the rollback`,
    /// `we were lucky that …`, `harder to fix because …`.
    static func factorPhrase(_ line: String) -> (verb: Verb, text: String)? {
        let openings: [(Verb, [String])] = [
            (
                .worked,
                [
                    "what worked well", "what worked", "what went well", "went well", "worked well",
                    "what helped", "it helped that", "good that", "good thing",
                ]
            ),
            (.worsened, ["what made it worse", "made it worse", "made worse by", "worse because"]),
            (
                .hid,
                [
                    "what hid it", "what made it harder to see", "harder to see", "hard to see",
                    "harder to detect", "hard to detect", "made it harder to see",
                    "made it harder to detect",
                ]
            ),
            (
                .slowed,
                [
                    "what slowed us", "what slowed us down", "slowed us down", "harder to fix",
                    "hard to fix", "made it harder to fix", "slower because", "slow because",
                ]
            ),
            (.assumed, ["we assumed", "what we assumed", "we thought", "assumption was"]),
            (
                .luck,
                ["we were lucky that", "we were lucky", "we got lucky", "lucky that", "luckily"]
            ),
        ]
        let lowered = line.lowercased()
        guard lowered.count == line.count else { return nil }
        for (verb, phrases) in openings {
            for phrase in phrases.sorted(by: { $0.count > $1.count })
            where lowered.hasPrefix(phrase) {
                let rest = line.dropFirst(phrase.count)
                guard let next = rest.first, " :,-–".contains(next) else { continue }
                let text = withoutBecause(String(rest).withoutJoint)
                if !text.isEmpty { return (verb, text) }
            }
        }
        return nil
    }
}
