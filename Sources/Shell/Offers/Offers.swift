import CommandLanguage
import PostMortem
import Prompts
import SafeText

/// Finds what was probably meant by a line that is not taken as it stands.
///
/// Whatever it offers is a line that the session takes now: read by the grammar, decided by the domain.
/// Where the sense isn't near certain it offers nothing: an Enter in haste must record nothing that nobody
/// meant.
struct Offers {
    let session: Session
    let context: ReadingContext
    /// What is listened for in people's words.
    let wordings: Wordings
    /// What says yes and no in the session's language; nil where English alone is heard.
    let answers: AnswerWords?
    /// What the guide, an unfinished line or the prompt asked for, the latest first.
    let asked: [Wanted]

    /// Creates what finds offers in a state.
    ///
    /// - Parameters:
    ///   - session: the session as it stands.
    ///   - now: the time on the wall.
    ///   - asked: what was asked for last; nil where nothing was.
    ///   - wordings: what is listened for in people's words.
    ///   - answers: what says yes and no; nil where English alone is heard.
    init(
        in session: Session, at now: Instant, asked: Wanted? = nil,
        hearing wordings: Wordings = .none, answers: AnswerWords? = nil
    ) {
        self.session = session
        self.wordings = wordings
        self.answers = answers
        context = ReadingContext(session, now: now)
        self.asked = [asked, session.askedByPrompt].compactMap(\.self)
    }

    /// Returns what comes back of a line that was not taken.
    func prefill(after refused: Refused, of line: String) -> Prefill {
        let typed = Hasty.content(of: line)
        let content = Hasty.withoutLead(typed)
        if content != typed {
            if let offer = offer(content) { return offer }
            if typed.hasPrefix(">") {
                return Prefill(
                    line: content,
                    hint: "The sign only marks commands in hints; the line is without it now.")
            }
        }
        switch refused {
        case .unreadable(let error):
            return afterUnreadable(error, content, typed: line)
        case .refused(let refusal, let command):
            return afterRefusal(refusal, of: command, content, typed: line)
        case .secret(let secrets, let line):
            return Prefill(
                line: Secrets.masked(line, secrets), hint: "Enter takes the line without it.")
        case .failed:
            return prose(content, behindVerb: true) ?? Prefill(line: line, hint: nil)
        }
    }

    private func afterUnreadable(_ error: ParseError, _ line: String, typed: String) -> Prefill {
        if let back = chosen(error, typed) ?? said(line) ?? glued(line) { return back }
        if error.kind == .notAZone, let offer = zoneOfMachine(line) { return offer }
        if error.kind == .missing, Hasty.words(line).count == 1, answer(line) == nil {
            return Prefill(line: Prefill.open(typed), hint: nil)
        }
        let first = Hasty.words(line).first
        let isVerb = first.map { Verb(word: $0.bare) != nil && $0.bare.count > 1 } ?? false
        // Any sentence would be an answer where a text is asked for, so what reads as a command comes first there.
        let isCommand = isVerb || asked.first?.gap.isText == true
        if let offer = corrected(error, typed) ?? withoutNoise(line)
            ?? (isCommand ? structured(line) ?? labelled(line) : nil) ?? answer(line)
            ?? structured(line) ?? labelled(line)
        {
            return offer
        }
        if let back = misspelled(error, typed) ?? timeAlone(line) { return back }
        if error.kind == .missing, error.verb == .cancel, let offer = structured(line) {
            return offer
        }
        if error.kind == .missing { return Prefill(line: Prefill.open(typed), hint: nil) }
        // A sentence behind its own verb gets no second one.
        if error.kind == .notATime, error.verb?.shape.takesSentence == true {
            return Prefill(line: typed, hint: nil)
        }
        // A number of changes, and not what else can be undone: `undo the deploy`.
        if error.kind == .leftOver, let verb = error.verb, verb == .undo || verb == .redo,
            Hasty.words(line).dropFirst().allSatisfy({
                $0.number != nil || $0.id != nil || Hasty.noise.contains($0.bare)
                    || Hasty.counting.contains($0.bare)
            })
        {
            return Prefill(line: verb.word, hint: "\(verb.word) takes one change at a time.")
        }
        // Behind a verb that takes nothing but names and ids, a few words are no sentence about the incident.
        let isAddressed = error.verb == .invite || Hasty.words(line).dropFirst().first?.id != nil
        if error.verb == nil || !isAddressed,
            let offer = prose(line, behindVerb: error.verb != nil)
        {
            return offer
        }
        return Prefill(line: typed, hint: hint(for: line, error))
    }

