#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FileSystem {
    /// The system's own.
    package static let live = FileSystem(
        open: { path, mode throws(SystemError) in try descriptor(of: path, mode) },
        close: { closeDescriptor($0) },
        status: { path throws(SystemError) in
            guard !path.utf8.contains(0) else { throw SystemError(.status, EINVAL) }
            var status = stat()
            try check(.status, stat(path, &status))
            return FileStatus(status)
        },
        openStatus: { descriptor throws(SystemError) in
            var status = stat()
            try check(.status, fstat(descriptor, &status))
            return FileStatus(status)
        },
        read: { descriptor, buffer, offset throws(SystemError) in
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            guard count >= 0 else { throw SystemError(.read, errno) }
            return count
        },
        write: { descriptor, bytes throws(SystemError) in
            let count = writeBytes(descriptor, bytes)
            guard count >= 0 else { throw SystemError(.write, errno) }
            return count
        },
        sync: { descriptor throws(SystemError) in
            #if canImport(Darwin)
                // fsync(2) on macOS leaves data in the drive's cache. Volumes that know no F_FULLFSYNC,
                // as on a network, say so, and get what they have.
                if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
                guard [ENOTSUP, EINVAL, ENOTTY].contains(errno) else {
                    throw SystemError(.sync, errno)
                }
                try check(.sync, fsync(descriptor))
            #else
                try check(.sync, fdatasync(descriptor))
            #endif
        },
        syncFolder: { path throws(SystemError) in
            let descriptor = try descriptor(of: path, .reading)
            defer { closeDescriptor(descriptor) }
            // Some file systems can't sync a folder and have nothing to lose by it.
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError(.sync, errno) }
        },
        truncate: { descriptor, length throws(SystemError) in
            _ = try repeated(.truncate) { ftruncate(descriptor, off_t(length)) }
        },
        lock: { descriptor throws(SystemError) in
            // A process that is just being started has a copy of every open file, locks included, until its
            // program runs. So a lock that was let go can seem held for a moment more.
            for _ in 0..<20 {
                if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
                guard errno == EWOULDBLOCK else { throw SystemError(.lock, errno) }
                usleep(5000)
            }
            return false
        },
        remove: { path throws(SystemError) in
            try check(.remove, unlink(path))
        },
        isRunning: { process in
            guard let process = pid_t(exactly: process), process > 0 else { return false }
            // A process that isn't ours to signal is there all the same.
            return kill(process, 0) == 0 || errno == EPERM
        },
        process: Int(getpid()))

    private static func descriptor(
        of path: String, _ mode: Mode
    ) throws(SystemError) -> Int32 {
        // C would read a path with a NUL in it as the part before the NUL: another file.
        guard !path.utf8.contains(0) else { throw SystemError(.open, EINVAL) }
        return try repeated(.open) { openPath(path, mode.flags) }
    }

    private static func check(_ call: SystemError.Call, _ result: Int32) throws(SystemError) {
        guard result == 0 else { throw SystemError(call, errno) }
    }

    /// Makes a call again for as long as a signal interrupts it.
    private static func repeated(
        _ call: SystemError.Call, _ body: () -> Int32
    ) throws(SystemError) -> Int32 {
        while true {
            let result = body()
            if result >= 0 { return result }
            guard errno == EINTR else { throw SystemError(call, errno) }
        }
    }
}

extension FileSystem.Mode {
    /// The flags of open(2).
    fileprivate var flags: Int32 {
        // Non-blocking, so that opening a pipe returns; it means nothing to regular files.
        let common = O_CLOEXEC | O_NOCTTY | O_NONBLOCK
        return switch self {
        case .reading: common | O_RDONLY
        case .appending: common | O_RDWR | O_APPEND
        case .creating: common | O_RDWR | O_APPEND | O_CREAT | O_EXCL
        case .note: common | O_RDWR | O_CREAT | O_NOFOLLOW
        }
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        self.init(
            kind: kind, device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino),
            links: Int(truncatingIfNeeded: status.st_nlink), size: Int(status.st_size))
    }
}

extension SystemError {
    /// Whether it says that there is no such file.
    package var isMissing: Bool { code == ENOENT }
    /// Whether it says that there is such a file already.
    package var isExisting: Bool { code == EEXIST }
    /// Whether it says that a signal came first.
    package var isInterrupted: Bool { code == EINTR }
    /// Whether it says that somebody may not.
    package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
    /// Whether it says that the disk or the quota is full.
    package var isFull: Bool { code == ENOSPC || code == EDQUOT }

    /// A write that took only a part of the bytes, as when a disk runs full.
    package static let shortWrite = SystemError(.write, ENOSPC)

    /// The system's words for it.
    public var reason: String { String(cString: strerror(code)) }
}

// At file scope, where `FileSystem`'s own members don't hide the calls of the same names.

private func openPath(_ path: String, _ flags: Int32) -> Int32 {
    open(path, flags, 0o600)
}

private func closeDescriptor(_ descriptor: Int32) {
    _ = close(descriptor)
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
