import PostMortem

/// Finds out what kind of source a text is.
enum Recognition {
    /// From here on a kind is taken to be sure.
    private static let sure = 0.6

    /// Returns the kind.
    ///
    /// - Parameters:
    ///   - text: the source, or its beginning.
    ///   - asked: what `--kind` says; nil where it isn't given.
    /// - Returns: the most likely one.
    /// - Throws: a ``DraftProblem`` where it is none of the kinds, or two equally likely.
    static func kind(of text: SourceText, asked: String?) throws(DraftProblem) -> SourceKind {
        try refuseOthers(text)
        let text = text.beginnings
        if let asked { return try named(asked, text) }
        if text.isJSON { return try json(text) }
        let scores = scores(text)
        if let best = scores.first, best.score >= sure {
            if let second = scores.dropFirst().first, second.score >= sure,
                best.score - second.score < 0.02
            {
                throw undecided(best.kind, second.kind, text)
            }
            return best.kind
        }
        if let conversation = conversation(text) { throw conversation }
        let near = scores.filter { $0.score >= 0.3 }
        if near.count >= 2 { throw undecided(near[0].kind, near[1].kind, text) }
        if let only = near.first, only.score >= 0.45 { return only.kind }
        throw DraftProblem(
            text.name, firstLine(text),
            "This is no chat, log, alert, table or notes with times that nofault knows.",
            hint: "Say what it is, as in: --kind notes. Kinds: \(names)")
    }

    /// Returns the kind that a stretch at the end of a source has; nil where it has none for sure.
    static func kind(ofTail text: SourceText) -> SourceKind? {
        guard !text.isJSON else {
            return SourceKind.all.first { $0.shape == .json && $0.likelihood(text) > 0.5 }
        }
        return scores(text.beginnings).first { $0.score >= sure }?.kind
    }

    private static var names: String { SourceKind.all.map(\.name).joined(separator: ", ") }

    private static func scores(_ text: SourceText) -> [(kind: SourceKind, score: Double)] {
        SourceKind.all.enumerated().filter { $0.element.shape != .json }
            .map { (kind: $0.element, score: $0.element.likelihood(text), order: $0.offset) }
            .sorted { ($0.score, -$0.order) > ($1.score, -$1.order) }
            .map { ($0.kind, $0.score) }
    }

    private static func firstLine(_ text: SourceText) -> Int? {
        text.ranges.indices.first { !text.line($0).isBlank }.map { text.number(of: $0) }
    }

    private static func undecided(_ first: SourceKind, _ second: SourceKind, _ text: SourceText)
        -> DraftProblem
    {
        DraftProblem(
            text.name, firstLine(text),
            "This can be \(first.title) or \(second.title), about equally likely.",
            hint: "Say which kind it is: --kind \(first.name) or --kind \(second.name)")
    }

    private static func json(_ text: SourceText) throws(DraftProblem) -> SourceKind {
        for kind in SourceKind.all where kind.shape == .json && kind.likelihood(text) > 0.5 {
            return kind
        }
        var keys: [String] = []
        if case .object(let members)? = text.values.first?.elements?.first ?? text.values.first {
            keys = members.prefix(6).map(\.name)
        }
        let known =
            keys.isEmpty ? "" : " Its keys are \(Masking.all.masked(keys.joined(separator: ", ")))."
        throw DraftProblem(
            text.name, nil, "This is JSON of no kind that nofault knows.\(known)",
            hint:
                "A record needs a time under a name such as timestamp, and a text under one such as message."
        )
    }

    private static func named(_ asked: String, _ text: SourceText) throws(DraftProblem)
        -> SourceKind
    {
        let kinds = SourceKind.all.filter { $0.name == asked || $0.name.hasPrefix("\(asked)-") }
            .filter { ($0.shape == .json) == text.isJSON }
        guard SourceKind.all.contains(where: { $0.name == asked || $0.name.hasPrefix("\(asked)-") })
        else {
            throw DraftProblem(
                text.name, nil, "There is no kind \"\(asked)\".", hint: "Kinds: \(names)")
        }
        let best = kinds.max { $0.likelihood(text) < $1.likelihood(text) }
        if let best, best.likelihood(text) >= 0.2 { return best }
        let seen =
            (try? kind(of: text, asked: nil)).map { "the file looks like \($0.title)" }
            ?? "nothing in the file looks like it"
        throw DraftProblem(
            text.name, firstLine(text), "--kind \(asked) doesn't fit: \(seen).",
            hint: "Leave --kind out, or name another kind: \(names)")
    }

    // MARK: What is refused by what it is

