import PostMortem

/// The two or three sentences that a page begins with: what, when, for how long, how it was noticed, the
/// structural cause, and what is being done.
///
/// They say what the session knows and nothing else. People's words stand in them unchanged, but for
/// full stops at their ends; what is not known is said to be unknown.
public struct Summary: Hashable, Sendable {
    /// A stretch of a sentence.
    public enum Part: Hashable, Sendable {
        /// The tool's own words.
        case plain(String)
        /// What somebody typed.
        case said(String)
    }

    /// The stretches, in order.
    public private(set) var parts: [Part] = []

    /// The summary as one text.
    public var text: String {
        parts.map { part in
            switch part {
            case .plain(let text), .said(let text): text
            }
        }.joined()
    }

    /// Creates the summary of a page.
    ///
    /// - Parameters:
    ///   - page: the page.
    ///   - isBelowTitle: whether the title stands above it already.
    init(of page: Page, isBelowTitle: Bool = false) {
        addCourse(page, isBelowTitle)
        addCauses(page.roots.map(\.text))
        addActions(page)
    }

    /// Adds what happened, when, for how long, and how it was noticed.
    private mutating func addCourse(_ page: Page, _ isBelowTitle: Bool) {
        if !isBelowTitle { say(page.title) }
        guard !page.milestones.isEmpty else {
            add(isBelowTitle ? "" : ". ")
            add("When it happened is not recorded.")
            return
        }
        add(isBelowTitle ? "It " : ": it ")
        for (index, line) in page.milestones.enumerated() {
            if index > 0 { add(index == page.milestones.count - 1 ? " and " : ", ") }
            add(Summary.clause(line))
            if line.milestone == .detected, let how = line.how {
                add(" (")
                say(how)
                add(")")
            }
        }
        add(".")
    }

    private mutating func addCauses(_ causes: [String]) {
        guard !causes.isEmpty else {
            add(" No structural cause has been marked.")
            return
        }
        add(causes.count == 1 ? " The structural cause: " : " The structural causes: ")
        addList(causes)
    }

    private mutating func addActions(_ page: Page) {
        let items = page.actions.map(\.action)
        guard !items.isEmpty else {
            guard let reason = page.noActionReason else {
                add(" No action has been chosen yet.")
                return
            }
            add(" No action was chosen: ")
            say(reason)
            add(".")
            return
        }
        let open = items.filter { $0.status == .open }
        let done = items.count { if case .done = $0.status { true } else { false } }
        let cancelled = items.count - open.count - done
        var clauses = [
            items.count == 1
                ? "One action was chosen" : "\(Wording.count(items.count)) actions were chosen"
        ]
        if done > 0 { clauses.append(Summary.share(done, of: items.count, "done")) }
        if cancelled > 0 { clauses.append(Summary.share(cancelled, of: items.count, "cancelled")) }
        if let due = open.compactMap(\.due).min() {
            clauses.append(
                "\(items.count == 1 ? "it" : open.count > 1 ? "the first" : "the open one") is due on \(Wording.spoken(due))"
            )
        }
        add(" \(Wording.joined(clauses)): ")
        addList(items.map(\.text))
    }

    private static func share(_ count: Int, of all: Int, _ word: String) -> String {
        if count == all { return all == 1 ? "is \(word)" : "all are \(word)" }
        return "\(Wording.count(count).lowercased()) \(count == 1 ? "is" : "are") \(word)"
    }

    private static func clause(_ line: MilestoneLine) -> String {
        let isAbout = line.time.isApproximate
        let clock = line.clock.drop { $0 == "~" }
        let at = "on \(Wording.spoken(line.date)) at \(isAbout ? "about " : "")\(clock)"
        let verb = line.milestone == .started ? "began" : "was \(line.milestone.rawValue)"
        guard let minutes = line.minutes else { return "\(verb) \(at)" }
        if minutes == 0 { return "\(verb) within a minute" }
        return "\(verb) after \(isAbout ? "about " : "")\(Wording.length(minutes: minutes))"
    }

    private mutating func addList(_ texts: [String]) {
        for (index, text) in texts.enumerated() {
            if index > 0 { add("; ") }
            say(text)
        }
        add(".")
    }

    private mutating func add(_ words: String) { parts.append(.plain(words)) }

    /// Adds what somebody typed, without a full stop at its end.
    private mutating func say(_ text: String) {
        var words = text[...]
        while words.last == "." || words.last == " " { words.removeLast() }
        parts.append(.said(words.isEmpty ? text : String(words)))
    }
}
