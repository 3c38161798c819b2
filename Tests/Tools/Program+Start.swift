public import Foundation
public import Synchronization

extension Program {
    /// Held while descriptors are made that programs must not inherit, and while a program is started: there is no
    /// call everywhere that makes a pipe or a terminal which closes itself on `exec` from the start.
    public static let starting = Mutex(())

    /// Makes a pipe whose ends no program inherits.
    public static func pipe() throws -> (reading: FileHandle, writing: FileHandle) {
        var ends: [Int32] = [-1, -1]
        let code = starting.withLock { _ in
            guard Foundation.pipe(&ends) == 0 else { return errno }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return 0
        }
        guard code == 0 else { throw NotStarted(path: "a pipe", code: code) }
        return (
            FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
            FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        )
    }

    /// Starts it with descriptors of ours as its three streams, and doesn't wait for it.
    ///
    /// It gets nothing else of ours, as long as other descriptors close themselves on `exec`.
    public func start(input: Int32, output: Int32, errors: Int32) throws -> RunningProgram {
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
        for (target, descriptor) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        // Threads of a test runner hold signals back, and what they start would inherit that; a signal that
        // somebody in this process ignores is the program's own again.
        var (none, restored) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigemptyset(&restored)
        sigaddset(&restored, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &restored)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

        let line = commandLine
        let words = copies(line)
        let variables = copies(
            (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" })
        defer { (words + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code = Program.starting.withLock { _ in
            posix_spawn(&process, line[0], &actions, &attributes, words, variables)
        }
        guard code == 0 else { throw NotStarted(path: path, code: code) }
        return RunningProgram(process: process)
    }

    /// The words to start it with; where there is a folder, a shell goes there and becomes the program.
    private var commandLine: [String] {
        guard let folder else { return [path] + arguments }
        return ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, path] + arguments
    }

    private func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}

/// A program that was started.
///
/// One that nobody waited for is ended with its object.
public final class RunningProgram {
    /// Its number; 0 once it was waited for.
    private var process: pid_t

    init(process: pid_t) { self.process = process }

    deinit {
        kill(SIGKILL)
        wait()
    }

    /// Waits for its end; to be called once.
    @discardableResult
    public func wait() -> Program.Ending {
        guard process > 0 else { return .exit(0) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        process = 0
        return Program.Ending(status: status)
    }

    /// Sends it a signal; one that was waited for gets none.
    public func kill(_ signal: Int32) {
        if process > 0 { Foundation.kill(process, signal) }
    }
}
