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
            let found = dates(said: behind.map { $0.typed.trimmingMarks })
            if !found.isEmpty { return found }
        }
        let rest = words.filter {
            !Hasty.fillers.contains($0.bare) && $0.bare != "due" && $0.bare != "before"
        }
        let bare = rest.map(\.bare)
        guard !bare.isEmpty, bare.count < 4 else { return [] }
        if let days = Hasty.days(in: bare) { return ["+\(days)d"] }
        return dates(said: rest.map { $0.typed.trimmingMarks })
    }

    private func dates(said words: [String]) -> [String] {
        let typed = words.joined(separator: " ")
        do {
            _ = try context.date(typed)
            return [typed]
        } catch {
            // The words that are wrong have to be all of them.
            let meant = error.replacement.map { [$0] } ?? error.readings
            guard error.message.contains("\"\(typed)\"") else { return [] }
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

extension Hasty {
    /// Returns the days that `in two weeks` or `10 days` says; nil for anything else.
    fileprivate static func days(in words: [String]) -> Int? {
        guard words.count == 2 || words.count == 1 else { return nil }
        let count: Int
        let unit: String
        if words.count == 2 {
            guard let number = Int(words[0]) ?? numbers[words[0]] else { return nil }
            (count, unit) = (number, words[1])
        } else {
            // The article, or "one", has gone with the words that mean nothing by themselves.
            (count, unit) = (1, words[0])
            guard unit == "week" || unit == "wk" else { return nil }
        }
        guard (1...365).contains(count) else { return nil }
        switch unit {
        case "day", "days", "d": return count
        case "week", "weeks", "wk", "wks", "w": return count * 7
        default: return nil
        }
    }

    private static let numbers = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "ten": 10,
        "couple": 2,
    ]
}
