import CommandLanguage
import Drafting
import LineEditor
import PostMortem
import Screen
import Views

/// What happens at the prompt when a chat, a log or an alert is pasted or loaded rather than a script: it is
/// offered as one draft, and never read line by line.
final class DraftPrompt {
    /// What became of a paste or a line.
    enum Outcome {
        /// It is none of these, and is read as any other.
        case none
        /// It was settled; what comes back into the prompt.
        case settled(prefill: String)
        /// The prompt loop ends too.
        case ended(PromptLoop.Ending)
    }

    private let conversation: Conversation
    private let editor: LineEditor
    /// How many rows were taken last, and at which record that ended; nil where nothing was, or it was settled.
    private var lastTaken: (rows: Int, record: Int)?

    init(_ conversation: Conversation, _ editor: LineEditor) {
        self.conversation = conversation
        self.editor = editor
    }

    /// Offers a paste as a draft, if it is one.
    func take(_ paste: Paste, into typed: String) throws(Complaint) -> Outcome {
        guard paste.lines.allSatisfy({ $0.firstInvalid == nil }) else { return .none }
        let bytes = Array(paste.lines.map { $0.text + "\n" }.joined().utf8)
        guard let guess = SourceGuess(bytes) else { return .none }
        return try offer(bytes, named: PastedLines.name, guess, typed)
    }

    /// Offers what a `load` names as a draft, if it is no script; asks what `undo` right after a draft means.
    func take(_ line: String) throws(Complaint) -> Outcome {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        if words.count == 1, Verb(word: words[0][...]) == .undo, let taken = lastTaken,
            taken.record == conversation.session.recordCount, taken.rows > 1
        {
            return try undo(taken.rows)
        }
        guard words.count == 2, Verb(word: words[0][...]) == .load, words[1] != "-",
            let bytes = bytes(of: words[1]), let guess = SourceGuess(bytes)
        else { return .none }
        return try offer(bytes, named: ScriptPath.lastComponent(of: words[1]), guess, "")
    }

    private func bytes(of path: String) -> [UInt8]? {
        guard let source = try? ByteSource(path: path) else { return nil }
        var bytes: [UInt8] = []
        while bytes.count <= 16 << 20, let more = try? source.read() { bytes += more }
        return bytes.count <= 16 << 20 ? bytes : nil
    }

    // MARK: Offering

    private func offer(
        _ bytes: [UInt8], named name: String, _ guess: SourceGuess, _ typed: String
    ) throws(Complaint) -> Outcome {
        var options = DraftOptions()
        let zone = conversation.readingContext.zone ?? .utc
        // A zone that only the machine is set to is no answer: rows are recorded with the zone in them.
        if conversation.session.incident.isZoneStated { options.zone = zone }
        options.copied = DraftOptions.Copied(
            "\(StatedTime(zone.moment(at: conversation.clock.now)))")
        while true {
            let draft: Result<Draft, DraftProblems>
            do throws(DraftProblems) {
                draft = .success(try Draft([DraftSource(name: name, bytes: bytes)], options))
            } catch { draft = .failure(error) }
            let problems: DraftProblems
            switch draft {
            case .success(let draft): return try settle(draft, options.zone, guess, typed)
            case .failure(let found): problems = found
            }
            guard !problems.questions.isEmpty else {
                let lines =
                    problems.all.flatMap(\.lines) + [
                        "Nothing of the \(guess.title) \(guess.unit) was recorded."
                    ]
                conversation.output.complain(lines)
                return .settled(prefill: typed)
            }
            if let outcome = answer(problems, &options, typed) { return outcome }
        }
    }

    /// Asks for what is missing.
    ///
    /// - Returns: nil where it was answered.
    private func answer(_ problems: DraftProblems, _ options: inout DraftOptions, _ typed: String)
        -> Outcome?
    {
        conversation.output.complain(problems.all.compactMap(\.lines.first))
        for question in DraftProblem.Question.allCases where problems.questions.contains(question) {
            while true {
                switch ask(Self.prompt(question)) {
                case .line(let line) where !line.allSatisfy({ $0 == " " }):
                    do throws(DraftAnswer.Misread) {
                        options.take(try DraftAnswer(question, line))
                    } catch {
                        conversation.output.complain(["Error: \(error.message)"])
                        continue
                    }
                case .terminated(let signal): return .ended(.signal(signal))
                case .line, .interrupted, .endOfInput, .pasted, .undecodable, .failed:
                    say("Dropped. Nothing was recorded.")
                    return .settled(prefill: typed)
                }
                break
            }
        }
        return nil
    }

