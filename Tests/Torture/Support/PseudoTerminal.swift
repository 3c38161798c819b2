#if os(Linux)
    import Foundation
    import TestTools

    /// A process at a terminal of its own, which it leads and which can hang up on it.
    final class PseudoTerminal {
        struct Unavailable: Error {}

        private let descriptor: Int32
        private let process: pid_t
        private var seen: [UInt8] = []
        private var isOpen = true

        init(_ words: [String], home folder: String, _ extra: [String: String] = [:]) throws {
            // By the calls that posix_openpt(3) and the like consist of, which Glibc's module hides
            // (ioctl_tty(2): TIOCSPTLCK and TIOCGPTN).
            descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
            var isLocked: CInt = 0
            var number: CInt = 0
            guard descriptor >= 0, ioctl(descriptor, 0x4004_5431, &isLocked) == 0,
                ioctl(descriptor, 0x8004_5430, &number) == 0
            else { throw Unavailable() }
            let name = "/dev/pts/\(number)"
            var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)

            // The leader of a new session gets the first terminal that it opens.
            var attributes = posix_spawnattr_t()
            posix_spawnattr_init(&attributes)
            posix_spawnattr_setflags(&attributes, 0x80 /* POSIX_SPAWN_SETSID */)
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
            defer {
                posix_spawnattr_destroy(&attributes)
                posix_spawn_file_actions_destroy(&actions)
            }
            let environment = [
                "PATH": "/usr/bin:/bin", "HOME": folder, "TZ": "UTC", "LC_ALL": "C.UTF-8",
                "USER": "mara", "NOFAULT_HISTORY": "off", "NO_COLOR": "1", "TERM": "xterm",
            ].merging(extra) { $1 }.map { "\($0)=\($1)" }
            let arguments = words.map { strdup($0) } + [nil]
            let variables = environment.map { strdup($0) } + [nil]
            defer { (arguments + variables).forEach { free($0) } }
            var child: pid_t = 0
            guard posix_spawn(&child, words[0], &actions, &attributes, arguments, variables) == 0
            else { throw Unavailable() }
            process = child
        }

        deinit {
            hangUp()
            kill(process, SIGKILL)
        }

        /// Waits until a text has come after what was waited for before; false after 20 seconds without.
        func wait(for text: String) -> Bool {
            let wanted = Array(text.utf8)
            while true {
                if let range = Data(seen).range(of: Data(wanted)) {
                    seen.removeFirst(range.upperBound)
                    return true
                }
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&waiting, 1, 90_000) > 0 else { break }
                var buffer = [UInt8](repeating: 0, count: 4096)
                let count = read(descriptor, &buffer, buffer.count)
                guard count > 0 else { break }
                seen += buffer.prefix(count)
            }
            print(
                "waited for \(text), saw \(String(decoding: seen, as: UTF8.self).debugDescription)")
            return false
        }

        func type(_ text: String) {
            let bytes = Array(text.utf8)
            _ = write(descriptor, bytes, bytes.count)
        }

        /// Closes the terminal's other end, as when its window is closed.
        func hangUp() {
            if isOpen { close(descriptor) }
            isOpen = false
        }

        /// Waits for the process's end.
        func ending() -> Workplace.Ending {
            // Unread output would keep the process from ending. One that doesn't end is made to, and so shows.
            while isOpen {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                if poll(&waiting, 1, 90_000) == 0 { kill(process, SIGKILL) }
                var buffer = [UInt8](repeating: 0, count: 4096)
                if read(descriptor, &buffer, buffer.count) <= 0 { break }
            }
            var status: Int32 = 0
            waitpid(process, &status, 0)
            return Program.Ending(status: status)
        }
    }
#endif
