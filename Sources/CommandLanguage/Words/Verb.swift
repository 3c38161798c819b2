import PostMortem

/// The first word of a line.
///
/// The raw values are what is typed.
public enum Verb: String, CaseIterable, Sendable {
    case help, guide, status, show, report, lens
    case note, undo, redo, edit, move, drop, key, blame, park, answer, load, quit
    case incident, severity, service, impact, zone, recurs
    case started, detected, mitigated, resolved
    case invite, rename, uninvite, absent, present, fit
    case next, back, phase, extend, pause, resume
    case directive, agree, object, fact, signal
    case problem, why, link, root
    /// `at W-ID`.
    case focus = "at"
    case worsened, hid, slowed, assumed, luck, worked
    case idea, rank, pick, decline
    /// `for I-ID ID`.
    case target = "for"
    /// `none REASON`.
    case noAction = "none"
    case owner, due, measure, read, yes
    /// `no A-ID TEXT`.
    case refusal = "no"
    case summary, close
    case done, slip, cancel, tracked

    /// The word that is typed.
    public var word: String { rawValue }

    /// Creates the verb that a word or a short form says, in either case.
    ///
    /// - Returns: nil where the word is no verb.
    public init?(word: some StringProtocol) {
        guard let verb = Self.byWord[word.lowercased()] else { return nil }
        self = verb
    }

    /// Words and short forms, all in lower case.
    private static let byWord: [String: Verb] = {
        var verbs: [String: Verb] = [:]
        for verb in allCases {
            verbs[verb.word] = verb
            if let short = verb.short { verbs[String(short)] = verb }
        }
        return verbs
    }()
}

// MARK: One row a verb

