import CLibEdit
import OperatingSystem
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads lines from a terminal: editing keys, history, and a prompt that keeps time.
///
/// One editor, on one thread: libedit knows no locks, and signals have one handler in a process.
/// While an editor exists, SIGINT, SIGTERM, SIGHUP and other signals no longer end the process; the next
/// ``read(prompt:prefilled:)`` returns them. Between two reads the terminal is in the mode in which
/// it was found, and the caller prints to standard output as it likes, starting at the left edge.
///
/// Where lines can't be edited, which ``limit`` tells, they are read plainly: the prompt is printed, and what is
/// typed can be rubbed out.
public final class LineEditor {
    let streams: Streams
    let signals: SignalWatch
    let keyboard: Keyboard
    /// How often the prompt is asked again while a line is edited.
    let interval: Duration
    /// Whether libedit draws as it does by itself, faults included.
    let keepsFaults: Bool
    /// The editor of libedit, or nil if lines are read plainly for as long as this object lives.
    let line: OpaquePointer?
    /// The lines that the up arrow reaches, or nil.
    let recall: OpaquePointer?
    /// Where libedit prints what must not be seen; nil if the system has no such place.
    let silence: Streams.Stream?
    private let history: History?
    private var lastEntered: String?
    /// Why no line can be edited for as long as this object lives; nil where lines can.
    private let lastingLimit: EditingLimit?

    /// What libedit says that sequences are bound to, as far as it was asked; nil for nothing.
    var meanings: [[UInt8]: String?] = [:]
    /// How many characters the longest line has that can be recalled, and how many libedit has room for.
    private(set) var longestRecalled = 0
    var bufferRoom = 1000

    /// Whether keys edit the line, rather than the terminal's driver.
    public var edits: Bool {
        guard let line else { return false }
        return nofault_is_editing(line) != 0 && limit == nil
    }

    /// Why the history file couldn't be written last time, or nil; lines are still recalled until
    /// the process ends.
    public private(set) var historyProblem: HistoryError?

    /// What the read in progress is about.
    var pending = PendingLine()
    /// What libedit prints as the prompt: null-terminated, and alive until the next one replaces
    /// it.
    private(set) var shownPrompt: UnsafeMutablePointer<wchar_t>

    /// Takes over the process's terminal.
    ///
    /// - Parameters:
    ///   - program: The name that `.editrc` can address its settings to.
    ///   - history: Where lines are kept from one session to the next; nil for nowhere.
    /// - Throws: ``LineEditorError/notATerminal(descriptor:)`` if standard input or output goes
    ///   elsewhere; the other cases are a system out of resources.
    public convenience init(program: String, history: History?) throws(LineEditorError) {
        try self.init(program: program, history: history, streams: .standard())
    }

    /// Takes over any terminal; tests bring their own.
    ///
    /// - Parameters:
    ///   - program: The name that `.editrc` can address its settings to.
    ///   - history: Where lines are kept from one session to the next; nil for nowhere.
    ///   - streams: The streams to use; they have to outlive the editor.
    ///   - interval: How often the prompt is asked again.
    ///   - keepsFaults: Whether libedit's faults on lines that wrap are left in, so that a test
    ///     can show that it finds them.
    /// - Throws: ``LineEditorError``, see the public initializer.
    init(
        program: String, history: History?, streams: Streams, interval: Duration = .seconds(1),
        keepsFaults: Bool = false
    ) throws(LineEditorError) {
        self.streams = streams
        self.interval = interval
        self.keepsFaults = keepsFaults
        self.history = history
        do { signals = try SignalWatch() } catch { throw .noSignalPipe(errno: error.code) }
        StandardStreams.makeWaiting(fileno(streams.output))
        keyboard = Keyboard(fileno(streams.input), signals: signals)
        shownPrompt = .allocate(capacity: 1)
        shownPrompt.initialize(to: 0)
        guard streams.isWholeTerminal, CharacterLocale.isUTF8, !streams.terminal.isDumb else {
            line = nil
            recall = nil
            silence = nil
            lastingLimit =
                !streams.isWholeTerminal
                ? .outputElsewhere : streams.terminal.isDumb ? .dumb : .noUTF8
            return
        }
        silence = fopen("/dev/null", "w")
        // A terminal that it doesn't know is read plainly, and libedit's warning says nothing more.
        let warnings = silence ?? streams.errors
        guard let line = el_init(program, streams.input, streams.output, warnings) else {
            shownPrompt.deallocate()
            if let silence { fclose(silence) }
            throw .libeditUnavailable
        }
        guard Self.setTerminal(of: line, streams.terminal) else {
            Self.end(line)
            self.line = nil
            recall = nil
            lastingLimit = .unknownTerminal(streams.terminal.name ?? "")
            return
        }
        lastingLimit = nil
        self.line = line
        recall = history_winit()
        _ = nofault_set_errors(line, streams.errors)
        setUp(line)
        for entered in history?.load() ?? [] { rememberForRecall(entered) }
    }

    deinit {
        if let line { Self.end(line) }
        if let recall { history_wend(recall) }
        if let silence { fclose(silence) }
        shownPrompt.deallocate()
    }

    /// Why lines can't be edited at this terminal as it is now; nil where they can.
    public var limit: EditingLimit? {
        if let lastingLimit { return lastingLimit }
        let isNarrow = streams.size.columns < EditingLimit.fewestColumns
        return isNarrow ? .narrow(EditingLimit.fewestColumns) : nil
    }

