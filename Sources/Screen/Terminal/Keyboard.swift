#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

package import OperatingSystem

/// The bytes that somebody types, and the signals that come meanwhile: the one place where the process waits for
/// either.
package struct Keyboard {
    /// What waiting came to.
    package enum Arrival: Equatable {
        /// The next byte.
        case byte(UInt8)
        /// A signal or the timeout; nothing was read.
        case nothing
        /// There will be no more.
        case ended
        /// Reading failed with this `errno`.
        case failed(Int32)
    }

    /// Where keys come from.
    package let descriptor: Int32
    private let signals: SignalWatch

    /// Creates a keyboard.
    package init(_ descriptor: Int32, signals: SignalWatch) {
        self.descriptor = descriptor
        self.signals = signals
    }

    /// Waits until a byte, a signal or the timeout is there.
    ///
    /// One byte at a time, so that what was typed ahead is left to whoever reads the terminal next.
    ///
    /// - Parameter timeout: how long to wait; nil for as long as it takes.
    /// - Returns: what came first; a signal comes before a byte.
    package func next(within timeout: Duration?) -> Arrival {
        var waiting = [descriptor, signals.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let isImmediate = makeReadsImmediate()
        let milliseconds = timeout.map { max(0, Int32(clamping: Int64($0 / .milliseconds(1))) + 1) }
        guard poll(&waiting, nfds_t(waiting.count), milliseconds ?? -1) >= 0 else {
            return errno == EINTR ? .nothing : .failed(errno)
        }
        guard waiting[1].revents == 0, waiting[0].revents != 0 else { return .nothing }
        var byte: UInt8 = 0
        switch read(descriptor, &byte, 1) {
        case 1: return .byte(byte)
        case 0 where isImmediate && waiting[0].revents & Int16(POLLHUP) == 0: return .nothing
        case 0: return hangup()
        default:
            let number = errno
            if number == EINTR || number == EAGAIN { return .nothing }
            // EIO is what a terminal that went away gives.
            return number == EIO ? hangup() : .failed(number)
        }
    }

    /// Whether something was typed that hasn't been read.
    package func isByteWaiting(within timeout: Duration = .zero) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, Int32(clamping: Int64(timeout / .milliseconds(1)))) > 0
    }

    /// Throws away what was typed and hasn't been read.
    package func discard() { tcflush(descriptor, TCIFLUSH) }

    /// Gives the SIGHUP of a terminal that went away a moment to arrive: it says more than the end of the input
    /// does, and comes second as often as first.
    private func hangup() -> Arrival {
        var waiting = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 50) == 0 ? .ended : .nothing
    }

    /// Has a read return at once where there is nothing to read, as long as keys are read one by one.
    ///
    /// A key that sends a signal throws away what was typed before it. Whoever was told that there was something
    /// to read would wait in that read, and look at the signal only after the next key.
    ///
    /// - Returns: whether a read that brings nothing means that there is nothing yet; false where the driver
    ///   reads lines, and it means the end.
    private func makeReadsImmediate() -> Bool {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0, modes.c_lflag & tcflag_t(ICANON) == 0 else {
            return false
        }
        let wasImmediate = withUnsafeMutableBytes(of: &modes.c_cc) { characters in
            defer { (characters[Int(VMIN)], characters[Int(VTIME)]) = (0, 0) }
            return characters[Int(VMIN)] == 0 && characters[Int(VTIME)] == 0
        }
        return wasImmediate || tcsetattr(descriptor, TCSANOW, &modes) == 0
    }
}
