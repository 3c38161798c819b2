import Synchronization

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Somebody at the other end of a pseudo-terminal, on a thread of their own.
///
/// A typist goes through a script and waits for what it names, not for a time. If that doesn't come
/// within ``patience`` the terminal is hung up, so that the reading under test ends and the test
/// fails.
final class Typist: Sendable {
    enum Step: Sendable {
        /// Wait until this has been printed since the last such step.
        case await(String)
        /// Wait until this holds.
        case until(@Sendable () -> Bool)
        /// Press these keys.
        case type(String)
        /// Send these bytes.
        case bytes([UInt8])
        /// Do nothing for so many milliseconds.
        case pause(UInt32)
        /// Send a signal to this process.
        case signal(Int32)
        /// Make the terminal as wide as this and tell the process.
        case resize(Int)
        /// Close the terminal.
        case hangUp
    }

    /// How long a step may take on a machine that is busy with other things, in seconds.
    static let patience = 30

    private let master: Int32
    private let script: [Step]
    private let printed = Mutex<[UInt8]>([])
    private let isDone = Atomic(false)
    private let stuckAt = Atomic(-1)

    init(master: Int32, script: [Step]) {
        self.master = master
        self.script = script
    }

    /// Everything that was printed.
    var transcript: String { printed.withLock { String(decoding: $0, as: UTF8.self) } }

    /// The step that waited in vain, or nil.
    var failure: Step? {
        let index = stuckAt.load(ordering: .acquiring)
        return index < 0 ? nil : script[index]
    }

    /// Types while `body` runs, and reads until it is through.
    func during<Result>(_ body: () throws -> Result) rethrows -> Result {
        let box = Unmanaged.passRetained(self)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        pthread_create(&thread, nil, startTyping, box.toOpaque())
        defer {
            isDone.store(true, ordering: .releasing)
            #if canImport(Darwin)
                if let thread { pthread_join(thread, nil) }
            #else
                pthread_join(thread, nil)
            #endif
        }
        return try body()
    }

    fileprivate func type() {
        var seen = 0
        var isOpen = true
        for (index, step) in script.enumerated() {
            guard waitsSuccessfully(for: step, &seen) else {
                stuckAt.store(index, ordering: .releasing)
                close(master)
                return
            }
            isOpen = perform(step)
        }
        guard isOpen else { return }
        while !isDone.load(ordering: .acquiring) { readPrinted() }
        while readPrinted() {}
        close(master)
    }

    /// Reads until a step's condition holds.
    ///
    /// - Returns: false if the body was through, or patience at its end, and it still didn't hold.
    private func waitsSuccessfully(for step: Step, _ seen: inout Int) -> Bool {
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        while true {
            // Whoever is done may have printed what is waited for just before.
            let isLast = isDone.load(ordering: .acquiring) || ContinuousClock.now >= deadline
            // Ask only once per turn: finding a text marks it as seen.
            if isFulfilled(step, &seen) { return true }
            while readPrinted(), isLast {}
            if isLast { return isFulfilled(step, &seen) }
        }
    }

    private func isFulfilled(_ step: Step, _ seen: inout Int) -> Bool {
        switch step {
        case .await(let text):
            let end = printed.withLock { bytes in
                (seen...bytes.count).first { bytes[$0...].starts(with: text.utf8) }
            }
            guard let end else { return false }
            seen = end + text.utf8.count
            return true
        case .until(let condition): return condition()
        default: return true
        }
    }

    private func perform(_ step: Step) -> Bool {
        switch step {
        case .await, .until: break
        case .type(let text): send(Array(text.utf8))
        case .bytes(let bytes): send(bytes)
        case .pause(let milliseconds): usleep(milliseconds * 1000)
        case .signal(let signal): kill(getpid(), signal)
        case .resize(let columns):
            var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(master, UInt(TIOCSWINSZ), &size)
            kill(getpid(), SIGWINCH)
        case .hangUp:
            close(master)
            return false
        }
        return true
    }

    private func send(_ bytes: [UInt8]) {
        // The driver takes 4,095 bytes at a time.
        var rest = bytes[...]
        while !rest.isEmpty, !isDone.load(ordering: .acquiring) {
            let chunk = rest.prefix(1024)
            let count = chunk.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
            if !rest.isEmpty { readPrinted() }
        }
    }

    /// Reads what was printed, waiting for a moment where nothing was.
    ///
    /// - Returns: whether there was something.
    @discardableResult
    private func readPrinted() -> Bool {
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        var ready: Int32
        // A signal that some test sends to this process may reach this thread.
        repeat { ready = poll(&waiting, 1, 20) } while ready < 0 && errno == EINTR
        guard ready > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        var count: Int
        repeat { count = read(master, &bytes, bytes.count) } while count < 0 && errno == EINTR
        if count > 0 { printed.withLock { $0 += bytes[..<count] } }
        return count > 0
    }
}

#if canImport(Darwin)
    private let startTyping: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
        {
            Unmanaged<Typist>.fromOpaque($0).takeRetainedValue().type()
            return nil
        }
#else
    private let startTyping: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        {
            if let typist = $0 { Unmanaged<Typist>.fromOpaque(typist).takeRetainedValue().type() }
            return nil
        }
#endif
