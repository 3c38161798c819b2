/// The short names of clock times, which are no names of zones: most stand for several.
enum ZoneAbbreviation {
    /// Returns whether a word is such a name, or made like one: three to five capitals.
    static func isOne(_ word: Substring) -> Bool {
        let size = word.utf8.count
        if names.contains(word.uppercased()) { return true }
        return (3...5).contains(size)
            && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// Returns whether a word of its own is one of the names that are in use: in capitals, or in small letters
    /// where those are no other word.
    static func isKnown(_ word: Substring) -> Bool {
        names.contains(String(word)) || short.contains(String(word))
            || lowercase.contains(String(word))
    }

    /// Returns whether a word says universal time, under whatever name.
    static func isUniversal(_ word: some StringProtocol) -> Bool {
        ["UTC", "GMT", "UT", "UCT"].contains(word.uppercased())
    }

    /// Returns what a name can mean, as examples of what to type instead, likelier ones first.
    ///
    /// - Returns: nothing where the name is not in the list.
    static func zones(of name: String) -> [String] { meanings[name.uppercased()] ?? [] }

    /// Names of two letters, which are taken for zones only in capitals.
    private static let short: Set<String> = ["ET", "CT", "MT", "PT"]

    /// Names that are no words where they stand in small letters.
    private static let lowercase: Set<String> = [
        "cet", "cest", "pst", "pdt", "est", "edt", "cst", "cdt", "mst", "mdt", "bst", "jst", "aest",
        "aedt", "mesz", "hkt", "msk",
    ]

    private static let names = Set(meanings.keys).union([
        "UTC", "GMT", "UT", "UCT", "AKST", "AKDT", "HST", "NZST", "NZDT", "WEST", "WET", "EEST",
        "EET", "MET",
        "MEST", "MESZ", "MEZ", "CEST", "SGT", "HKT", "KST", "JST", "PKT", "WIB", "SAST", "CAT",
        "EAT",
        "WAT", "BRT", "ART", "CLT", "COT", "PET", "AEST", "AEDT", "ACST", "AWST", "MSK", "NST",
        "NDT", "BRST", "UYT", "PYT", "VLAT", "YEKT", "NOVT", "KRAT", "IRKT", "YAKT", "OMST", "SAMT",
        "IRST", "IDT", "TRT", "NPT", "BTT", "MMT", "PHT", "CHST", "WITA", "LHST", "LHDT", "ACDT",
        "AWDT", "CHADT", "CHAST", "FJT", "TOT", "KGT", "UZT", "TJT", "TMT", "AZT", "AMST",
    ])

    /// The ones that people use most, with zones in which they are used.
    private static let meanings: [String: [String]] = [
        "CST": ["America/Chicago", "Asia/Shanghai", "America/Havana"],
        "CDT": ["America/Chicago", "America/Havana"],
        "EST": ["America/New_York", "America/Panama"],
        "EDT": ["America/New_York"],
        "MST": ["America/Denver", "America/Phoenix", "Asia/Kuala_Lumpur"],
        "MDT": ["America/Denver"],
        "PST": ["America/Los_Angeles", "Asia/Manila"],
        "PDT": ["America/Los_Angeles"],
        "AST": ["America/Halifax", "Asia/Riyadh"],
        "ADT": ["America/Halifax"],
        "BST": ["Europe/London", "Asia/Dhaka"],
        "IST": ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
        "CET": ["Europe/Berlin", "Africa/Algiers"],
        "CEST": ["Europe/Berlin"],
        "MEZ": ["Europe/Berlin"],
        "MESZ": ["Europe/Berlin"],
        "EET": ["Europe/Helsinki", "Africa/Cairo"],
        "EEST": ["Europe/Helsinki"],
        "WET": ["Europe/Lisbon", "Africa/Casablanca"],
        "WEST": ["Europe/Lisbon"],
        "GST": ["Asia/Dubai", "Atlantic/South_Georgia"],
        "SST": ["Asia/Singapore", "Pacific/Pago_Pago"],
        "JST": ["Asia/Tokyo"],
        "AEST": ["Australia/Sydney", "Australia/Brisbane"],
        "AEDT": ["Australia/Sydney"],
        "HST": ["Pacific/Honolulu"],
        "ET": ["America/New_York"],
        "CT": ["America/Chicago"],
        "MT": ["America/Denver"],
        "PT": ["America/Los_Angeles"],
        "HKT": ["Asia/Hong_Kong"],
        "SGT": ["Asia/Singapore"],
        "KST": ["Asia/Seoul"],
        "NZST": ["Pacific/Auckland"],
        "NZDT": ["Pacific/Auckland"],
        "IDT": ["Asia/Jerusalem"],
        "MSK": ["Europe/Moscow"],
    ]
}