    private static func refuseOthers(_ text: SourceText) throws(DraftProblem) {
        guard let first = firstLine(text) else {
            throw DraftProblem(
                text.name, nil, "The file is empty.", hint: "Export or copy it again.")
        }
        if text.isJSON { return }
        let lines = text.beginnings.sample(60).filter { !$0.isBlank }
        let beginning = lines.first?.trimmed ?? ""
        if beginning.hasPrefix("{\"") || beginning.hasPrefix("[{") || beginning == "["
            || beginning == "{"
        {
            throw brokenJSON(text)
        }
        if isScript(lines) {
            throw DraftProblem(
                text.name, first, "This is a script of nofault already.",
                hint: "Load it: nofault open SESSION.journal --load \(text.name)")
        }
        if isMail(lines) {
            throw DraftProblem(
                text.name, first, "This is a mail, and has one time for all of its text.",
                hint: "Copy the lines with times out of it into a file of notes.")
        }
        if beginning.lowercased().hasPrefix("<!doctype")
            || beginning.lowercased().hasPrefix("<html")
            || beginning.hasPrefix("<?xml")
        {
            throw DraftProblem(
                text.name, first, "This is a page of HTML or XML, not a text.",
                hint: "Copy what the page shows, or export it as JSON or CSV.")
        }
    }

    private static func brokenJSON(_ text: SourceText) -> DraftProblem {
        var reader = JSONReader(text.bytes, 0..<text.bytes.count)
        var position = 0
        do throws(JSONReader.Failure) {
            while !reader.isAtEnd {
                _ = try reader.value()
                reader.skipBlanks()
            }
        } catch { position = error.position }
        let line =
            (text.ranges.firstIndex { $0.upperBound >= position }).map { text.number(of: $0) } ?? 1
        let isCut = position >= text.bytes.count
        return DraftProblem(
            text.name, line,
            isCut ? "The JSON is cut short here." : "The JSON can't be read from here on.",
            hint: "Export it again, or look with: jq . \(text.name)")
    }

    private static func isScript(_ lines: [SourceLine]) -> Bool {
        if lines.first?.text.hasPrefix("# Drafted from ") == true { return true }
        let commands = lines.filter { !$0.text.hasPrefix("#") }
        guard !commands.isEmpty else { return false }
        let fitting = commands.filter { line in
            let words = line.text.split(separator: " ", maxSplits: 2).map(String.init)
            guard let verb = words.first, words.count > 1 else { return false }
            switch verb {
            case "fact", "signal", "started", "detected", "mitigated", "resolved":
                var scanner = ByteScanner(words[1].without(prefix: "~"))
                return scanner.time() != nil || words[1] == "-"
            case "zone", "incident", "severity", "service", "impact", "invite", "park", "fit":
                return true
            default: return false
            }
        }
        let times = fitting.filter { $0.text.hasPrefix("fact ") || $0.text.hasPrefix("signal ") }
        return !times.isEmpty && fitting.count * 10 >= commands.count * 8
    }

    private static func isMail(_ lines: [SourceLine]) -> Bool {
        let headers = [
            "From:", "To:", "Subject:", "Date:", "Message-ID:", "Message-Id:", "Received:",
            "MIME-Version:", "Return-Path:", "Delivered-To:", "Cc:", "Von:", "An:", "Betreff:",
            "Gesendet:",
        ]
        let found = Set(
            lines.prefix(30).compactMap { line in headers.first { line.text.hasPrefix($0) } })
        let hasSubject = found.contains("Subject:") || found.contains("Betreff:")
        return hasSubject && found.count >= 3
            && headers.contains {
                lines.first?.text.hasPrefix($0) == true
                    || lines.first?.text.hasPrefix("From ") == true
            }
    }

    /// A conversation of lines `NAME: words` without any times.
    private static func conversation(_ text: SourceText) -> DraftProblem? {
        let lines = text.sample(200).filter { !$0.isBlank }
        let isZulip = lines.contains { line in
            guard let range = line.text.firstRange(of: " > ") else { return false }
            return line.text[..<range.lowerBound].count < 40 && line.text.count < 120
                && !line.text.hasPrefix(" ") && !line.text.contains(": ")
        }
        let said = lines.filter { line in
            guard
                let colon = line.text.firstRange(of: ": ")
                    ?? (line.text.hasSuffix(":") ? line.text.firstRange(of: ":") : nil)
            else { return false }
            let name = String(line.text[..<colon.lowerBound])
            return ChatName.isOne(name) && !name.contains("/") && ByteScanner(name).digitCount == 0
        }
        let isTalk =
            said.count >= 2
            && (said.count * 2 >= lines.count || isZulip && said.count * 4 >= lines.count)
        let timed = lines.filter { TimeLine($0.text) != nil }
        guard isZulip && (isTalk || timed.count >= 2) || isTalk && timed.isEmpty else { return nil }
        return DraftProblem(
            text.name, lines.first?.number,
            isZulip
                ? "This looks like a conversation copied out of Zulip, which leaves out when each message was written."
                : "This looks like a conversation without times, as Zulip copies it.",
            hint:
                "Get the messages with their times: export them from Zulip, or write HH:MM in front of each line and use --kind notes."
        )
    }
}
