import CommandLanguage
import PostMortem

// Names that were typed in small letters all through, as in chats.
extension Offers {
    /// Returns an invitation, or a new name, with its names in capitals; nil where one has a capital already, or is that
    /// of somebody on the roster.
    ///
    /// It is asked about once: some names are written in small letters, as bell hooks is.
    func capitalized(_ line: String) -> Prefill? {
        let command = try? CommandParser.parse(line, in: context)
        if case .invite(let role, let typed) = command {
            guard !typed.hasPrefix("-"), session.roster.people(named: typed).isEmpty,
                let name = names(in: typed)
            else { return nil }
            return offer("invite \(role.rawValue) \(name)")
        }
        if case .rename(let typed) = command {
            guard let comma = typed.lastIndex(of: ",") else { return nil }
            let new = Hasty.content(of: String(typed[typed.index(after: comma)...]))
            guard !new.hasPrefix("-"), let name = names(in: new) else { return nil }
            return offer("rename \(typed[...comma]) \(name)")
        }
        return nil
    }

    /// Whether a line invites what reads like a sentence: small letters all through, with a number among them, a word
    /// that no name has, or more words than a name.
    func isInvitingSentence(_ line: String) -> Bool {
        guard case .invite(_, let typed)? = try? CommandParser.parse(line, in: context),
            !typed.hasPrefix("-"), !typed.contains(","), typed == typed.lowercased(),
            session.roster.people(named: typed).isEmpty
        else { return false }
        let words = typed.split(separator: " ").map(String.init)
        return words.count > 4
            || words.count > 1 && words.contains { !Hasty.mayBeOfName($0) && $0 != "and" }
    }

    /// A text of names with capitals; nil where it has some, or nothing to put right.
    private func names(in text: String) -> String? {
        guard text == text.lowercased(), !text.contains(where: \.isNumber) else { return nil }
        let words = Hasty.capitalized(text.split(separator: " ").map(String.init))
        let name = words.joined(separator: " ")
        return name == text ? nil : name
    }
}

extension Hasty {
    /// Returns the words of a name with capitals, where none has one; words as they are where one means something else.
    ///
    /// Particles stay small in the midst of a name, as in Vincent van Gogh.
    static func capitalized(_ words: [String]) -> [String] {
        let isSmall = words.allSatisfy { word in
            let bare = word.filter { $0.isLetter }
            return !bare.isEmpty && bare == bare.lowercased() && word.first?.isLetter == true
                && mayBeOfName(word)
        }
        guard isSmall else { return words }
        return words.enumerated().map { place, word in
            place > 0 && place + 1 < words.count && (particles.contains(word) || word == "and")
                ? word : capitalized(word)
        }
    }

    private static func capitalized(_ word: String) -> String {
        var begins = true
        return String(
            word.flatMap { letter -> String in
                defer { begins = !letter.isLetter }
                return begins ? letter.uppercased() : String(letter)
            })
    }

    /// Whether a word in small letters may belong to a name.
    static func mayBeOfName(_ word: String) -> Bool {
        particles.contains(word)
            || !fillers.contains(word) && !afterNumber.contains(word)
                && !word.contains(where: \.isNumber)
    }

    private static let particles: Set<String> = [
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
        "bin", "ibn",
        "al", "el", "ten", "ter", "zu", "y", "e", "af", "av",
    ]
}
