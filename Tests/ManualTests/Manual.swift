import ArgumentParser
import Foundation

import Screen
@testable import nofault

/// The manual pages, and docs/commands.md, as they are made from the tool's own tables.
struct Manual {
    /// The text of each file, by its path in the repository.
    private(set) var files: [String: String] = [:]
    /// The description of the command line.
    let tool: ToolDescription.Command

    /// What divides docs/commands.md into what is written by hand and what is made.
    static let mark =
        "<!-- Made from the table that help prints; make manual writes it again. -->\n"

    init() throws {
        let json = Data(Nofault._dumpHelp().utf8)
        tool = try JSONDecoder().decode(ToolDescription.self, from: json).command
        let commandLine = MarkdownPage(try Repository.read("docs/command-line.md"))
        let journal = MarkdownPage(try Repository.read("docs/journal-format.md"))
        let commands = try Repository.read("docs/commands.md")
        let opening = commands.components(separatedBy: Manual.mark)[0]
        let date = try Manual.date()

        var pages = [CommandPage(command: tool, words: "nofault", more: commandLine)]
        pages += tool.visibleSubcommands.map {
            CommandPage(command: $0, words: "nofault \($0.commandName)")
        }
        let others =
            pages.map { "\($0.name) 1" } + ["nofault-journal 5", "nofault-scripts 5"]
        for page in pages {
            let others = page.more == nil ? ["nofault 1"] + others.suffix(2) : others
            files["docs/man/man1/\(page.name).1"] = page.text(date: date, others: others)
        }
        files["docs/man/man5/nofault-scripts.5"] = Manual.scripts(
            MarkdownPage(opening), date: date)
        files["docs/man/man5/nofault-journal.5"] = Manual.journal(journal, date: date)
        files["docs/commands.md"] = opening + Manual.mark + "\n" + CommandTable.markdown
    }

    private static func scripts(_ grammar: MarkdownPage, date: String) -> String {
        var body = [".Sh DESCRIPTION"] + MarkdownPage.roff(grammar.opening)
        for section in grammar.sections {
            body += [".Sh \(section.title.uppercased())"] + MarkdownPage.roff(section.lines)
        }
        body += [".Sh COMMANDS"] + CommandTable.roff
        body += [".Sh SEE ALSO", ".Xr nofault 1 ,", ".Xr nofault-check 1 ,", ".Xr nofault-run 1"]
        return Roff.page(
            "nofault-scripts", section: 5, "the commands of a session, and scripts of them",
            date: date, body: body)
    }

    private static func journal(_ format: MarkdownPage, date: String) -> String {
        var body = [".Sh DESCRIPTION"] + MarkdownPage.roff(format.opening)
        for section in format.sections {
            body += [".Sh \(section.title.uppercased())"] + MarkdownPage.roff(section.lines)
        }
        body += [
            ".Sh SEE ALSO", ".Xr nofault 1 ,", ".Xr nofault-repair 1 ,", ".Xr nofault-verify 1",
        ]
        return Roff.page(
            "nofault-journal", section: 5, "the record of a session, version 1", date: date,
            body: body)
    }

    /// The date of the pages, which stands in docs/man/date: that of the last release.
    private static func date() throws -> String {
        try Repository.read("docs/man/date").trimmingCharacters(in: .newlines)
    }
}

/// Where the files of the repository are.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }
}
