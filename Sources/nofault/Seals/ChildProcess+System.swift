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

    /// How a child starts: the signals that we ignore are its own again.
    struct SpawnAttributes {
        #if canImport(Darwin)
            var value: posix_spawnattr_t?
        #else
            var value = posix_spawnattr_t()
        #endif

        init() {
            posix_spawnattr_init(&value)
            var restored = sigset_t()
            sigemptyset(&restored)
            for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&restored, signal) }
            posix_spawnattr_setsigdefault(&value, &restored)
            posix_spawnattr_setflags(&value, Int16(POSIX_SPAWN_SETSIGDEF))
        }

        mutating func destroy() { posix_spawnattr_destroy(&value) }
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
