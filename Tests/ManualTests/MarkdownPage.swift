import Foundation

/// A page of `docs`, as far as its Markdown goes: headings, paragraphs, lists, tables and code.
struct MarkdownPage {
    /// A heading of the second level, and the lines below it.
    struct Section {
        let title: String
        let lines: [String]
    }

    /// What stands below the title and above the first section.
    let opening: [String]
    let sections: [Section]

    init(_ markdown: String) {
        var opening: [String] = []
        var sections: [Section] = []
        var isInCode = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        {
            if line.hasPrefix("```") { isInCode.toggle() }
            if !isInCode, line.hasPrefix("## ") {
                sections.append(Section(title: String(line.dropFirst(3)), lines: []))
            } else if !isInCode, line.hasPrefix("# ") || line.hasPrefix("<!--") {
                continue
            } else if let last = sections.last {
                sections[sections.count - 1] = Section(
                    title: last.title, lines: last.lines + [line])
            } else {
                opening.append(line)
            }
        }
        self.opening = opening
        self.sections = sections
    }

    /// Returns lines of Markdown in mdoc.
    static func roff(_ lines: [String]) -> [String] {
        var rest = lines[...]
        var roff: [String] = []
        while let line = rest.first {
            if line.isEmpty {
                rest.removeFirst()
            } else if line.hasPrefix("```") {
                rest.removeFirst()
                let code = rest.prefix { !$0.hasPrefix("```") }
                rest = rest.dropFirst(code.count + 1)
                roff += [".Bd -literal -offset indent"]
                roff += code.map { Roff.guarded(Roff.literal($0)) } + [".Ed"]
            } else if line.hasPrefix("|") {
                let rows = rest.prefix { $0.hasPrefix("|") }
                rest = rest.dropFirst(rows.count)
                roff += table(Array(rows))
            } else if line.hasPrefix("- ") || line.hasPrefix("1. ") {
                let items = rest.prefix { !$0.isEmpty }
                rest = rest.dropFirst(items.count)
                roff += list(Array(items), marker: line.hasPrefix("- ") ? "- " : nil)
            } else {
                let paragraph = rest.prefix {
                    !$0.isEmpty && !$0.hasPrefix("```") && !$0.hasPrefix("|")
                }
                rest = rest.dropFirst(paragraph.count)
                // A macro that opens a section or a list makes the distance itself.
                if let last = roff.last, !last.hasPrefix(".Ss") { roff.append(".Pp") }
                roff += Roff.filled(Roff.inline(paragraph.joined(separator: " ")))
            }
        }
        return roff
    }

    /// Returns a list; where items are numbered, `marker` is nil, and lines that are indented go on with one.
    private static func list(_ lines: [String], marker: String?) -> [String] {
        var items: [String] = []
        for line in lines {
            let text = line.drop { $0 == " " }
            let isNew =
                marker.map { line.hasPrefix($0) } ?? (line.firstMatch(of: #/^[0-9]+\. /#) != nil)
            if isNew {
                items.append(String(text.drop { $0 != " " }.dropFirst()))
            } else {
                items[items.count - 1] += " " + text
            }
        }
        return [marker == nil ? ".Bl -enum -width Ds" : ".Bl -bullet -width Ds"]
            + items.flatMap { [".It"] + Roff.filled(Roff.inline($0)) } + [".El"]
    }

    /// Returns a table as a list: the first column is what is explained, the others explain it.
    private static func table(_ rows: [String]) -> [String] {
        let cells = rows.dropFirst(2).map { row in
            row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        var roff = [".Bl -tag -width Ds"]
        for row in cells {
            let tag = Roff.inline(row[0]).replacingOccurrences(of: "\"", with: "\\(dq")
            roff.append(".It \\&\(tag)")
            let body = row.dropFirst().filter { !$0.isEmpty }
            roff += Roff.filled(Roff.inline(body.joined(separator: "; ")))
        }
        return roff + [".El"]
    }
}
