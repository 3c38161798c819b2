import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The signals that arrived and haven't been looked at, one bit for each number.
private let arrived = Atomic<UInt64>(0)

/// The end of the pipe that the handler writes to, or -1.
private let wakeUpEnd = Atomic<Int32>(-1)

/// The end of it that is waited for, or -1.
private let waitEnd = Atomic<Int32>(-1)

/// Notes a signal; it does nothing that isn't safe in a handler.
private func note(_ signal: Int32) {
    let saved = errno
    arrived.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
    wakeUp()
    errno = saved
}

private func wakeUp() {
    var byte: UInt8 = 0
    // A full pipe is fine: the reader is woken anyway, and the bit says what came.
    _ = write(wakeUpEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
}

/// Catches signals for as long as it lives, and wakes whoever polls ``descriptor``.
///
/// Handlers only note what came; the editor acts on it outside of them. There is one disposition of
/// a signal in a process, so there may be one watch at a time. What the process was started
/// ignoring (`nohup`) stays ignored.
package final class SignalWatch {
    /// Why there can be no watch: the process has no descriptors left.
    package struct NoDescriptors: Error, Hashable {
        /// The system's error number.
        package let code: Int32
    }

    /// The signals that end a process unless they are caught, the most telling first; SIGABRT and those of
    /// programming errors are a matter of ``TerminalRescue``.
    package static let ending: [Int32] = [
        SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGPIPE,
        SIGINT,
    ]

    /// Becomes readable when a signal arrives.
    package let descriptor: Int32
    private let writeEnd: Int32
    private var found: [(signal: Int32, action: sigaction)] = []
    private var foundWhileEditing: [(signal: Int32, action: sigaction)] = []
    private var rescue: TerminalRescue?

    /// Starts to catch what interrupts or ends the process.
    ///
    /// - Throws: ``NoDescriptors`` if the process has no descriptors left.
    package init() throws(NoDescriptors) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NoDescriptors(code: errno) }
        descriptor = ends[0]
        writeEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        arrived.store(0, ordering: .sequentiallyConsistent)
        wakeUpEnd.store(writeEnd, ordering: .sequentiallyConsistent)
        waitEnd.store(descriptor, ordering: .sequentiallyConsistent)
        // Ours is the only SIGPIPE that is ignored, and only where it says what an error says as well.
        found = SignalWatch.ending.compactMap {
            SignalWatch.catchSignal($0, unlessIgnored: $0 != SIGPIPE)
        }
    }

    deinit {
        stopEditing()
        Self.restore(found)
        waitEnd.store(-1, ordering: .sequentiallyConsistent)
        wakeUpEnd.store(-1, ordering: .sequentiallyConsistent)
        close(descriptor)
        close(writeEnd)
    }

    /// Catches, in addition, what concerns a line or a screen: SIGTSTP, SIGCONT, SIGWINCH.
    ///
    /// Should the process crash, its terminal is given back as it is now.
    ///
    /// - Parameters:
    ///   - terminal: the terminal's descriptor, before its modes are changed.
    ///   - leaving: what its screen is sent after a crash.
    package func startEditing(
        on terminal: Int32 = STDIN_FILENO, leaving: String = TerminalRescue.pasteModeOff
    ) {
        guard foundWhileEditing.isEmpty else { return }
        foundWhileEditing = [SIGTSTP, SIGCONT, SIGWINCH].compactMap {
            SignalWatch.catchSignal($0, unlessIgnored: true)
        }
        rescue = TerminalRescue(of: terminal, sending: leaving)
    }

    /// Leaves stopping, continuing and resizing to their former handlers again.
    package func stopEditing() {
        rescue = nil
        Self.restore(foundWhileEditing)
        foundWhileEditing = []
    }

    /// Takes the signals that arrived since the last call.
    ///
    /// - Returns: A set of signal numbers, empty if none came.
    package func take() -> Set<Int32> {
        SignalWatch.drain(descriptor)
        let bits = arrived.exchange(0, ordering: .sequentiallyConsistent)
        return Set((1..<64).filter { bits & (1 << UInt64($0)) != 0 })
    }

    /// The signal that has come to end what is going on, and that nobody has taken yet; nil where none has.
    package static var endingSignal: Int32? {
        let bits = arrived.load(ordering: .sequentiallyConsistent)
        return ending.first { bits & (1 << UInt64($0)) != 0 }
    }

    /// Stops the process as the default action of SIGTSTP does, and returns when it is continued.
    ///
    /// The caller then takes the terminal back and draws in any case, so the two signals that would have it do so again
    /// are dropped: the one that continued the process, and a change of size while it was stopped.
    package func stopProcess() {
        var standard = sigaction()
        sigemptyset(&standard.sa_mask)
        var ours = sigaction()
        _ = sigaction(SIGTSTP, &standard, &ours)
        raise(SIGTSTP)
        _ = sigaction(SIGTSTP, &ours, nil)
        let answered = UInt64(1) << UInt64(SIGCONT) | UInt64(1) << UInt64(SIGWINCH)
        arrived.bitwiseAnd(~answered, ordering: .sequentiallyConsistent)
    }
}

extension SignalWatch {
    /// What a descriptor is waited for.
    package enum Direction {
        case reading, writing
    }

    /// Waits until something can be read from a descriptor or written to it.
    ///
    /// Where nobody watches for signals, they do what they do by default, so that nothing waits in spite of them.
    ///
    /// - Returns: false where a signal came that ends what is going on; it is left for whoever watches to take.
    package static func wait(for descriptor: Int32, _ direction: Direction) -> Bool {
        // poll passes over a negative number; whoever tries it hears at once that it is no descriptor.
        guard descriptor >= 0 else { return true }
        let wanted = Int16(direction == .reading ? POLLIN : POLLOUT)
        var isDrained = false
        // Whoever polls for signals next is to hear of those that were passed over here.
        defer { if isDrained { wakeUp() } }
        while true {
            if endingSignal != nil { return false }
            var waiting = [
                pollfd(fd: descriptor, events: wanted, revents: 0),
                pollfd(
                    fd: waitEnd.load(ordering: .sequentiallyConsistent), events: Int16(POLLIN),
                    revents: 0),
            ]
            let count = poll(&waiting, nfds_t(waiting.count), -1)
            // What can't be waited for can be tried, and then says why it can't be done.
            guard count >= 0 || errno == EINTR else { return true }
            if count > 0, waiting[1].revents != 0 {
                drain(waiting[1].fd)
                isDrained = true
            } else if count > 0, waiting[0].revents != 0 {
                return endingSignal == nil
            }
        }
    }

    private static func drain(_ descriptor: Int32) {
        var sink: [UInt8] = .init(repeating: 0, count: 64)
        while read(descriptor, &sink, sink.count) > 0 {}
    }

    /// Installs the handler and hands back the former action; nil where that is to ignore the signal, and it is
    /// to stay so.
    private static func catchSignal(
        _ signal: Int32, unlessIgnored: Bool
    ) -> (signal: Int32, action: sigaction)? {
        var former = sigaction()
        guard sigaction(signal, nil, &former) == 0,
            !unlessIgnored || SignalAction.handlerAddress(of: former) != 1
        else { return nil }
        // Writing a journal must not be cut short by a resize; poll returns in spite of it.
        var action = SignalAction.handling(note, flags: SA_RESTART)
        return sigaction(signal, &action, nil) == 0 ? (signal, former) : nil
    }

    private static func restore(_ actions: [(signal: Int32, action: sigaction)]) {
        for (signal, former) in actions {
            var former = former
            _ = sigaction(signal, &former, nil)
        }
    }
}
