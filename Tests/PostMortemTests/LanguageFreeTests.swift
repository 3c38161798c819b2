import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The domain knows no language: what it says is for people, and what it decides by is a code or comes in as a value.
struct `No English wording decides anything in PostMortem` {
    /// What decides all the same, by file, with why it is no wording of a language.
    private static let allowed: [(path: String, words: Set<String>, why: String)] = [
        ("Deciding/Session+Decide.swift", [".title"], "people's own title, new or the same"),
        ("Record.swift", [".journal"], "what the names of journals end in, typed and stored"),
        ("State/Session.swift", ["UTC"], "a zone of the tz database"),
        ("Values/ItemID.swift", ["A", "F", "I", "Q", "T", "W"], "ids, typed and stored"),
        ("Values/Kinds.swift", ["on-call"], "the code of a role, typed and stored"),
        (
            "Values/Override.swift", [".sentence"],
            "journals of nofault 0.1.0 have no codes: there the sentence of their day is the code"
        ),
        (
            "Values/RuleCode.swift", ["role.facilitator", "role.manager", "role.on-call"],
            "codes of rules, stored"
        ),
        (
            "Values/WebAddress.swift", ["A", "Z", "a", "http://", "https://", "z"],
            "the letters and schemes of addresses, RFC 3986"
        ),
        (
            "Values/Words/PlainSpelling.swift",
            [".opening", "DOTLESS I", "ETH", "LATIN SMALL LETTER ", "SHARP S", "THORN"],
            "names of characters in the Unicode Character Database, which never change"
        ),
    ]

    /// The sources by their paths below `Sources/PostMortem`.
    private static func sources() throws -> [(path: String, text: String)] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/PostMortem").path
        return try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".swift") }.sorted()
            .map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
    }

    @Test func `but codes, and what journals without codes hold`() throws {
        let sources = try Self.sources()
        #expect(sources.count > 50)
        let spoken = sources.reduce(into: Set<String>()) {
            $0.formUnion(DecidingWords.spoken(in: $1.text))
        }
        #expect(spoken.isSuperset(of: ["sentence", "remedy", "title", "plural", "fault"]))
        var found: [String: Set<String>] = [:]
        for (path, text) in sources {
            let words = DecidingWords(in: text, spoken: spoken).found
            if !words.isEmpty { found[path] = words }
        }
        // What is allowed and isn't there any more goes from the list, too.
        let allowed = Dictionary(uniqueKeysWithValues: Self.allowed.map { ($0.path, $0.words) })
        for path in Set(found.keys).union(allowed.keys).sorted() {
            #expect(found[path] == allowed[path], "\(path)")
        }
    }

    @Test(
        arguments: [
            #"if name == "everyone" { return nil }"#,
            #"guard "the team" != name.lowercased() else { return }"#,
            #"switch word { case "team", "crew": return true  default: return false }"#,
            #"switch (word, 1) { case ("team", _): true  default: false }"#,
            #"if case .some("nobody") = found { return }"#,
            #"return text.hasPrefix("The team")"#,
            #"return words.contains { $0.lowercased().hasSuffix("team") }"#,
            #"return text.contains("should have") ? .blame : .fine"#,
            #"static let crowds: Set<String> = ["all", "everyone"]"#,
            #"let crowds = Set(["all", "everyone"])"#,
            #"return ["all", "everyone"].contains(name)"#,
            #"return ["all": true, "none": false][name] ?? false"#,
            #"let word = "careful""#,
            #"func isCrowd(_ name: String, among words: Set<String> = ["all"]) {}"#,
            #"enum Crowd: String { case everybody = "every body" }"#,
            #"let found = text.firstMatch(of: /be more careful/)"#,
            ##"let found = text.firstMatch(of: #/human +error/#)"##,
            #"let found = try Regex("human error")"#,
            #"return roster.has("the team")"#,
            #"return isSame(name, as: (isLong ? "everybody" : "all"))"#,
            #"let list = NameWords(crowds: ["all"])"#,
            #"return "\(name.hasPrefix("team") ? 1 : 2)""#,
            #"return 1; let word = isLong ? "everybody" : "all"; if name == word { return 2 }"#,
            #"for word in ["all", "everyone"] where word == name { return }"#,
        ])
    func `a comparison with English is found, whatever its form`(line: String) {
        #expect(!DecidingWords(in: line).found.isEmpty)
    }

    @Test(
        arguments: [
            #"if debt.sentence == other { return }"#,
            #"return rules.contains(debt.sentence)"#,
            #"return debt.sentence.hasPrefix(text)"#,
            #"guard text != sentence else { return }"#,
            #"switch debt.sentence { case text: return true  default: return false }"#,
            #"switch text { case debt.sentence: return true  default: return false }"#,
            #"return sentence.contains(word)"#,
        ])
    func `a comparison with a sentence of ours is found`(line: String) {
        let ours = #"extension Debt { var sentence: String { "the incident has no title" } }"#
        let spoken = DecidingWords.spoken(in: ours)
        #expect(spoken == ["sentence"])
        #expect(DecidingWords(in: line, spoken: spoken).found == [".sentence"])
        #expect(DecidingWords(in: ours, spoken: spoken).found.isEmpty)
    }

    @Test(
        arguments: [
            #"throw Refusal(.ruled, "It is \(date < today ? "past" : "early").", hints: "Give a day.")"#,
            #"throw Refusal(.owed, message, hints: isOpen ? ["close", "go on"] : [])"#,
            #"var title: String { switch self { case .done: "is done"  case .open: "is open" } }"#,
            #"var have: String { names.count == 1 ? "has" : "have" }"#,
            #"return names.isEmpty ? [] : ["\(name) owns it"]"#,
            #"return words.joined(separator: " and ")"#,
            #"// if name == "everyone" { return nil }"#,
            #"/* "all" */ let sign = "-"; if sign == "+" { return "plus" }"#,
        ])
    func `what is only said is not`(line: String) {
        #expect(DecidingWords(in: line, spoken: ["title", "have"]).found.isEmpty)
    }
}
