#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

package import OperatingSystem

/// A screen that is drawn as a whole, with its keys, and the way back to what the terminal showed before.
///
/// The terminal is given back as it was found: when the screen is left, while the process is stopped, and when
/// any signal ends it. Where frames can't be drawn over one another, they follow one another, and keys come
/// line by line.
package final class FullScreen {
    /// What happened on a screen.
    package enum Event: Equatable {
        /// A key was pressed.
        case key(Key)
        /// The time is up.
        case time
        /// The screen has another size, or was somebody else's meanwhile: it has to be drawn again.
        case redraw
        /// The keyboard is gone.
        case ended
        /// A signal came that ends the process; whoever gets it leaves the screen and raises it again.
        case signal(Int32)
    }

    /// Whether frames can be drawn over one another.
    package let isDrawn: Bool
    private let output: Output
    private let signals: SignalWatch
    private let keyboard: Keyboard
    private let modes: TerminalModes?
    private var scanner = KeyScanner()
    private var strokes: [Stroke] = []
    private var isTaken = false
    /// Whether the next frame has nothing on the screen to build on.
    private var isCleared = true

    /// Prepares a screen; ``enter()`` takes it.
    ///
    /// - Parameter output: where frames go.
    /// - Throws: ``SignalWatch/NoDescriptors`` where the process has none left.
    package init(output: Output) throws(SignalWatch.NoDescriptors) {
        self.output = output
        isDrawn = !Terminal.isDumb
        signals = try SignalWatch()
        // Should the process crash, the terminal shows again what it showed before.
        signals.startEditing(leaving: isDrawn ? ScreenSequences.leaving.description : "")
        modes = TerminalModes(of: STDIN_FILENO)
        // What isn't a terminal has no keys; a descriptor below 0 is never waited for.
        keyboard = Keyboard(modes == nil ? -1 : STDIN_FILENO, signals: signals)
    }

    deinit { leave() }

    /// The size of the screen as it is now.
    package var size: ScreenSize { Terminal.size }

    /// Takes the screen, and the keys one by one without showing them.
    package func enter() {
        guard isDrawn, !isTaken else { return }
        isTaken = true
        modes?.readKeys()
        output.takeScreen(true)
        isCleared = true
    }

    /// Gives the screen and the keys back as they were.
    package func leave() {
        guard isTaken else { return }
        isTaken = false
        output.takeScreen(false)
        modes?.restore()
    }

    /// Shows a frame: in place of the one before, or behind it without the empty rows.
    package func show(_ frame: [Line]) {
        guard isDrawn else { return output.say(frame.filter { !$0.isEmpty } + [""]) }
        output.draw(frame, columns: size.columns, clearing: isCleared)
        isCleared = false
    }

    /// Waits for a key or a signal.
    ///
    /// What is pasted is no key, and neither are the reports of a terminal.
    ///
    /// - Parameter timeout: how long to wait at most; nil for as long as it takes.
    /// - Returns: what came first.
    package func next(within timeout: Duration? = nil) -> Event {
        let end = timeout.map { ContinuousClock.now + $0 }
        while true {
            if let event = eventFromSignals() { return event }
            while !strokes.isEmpty {
                if let key = Key(strokes.removeFirst()) { return .key(key) }
            }
            let now = ContinuousClock.now
            if let end, now >= end { return .time }
            let patience = scanner.patience
            switch keyboard.next(within: [end.map { $0 - now }, patience].compactMap { $0 }.min()) {
            case .byte(let byte): strokes += scanner.feed(byte)
            case .ended, .failed: return .ended
            case .nothing:
                if let patience, ContinuousClock.now - now >= patience {
                    strokes += scanner.expire()
                }
            }
        }
    }

    private func eventFromSignals() -> Event? {
        let arrived = signals.take()
        for signal in SignalWatch.ending where arrived.contains(signal) {
            return .signal(signal)
        }
        if arrived.contains(SIGTSTP) {
            leave()
            signals.stopProcess()
            enter()
            return .redraw
        }
        if arrived.contains(SIGCONT) {
            // Somebody else may have had the terminal, in any mode and on any screen.
            leave()
            enter()
            return .redraw
        }
        guard arrived.contains(SIGWINCH) else { return nil }
        isCleared = true
        return .redraw
    }
}
