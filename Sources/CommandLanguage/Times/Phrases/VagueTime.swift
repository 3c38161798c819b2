/// Times in words that no number can be made of: `after lunch`, `a bit later`, `the 20th`, `in November`.
enum VagueTime {
    /// Returns how many words say one.
    ///
    /// - Parameters:
    ///   - words: the next six words in small letters, empty behind the last.
    ///   - lead: the word in front of them.
    /// - Returns: nil where none do.
    static func length(_ words: [String], _ lead: PhraseReader.Lead) -> Int? {
        partOfDay(words, lead) ?? amount(words) ?? dayOfMonth(words)
    }

    private static func partOfDay(_ words: [String], _ lead: PhraseReader.Lead) -> Int? {
        let parts: Set<String> = [
            "lunch", "lunchtime", "dawn", "dusk", "dinner", "breakfast", "sunrise", "sunset",
            "night",
        ]
        if lead != .none, parts.contains(words[0]) { return 1 }
        // What is nothing but a time needs no word in front.
        let times: Set<String> = [
            "lunchtime", "teatime", "dinnertime", "suppertime", "bedtime", "nightfall", "daybreak",
            "noontime", "lunchish", "lunchtimeish", "midmorning", "mid-morning", "midafternoon",
            "mid-afternoon", "midevening", "mid-evening",
        ]
        if times.contains(words[0]) { return 1 }
        if ["lunch", "tea", "dinner", "breakfast"].contains(words[0]), words[1] == "time" {
            return 2
        }
        if words[0] == "mid", ["morning", "afternoon", "evening"].contains(words[1]) { return 2 }
        // The ends of a day, as mails name them.
        if ["eod", "cob", "eob"].contains(words[0]) { return 1 }
        if ["morning", "afternoon", "evening", "night"].contains(words[0]), words[1] == "of" {
            return 2
        }
        return ["midnight-ish", "noon-ish", "midnightish", "noonish"].contains(words[0]) ? 1 : nil
    }

    /// `a bit later`, `some time after`.
    private static func amount(_ words: [String]) -> Int? {
        let directions: Set<String> = ["later", "earlier", "before", "after", "afterwards", "ago"]
        let amounts: Set<String> = ["bit", "while", "little", "moment", "time", "days", "weeks"]
        let isAmount = ["a", "some", "quite"].contains(words[0]) && amounts.contains(words[1])
        return isAmount && directions.contains(words[2]) ? 3 : nil
    }

    /// `the 20th`, `20th at 13:58`, `day before yesterday`, `in November`, `Nov 2026`.
    private static func dayOfMonth(_ words: [String]) -> Int? {
        if words[0] == "day", ["before", "after"].contains(words[1]),
            ["yesterday", "tomorrow"].contains(words[2])
        {
            return 3
        }
        if MonthName.number(words[0]) != nil, DayPhrase.year(words[1][...]) != nil { return 2 }
        let front = words.prefix { ["on", "the", "in", "early", "late", "mid"].contains($0) }.count
        guard front < 4 else { return nil }
        let isPointed = ["on", "in"].contains(words[0])
        if isPointed, words[front] != "may", MonthName.number(words[front]) != nil {
            return front + 1
        }
        guard isOrdinal(words[front]) else { return nil }
        let next = words[front + 1] == "at" ? words[front + 2] : words[front + 1]
        return words[0] == "on" || ClockReading.isOne(next[...]) ? front + 1 : nil
    }

    private static func isOrdinal(_ word: String) -> Bool {
        var scanner = WordScanner(word[...])
        guard let number = scanner.digits(1...2), (1...31).contains(number) else { return false }
        return ["st", "nd", "rd", "th"].contains(scanner.letters()) && scanner.isAtEnd
    }
}
