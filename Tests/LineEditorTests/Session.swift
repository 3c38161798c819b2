import Synchronization
import TestTools
import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What a line editor on a pseudo-terminal did.
struct Session<Result> {
    let result: Result
    /// Everything that was printed.
    let transcript: String
}

/// Runs a real line editor against a typist, and checks that the terminal is left as it was found.
func session<Result>(
    _ script: [Typist.Step], columns: Int = 60, kind: String = "xterm", history: History? = nil,
    settings: Streams.Settings = .none, interval: Duration = .milliseconds(20),
    keepsFaults: Bool = false, _ body: (LineEditor) throws -> Result,
    afterwards: (Int32) -> Void = { _ in }
) throws -> Session<Result> {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try Program.starting.withLock { _ in
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    let input = try #require(fdopen(slave, "r"))
    let output = try #require(fdopen(fcntl(slave, F_DUPFD_CLOEXEC, 0), "w"))
    defer {
        fclose(input)
        fclose(output)
    }
    // Whoever started the tests may have had these ignored, and what is ignored stays so.
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { signal(number, SIG_DFL) }
    let found = modes(of: slave)
    let typist = Typist(master: master, script: script)
    let streams = Streams(
        input: input, output: output, errors: output, kind: kind, settings: settings)
    let result = try typist.during {
        let editor = try LineEditor(
            program: "test", history: history, streams: streams, interval: interval,
            keepsFaults: keepsFaults)
        let result = try body(editor)
        if modes(of: slave) != nil { #expect(modes(of: slave) == found) }
        afterwards(slave)
        return result
    }
    #expect(typist.failure == nil, "printed: \(typist.transcript.debugDescription)")
    return Session(result: result, transcript: typist.transcript)
}

/// The terminal's flags, or nil if it went away.
private func modes(of descriptor: Int32) -> [UInt64]? {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map { UInt64($0) }
}
