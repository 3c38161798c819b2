#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import Shell

/// Steps through a replay key by key, on a screen of its own.
///
/// The terminal is given back as it was found: at the end, when a signal ends or stops the process, and when
/// the terminal goes away. What it showed before comes back, and below it the record one stood at.
final class StepTerminal {
    private let history: ReplayHistory
    private let journal: String
    private let output: Output
    private let signals: SignalWatch
    private let found: termios
    private var index = 0

    /// Milliseconds within which the rest of a key that sends several bytes follows its first one.
    private static let keyPause: Int32 = 50
    /// What gives the screen back as it was.
    private static let leaving = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    /// Takes over the terminal; ``run()`` shows something on it.
    ///
    /// - Throws: a complaint where the terminal can't be set.
    init(_ history: ReplayHistory, journal: String, output: Output) throws(Complaint) {
        self.history = history
        self.journal = journal
        self.output = output
        var found = termios()
        guard tcgetattr(STDIN_FILENO, &found) == 0 else {
            throw Complaint("The terminal can't be set: \(systemMessage(errno)).")
        }
        self.found = found
        do {
            signals = try SignalWatch()
        } catch {
            throw Complaint("The terminal can't be used: \(systemMessage(error.code)).")
        }
        signals.startEditing(leaving: StepTerminal.leaving)
    }

    /// Shows the first record, and then what each key asks for, until one ends it.
    ///
    /// A signal that ends the process is raised again once the terminal is as it was.
    func run() throws(Complaint) {
        enter()
        var ending: Int32?
        loop: while true {
            draw()
            switch nextEvent() {
            case .move(let move):
                guard let target = move.target(from: index, count: history.entries.count) else {
                    break loop
                }
                index = target
            case .redraw: continue
            case .stop:
                leave()
                signals.stopProcess()
                enter()
            case .ended: break loop
            case .signal(let signal):
                ending = signal
                break loop
            }
        }
        leave()
        if let ending { reraise(ending) }
        let lines = history.lines(of: index, after: index, isStruck: Terminal.takesStyles)
        output.deliver(lines.map { $0 + "\n" }.joined())
    }

    // MARK: The screen

    /// Each key counts at once and isn't echoed; another screen (xterm, DEC private mode 1049), no caret,
    /// and rows that are cut off at the margin (mode 7).
    private func enter() {
        var raw = found
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        raw.c_iflag &= ~tcflag_t(IXON)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        output.deliver("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l")
    }

    private func leave() {
        output.deliver(StepTerminal.leaving)
        var former = found
        tcsetattr(STDIN_FILENO, TCSADRAIN, &former)
    }

    private func draw() {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        let screen = StepScreen(
            history: history, journal: journal, index: index, isStruck: Terminal.takesStyles)
        let rows = screen.rows(
            columns: isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80,
            rows: isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24)
        // Each row clears what was behind it, so that nothing flickers.
        output.deliver(
            "\u{1B}[H" + rows.map { "\($0)\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
    }

    // MARK: Keys and signals

    private enum Event {
        case move(StepMove)
        case redraw
        case stop
        case ended
        case signal(Int32)
    }

    private func nextEvent() -> Event {
        while true {
            guard let key = nextKey() else { return .ended }
            if let event = eventFromSignals() { return event }
            if let move = StepMove(key: key) { return .move(move) }
        }
    }

    private func eventFromSignals() -> Event? {
        let arrived = signals.take()
        for signal in SignalWatch.ending where arrived.contains(signal) {
            return .signal(signal)
        }
        if arrived.contains(SIGTSTP) { return .stop }
        if arrived.contains(SIGCONT) { enter() }
        return arrived.isEmpty ? nil : .redraw
    }

    /// Waits for a key or a signal.
    ///
    /// - Returns: the bytes of the key; none for a signal, or for an interrupted wait; nil once the terminal is
    ///   gone.
    private func nextKey() -> [UInt8]? {
        var waiting = [STDIN_FILENO, signals.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 else {
            return errno == EINTR ? [] : nil
        }
        guard waiting[1].revents == 0 else { return [] }
        guard var key = nextByte().map({ [$0] }) else {
            // A terminal that went away sends SIGHUP, which says more than the end of the input does.
            var signal = waiting[1]
            return poll(&signal, 1, StepTerminal.keyPause) == 0 ? nil : []
        }
        while key.first == 0x1B, !StepTerminal.isComplete(key), isByteWaiting() {
            guard let byte = nextByte() else { break }
            key.append(byte)
        }
        return key
    }

    /// Whether a sequence has its final byte (ECMA-48 §5.4), or is longer than any key's.
    private static func isComplete(_ key: [UInt8]) -> Bool {
        guard key.count > 2 else { return key.count == 2 && key[1] != 0x5B && key[1] != 0x4F }
        return key.count > 8 || key.last.map { (0x40...0x7E).contains($0) } == true
    }

    private func isByteWaiting() -> Bool {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, StepTerminal.keyPause) > 0
    }

    private func nextByte() -> UInt8? {
        var byte: UInt8 = 0
        return Platform.read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
    }
}
