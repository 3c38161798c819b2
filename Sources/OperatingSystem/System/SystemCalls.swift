import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The calls that swift-system doesn't have, with the error as a value.
///
/// Nothing else in this target speaks to the C library.
enum SystemCalls {
    /// The option of open(2) that swift-system lacks: a terminal doesn't become that of the process.
    static let noControllingTerminal = FileDescriptor.OpenOptions(rawValue: O_NOCTTY)

    /// Makes a call again for as long as a signal interrupts it.
    ///
    /// - Throws: ``SystemError`` where the call returns a negative number.
    /// - Returns: what the call returns.
    @discardableResult
    static func repeating<Number: FixedWidthInteger & SignedInteger>(
        _ name: SystemError.Call, _ call: () -> Number
    ) throws(SystemError) -> Number {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            guard code == EINTR else { throw SystemError(name, code) }
        }
    }

    /// Makes a call of swift-system, and gives its error our type.
    static func checking<Result>(
        _ name: SystemError.Call, _ call: () throws -> Result
    ) throws(SystemError) -> Result {
        do { return try call() } catch {
            throw SystemError(name, (error as? Errno) ?? .ioError)
        }
    }

    /// Makes a file's data durable: on the medium itself, as far as the system can say so.
    static func sync(_ descriptor: Int32) throws(SystemError) {
        #if canImport(Darwin)
            // fsync(2) on macOS leaves data in the drive's cache. Volumes that know no F_FULLFSYNC, as on a
            // network, say so, and get what they have.
            do throws(SystemError) {
                try repeating(.sync) { fcntl(descriptor, F_FULLFSYNC) }
            } catch {
                guard error.isUnsupported else { throw error }
                try once(.sync, fsync(descriptor))
            }
        #else
            // A sync is never made again: after one that failed, the next can succeed with the data lost.
            try once(.sync, fdatasync(descriptor))
        #endif
    }

    /// Makes the names in a folder durable; a file system that can't do that for folders has nothing to lose.
    static func syncFolder(_ descriptor: Int32) throws(SystemError) {
        do throws(SystemError) { try once(.sync, fsync(descriptor)) } catch {
            guard error.isUnsupported else { throw error }
        }
    }

    /// Tries to take the exclusive lock of an open file, and returns whether it was free.
    static func tryLock(_ descriptor: Int32) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try repeating(.lock) { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            guard error.code == EWOULDBLOCK else { throw error }
            return false
        }
    }

    /// Tells whether somebody holds the exclusive lock of an open file, without keeping anybody out.
    ///
    /// A shared lock is tried and let go at once. Somebody who tries for the exclusive one in that moment fails,
    /// and tries again: see ``FileSystem/live``.
    static func isLocked(_ descriptor: Int32) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try repeating(.lock) { flock(descriptor, LOCK_SH | LOCK_NB) }
            _ = flock(descriptor, LOCK_UN)
            return false
        } catch {
            guard error.code == EWOULDBLOCK else { throw error }
            return true
        }
    }

    /// Waits.
    static func pause(microseconds: UInt32) { usleep(microseconds) }

    /// Returns what is at a path.
    static func status(_ path: [CChar], followsLink: Bool) throws(SystemError) -> FileStatus {
        var found = stat()
        try repeating(.status) {
            followsLink ? stat(path, &found) : lstat(path, &found)
        }
        return FileStatus(found)
    }

    /// Returns what a descriptor is open on.
    static func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
        var found = stat()
        try repeating(.status) { fstat(descriptor, &found) }
        return FileStatus(found)
    }

    /// Gives an open file to an owner and a group; nil leaves it with the one it has.
    static func give(_ descriptor: Int32, to owner: UInt32?, _ group: UInt32?) throws(SystemError) {
        try repeating(.rights) { fchown(descriptor, owner ?? .max, group ?? .max) }
    }

    /// Sets who may do what with an open file.
    static func setMode(_ descriptor: Int32, _ mode: UInt16) throws(SystemError) {
        try repeating(.rights) { fchmod(descriptor, mode_t(mode)) }
    }

    /// Gives a file another name, in place of a file that has it.
    static func rename(_ path: [CChar], to other: [CChar]) throws(SystemError) {
        try repeating(.name) {
            systemRename(path, other)
        }
    }

    /// Gives a file another name, which must be free.
    static func link(_ path: [CChar], to other: [CChar]) throws(SystemError) {
        try repeating(.name) {
            systemLink(path, other)
        }
    }

    /// Removes a file's name.
    static func remove(_ path: [CChar]) throws(SystemError) {
        try repeating(.remove) { unlink(path) }
    }

    /// Removes an empty folder.
    static func removeFolder(_ path: [CChar]) throws(SystemError) {
        try repeating(.remove) { rmdir(path) }
    }

    /// Makes a folder.
    static func makeFolder(_ path: [CChar], mode: UInt16) throws(SystemError) {
        try repeating(.folder) { mkdir(path, mode_t(mode)) }
    }

    /// Makes a folder that nobody else can read, with a name that begins in a given way, and returns the bytes of its
    /// path.
    static func makeTemporaryFolder(_ start: [CChar]) throws(SystemError) -> [UInt8] {
        var template = start
        guard mkdtemp(&template) != nil else { throw SystemError(.folder, errno) }
        return template.dropLast().map(UInt8.init(bitPattern:))
    }

    /// Returns the bytes of a path without links and `..` in it.
    static func resolve(_ path: [CChar]) throws(SystemError) -> [UInt8] {
        guard let resolved = realpath(path, nil) else { throw SystemError(.status, errno) }
        defer { free(resolved) }
        return bytes(resolved)
    }

    /// Returns the bytes of what a symbolic link says.
    static func linkTarget(_ path: [CChar]) throws(SystemError) -> [UInt8] {
        // PATH_MAX on Linux; more than macOS has.
        try [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled throws(SystemError) in
            filled = try repeating(.status) {
                buffer.withMemoryRebound(to: CChar.self) { bytes in
                    bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
                }
            }
        }
    }

    /// Takes the value that `TZ` has now.
    static func readTimeZone() { tzset() }

    /// Returns what the clock on the wall is ahead of UTC, in seconds, and its short name; nil where the system can't
    /// tell.
    static func localTime(_ seconds: Int64) -> (offset: Int, abbreviation: String)? {
        var time = time_t(seconds)
        var parts = tm()
        guard localtime_r(&time, &parts) != nil else { return nil }
        let name = parts.tm_zone.map { String(cString: $0) } ?? ""
        return (Int(parts.tm_gmtoff), name)
    }

    /// Returns the names in a folder, in no order, `.` and `..` among them.
    static func names(in folder: [CChar]) throws(SystemError) -> [[UInt8]] {
        guard let stream = opendir(folder) else { throw SystemError(.folder, errno) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw SystemError(.folder, errno) }
                return names
            }
            // The name is read where it lies: a record may be shorter than the type says.
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
            names.append(
                bytes((UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)))
        }
    }

    /// Tells whether this process may read what is at a path.
    static func checkReadable(_ path: [CChar]) throws(SystemError) {
        try repeating(.open) { access(path, R_OK) }
    }

    /// Returns whether there is a process with an id.
    static func isRunning(_ process: Int) -> Bool {
        guard let process = pid_t(exactly: process), process > 0 else { return false }
        // A process that isn't ours to signal is there all the same.
        return kill(process, 0) == 0 || errno == EPERM
    }

    /// This process's id.
    static var process: Int { Int(getpid()) }

    /// The user that this process acts as.
    static var user: UInt32 { geteuid() }

    /// Returns the bytes of an environment variable; nil where it is not set.
    static func variable(_ name: String) -> [UInt8]? {
        getenv(name).map { bytes($0) }
    }

    /// The bytes of the name of the account that the process runs as; nil where the system knows none.
    static var accountName: [UInt8]? {
        getpwuid(geteuid()).flatMap { account in
            account.pointee.pw_name.map { bytes($0) }
        }
    }

    /// Returns the bytes of a text of C, without the NUL at its end.
    private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:))
    }

    private static func once(_ name: SystemError.Call, _ result: Int32) throws(SystemError) {
        guard result == 0 else { throw SystemError(name, errno) }
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        func nanoseconds(_ time: timespec) -> Int {
            Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
        }
        self.init(
            kind: kind, device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino),
            links: Int(truncatingIfNeeded: status.st_nlink), size: Int(status.st_size))
        owner = status.st_uid
        group = status.st_gid
        mode = UInt16(truncatingIfNeeded: status.st_mode & 0o777)
        self.modified = nanoseconds(modified)
        self.changed = nanoseconds(changed)
    }
}

// Names of their own, because inside the enum the plain ones mean the methods above.

private func systemRename(_ path: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> Int32 {
    rename(path, other)
}

private func systemLink(_ path: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> Int32 {
    link(path, other)
}
