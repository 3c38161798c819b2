import Lens
import PostMortem
import Prompts
import Screen
import Views

// What could be turned round to the system: a hint behind an answer, a list, and how to have it quiet.
//
// Nothing of it is recorded: hints follow from the texts and can be found again, and a record of them would be
// a register of blame.
extension Conversation {
    /// Something that could be turned round.
    struct Turnable {
        let speech: Speech
        let hint: Hint
        /// The words that the hint is about.
        let wording: String
    }

    /// Returns the hint about an event's words, to show after its answer; where hints aren't shown, only counts it.
    func heard(in event: Event) -> [Line] {
        guard listening != nil, verbosity != .checking else { return [] }
        if case .sessionClosed = event, verbosity != .quiet { return heardAtTheEnd }
        guard let speech = event.traits.speech, let found = turnable(speech) else { return [] }
        let isShown = listening?.place == .everywhere ? verbosity != .quiet : verbosity == .guiding
        guard isShown else {
            listening?.count()
            return []
        }
        let count = listening?.tellings ?? 0
        guard listening?.tell(speech.text) == true else { return [] }
        return lines(of: found, question: count)
    }

    /// Returns how many lines of a script or a paste could be turned round, and begins to count anew.
    func heardTogether() -> [Line] {
        let count = listening?.counted ?? 0
        listening?.resetCount()
        guard count > 0, listening?.place == .prompt else { return [] }
        return [Conversation.remark(on: count)]
    }

    /// Does what was asked of the lens.
    func listen(_ asked: Command.Listening) throws(Refused) {
        var lines: [Line]
        switch asked {
        case .standing: lines = standing
        case .accepted(let id): lines = try accept(id)
        case .off(let word):
            let category = try category(word)
            lines = try change("  No more hints\(Conversation.of(category)).") { settings in
                if let category {
                    settings.silenced.insert(category)
                } else {
                    settings.isOff = true
                }
            }
        case .on(let word):
            let category = try category(word)
            lines = try change("  Hints\(Conversation.of(category)) again.") { settings in
                settings.isOff = false
                if let category {
                    settings.silenced.remove(category)
                } else {
                    settings.silenced = []
                }
            }
        }
        if verbosity == .checking || verbosity == .quiet, asked != .standing { lines = [] }
        if verbosity != .checking { gather(lines) }
    }

    // MARK: What is found

    /// Returns what could be turned round in words; nil where nothing could, or the facilitator said so.
    private func turnable(_ speech: Speech) -> Turnable? {
        let settings = listening?.settings ?? LensSettings()
        guard !settings.isOff, !settings.accepts(speech.text) else { return nil }
        let hints = prompts.lens.hints(
            in: speech.text, categories: speech.categories.subtracting(settings.silenced),
            names: Names(session.roster.people.map(\.id)))
        return hints.first.map {
            Turnable(
                speech: speech, hint: $0, wording: prompts.lens.wording(of: $0, in: speech.text))
        }
    }

    private var turnables: [Turnable] { session.speeches.compactMap(turnable) }

    /// Lists what stands and could be turned round.
    private var standing: [Line] {
        if listening?.settings.isOff == true {
            return ["  The lens is off. On again: lens on"]
        }
        let found = turnables
        guard !found.isEmpty else { return ["  Nothing stands that could be turned round."] }
        return found.enumerated().flatMap { index, item in
            let id = item.speech.id.map(\.description) ?? ""
            let label = id + String(repeating: " ", count: max(1, 5 - id.count))
            return Wrapping.current.lines(
                "\(item.wording) (\(item.hint.category.rawValue))", behind: "  \(label)")
                + Wrapping.current.lines(
                    prompts.lens.question(for: item.hint.category, count: index),
                    behind: "       ")
        } + ["  Other words: edit ID TEXT. Right as they are: lens ok ID"]
    }

    private var heardAtTheEnd: [Line] {
        let count = turnables.count
        return count > 0 ? [Conversation.remark(on: count)] : []
    }

    private func accept(_ id: ItemID) throws(Refused) -> [Line] {
        guard let text = session.text(of: id) else {
            throw .failed(
                Complaint(
                    "There is no \(id) on the board.",
                    hints: ["lens lists what it would turn round."]))
        }
        return try change("  \(id) may stay as it is.") { $0.accept(text) }
    }

    /// Changes the settings; where they can't be kept, they hold for now, and that is said.
    private func change(
        _ answer: Line, _ change: (inout LensSettings) -> Void
    ) throws(Refused) -> [Line] {
        guard verbosity != .checking else { return [] }
        var listening = self.listening ?? Listening(at: .prompt, keeping: .standard)
        do { try listening.change(change) } catch {
            self.listening = self.listening == nil ? nil : listening
            throw .failed(error)
        }
        if self.listening != nil { self.listening = listening }
        return [answer]
    }

    private func category(_ word: String?) throws(Refused) -> Category? {
        guard let word else { return nil }
        guard let category = Category(rawValue: word), Category.wordings.contains(category)
        else {
            let names = Category.allCases.filter(Category.wordings.contains)
                .map(\.rawValue)
            throw .failed(
                Complaint(
                    "There is no category \"\(word)\".",
                    hints: ["Name one of: \(names.joined(separator: ", "))."]))
        }
        return category
    }

    // MARK: How it is shown

    /// Two lines, easy to pass over: what was heard, and a question that turns it round.
    private func lines(of found: Turnable, question count: Int) -> [Line] {
        let question = prompts.lens.question(for: found.hint.category, count: count)
        let heard = "\(found.wording) (\(found.hint.category.rawValue))"
        let labels = [MeetingPhrase.heard, .ask].map { prompts.phrase($0) }
        let width = labels.map { Line($0).columns }.max() ?? 0
        return zip(labels, [heard, question]).flatMap { label, text in
            Wrapping.current.lines(
                Line(text, .muted), behind: Line("  \(column(label, width))  ", .muted))
        }
    }

    private static func remark(on count: Int) -> Line {
        Line("  \(counted(count, "line")) could be turned round: lens", .muted)
    }

    private static func of(_ category: Category?) -> String {
        category.map { " about \($0.rawValue)" } ?? ""
    }
}
