import CommandLanguage
package import LineEditor
import OperatingSystem
import Prompts
import SafeText
import Screen

/// A facilitator at a terminal: prompt, line, answer, until they leave.
package struct PromptLoop {
    /// Why the loop ended.
    package enum Ending: Equatable {
        /// `quit`, `^D`, or a terminal that went away.
        case left
        /// A signal that ends the process once everything is closed.
        case signal(Int32)
    }

    let conversation: Conversation
    let editor: LineEditor

    /// Creates the loop of a conversation; nothing is read yet.
    package init(conversation: Conversation, editor: LineEditor) {
        self.conversation = conversation
        self.editor = editor
    }

    /// Reads and takes lines until there are no more.
    ///
    /// - Throws: a complaint after which nothing can be recorded any more.
    package func run() throws(Complaint) -> Ending {
        conversation.confirm = { confirm($0) }
        defer { conversation.confirm = nil }
        var prefill = ""
        var pasted = PastedLines()
        var isOfferExplained = false
        // The opening only shows where the session stands; the guide asks something on Enter.
        conversation.note(nil)
        let drafting = DraftPrompt(conversation, editor)
        var explainedLimit: EditingLimit?
        while true {
            if prefill.isEmpty, pasted.isEmpty { prefill = pasted.takeTyped() }
            conversation.output.say(conversation.announcement())
            if let limit = editor.limit, limit != explainedLimit {
                explainedLimit = limit
                explain(limit)
            }
            if !prefill.isEmpty, !isOfferExplained {
                isOfferExplained = true
                explainOffers()
            }
            // A line that came back is settled first; then what was pasted behind it.
            let isOffering = prefill.isEmpty && !pasted.isEmpty
            let reading = isOffering ? offer(pasted) : read(prefill)
            prefill = ""
            switch reading {
            case .line(let line) where isOffering:
                guard line.isBlank else {
                    pasted.keep(line)
                    conversation.output.complain([
                        "Hint: Your line comes back once the pasted ones are settled."
                    ])
                    continue
                }
                switch PasteRunner(conversation: conversation).run(&pasted) {
                case .goOn(let back): prefill = back
                case .left: return .left
                }
            case .interrupted where isOffering, .endOfInput where isOffering:
                conversation.output.say(["  \(pasted.count) dropped."])
                pasted.drop()
            case .line(let line):
                switch try drafting.take(line) {
                case .settled(let back):
                    prefill = back
                    continue
                case .ended(let ending): return ending
                case .none: break
                }
                if let ending = try take(line, &prefill, &pasted) { return ending }
            case .pasted(let paste, let typed):
                switch try drafting.take(paste, into: typed) {
                case .settled(let back): prefill = back
                case .ended(let ending): return ending
                case .none: add(paste, into: typed, &pasted)
                }
            case .interrupted:
                continue
            case .endOfInput:
                return .left
            case .terminated(let signal):
                return .signal(signal)
            case .undecodable(let text, let offset):
                conversation.output.complain(
                    Complaint(
                        "Byte \(offset + 1) of the line is not UTF-8. Nothing was recorded.",
                        hints: ["Correct the line and press Enter."]
                    ).lines)
                prefill = text
            case .failed(let code):
                throw Complaint(
                    "The terminal can't be read: \(SystemError.reason(code).lowercased()).")
            }
        }
    }

    /// Says, once, why lines can't be edited, and what can be done all the same.
    private func explain(_ limit: EditingLimit) {
        conversation.output.complain(
            Complaint.hint(
                "Lines can't be edited here, because \(limit.reason). Backspace, ^W and ^U rub out; arrow keys, "
                    + "Tab and the history do nothing."))
    }

    /// Says, the first time that a line comes back, what becomes of it.
    private func explainOffers() {
        let keys =
            editor.edits
            ? "An arrow key goes into the line that came back; anything else begins a new one, and arrow-up "
                + "brings it back."
            : "Enter alone takes the line that came back; anything else is a new one."
        conversation.output.complain(Complaint.hint(keys))
    }

    /// Asks whether to replace what a sentence says; anything but a yes is a no.
    private func confirm(_ sentence: String) -> Bool {
        conversation.output.say(Wrapping.current.lines(sentence, behind: "  "))
        let answer = editor.read(prompt: { "Replace it? [y/N] > " }, isRecalled: false)
        guard case .line(let line) = answer else { return false }
        let word = line.filter { $0 != " " && $0 != "\t" }
        return conversation.prompts.answers.isYes(word) == true
    }

    private func read(_ prefill: String) -> Reading {
        editor.read(
            prompt: { [conversation] in conversation.promptText.command }, prefilled: prefill,
            announcement: { [conversation] in conversation.announcement() },
            completion: { [conversation] in
                Completer(session: conversation.session).completion(of: $0)
            })
    }

    /// Has pasted lines wait for Enter, or says why they can't be run; what was typed before them comes back.
    private func add(_ paste: Paste, into typed: String, _ pasted: inout PastedLines) {
        switch PasteKind(paste, in: conversation.offers.context) {
        case .commands:
            pasted.add(paste, into: typed)
        case .other:
            conversation.output.complain(paste.refusal.lines)
            pasted.keep(typed)
        }
    }

    /// Shows pasted lines, and waits for Enter or `^C`; what else is typed is kept for afterwards.
    private func offer(_ pasted: PastedLines) -> Reading {
        conversation.output.say(pasted.preview(width: Wrapping.current.width))
        return editor.read(
            prompt: { "[Enter takes \(pasted.count), ^C drops] > " }, isRecalled: false,
            announcement: { [conversation] in conversation.announcement() })
    }

    /// Takes one line; says what comes back into the prompt.
    ///
    /// - Returns: why the loop ends; nil where it goes on.
    private func take(
        _ line: String, _ prefill: inout String, _ pasted: inout PastedLines,
        recordsSecrets: Bool = false
    ) throws(Complaint) -> Ending? {
        if line.isBlank {
            conversation.gather(conversation.nextThing())
            try conversation.commit()
            return nil
        }
        if !recordsSecrets, let doubt = conversation.doubt(about: line) {
            conversation.output.complain(
                Complaint(
                    "\(doubt.message) Nothing was recorded.",
                    hints: [doubt.offer.hint, doubt.isInsisting ? Doubts.insisting : nil]
                        .compactMap(\.self)
                ).lines)
            prefill = doubt.offer.line
            return nil
        }
        let step: Conversation.Step
        do {
            step = try conversation.takeTyped(line, recordsSecrets: recordsSecrets)
        } catch .secret(let secrets, _) {
            try conversation.commit()
            switch try ask(about: secrets) {
            case .record: return try take(line, &prefill, &pasted, recordsSecrets: true)
            case .mask: prefill = Secrets.masked(line, secrets)
            case .pasted(let paste, let typed):
                add(paste, into: typed, &pasted)
                prefill = Secrets.masked(line, secrets)
            case .ended(let ending): return ending
            }
            return nil
        } catch {
            try refuse(line, error, &prefill)
            return nil
        }
        do { try conversation.commit() } catch {
            // The text is worth more than the try: it comes back, and the journal says why it can't.
            conversation.output.complain(error.lines + ["Your line was: \(line)"])
            prefill = line
            return nil
        }
        switch step {
        case .goOn:
            return nil
        case .quit:
            return .left
        case .load(let path):
            return load(path) ? nil : .left
        case .ask(let kind):
            switch try ask(kind) {
            case .over: return nil
            case .ended(let ending): return ending
            case .command(let line): return try take(line, &prefill, &pasted)
            case .pasted(let paste, let typed):
                add(paste, into: typed, &pasted)
                return nil
            }
        }
    }

    private func refuse(
        _ line: String, _ refused: Refused, _ prefill: inout String
    ) throws(Complaint) {
        try conversation.commit()
        let complaint = refused.complaint
        let back = conversation.offers.prefill(after: refused, of: line)
        conversation.noteUnfinished(line, refused)
        let message = "\(complaint.message) Nothing was recorded."
        // What Enter does is a better hint than what else could be typed.
        let hints = back.hint.map { [$0] } ?? complaint.hints
        conversation.output.complain(Complaint(message, hints: hints).lines)
        prefill = back.line
    }

    /// Loads a script, answering with a count.
    ///
    /// - Returns: whether to go on.
    private func load(_ path: String) -> Bool {
        do {
            return try conversation.load(path) != .quit
        } catch {
            conversation.output.complain(error.lines)
            return true
        }
    }
}

extension String {
    /// Whether a line holds only white space.
    fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }
}