    /// Waits for a line.
    ///
    /// - Parameters:
    ///   - prompt: One line of text without escape sequences. It is asked again every second while
    ///     nothing has been entered, and the screen is redrawn when its text has changed.
    ///   - prefilled: A line that is offered, as selected text is in a browser: Enter takes it, an
    ///     editing key goes into it, its caret at the end, and anything else begins a new line and
    ///     leaves the offer to the up arrow. Read plainly, it is printed above the prompt, and Enter
    ///     alone takes it.
    ///   - isRecalled: Whether the line goes into the history; an answer to a question needn't.
    ///   - announcement: Lines to print above the prompt, asked for as often as the prompt is; empty
    ///     where there is nothing to say. Read plainly, nothing is announced.
    ///   - completion: Finds what Tab could put in place of the end of a text, which is the line up to
    ///     the caret. Nil where Tab is a character like others.
    /// - Returns: The line, or why there is none.
    public func read(
        prompt: @escaping () -> String, prefilled: String = "", isRecalled: Bool = true,
        announcement: @escaping () -> [String] = { [] },
        completion: ((String) -> Completion)? = nil
    ) -> Reading {
        fflush(streams.output)
        let reading: Reading
        pending = PendingLine(prompt: prompt, insertion: prefilled.oneLine)
        pending.announcement = announcement
        pending.completion = completion
        pending.nextTick = .now + interval
        defer { pending = PendingLine() }
        if let line, edits {
            reading = edit(line)
        } else {
            reading = readPlainly()
        }
        if case .line(let text) = reading, isRecalled { remember(text) }
        return reading
    }

    private func edit(_ line: OpaquePointer) -> Reading {
        signals.startEditing(on: keyboard.descriptor)
        defer { signals.stopEditing() }
        if let ending = endingFromSignals() { return leaveUnread(ending) }
        setPrompt(pending.prompt())
        pending.columns = streams.size.columns
        // Before the prompt is there: until then the driver echoes keys, and acts on some of them.
        _ = nofault_prepare_terminal(line, 1)
        markPastes(true)
        var count: Int32 = 0
        let entered = el_wgets(line, &count)
        if pending.ending != nil { _ = nofault_set_output(line, streams.output) }
        markPastes(false)
        if let ending = pending.ending { return finish(ending) }
        guard let entered, count > 0 else { return finish(.endOfInput) }
        // libedit's buffer is good until the next call only.
        let scalars = UnsafeBufferPointer(start: entered, count: Int(count)).map(Self.scalar)
        let text = Self.text(scalars.last == "\n" ? scalars.dropLast() : scalars[...])
        guard !scalars.contains("\0") else {
            // A line that libedit has cut, and nobody can say what stood there.
            let whole = text.unicodeScalars.prefix { $0 != "\0" }
            return .undecodable(text: String(whole), offset: String(whole).utf8.count)
        }
        guard pending.sawInvalidBytes, let bad = text.unicodeScalars.firstIndex(of: "\u{FFFD}")
        else {
            return .line(text)
        }
        return .undecodable(text: text, offset: text[..<bad].utf8.count)
    }

    /// Leaves the line that was being read, with the cursor below it: nobody else ends it there.
    func finish(_ ending: Reading) -> Reading {
        streams.print(String(repeating: "\n", count: pending.rowsBelow + 1))
        return drop(ending)
    }

    /// Gives up a line before its prompt was there: the driver may have echoed `^C`, so what comes next begins a row.
    func leaveUnread(_ ending: Reading) -> Reading {
        if ending == .interrupted { streams.print("\n") }
        return drop(ending)
    }

    /// Throws away what waits to be read if that is asked for: the rest of a paste must not run.
    func drop(_ ending: Reading) -> Reading {
        if ending == .interrupted { keyboard.discard() }
        return ending
    }

    /// Makes a text the prompt that libedit prints.
    ///
    /// - Parameter text: The prompt as the caller worded it.
    func setPrompt(_ text: String) {
        let text = text.oneLine
        let scalars = Self.wide(text)
        let next = UnsafeMutablePointer<wchar_t>.allocate(capacity: scalars.count)
        next.initialize(from: scalars, count: scalars.count)
        shownPrompt.deallocate()
        shownPrompt = next
        pending.shownPrompt = text
    }

    /// Reads libedit's idea of a character; what is none becomes U+FFFD.
    static func scalar(_ character: wchar_t) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
    }

    /// Makes a text of characters.
    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Makes of a text what libedit takes: wide characters with a null behind them.
    static func wide(_ text: String) -> [wchar_t] {
        text.unicodeScalars.map { wchar_t($0.value) } + [0]
    }

    private func remember(_ text: String) {
        guard History.accepts(text), text != lastEntered else { return }
        rememberForRecall(text)
        do throws(HistoryError) {
            try history?.append(text)
            historyProblem = nil
        } catch {
            historyProblem = error
        }
    }

    /// Whether a line is the one that the up arrow reaches first.
    func isLatest(_ text: String) -> Bool { text == lastEntered }

    /// Lets the up arrow reach a line, until the process ends.
    func rememberForRecall(_ text: String) {
        lastEntered = text
        longestRecalled = max(longestRecalled, text.unicodeScalars.count)
        guard let recall else { return }
        _ = nofault_enter_history(recall, Self.wide(text))
    }
}