extension Verb {
    /// What the grammar, the help and the completion know of the verb.
    var row: Row {
        switch self {
        case .help:
            Row(
                .ask, "[VERB]", "Lists the commands, or explains one of them.", like: "help next",
                takes: .other, short: "?", completing: [.verb])
        case .guide:
            Row(
                .ask, "", "Says what to say, ask or do next; an empty line does too.",
                like: "guide", takes: .nothing)
        case .status:
            Row(.ask, "", "Shows the session on one screen.", like: "status", takes: .nothing)
        case .show:
            Row(
                .ask, "[TOPIC]", "Shows one part of the session, or all of it.",
                like: "show parked", takes: .topic, completing: [.topic], saying: topicDetails)
        case .directive:
            Row(
                .room, "", "Prints the directive to read aloud.", like: "directive", takes: .nothing
            )
        case .read:
            Row(
                .actions, "", "Shows the actions to read aloud, and asks for each owner's yes.",
                like: "read", takes: .nothing)
        case .report:
            Row(
                .ask, "[PATH]", "Prints the page, or writes a .md, .html, .svg, .ics or .csv file.",
                like: "report actions.ics", takes: .other, isNoun: true)
        case .lens:
            Row(
                .ask, "[ok ID|off [CATEGORY]|on [CATEGORY]]",
                "Lists wordings that could be turned round, or has the hints stop.",
                like: "lens ok T3", takes: .category,
                saying: ["CATEGORY: one of those it names, such as hindsight; without one, all."])
        case .note:
            Row(
                .any, "TEXT", "Keeps a note of your own beside the board.",
                like: "note ask Sam for the graph", takes: .aside, hint: "Enter keeps it as a note."
            )
        case .undo:
            Row(
                .any, "", "Takes back the latest change.", like: "undo", takes: .nothing, short: "u"
            )
        case .redo:
            Row(.any, "", "Brings back what was undone last.", like: "redo", takes: .nothing)
        case .edit:
            Row(
                .any, "ID TEXT", "Puts other words to something on the board.",
                like: "edit T3 rollback began", takes: .itemAndText, completing: [.item(.anything)])
        case .move:
            Row(
                .any, "T-ID TIME", "Moves a timeline entry to another time.", like: "move T3 09:16",
                takes: .entryAndTime, completing: [.item(.entry)], saying: [times])
        case .drop:
            Row(
                .any, "ID [REASON]", "Takes something off the board; the journal keeps it.",
                like: "drop T4 twice", takes: .itemAndPerhapsText, completing: [.item(.droppable)])
        case .key:
            Row(
                .any, "ID", "Marks what must stay on the page.", like: "key T3", takes: .item,
                completing: [.item(.keepable)])
        case .blame:
            Row(
                .any, "[ID] [TEXT]",
                "Records that blame was called out, and turns it to the system.",
                like: "blame T3 he should have known", takes: .callOut,
                completing: [.item(.anything)], saying: [dashDetails("blame")])
        case .park:
            Row(
                .any, "TEXT", "Lets a question of interpretation wait for phases 3 and 4.",
                like: "park why did the canary pass?", takes: .aside, short: "p",
                hint: "Enter parks it for later.")
        case .answer:
            Row(
                .any, "Q-ID TEXT", "Answers a parked question.",
                like: "answer Q1 it watches errors only", takes: .itemAndText,
                completing: [.item(.openQuestion)])
        case .load:
            Row(
                .any, "PATH", "Takes the lines of a script file as if typed.",
                like: "load draft.script", takes: .other, completing: [.script], isNoun: true)
        case .quit:
            Row(.any, "", "Leaves; the session can be gone on with.", like: "quit", takes: .nothing)
        case .incident:
            Row(
                .prepare, "TITLE", "Gives the incident its title.",
                like: "incident Checkout times out", takes: .soleSentence, isNoun: true)
        case .severity:
            Row(
                .prepare, "WORD", "Says how severe it was, in your words.", like: "severity SEV2",
                takes: .word, isNoun: true)
        case .service:
            Row(
                .prepare, "NAME", "Adds a service that was affected.", like: "service checkout",
                takes: .name, isNoun: true)
        case .impact:
            Row(
                .prepare, "TEXT", "Says what customers noticed.",
                like: "impact 4 % of orders failed", takes: .soleSentence)
        case .zone:
            Row(
                .prepare, "ZONE", "Sets the zone that times are read in.",
                like: "zone Europe/Berlin", takes: .zone, completing: [.zone],
                saying: ["ZONE: a name as Europe/Berlin, UTC, or an offset as +01:00."])
        case .recurs:
            Row(
                .prepare, "TEXT", "Says that this happened before, and when.",
                like: "recurs also in May", takes: .soleSentence)
        case .started:
            Row(
                .prepare, "TIME|T-ID [TEXT]", "Says when anything was first wrong.",
                like: "started 09:02", takes: .milestone, completing: [.item(.entry)],
                saying: [times])
        case .detected:
            Row(
                .prepare, "TIME|T-ID [TEXT]", "Says when somebody first knew, and how.",
                like: "detected 09:14 a customer wrote in", takes: .milestone,
                completing: [.item(.entry)], saying: [times])
        case .mitigated:
            Row(
                .prepare, "TIME|T-ID [TEXT]", "Says from when customers were no longer hurt.",
                like: "mitigated T9 rollback complete", takes: .milestone,
                completing: [.item(.entry)], saying: [times])
        case .resolved:
            Row(
                .prepare, "TIME|T-ID [TEXT]", "Says from when nothing was left to repair.",
                like: "resolved 11:40", takes: .milestone, completing: [.item(.entry)],
                saying: [times])
        case .invite:
            Row(
                .prepare, "[ROLE NAME[, NAME]]",
                "Puts people on the roster, in a role; alone, asks who is missing.",
                like: "invite manager Ines Duarte", takes: .roleAndPeople,
                completing: [.role, .person(nil)],
                saying: [
                    "ROLE: \(Particle.roles)",
                    "Several: invite other Eva Holm, Tom Reed. One name with a comma or such:",
                    "behind a dash, invite other - Holm, Eva",
                ])
        case .rename:
            Row(
                .prepare, "NAME[,] NEW NAME",
                "Gives somebody on the roster another name, everywhere.",
                like: "rename Ines, Inês Duarte", takes: .nameAndMore, completing: [.person(nil)],
                saying: [
                    "A comma ends the old name; without one the roster says where it ends.",
                    "A name that looks like none: behind a dash, rename Tom, - Manager Singh",
                ])
        case .uninvite:
            Row(
                .prepare, "NAME", "Takes somebody off the roster.", like: "uninvite Ines Duarte",
                takes: .leaver, completing: [.person(nil)])
        case .absent:
            Row(
                .prepare, "NAME", "Says that somebody is not in the room.", like: "absent Ines",
                takes: .people, completing: [.person(.present)])
        case .present:
            Row(
                .prepare, "NAME", "Says that somebody is in the room.", like: "present Ines",
                takes: .people, completing: [.person(.absent)])
        case .fit:
            Row(
                .prepare, "[because REASON]",
                "Tells whether this meeting is the right thing, or goes on anyway.",
                like: "fit because it was nearly serious", takes: .reason, completing: [.because])
        case .next:
            Row(
                .move, "[because REASON]",
                "Goes to the next phase, or lists what this one still owes.",
                like: "next because Sam joins later", takes: .reason, short: "n",
                completing: [.because])
        case .back:
            Row(.move, "", "Goes back to the phase before.", like: "back", takes: .phase)
        case .phase:
            Row(
                .move, "NAME", "Goes to a phase, by name or number.", like: "phase factors",
                takes: .phase, completing: [.phase], saying: ["NAME: \(Particle.phases); or 1 to 5"]
            )
        case .extend:
            Row(
                .move, "MINUTES", "Gives this phase 1 to 60 minutes more.", like: "extend 5",
                takes: .minutes)
        case .pause:
            Row(.move, "", "Stops the clock of the phase.", like: "pause", takes: .nothing)
        case .resume:
            Row(.move, "", "Starts the clock of the phase again.", like: "resume", takes: .nothing)
        case .agree:
            Row(
                .room, "NAME[, NAME]|all",
                "Records who agrees: to the contract, from phase 2 on to the timeline's order.",
                like: "agree all", takes: .agreeing, completing: [.agreeing], also: .timeline,
                saying: [
                    "Several: agree Ines, Tomas. Who came late, to the contract:",
                    "agree contract Ines",
                    "Somebody whose name is all: behind a dash, agree - all",
                ])
        case .object:
            Row(
                .room, "NAME[,] TEXT",
                "Records that somebody can't agree, and why; it is on no page.",
                like: "object Ines, T3 came before T2", takes: .nameAndMore,
                completing: [.person(.present)],
                saying: ["A comma ends the name; without one the roster says where it ends."])
        case .fact:
            Row(
                .timeline, "[TIME] TEXT|T-ID", "Puts on the timeline what happened or was done.",
                like: "fact 09:14 the rollback began", takes: .timedSentence, short: "f",
                completing: [.item(.entry)], also: .prepare, saying: entryDetails("fact"),
                hint: "Enter records it as a fact; edit it first if it is a signal.")
        case .signal:
            Row(
                .timeline, "[TIME] TEXT|T-ID",
                "Puts on the timeline what could be seen: an alert, a graph, a call.",
                like: "signal 09:14 p99 passes 4 s", takes: .timedSentence, short: "s",
                completing: [.item(.entry)], also: .prepare, isNoun: true,
                saying: entryDetails("signal"), hint: "Enter records it as a signal.")
        case .problem:
            Row(
                .cause, "TEXT",
                "States the failure that could be observed: W0, where the whys start.",
                like: "problem checkout failed for 40 minutes", takes: .soleSentence,
                hint: "Enter states it as the problem.")
        case .why:
            Row(
                .cause, "[W-ID] TEXT",
                "Answers \"what made that possible?\" of the current why, or of W-ID.",
                like: "why the pool has no upper bound", takes: .itemOrSentence, short: "w",
                completing: [.item(.whyOrProblem)], saying: [dashDetails("why")],
                hint: "Enter records it as the answer to what made that possible.")
        case .focus:
            Row(
                .cause, "W-ID", "Goes on from this why.", like: "at W1", takes: .item,
                completing: [.item(.whyOrProblem)])
        case .link:
            Row(
                .cause, "W-ID T-ID", "Names the timeline entry that shows a why.",
                like: "link W2 T3", takes: .whyAndEntry, completing: [.item(.why), .item(.entry)])
        case .root:
            Row(
                .cause, "W-ID [because REASON]",
                "Marks a structural cause: one that engineering work can remove.", like: "root W4",
                takes: .item, completing: [.item(.unmarkedWhy), .because])
        case .worsened:
            Row(
                .factors, "TEXT", "Adds a factor that made it worse.",
                like: "worsened retries had no limit", takes: .sentence,
                hint: "Enter records it as what made it worse.")
        case .hid:
            Row(
                .factors, "TEXT", "Adds a factor that made it harder to detect.",
                like: "hid no alert on the pool", takes: .sentence,
                hint: "Enter records it as what made it harder to see.")
        case .slowed:
            Row(
                .factors, "TEXT", "Adds a factor that made it harder to fix.",
                like: "slowed the runbook was stale", takes: .sentence,
                hint: "Enter records it as what made it harder to fix.")
        case .assumed:
            Row(
                .factors, "TEXT", "Adds a reasonable assumption that the system did not correct.",
                like: "assumed the canary covers checkout", takes: .sentence,
                hint: "Enter records it as an assumption.")
        case .luck:
            Row(
                .factors, "TEXT", "Adds where we were lucky.", like: "luck it was a Sunday",
                takes: .sentence, hint: "Enter records it as luck.")
        case .worked:
            Row(
                .factors, "TEXT", "Adds what worked and should stay.",
                like: "worked the rollback took 2 min", takes: .sentence,
                hint: "Enter records it as what worked.")
        case .idea:
            Row(
                .actions, "TEXT", "Adds an idea for a fix; not yet a commitment.",
                like: "idea limit the pool to 50", takes: .idea, short: "i",
                hint: "Enter records it as an idea.")
        case .target:
            Row(
                .actions, "I-ID ID", "Says which why or factor an idea answers.", like: "for I1 W4",
                takes: .ideaAndCause, completing: [.item(.openIdea), .item(.cause)])
        case .rank:
            Row(
                .actions, "[I-ID…]",
                "Orders the ideas, most effective first; alone, asks pair by pair.",
                like: "rank I2 I1 I3", takes: .ideas, completing: [.every(.item(.openIdea))])
        case .pick:
            Row(
                .actions, "[I-ID…] [because REASON]",
                "Makes ideas into actions: two or three; alone, asks which, who and by when.",
                like: "pick I2 I1", takes: .ideas,
                completing: [.item(.unpickedIdea), .every(.either(.item(.unpickedIdea), .because))])
        case .decline:
            Row(
                .actions, "I-ID REASON", "Keeps an idea as not done, with the reason.",
                like: "decline I3 too costly", takes: .itemAndText,
                completing: [.item(.unpickedIdea)])
        case .noAction:
            Row(
                .actions, "REASON", "Ends without an action, which can be right.",
                like: "none it is fixed already", takes: .soleSentence)
        case .owner:
            Row(
                .actions, "A-ID NAME", "Names the one person who owns it.", like: "owner A1 Ines",
                takes: .actionAndPerson, completing: [.item(.action), .person(.present)])
        case .due:
            Row(
                .actions, "A-ID DATE", "Gives an action its date: a day, or +14d from today.",
                like: "due A1 2026-12-05", takes: .actionAndDate, completing: [.item(.action)],
                saying: [dates])
        case .measure:
            Row(
                .actions, "A-ID TEXT", "Says how we will know that it is done.",
                like: "measure A1 load test passes", takes: .itemAndText,
                completing: [.item(.action)])
        case .yes:
            Row(
                .actions, "A-ID", "Records that the owner said yes to it as read.", like: "yes A1",
                takes: .item, completing: [.item(.unconfirmedAction)])
        case .refusal:
            Row(
                .actions, "A-ID TEXT",
                "Records that the owner said no; it needs another owner or day.",
                like: "no A1 on leave until January", takes: .refusal, completing: [.item(.action)])
        case .summary:
            Row(
                .actions, "TEXT",
                "Sums the incident up in two or three sentences; the page begins with it.",
                like: "summary Cards were charged twice. A retry had no key. It has one now.",
                takes: .soleSentence)
        case .close:
            Row(
                .actions, "[because REASON]", "Ends the meeting; writes the page and the log row.",
                like: "close", takes: .reason, completing: [.because])
        case .done:
            Row(
                .after, "A-ID [TEXT]", "Says that an action is done.",
                like: "done A1 live since Monday", takes: .itemAndPerhapsText,
                completing: [.item(.openAction)])
        case .slip:
            Row(
                .after, "A-ID DATE REASON", "Puts an action off to another date.",
                like: "slip A1 2026-12-19 parts are late", takes: .actionDateAndText,
                completing: [.item(.openAction)], saying: [dates])
        case .cancel:
            Row(
                .after, "A-ID REASON", "Says that an action will not be done.",
                like: "cancel A2 service retired", takes: .itemAndText,
                completing: [.item(.openAction)])
        case .tracked:
            Row(
                .after, "A-ID ADDRESS", "Says where the action's issue is in your tracker.",
                like: "tracked A1 https://tracker.example/OPS-12", takes: .itemAndText,
                completing: [.item(.action)])
        }
    }
}

// MARK: Details that several verbs share

private let times = "TIME: 09:14, ~09:14, +5m, Tue 09:14, 2026-11-21T09:14. More: help times"

private let dates = "DATE: 11 dec, fri, +14d (days), +2w (weeks), 2026-12-05. More: help times"

private func entryDetails(_ word: String) -> [String] {
    [
        times,
        "A text that begins like a time: behind a dash, \(word) - 09:14 was odd",
        "The id of an entry, and nothing else, changes its colour: \(word) T3",
    ]
}

private func dashDetails(_ word: String) -> String {
    "A text that begins with an id: behind a dash, \(word) - T3 is not the point"
}

private var topicDetails: [String] {
    let topics = Particle.topics.split(separator: ", ")
    return [
        "TOPIC: \(topics.prefix(6).joined(separator: " "))",
        "       \(topics.dropFirst(6).joined(separator: " "))",
    ]
}
