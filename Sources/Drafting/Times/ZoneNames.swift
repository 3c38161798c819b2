import CommandLanguage

/// Whether a word with a slash in it is the name of a zone.
enum ZoneNames {
    static func isOne(_ word: String) -> Bool {
        word.contains("/") && (try? ZoneRules(word)) != nil
    }
}