    /// The line with its wrong word put right by the grammar, where all of it is taken then.
    private func corrected(_ error: ParseError, _ typed: String) -> Prefill? {
        guard let corrected = error.corrected, let line = accepted(corrected) else { return nil }
        switch error.kind {
        case .leftOver:
            return leftOver(error, typed)
        case .unknownVerb:
            guard let verb = error.nearest, error.verb == nil else { return nil }
            // A word near a verb begins a sentence as easily as a command.
            guard !verb.shape.takesSentence || isCommand(typed, of: verb) else { return nil }
            return doubt(about: line)?.offer
                ?? Prefill(line: line, hint: "Enter runs it as \(verb.word).")
        default:
            return Prefill(line: line, hint: nil)
        }
    }

    /// A misspelled command that can't be taken now: the verb put right, and why it isn't taken, at once.
    private func misspelled(_ error: ParseError, _ typed: String) -> Prefill? {
        guard error.kind == .unknownVerb, error.verb == nil, let corrected = error.corrected,
            let verb = error.nearest, !verb.shape.takesSentence
        else { return nil }
        let why: (message: String, hints: [String])
        if let refusal = refusal(of: corrected) {
            why = (refusal.message, refusal.hints)
        } else if let unread = unread(corrected), Hasty.words(typed).count < 4 {
            why = (unread.message, unread.hints)
        } else {
            return nil
        }
        let hint = ([why.message] + why.hints.prefix(2)).joined(separator: " ")
        return Prefill(line: typed.contains(" ") ? corrected : "", hint: "\(corrected): \(hint)")
    }

    /// Returns why the grammar doesn't read a line; nil where it does.
    func unread(_ line: String) -> ParseError? {
        do throws(ParseError) {
            _ = try CommandParser.parse(line, in: context)
            return nil
        } catch {
            return error
        }
    }

    /// A line of which something is left over: what is left out must have meant nothing, and what becomes a
    /// reason must read like one.
    private func leftOver(_ error: ParseError, _ typed: String) -> Prefill? {
        guard let verb = error.verb else { return nil }
        let words = Hasty.words(typed)
        if words.dropFirst().allSatisfy({
            Hasty.noise.contains($0.bare) || Verb(word: $0.bare) == verb
        }), let line = accepted(verb.word) {
            return Prefill(line: line, hint: "Enter runs it as \(verb.word).")
        }
        return nil
    }

    /// A command with words around it that mean nothing: `oops undo`, `ok next please`.
    private func withoutNoise(_ line: String) -> Prefill? {
        let words = Hasty.words(line)
        let behind = words.drop { Verb(word: $0.bare) == nil && Hasty.noise.contains($0.bare) }
        guard let first = behind.first, let verb = Verb(word: first.bare), first.bare.count > 1
        else {
            return nil
        }
        let isLed = behind.count < words.count
        let ahead = behind.dropFirst()
        let isSentence =
            verb.shape.takesSentence && !first.isLabel
            && ahead.first?.typed.looksLikeClock != true
        guard !isSentence else { return nil }
        if ahead.allSatisfy({ Hasty.noise.contains($0.bare) }), let offer = offer(verb.word) {
            return offer
        }
        return isLed ? offer("\(verb.word)\(line[first.typed.endIndex...])") : nil
    }

