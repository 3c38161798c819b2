extension Verb {
    /// What the help says about a verb.
    struct Page {
        /// What stands behind the word, capitals standing for something else; empty where nothing
        /// does.
        let arguments: String
        /// One sentence.
        let purpose: String
        /// A line as somebody would type it.
        let example: String

        init(_ arguments: String, _ purpose: String, like example: String) {
            self.arguments = arguments
            self.purpose = purpose
            self.example = example
        }

        init(_ purpose: String, like example: String) {
            self.init("", purpose, like: example)
        }
    }

    /// The page of the verb.
    var page: Page {
        switch self {
        case .help:
            Page("[VERB]", "Lists the commands, or explains one of them.", like: "help next")
        case .guide:
            Page("Says what to say, ask or do next; an empty line does too.", like: "guide")
        case .status: Page("Shows the session on one screen.", like: "status")
        case .show:
            Page("[TOPIC]", "Shows one part of the session, or all of it.", like: "show parked")
        case .directive: Page("Prints the directive to read aloud.", like: "directive")
        case .read:
            Page("Shows the actions to read aloud, and asks for each owner's yes.", like: "read")
        case .report:
            Page(
                "[PATH]",
                "Prints the page, or writes a .md, .html, .svg, .ics or .csv file.",
                like: "report actions.ics")
        case .lens:
            Page(
                "[ok ID|off [CATEGORY]|on [CATEGORY]]",
                "Lists wordings that could be turned round, or has the hints stop.",
                like: "lens ok T3")
        case .note:
            Page(
                "TEXT", "Keeps a note of your own beside the board.",
                like: "note ask Sam for the graph")
        case .undo: Page("Takes back the latest change.", like: "undo")
        case .redo: Page("Brings back what was undone last.", like: "redo")
        case .edit:
            Page(
                "ID TEXT", "Puts other words to something on the board.",
                like: "edit T3 rollback began")
        case .move:
            Page("T-ID TIME", "Moves a timeline entry to another time.", like: "move T3 09:16")
        case .drop:
            Page(
                "ID [REASON]", "Takes something off the board; the journal keeps it.",
                like: "drop T4 twice")
        case .key: Page("ID", "Marks what must stay on the page.", like: "key T3")
        case .blame:
            Page(
                "[ID] [TEXT]", "Records that blame was called out, and turns it to the system.",
                like: "blame T3 he should have known")
        case .park:
            Page(
                "TEXT", "Lets a question of interpretation wait for phases 3 and 4.",
                like: "park why did the canary pass?")
        case .answer:
            Page(
                "Q-ID TEXT", "Answers a parked question.", like: "answer Q1 it watches errors only")
        case .load:
            Page("PATH", "Takes the lines of a script file as if typed.", like: "load draft.script")
        case .quit: Page("Leaves; the session can be gone on with.", like: "quit")

        case .incident:
            Page("TITLE", "Gives the incident its title.", like: "incident Checkout times out")
        case .severity:
            Page("WORD", "Says how severe it was, in your words.", like: "severity SEV2")
        case .service: Page("NAME", "Adds a service that was affected.", like: "service checkout")
        case .impact:
            Page("TEXT", "Says what customers noticed.", like: "impact 4 % of orders failed")
        case .zone:
            Page("ZONE", "Sets the zone that times are read in.", like: "zone Europe/Berlin")
        case .recurs:
            Page("TEXT", "Says that this happened before, and when.", like: "recurs also in May")
        case .started:
            Page("TIME|T-ID [TEXT]", "Says when anything was first wrong.", like: "started 09:02")
        case .detected:
            Page(
                "TIME|T-ID [TEXT]", "Says when somebody first knew, and how.",
                like: "detected 09:14 a customer wrote in")
        case .mitigated:
            Page(
                "TIME|T-ID [TEXT]", "Says from when customers were no longer hurt.",
                like: "mitigated T9 rollback complete")
        case .resolved:
            Page(
                "TIME|T-ID [TEXT]", "Says from when nothing was left to repair.",
                like: "resolved 11:40")
        case .invite:
            Page(
                "[ROLE NAME[, NAME]]",
                "Puts people on the roster, in a role; alone, asks who is missing.",
                like: "invite manager Ines Duarte")
        case .rename:
            Page(
                "NAME[,] NEW NAME", "Gives somebody on the roster another name, everywhere.",
                like: "rename Ines, Inês Duarte")
        case .uninvite:
            Page("NAME", "Takes somebody off the roster.", like: "uninvite Ines Duarte")
        case .absent: Page("NAME", "Says that somebody is not in the room.", like: "absent Ines")
        case .present: Page("NAME", "Says that somebody is in the room.", like: "present Ines")
        case .fit:
            Page(
                "[because REASON]",
                "Tells whether this meeting is the right thing, or goes on anyway.",
                like: "fit because it was nearly serious")

        case .next:
            Page(
                "[because REASON]", "Goes to the next phase, or lists what this one still owes.",
                like: "next because Sam joins later")
        case .back: Page("Goes back to the phase before.", like: "back")
        case .phase: Page("NAME", "Goes to a phase, by name or number.", like: "phase factors")
        case .extend: Page("MINUTES", "Gives this phase 1 to 60 minutes more.", like: "extend 5")
        case .pause: Page("Stops the clock of the phase.", like: "pause")
        case .resume: Page("Starts the clock of the phase again.", like: "resume")

        case .agree:
            Page(
                "NAME[, NAME]|all",
                "Records who agrees: to the contract, from phase 2 on to the timeline's order.",
                like: "agree all")
        case .object:
            Page(
                "NAME[,] TEXT", "Records that somebody can't agree, and why; it is on no page.",
                like: "object Ines, T3 came before T2")
        case .fact:
            Page(
                "[TIME] TEXT|T-ID", "Puts on the timeline what happened or was done.",
                like: "fact 09:14 the rollback began")
        case .signal:
            Page(
                "[TIME] TEXT|T-ID",
                "Puts on the timeline what could be seen: an alert, a graph, a call.",
                like: "signal 09:14 p99 passes 4 s")

        case .problem:
            Page(
                "TEXT", "States the failure that could be observed: W0, where the whys start.",
                like: "problem checkout failed for 40 minutes")
        case .why:
            Page(
                "[W-ID] TEXT",
                "Answers \"what made that possible?\" of the current why, or of W-ID.",
                like: "why the pool has no upper bound")
        case .focus: Page("W-ID", "Goes on from this why.", like: "at W1")
        case .link:
            Page("W-ID T-ID", "Names the timeline entry that shows a why.", like: "link W2 T3")
        case .root:
            Page(
                "W-ID [because REASON]",
                "Marks a structural cause: one that engineering work can remove.",
                like: "root W4")

        case .worsened:
            Page("TEXT", "Adds a factor that made it worse.", like: "worsened retries had no limit")
        case .hid:
            Page(
                "TEXT", "Adds a factor that made it harder to detect.",
                like: "hid no alert on the pool")
        case .slowed:
            Page(
                "TEXT", "Adds a factor that made it harder to fix.",
                like: "slowed the runbook was stale")
        case .assumed:
            Page(
                "TEXT", "Adds a reasonable assumption that the system did not correct.",
                like: "assumed the canary covers checkout")
        case .luck: Page("TEXT", "Adds where we were lucky.", like: "luck it was a Sunday")
        case .worked:
            Page(
                "TEXT", "Adds what worked and should stay.", like: "worked the rollback took 2 min")

        case .idea:
            Page(
                "TEXT", "Adds an idea for a fix; not yet a commitment.",
                like: "idea limit the pool to 50")
        case .target:
            Page("I-ID ID", "Says which why or factor an idea answers.", like: "for I1 W4")
        case .rank:
            Page(
                "[I-ID…]", "Orders the ideas, most effective first; alone, asks pair by pair.",
                like: "rank I2 I1 I3")
        case .pick:
            Page(
                "[I-ID…] [because REASON]",
                "Makes ideas into actions: two or three; alone, asks which, who and by when.",
                like: "pick I2 I1")
        case .decline:
            Page(
                "I-ID REASON", "Keeps an idea as not done, with the reason.",
                like: "decline I3 too costly")
        case .noAction:
            Page(
                "REASON", "Ends without an action, which can be right.",
                like: "none it is fixed already")
        case .owner: Page("A-ID NAME", "Names the one person who owns it.", like: "owner A1 Ines")
        case .due:
            Page(
                "A-ID DATE", "Gives an action its date: a day, or +14d from today.",
                like: "due A1 2026-12-05")
        case .measure:
            Page(
                "A-ID TEXT", "Says how we will know that it is done.",
                like: "measure A1 load test passes")
        case .yes: Page("A-ID", "Records that the owner said yes to it as read.", like: "yes A1")
        case .refusal:
            Page(
                "A-ID TEXT", "Records that the owner said no; it needs another owner or day.",
                like: "no A1 on leave until January")
        case .summary:
            Page(
                "TEXT", "Sums the incident up in two or three sentences; the page begins with it.",
                like: "summary Cards were charged twice. A retry had no key. It has one now.")
        case .close:
            Page(
                "[because REASON]", "Ends the meeting; writes the page and the log row.",
                like: "close")

        case .done:
            Page("A-ID [TEXT]", "Says that an action is done.", like: "done A1 live since Monday")
        case .slip:
            Page(
                "A-ID DATE REASON", "Puts an action off to another date.",
                like: "slip A1 2026-12-19 parts are late")
        case .cancel:
            Page(
                "A-ID REASON", "Says that an action will not be done.",
                like: "cancel A2 service retired")
        case .tracked:
            Page(
                "A-ID ADDRESS", "Says where the action's issue is in your tracker.",
                like: "tracked A1 https://tracker.example/OPS-12")
        }
    }
}
