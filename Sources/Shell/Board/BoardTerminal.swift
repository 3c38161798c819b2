#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The terminal that a board is drawn on: its keys, its screen, and the way back to how it was.
final class BoardTerminal {
    /// Why a wait ended.
    enum Waking: Equatable {
        /// A key, as its byte.
        case key(UInt8)
        /// The time is up, or a signal came.
        case time
        /// The keyboard is gone.
        case hungUp
    }

    private let output: Output
    /// Whether the screen can be drawn over; else frames follow one another.
    let isDrawn: Bool
    private var settings: termios?
    private var isReadingKeys: Bool

    init(output: Output) {
        self.output = output
        isDrawn = !Terminal.isDumb
        isReadingKeys = isatty(STDIN_FILENO) == 1
    }

    /// Takes the screen, and the keys one by one without showing them.
    func enter() {
        guard isDrawn else { return }
        var found = termios()
        if isReadingKeys, tcgetattr(STDIN_FILENO, &found) == 0 {
            settings = found
            found.c_lflag &= ~tcflag_t(ICANON | ECHO)
            tcsetattr(STDIN_FILENO, TCSANOW, &found)
        }
        output.takeScreen(true)
    }

    /// Gives the screen and the keys back as they were.
    func leave() {
        guard isDrawn else { return }
        output.takeScreen(false)
        if var settings { tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) }
        settings = nil
    }

    /// Shows a frame: in place of the one before, or behind it without the empty rows.
    func show(_ frame: [Line], columns: Int, clearing: Bool) {
        if isDrawn {
            output.draw(frame, columns: columns, clearing: clearing)
        } else {
            output.say(frame.filter { !$0.isEmpty } + [""])
        }
    }

    /// Waits for a key, at most so many milliseconds.
    func wait(milliseconds: Int) -> Waking {
        var keys = pollfd(fd: isReadingKeys ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0)
        guard poll(&keys, 1, Int32(milliseconds)) > 0 else { return .time }
        var byte: UInt8 = 0
        if Platform.read(STDIN_FILENO, &byte, 1) == 1 { return .key(byte) }
        // The end of what can be typed; a terminal that is gone says so by a signal as well.
        isReadingKeys = false
        return .hungUp
    }

    /// Stops the process as ^Z does by default, and returns when it goes on.
    func stopProcess() {
        leave()
        var standard = sigaction()
        sigemptyset(&standard.sa_mask)
        var ours = sigaction()
        _ = sigaction(SIGTSTP, &standard, &ours)
        raise(SIGTSTP)
        _ = sigaction(SIGTSTP, &ours, nil)
        enter()
    }
}