    private func ask(_ prompt: String) -> Reading {
        editor.read(
            prompt: { prompt }, isRecalled: false,
            announcement: { [conversation] in conversation.announcement() })
    }

    private static func prompt(_ question: DraftProblem.Question) -> String {
        switch question {
        case .date: "[day of the first row, ^C drops] > "
        case .zone: "[zone of the times, ^C drops] > "
        case .copied: "[when it was copied, ^C drops] > "
        }
    }

    // MARK: Settling

    private func settle(
        _ draft: Draft, _ zone: ZoneRules?, _ guess: SourceGuess, _ typed: String
    ) throws(Complaint) -> Outcome {
        let rows = draft.lines
        let found = draft.findings.first
        let heading =
            "\(found?.items ?? rows.count) \(guess.title) \(guess.unit): \(counted(found?.facts ?? 0, "fact")), "
            + "\(counted(found?.signals ?? 0, "signal")), \(found?.leftOut ?? 0) left out. "
            + "Enter takes them, v shows them, ^C drops them."
        var kept = typed
        while true {
            conversation.output.say(Wrapping.current.lines(heading, behind: ""))
            switch ask("[Enter takes \(rows.count), v shows, ^C drops] > ") {
            case .line(let line) where line.allSatisfy({ $0 == " " }):
                try record(rows, in: draft, stating: zone)
                return .settled(prefill: kept)
            case .line(let line) where line.lowercased() == "v":
                for row in rows {
                    conversation.output.say(
                        Wrapping.current.lines(Line(row.text), behind: "  ", below: "      "))
                }
            case .line(let line):
                kept += kept.isEmpty ? line : " \(line)"
                conversation.output.complain([
                    "Hint: Your line comes back once the draft is settled."
                ])
            case .terminated(let signal): return .ended(.signal(signal))
            case .interrupted, .endOfInput, .pasted, .undecodable, .failed:
                say("Dropped. Nothing was recorded.")
                return .settled(prefill: kept)
            }
        }
    }

    /// Records the rows, each an event of its own, under one sync; in front of them the zone, where it was asked for.
    private func record(
        _ rows: [(number: Int, text: String)], in draft: Draft, stating zone: ZoneRules?
    ) throws(Complaint) {
        let verbosity = conversation.verbosity
        conversation.verbosity = .quiet
        defer { conversation.verbosity = verbosity }
        if let zone, !conversation.session.incident.isZoneStated {
            do throws(Refused) {
                _ = try conversation.take(Command.zone(zone.name).line)
            } catch { conversation.output.complain(error.complaint.lines) }
        }
        var count = 0
        let context = ReadingContext(zone: draft.zone, now: conversation.clock.now)
        for row in rows {
            guard let command = try? CommandParser.parse(row.text, in: context) else { continue }
            do throws(Refused) {
                _ = try conversation.take(command.line, from: "\(PastedLines.name):\(row.number)")
                count += 1
            } catch {
                conversation.output.complain(error.complaint.lines)
                break
            }
        }
        try conversation.commit()
        lastTaken = (count, conversation.session.recordCount)
        say("\(counted(count, "row")) recorded. show timeline has them; undo takes them back.")
    }

    /// Says a sentence about the paste, wrapped to the screen between words.
    private func say(_ sentence: String) {
        conversation.output.say(Wrapping.current.lines(sentence, behind: "  "))
    }

    private func undo(_ rows: Int) throws(Complaint) -> Outcome {
        lastTaken = nil
        say("Enter takes back the last row, a all \(rows), ^C none.")
        let count: Int
        switch ask("[Enter last row, a all \(rows), ^C none] > ") {
        case .line(let line) where line.lowercased() == "a": count = rows
        case .line(let line) where line.allSatisfy({ $0 == " " }): count = 1
        case .line(let line): return .settled(prefill: line)
        case .terminated(let signal): return .ended(.signal(signal))
        case .interrupted, .endOfInput, .pasted, .undecodable, .failed: return .settled(prefill: "")
        }
        let verbosity = conversation.verbosity
        if count > 1 { conversation.verbosity = .quiet }
        defer { conversation.verbosity = verbosity }
        for _ in 0..<count {
            do { _ = try conversation.take("undo") } catch {
                conversation.output.complain(error.complaint.lines)
                break
            }
        }
        try conversation.commit()
        if count > 1 {
            say("\(counted(count, "row")) taken back; redo brings them again, one at a time.")
        }
        return .settled(prefill: "")
    }
}
