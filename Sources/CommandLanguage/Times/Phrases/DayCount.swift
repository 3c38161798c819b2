/// So many days or weeks, as `2 weeks`, `a day`, `ten days`.
enum DayCount {
    /// Returns how many days a number and a unit are, both in small letters; nil where they are anything else.
    static func days(_ count: String, _ unit: String) -> Int? {
        guard let number = number(count) else { return nil }
        return switch unit {
        case "day", "days": number
        case "week", "weeks", "wk", "wks": 7 * number
        default: nil
        }
    }

    /// Returns the number that a word says; an article is one.
    static func number(_ word: String) -> Int? {
        ["a": 1, "an": 1, "one": 1][word] ?? TimeInWords.number(word)
    }
}
