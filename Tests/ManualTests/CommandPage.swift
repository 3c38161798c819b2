import Foundation

/// The page of the tool or of one of its subcommands, in section 1.
struct CommandPage {
    let command: ToolDescription.Command
    /// How it is typed: `nofault open`.
    let words: String
    /// What is said of the whole tool, from docs/command-line.md; none for a subcommand.
    var more: MarkdownPage?

    /// The page's name: `nofault-open`.
    var name: String { words.replacingOccurrences(of: " ", with: "-") }

    /// Makes the page.
    ///
    /// - Parameters:
    ///   - date: its date, as mdoc(7) writes it.
    ///   - others: the names of the other pages, each with its section.
    /// - Returns: the page in mdoc.
    func text(date: String, others: [String]) -> String {
        var body = [".Sh SYNOPSIS"] + synopsis + [".Sh DESCRIPTION"]
        body += Roff.filled(Roff.escaped(sentence(command.abstract)))
        for paragraph in command.discussion?.split(separator: "\n") ?? [] {
            body += [".Pp"] + Roff.filled(Roff.escaped(paragraph))
        }
        if !command.visibleSubcommands.isEmpty {
            body += [more == nil ? ".Sh SUBCOMMANDS" : ".Sh COMMANDS", ".Bl -tag -width Ds"]
            for inner in command.visibleSubcommands { body += item(inner) }
            body.append(".El")
        }
        if !command.visibleArguments.isEmpty {
            body +=
                [".Sh OPTIONS", ".Bl -tag -width Ds"]
                + command.visibleArguments.flatMap(item) + [".El"]
        }
        for section in orderedSections {
            body += [".Sh \(section.title.uppercased())"] + MarkdownPage.roff(section.lines)
        }
        if more == nil {
            body +=
                [".Sh EXIT STATUS"]
                + Roff.filled("0 where all was done; the other numbers are explained in")
                + [".Xr nofault 1 ."]
        }
        body += [".Sh SEE ALSO"] + seeAlso(others)
        return Roff.page(
            name, section: 1, lowered(command.abstract), date: date, body: body)
    }

    /// The sections of the whole tool, the customary ones last and in their customary order (mdoc(7)).
    private var orderedSections: [MarkdownPage.Section] {
        let customary = ["Environment", "Files", "Exit status"]
        let sections = (more?.sections ?? []).filter { $0.title != "Commands" }
        return sections.filter { !customary.contains($0.title) }
            + customary.flatMap { title in sections.filter { $0.title == title } }
    }

    private var synopsis: [String] {
        let inner = command.visibleSubcommands
        guard !inner.isEmpty else { return line(words, command) }
        return inner.count > 5
            ? [".Nm \(words)", ".Ar command", ".Op Ar argument ..."]
            : inner.flatMap { line("\(words) \($0.commandName)", $0) }
    }

    private func line(_ words: String, _ command: ToolDescription.Command) -> [String] {
        // Arguments first, as the help has them.
        [".Nm \(words)"] + command.visibleArguments.map(usage)
    }

    private func usage(of argument: ToolDescription.Argument) -> String {
        let dots = argument.isRepeating ? " ..." : ""
        let value = argument.valueName ?? "value"
        let name = argument.preferredName?.flag ?? ""
        let body =
            switch argument.kind {
            case .positional: "Ar \(value)\(dots)"
            case .option: "Fl \(name) Ar \(value)"
            case .flag: "Fl \(name)"
            }
        return argument.isOptional ? ".Op \(body)" : ".\(body)"
    }

    private func item(_ argument: ToolDescription.Argument) -> [String] {
        let names = (argument.names ?? []).map { "Fl \($0.flag)" }.joined(separator: " , ")
        let value = argument.valueName ?? "value"
        let tag =
            switch argument.kind {
            case .positional: "Ar \(value)"
            case .option: "\(names) Ar \(value)"
            case .flag: names
            }
        var text = Roff.escaped(sentence(argument.abstract))
        if let value = argument.defaultValue, argument.kind != .flag {
            text += " Without it: \\fB\(Roff.literal(value))\\fP."
        }
        return [".It \(tag)"] + Roff.filled(text)
    }

    private func item(_ inner: ToolDescription.Command) -> [String] {
        var lines = [".It Cm \(inner.commandName)"]
        lines += Roff.filled(Roff.escaped(sentence(inner.abstract)))
        guard more == nil else {
            if inner.commandName == command.defaultSubcommand {
                lines.append("This is the command where none is named.")
            }
            return lines + ["See", ".Xr nofault-\(inner.commandName) 1 ."]
        }
        let arguments = inner.visibleArguments
        if !arguments.isEmpty {
            lines += [".Bl -tag -width Ds"] + arguments.flatMap(item) + [".El"]
        }
        return lines
    }

    private func seeAlso(_ others: [String]) -> [String] {
        let pages = others.filter { $0 != "\(name) 1" }.sorted {
            ($0.last ?? "1", $0) < ($1.last ?? "1", $1)
        }
        return pages.enumerated().map { ".Xr \($1)\($0 + 1 < pages.count ? " ," : "")" }
    }

    private func sentence(_ text: String?) -> String {
        let text = text ?? ""
        return text.hasSuffix(".") ? text : "\(text)."
    }

    private func lowered(_ text: String?) -> String {
        let text = (text ?? "").hasSuffix(".") ? String((text ?? "").dropLast()) : text ?? ""
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