    /// Returns a line that the session takes now, corrected where the grammar knows how.
    ///
    /// - Returns: nil where it would be refused.
    func accepted(_ line: String) -> String? {
        var line = line
        for _ in 0..<4 {
            let command: Command?
            do { command = try CommandParser.parse(line, in: context) } catch {
                switch error.kind {
                case .notATime, .notADate, .notAnID, .notAZone, .unknownWord:
                    guard let corrected = error.corrected, corrected != line else { return nil }
                    line = corrected
                    continue
                default:
                    return nil
                }
            }
            guard let command else { return nil }
            return isTaken(command) ? line : nil
        }
        return nil
    }

    /// Whether the session takes a command as it stands.
    func isTaken(_ command: Command) -> Bool {
        let now = (context.zone ?? .utc).moment(at: context.now)
        do {
            _ = try session.decide(command, at: now, hearing: wordings)
            return true
        } catch {
            return false
        }
    }

    /// Returns an offer of the first line that the session takes.
    func offer(_ candidates: String?...) -> Prefill? {
        for candidate in candidates {
            guard let candidate, let line = accepted(candidate) else { continue }
            let verb = Verb(word: line.prefix { $0 != " " })
            return Prefill(line: line, hint: "Enter runs it as \(verb?.word ?? "shown").")
        }
        return nil
    }

    /// Whether what stands behind a misspelled verb reads like its arguments rather than like the rest of a
    /// sentence that begins with that word.
    private func isCommand(_ line: String, of verb: Verb) -> Bool {
        let words = Hasty.words(line)
        guard let first = words.first, words.count > 1 else { return true }
        // One slip in a short word is a slip; an inflected form may be just that word.
        return first.isLabel || !first.bare.hasPrefix(verb.word)
            || first.bare == verb.word || first.bare == verb.word + "s"
            || Hasty.afterNumber.contains(words[1].bare)
    }
}

extension Hasty {
    /// Words that say how many changes.
    fileprivate static let counting: Set<String> = [
        "two", "three", "four", "five", "twice", "times", "both", "all", "everything", "changes",
        "lines", "records", "steps", "entries", "more", "x2", "2x", "three-times", "from", "since",
        "until", "back", "to", "zwei", "drei", "zweimal", "alles", "beide",
    ]

    /// Returns a line without what it was listed or called with: a bullet, a number, the sign of hints, the
    /// slash of chat commands.
    static func withoutLead(_ line: String) -> String {
        let leads = [
            #/[>\-*•–+]\s+(?:\[[ xX]?\]\s+)?/#, #/\(?(?:[0-9]{1,2}|[a-c])[.)]\s+/#,
            #/(?:nofault|\$ nofault)\s+/#, #/\[[ xX]?\]\s+|☐\s*/#, #/>\s*/#,
        ]
        for lead in leads {
            if let match = line.prefixMatch(of: lead), match.range.upperBound < line.endIndex {
                return String(line[match.range.upperBound...])
            }
        }
        if let quoted = withoutQuotes(line) { return quoted }
        if let mark = line.first, mark == "/" || mark == "!" || mark == "\\",
            Verb(word: line.dropFirst().prefix { $0 != " " }) != nil
        {
            return String(line.dropFirst())
        }
        return line
    }

    /// Returns a command without the quotes around all of it; nil where there are none, or no command in them.
    private static func withoutQuotes(_ line: String) -> String? {
        let pairs: [(Character, Character)] = [
            ("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"),
        ]
        guard let first = line.first, let last = line.last, line.count > 2,
            pairs.contains(where: { $0 == (first, last) })
        else { return nil }
        let inside = content(of: String(line.dropFirst().dropLast()))
        return Verb(word: inside.prefix { $0 != " " }) == nil ? nil : inside
    }
}
