import CommandLanguage
import PostMortem

// Words that say a day, or come near one.
extension Offers {
    /// Returns the date that some words say and nothing else.
    func date(in words: some BidirectionalCollection<HastyWord>) -> String? {
        let dates = dates(in: words)
        return dates.count == 1 ? dates[0] : nil
    }

    /// Returns the dates that some words may mean and nothing else; of a stretch of days the first and the last.
    func dates(in words: some BidirectionalCollection<HastyWord>) -> [String] {
        let leads: Set<String> = [
            "", "due", "before", "by", "at", "is", "on", "deadline", "until", "till", "date", "to",
        ]
        let behind = words.drop { leads.contains($0.bare) }
        // As it stands first: an article or a preposition may belong to it, as in `end of the month`.
        if behind.count < 8 {
            let found = dates(said: behind.map(\.typedAsDate))
            if !found.isEmpty { return found }
        }
        let rest = words.filter {
            !Hasty.fillers.contains($0.bare) && $0.bare != "due" && $0.bare != "before"
        }
        guard !rest.isEmpty, rest.count < 4 else { return [] }
        return dates(said: rest.map(\.typedAsDate))
    }

    private func dates(said words: [String]) -> [String] {
        let typed = words.joined(separator: " ")
        do {
            _ = try context.date(typed)
            return [typed]
        } catch {
            // The words that are wrong have to be all of them.
            let meant = error.replacement.map { [$0] } ?? error.readings
            guard error.words == typed else { return [] }
            return meant.allSatisfy { (try? context.date($0)) != nil } ? meant : []
        }
    }

    /// Returns a date that several days may be meant by, each in a line of its own; nil where the words say anything else.
    func unclearDate(_ stem: String, _ words: [HastyWord], typed: String) -> Prefill? {
        let lines = dates(in: words).compactMap { accepted("\(stem) \($0)") }
        guard lines.count > 1 else { return nil }
        return Prefill(line: typed, hint: "Whichever is meant: " + lines.joined(separator: " · "))
    }
}

extension HastyWord {
    /// The word without marks around it, but for the full stop that makes a date of `4.12.`.
    fileprivate var typedAsDate: String {
        let bare = typed.trimmingMarks
        let isNumbers = bare.wholeMatch(of: #/[0-9]{1,2}\.[0-9]{1,2}/#) != nil
        return isNumbers && typed.hasSuffix("\(bare).") ? "\(bare)." : bare
    }
}
