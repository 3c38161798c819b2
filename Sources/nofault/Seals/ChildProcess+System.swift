#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Shell

extension ChildProcess {
    /// A pipe whose ends no program inherits unasked.
    struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws(Failure) {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw .system(errno) }
            // Above the numbers that a child is given, so that connecting one can't cover another.
            let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
            let code = errno
            for end in ends { close(end) }
            guard high[0] >= 0, high[1] >= 0 else {
                for end in high where end >= 0 { close(end) }
                throw .system(code)
            }
            reading = high[0]
            writing = high[1]
        }
    }

    /// Which descriptors a child gets.
    struct FileActions {
        #if canImport(Darwin)
            var value: posix_spawn_file_actions_t?
        #else
            var value = posix_spawn_file_actions_t()
        #endif

        init() { posix_spawn_file_actions_init(&value) }

        mutating func connect(_ descriptor: Int32, to target: Int32) {
            posix_spawn_file_actions_adddup2(&value, descriptor, target)
        }

        mutating func destroy() { posix_spawn_file_actions_destroy(&value) }
    }

    /// How a child starts: with a signal mask.
    struct SpawnAttributes {
        #if canImport(Darwin)
            var value: posix_spawnattr_t?
        #else
            var value = posix_spawnattr_t()
        #endif

        init(mask: sigset_t?) {
            posix_spawnattr_init(&value)
            guard var mask else { return }
            posix_spawnattr_setsigmask(&value, &mask)
            posix_spawnattr_setflags(&value, Int16(POSIX_SPAWN_SETSIGMASK))
        }

        mutating func destroy() { posix_spawnattr_destroy(&value) }
    }

    /// Keeps the signals that end a process waiting, so that what is temporary can be removed first.
    ///
    /// They reach a program that is started with ``former`` all the same.
    struct HeldSignals {
        /// The mask before.
        let former: sigset_t

        init() {
            var held = sigset_t()
            var former = sigset_t()
            sigemptyset(&held)
            for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&held, signal) }
            sigprocmask(SIG_BLOCK, &held, &former)
            self.former = former
        }

        /// Lets them through again; one that came meanwhile acts now.
        func release() {
            var former = former
            sigprocmask(SIG_SETMASK, &former, nil)
        }
    }

    /// Texts as C wants a list of them: pointers, and a null at the end.
    struct CStrings {
        let pointers: [UnsafeMutablePointer<CChar>?]

        init(_ texts: [String]) {
            pointers = texts.map { strdup($0) } + [nil]
        }

        func free() {
            for pointer in pointers { systemFree(pointer) }
        }
    }
}

// A name of its own, because inside the struct `free` means the method above.
private func systemFree(_ pointer: UnsafeMutablePointer<CChar>?) {
    free(pointer)
}
