import CommandLanguage
import PostMortem

// What words in front of a line, or in it, say of the whole line.
extension Hasty {
    /// The verb that a label means, and how sure that is.
    struct Label {
        let verb: Verb
        /// Whether a sentence can follow it as it follows the verb: `worse the backup ran`.
        var isVerbLike = false
        /// Whether it means nothing else in front of a line.
        var isCertain = false
        /// Whether it stands before what was done as well as before what is to be done.
        var isEither = false
    }

    /// Returns what a word in front of a line says of it.
    static func label(_ word: String) -> Label? {
        if let verb = Verb(word: word), word.count > 1 || "fspwi".contains(word) {
            return Label(verb: verb)
        }
        if role(word) != nil { return Label(verb: .invite, isCertain: true) }
        return switch word {
        case "title", "headline", "name", "subject", "titel":
            Label(verb: .incident, isVerbLike: true, isCertain: word != "name")
        case "sev", "prio", "priority", "schweregrad": Label(verb: .severity, isCertain: true)
        case "timezone", "tz", "zeitzone": Label(verb: .zone, isCertain: true)
        case "services", "system", "affected": Label(verb: .service, isCertain: word == "services")
        case "impacted", "customers": Label(verb: .impact)
        case "alert", "alarm", "sig", "symptom", "graph", "metric", "monitor", "page", "pager",
            "observation", "saw":
            Label(verb: .signal)
        case "facts", "event", "did", "happened", "timeline", "log", "fakt", "ereignis":
            Label(verb: .fact)
        case "notes", "memo", "fyi", "reminder", "notiz": Label(verb: .note)
        case "question", "questions", "parking", "parked", "q", "frage":
            Label(verb: .park, isVerbLike: true)
        case "because", "bc", "reason", "answer", "whys", "cause", "weil", "warum", "ursache":
            Label(verb: .why)
        case "issue", "failure", "problem": Label(verb: .problem)
        case "action", "actions", "maßnahme": Label(verb: .idea, isVerbLike: true, isEither: true)
        case "todo", "followup", "follow-up", "ai", "task":
            Label(verb: .idea, isCertain: word == "todo")
        case "worse", "worsen", "worsens", "worsening", "bigger", "amplified", "aggravated":
            Label(verb: .worsened, isVerbLike: true)
        case "hidden", "hide", "hides", "undetected", "detection", "invisible":
            Label(verb: .hid, isVerbLike: true)
        case "slow", "slower", "slows", "delayed": Label(verb: .slowed, isVerbLike: true)
        case "assume", "assumption", "assumes", "assumptions", "believed", "expected", "annahme":
            Label(verb: .assumed, isVerbLike: true)
        case "lucky", "luckily", "glück": Label(verb: .luck, isVerbLike: true, isCertain: true)
        case "works", "well", "good", "helped", "keep": Label(verb: .worked)
        case "ideas", "proposal", "suggestion", "fix", "solution", "idee", "vorschlag":
            Label(verb: .idea, isVerbLike: word == "ideas" || word == "idee")
        default: nil
        }
    }

    /// Whether a sentence says that an alert came: nothing but a signal.
    static func isAlert(_ line: some StringProtocol) -> Bool {
        let all = words(line)
        let words = Set(all.map(\.bare))
        if all.count < 6,
            ["alert", "alarm"].contains(
                all.last { !$0.typed.looksLikeClock && $0.bare != "at" }?.bare)
                || all.contains(where: { $0.isLabel && ["alert", "alarm"].contains($0.bare) })
        {
            return true
        }
        return !words.isDisjoint(with: [
            "pagerduty", "opsgenie", "alertmanager", "alert", "alarm", "pager",
        ])
            && !words.isDisjoint(with: [
                "fired", "triggered", "rang", "came", "paged", "firing", "went", "alerted",
            ])
    }

    /// Words that say how a factor counted.
    static let factorWords: [(verb: Verb, words: Set<String>)] = [
        (
            .hid,
            [
                "alert", "alerts", "alarm", "monitoring", "dashboard", "visible", "noticed",
                "unnoticed",
                "invisible", "monitor", "metrics",
            ]
        ),
        (
            .slowed,
            ["runbook", "rollback", "permissions", "vpn", "docs", "documentation", "escalation"]
        ),
        (.luck, ["lucky", "luckily", "luck", "fortunately"]),
        (.assumed, ["assumed", "assumption", "believed", "expected", "thought"]),
        (.worsened, ["retries", "retried", "worse", "amplified", "doubled", "bigger"]),
        (.worked, ["helped", "well", "quickly"]),
    ]

    /// Returns what can be done with something on the board.
    static func hint(for id: ItemID, in phase: Phase) -> String {
        switch id.kind {
        case .entry: "Say what to do with \(id): edit \(id) TEXT, move \(id) TIME, or drop \(id)"
        case .question: "Say what to do with \(id): answer \(id) TEXT, or drop \(id)"
        case .why: "Say what to do with \(id): why \(id) TEXT, edit \(id) TEXT, or root \(id)"
        case .factor: "Say what to do with \(id): edit \(id) TEXT, or drop \(id)"
        case .idea: "Say what to do with \(id): for \(id) ID, pick \(id), or decline \(id) REASON"
        case .action where phase == .after:
            "Say what to do with \(id): done \(id), slip \(id) DATE REASON, cancel \(id) REASON, "
                + "or tracked \(id) ADDRESS"
        case .action:
            "Say what to do with \(id): owner \(id) NAME, due \(id) DATE, or measure \(id) TEXT"
        }
    }
}
