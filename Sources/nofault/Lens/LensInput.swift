import CommandLanguage
import Lens
import PostMortem
import SafeText
import Shell

/// A file that the lens reads: prose, a script, or a journal.
struct LensInput {
    /// The file as it was named; `<stdin>` for standard input.
    let name: String
    private let content: [UInt8]

    /// Reads a file whole, or standard input for `-`.
    ///
    /// - Throws: a complaint where it can't be read, or is not UTF-8.
    init(_ path: String) throws(Complaint) {
        let source = try ByteSource(path: path)
        name = source.name
        var bytes: [UInt8] = []
        while let more = try source.read() { bytes += more }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Complaint(
                "\(name) is not UTF-8.", hints: ["Save it as UTF-8 and read it again."],
                status: .corrupt)
        }
        content = bytes
    }

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - lens: what looks for wordings.
    ///   - categories: which it looks for.
    ///   - names: whose names count.
    ///   - report: where the findings go.
    func read(
        with lens: Lens, categories: Set<Category>, names: Names, into report: inout LensReport
    ) {
        if content.starts(with: "{\"nofault\":".utf8) {
            readJournal(lens, categories, names, &report)
        } else if isScript {
            readScript(lens, categories, names, &report)
        } else {
            readProse(lens, categories, names, &report)
        }
    }

    /// A script says so by its name, or begins with three lines that verbs begin.
    private var isScript: Bool {
        if name.hasSuffix(".script") { return true }
        var verbs = 0
        for line in content.prefix(4096).split(separator: UInt8(ascii: "\n")).prefix(40) {
            let word = String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            if word.isEmpty || word.hasPrefix("#") { continue }
            guard word.utf8.count > 1, word == word.lowercased(), Verb(word: word) != nil else {
                return false
            }
            verbs += 1
            if verbs == 3 { return true }
        }
        return false
    }

    // MARK: Prose

    private func readProse(
        _ lens: Lens, _ categories: Set<Category>, _ names: Names, _ report: inout LensReport
    ) {
        let found = lens.findings(
            in: ReadableText(content), categories: categories, names: names)
        report.sentences += found.sentences
        var position = TextPosition()
        for hint in found.hints {
            position.advance(to: hint.range.lowerBound, in: content)
            add(hint, text: content[hint.range], at: position, lens, &report)
        }
    }

    private func add(
        _ hint: Hint, text: ArraySlice<UInt8>, at position: TextPosition, _ lens: Lens,
        _ report: inout LensReport
    ) {
        let words = String(decoding: text, as: UTF8.self)
        let first = words.prefix { !$0.isNewline }
        report.add(
            LensFinding(
                file: name, line: position.line, column: position.column,
                endColumn: position.column + first.unicodeScalars.count, category: hint.category,
                text: words.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                question: lens.question(for: hint.category, count: report.count(hint.category))))
    }

    // MARK: Scripts

    private func readScript(
        _ lens: Lens, _ categories: Set<Category>, _ names: Names, _ report: inout LensReport
    ) {
        let now = Instant(seconds: 0)
        let opened = Event.sessionOpened(session: "", zone: "UTC", tool: "")
        let context = ReadingContext(
            Session(folding: [Record(sequence: 0, at: now, by: nil, event: opened)]), now: now)
        var number = 0
        for line in content.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
            number += 1
            let text = String(decoding: line, as: UTF8.self)
            guard let command = try? CommandParser.parse(text, in: context),
                let speech = command.traits.speech
            else { continue }
            let lead = text.utf8.count - speech.text.utf8.count
            guard
                let start = (0...max(0, lead)).last(where: {
                    text.utf8.dropFirst($0).starts(with: speech.text.utf8)
                })
            else { continue }
            read(
                speech, line: number,
                column: String(decoding: line.prefix(start), as: UTF8.self).unicodeScalars.count,
                lens, categories, names, &report)
        }
    }

    /// Reads what somebody said of an incident; the column is that of its first character, from 0.
    private func read(
        _ speech: Speech, line: Int, column: Int, _ lens: Lens, _ categories: Set<Category>,
        _ names: Names, _ report: inout LensReport
    ) {
        report.sentences += 1
        let wanted = categories.intersection(speech.categories)
        let bytes = Array(speech.text.utf8)
        var position = TextPosition(line: line, column: column + 1)
        for hint in lens.hints(in: speech.text, categories: wanted, names: names) {
            position.advance(to: hint.range.lowerBound, in: bytes)
            add(hint, text: bytes[hint.range], at: position, lens, &report)
        }
    }

    // MARK: Journals

    /// Reads what stands at the end: what was edited or dropped since isn't read any more.
    private func readJournal(
        _ lens: Lens, _ categories: Set<Category>, _ names: Names, _ report: inout LensReport
    ) {
        guard let reading = try? SessionReading(name) else { return }
        let first = report.findings.count
        let standing = Set(reading.session.speeches.map(\.text))
        let roster = Names(reading.session.roster.people.map(\.id))
        let names = names.joined(with: roster)
        let lines = content.split(separator: UInt8(ascii: "\n"))
        var read: Set<String> = []
        for (index, record) in reading.records.enumerated().reversed() {
            guard let speech = record.event.traits.speech, standing.contains(speech.text),
                read.insert(speech.text).inserted
            else { continue }
            let quoted = JSONText.quoted(speech.text)
            let line = index < lines.count ? String(decoding: lines[index], as: UTF8.self) : ""
            let column =
                line.firstRange(of: quoted).map {
                    line[..<$0.lowerBound].unicodeScalars.count + 1
                } ?? 0
            self.read(
                speech, line: index + 1, column: column, lens, categories, names, &report)
        }
        report.sort(from: first)
    }
}
