/// The names of months and days, in English and German.
enum DayWords {
    /// How many days before the copying a word means.
    static let daysAgo: [String: Int] = ["today": 0, "yesterday": 1, "heute": 0, "gestern": 1]

    /// Returns the month, 1 to 12, of a name or its beginning, in lower case.
    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months[word]
    }

    /// Returns the weekday, 0 is Monday, of a name or its short form, in lower case.
    static func weekday(_ word: String) -> Int? { weekdays[word] }

    /// The months as messages name them.
    static let short = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The weekdays as messages name them.
    static let weekdayNames = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let months = table([
        ["january", "jan", "januar", "jän", "jänner"], ["february", "feb", "februar"],
        ["march", "mar", "märz", "mär", "mrz"], ["april", "apr"], ["may", "mai"],
        ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"],
        ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"],
        ["november", "nov"], ["december", "dec", "dezember", "dez"],
    ]).mapValues { $0 + 1 }

    private static let weekdays = table([
        ["monday", "mon", "montag", "mo"], ["tuesday", "tue", "tues", "dienstag", "di"],
        ["wednesday", "wed", "mittwoch", "mi"],
        ["thursday", "thu", "thur", "thurs", "donnerstag", "do"],
        ["friday", "fri", "freitag", "fr"], ["saturday", "sat", "samstag", "sa"],
        ["sunday", "sun", "sonntag", "so"],
    ])

    private static func table(_ names: [[String]]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, list) in names.enumerated() {
            for name in list { table[name] = index }
        }
        return table
    }
}
