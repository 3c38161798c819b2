import CommandLanguage
import Foundation

/// All commands of a session, from the table that `help` is printed from.
enum CommandTable {
    /// The groups with their verbs, in the order of `help`.
    static var groups: [(title: String, verbs: [Verb])] {
        When.allCases.map { group in (group.title, Verb.allCases.filter { $0.when == group }) }
    }

    /// The lines behind the first two of a verb's help: what its usage leaves open.
    static func details(of verb: Verb) -> [String] {
        verb.help.split(separator: "\n").dropFirst(2).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// The sections of docs/commands.md below its mark.
    static var markdown: String {
        groups.map { group in
            let rows = group.verbs.map { verb in
                let more = details(of: verb).map { "<br>\(cell($0))" }.joined()
                return "| `\(verb.usage.replacingOccurrences(of: "|", with: "\\|"))` "
                    + "| \(cell(verb.purpose))\(more) |"
            }
            return """
                ## \(group.title)

                | Command | What it does |
                |---|---|
                \(rows.joined(separator: "\n"))

                """
        }.joined(separator: "\n")
    }

    /// The same in mdoc.
    static var roff: [String] {
        groups.flatMap { group in
            [".Ss \(group.title)", ".Bl -tag -width Ds"] + group.verbs.flatMap(item) + [".El"]
        }
    }

    private static func item(_ verb: Verb) -> [String] {
        let arguments = verb.usage.dropFirst(verb.word.count).replacing(#/[A-Z][A-Z-]*/#) {
            "\\fI\(Roff.literal($0.output))\\fP"
        }
        var lines = [".It \\fB\(verb.word)\\fP\(arguments)"]
        lines += Roff.filled(Roff.escaped(verb.purpose))
        for detail in details(of: verb) {
            lines += [".br"] + Roff.filled(Roff.escaped(detail))
        }
        return lines
    }

    private static func cell(_ text: String) -> String {
        text.replacingOccurrences(of: "|", with: "\\|").replacingOccurrences(of: "<", with: "&lt;")
    }
}
