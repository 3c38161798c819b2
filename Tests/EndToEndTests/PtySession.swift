import Foundation
import Synchronization
import TestTools
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The real binary at the other end of a pseudo-terminal.
///
/// Nothing here waits for a time: each step waits for what it names to be on the screen, and gives up only
/// when that has not come after ``patience``.
final class PtySession {
    /// How a process ended.
    enum Ending: Equatable {
        case exited(Int32)
        case signaled(Int32)
    }

    /// What did not come.
    struct Missing: Error, CustomStringConvertible {
        let what: String
        let screen: String

        var description: String { "Waited in vain for \(what). On the screen:\n\(screen)" }
    }

    /// How long a step may take on a machine that is busy with other things.
    static let patience = Duration.seconds(90)

    private(set) var screen: PtyScreen
    private var master: Int32
    /// Held open, so that the terminal's attributes can be read after the process has ended.
    private let slave: Int32
    private var process: pid_t = 0
    private var ending: Ending?
    /// The terminal's attributes before the process had it.
    let attributesBefore: [UInt64]

    /// Starts `nofault` in a world's folder.
    ///
    /// The script is what a shell does there that leads the terminal, `"$0" "$@"` being the tool with its
    /// arguments; without one, the tool leads it.
    init(
        _ world: World, _ arguments: String..., columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:], under script: String? = nil
    ) throws {
        screen = PtyScreen(columns: columns, height: rows)
        let (ends, name) = try Program.starting.withLock { _ in
            try PtySession.openTerminal(columns, rows)
        }
        (master, slave) = ends
        attributesBefore = PtySession.attributes(of: slave)
        let given = [
            "HOME": world.folder.path, "TZ": "UTC", "LC_ALL": "C.UTF-8", "USER": "mara",
            "NOFAULT_HISTORY": "off", "TERM": "xterm", "NO_COLOR": "1",
        ]
        // The shell only changes the folder: after that, the process is the tool itself.
        let lead = script ?? "exec \"$0\" \"$@\""
        let command = ["/bin/sh", "-c", "cd \"$HOME\" && \(lead)"]
        let tool = Repository.binaries.appendingPathComponent("nofault").path
        process = try Program.starting.withLock { _ in
            try PtySession.spawn(
                command + [tool] + arguments, terminal: name, given.merging(environment) { $1 })
        }
    }

    deinit {
        if ending == nil, process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        hangUp()
        close(slave)
    }

    // MARK: Doing

    /// Presses keys.
    func send(_ keys: String) {
        var rest = Array(keys.utf8)[...]
        while !rest.isEmpty, master >= 0 {
            let count = rest.withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else { readPrinted(forMilliseconds: 5) }
        }
    }

    /// Types a line, presses Enter and waits for the next prompt.
    ///
    /// - Returns: what was printed between the two prompts.
    @discardableResult
    func type(_ line: String) throws -> [String] {
        let before = screen.row
        send(line + "\r")
        try wait(for: "a prompt after \(line)") {
            $0.row > before && $0.text($0.row).wholeMatch(of: PtySession.prompt) != nil
        }
        return (before + 1..<screen.row).map { screen.text($0) }
    }

    /// Sends the process a signal.
    func signal(_ number: Int32) { kill(process, number) }

    /// Closes the terminal's window.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// Makes the terminal another size; the system tells the process.
    func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, height: rows)
        PtySession.setSize(of: master, columns, rows)
    }

    // MARK: Waiting

    /// A prompt, of a command or of a question, with nothing typed behind it.
    private static var prompt: Regex<Substring> { #/\[[A-Za-z0-9:+ ]+\](?: [^>]*)? >/# }

    /// The line that the cursor is in, as far as the cursor.
    var line: String { screen.lineBeforeCursor }

    /// Waits until the cursor stands behind a text.
    func wait(forLine text: String) throws {
        try wait(for: text.debugDescription) { $0.lineBeforeCursor.hasSuffix(text) }
    }

    /// Waits until something is true of the screen.
    func wait(for what: String, _ condition: (PtyScreen) -> Bool) throws {
        let deadline = ContinuousClock.now + PtySession.patience
        while !condition(screen) {
            guard ContinuousClock.now < deadline else {
                throw Missing(what: what, screen: screen.transcript)
            }
            readPrinted(forMilliseconds: 20)
        }
    }

    /// Waits until the process has ended.
    func waitForEnding() throws -> Ending {
        let deadline = ContinuousClock.now + PtySession.patience
        while ending == nil {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                let signal = status & 0x7F
                ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
            } else {
                guard ContinuousClock.now < deadline else {
                    throw Missing(what: "the end", screen: screen.transcript)
                }
                readPrinted(forMilliseconds: 20)
            }
        }
        readPrinted(forMilliseconds: 0)
        return try #require(ending)
    }

    /// The terminal's attributes as they are now.
    var attributes: [UInt64] { PtySession.attributes(of: slave) }

    // MARK: The system's calls

    private func readPrinted(forMilliseconds patience: Int32) {
        guard master >= 0 else {
            usleep(5000)
            return
        }
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, patience) > 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(master, &bytes, bytes.count)
            guard count > 0 else { return }
            screen.write(bytes[..<count])
        }
    }

    private static func openTerminal(
        _ columns: Int, _ rows: Int
    ) throws -> (ends: (master: Int32, slave: Int32), name: String) {
        var (master, slave): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 1024)
        try #require(openpty(&master, &slave, &name, nil, nil) == 0)
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
        setSize(of: master, columns, rows)
        let text = String(
            decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return ((master, slave), text)
    }

    private static func setSize(of master: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// The modes and control characters, as numbers that can be compared.
    private static func attributes(of descriptor: Int32) -> [UInt64] {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return [] }
        let characters = withUnsafeBytes(of: &modes.c_cc) { Array($0).map { UInt64($0) } }
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map { UInt64($0) }
            + characters
    }

    private static func spawn(
        _ arguments: [String], terminal: String, _ environment: [String: String]
    ) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // The leader of a new session takes the first terminal that it opens as its own.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        // Threads of a test runner hold signals back, and what they start would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, inNewSession | Int16(POSIX_SPAWN_SETSIGMASK))
        let words = copies(arguments)
        let variables = copies(environment.map { "\($0)=\($1)" })
        defer { (words + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, arguments[0], &actions, &attributes, words, variables)
        try #require(code == 0, "\(arguments[0]) can't be started: \(code)")
        return process
    }

    /// `POSIX_SPAWN_SETSID`, which the C headers show only to programs that ask for extensions.
    private static let inNewSession: Int16 = {
        #if canImport(Darwin)
            0x400
        #else
            0x80
        #endif
    }()

    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}
