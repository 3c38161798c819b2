import SystemPackage

extension FileSystem {
    /// The system's own.
    package static let live = FileSystem(
        open: { path, mode throws(SystemError) in
            let path = try PathText.path(path, for: .open)
            return try mode.open(path).rawValue
        },
        close: { try? FileDescriptor(rawValue: $0).close() },
        status: { path throws(SystemError) in
            try SystemCalls.status(PathText.path(path, for: .status), followsLink: true)
        },
        openStatus: { descriptor throws(SystemError) in try SystemCalls.status(descriptor) },
        read: { descriptor, buffer, offset throws(SystemError) in
            try SystemCalls.checking(.read) {
                try FileDescriptor(rawValue: descriptor).read(
                    fromAbsoluteOffset: Int64(offset), into: buffer, retryOnInterrupt: false)
            }
        },
        write: { descriptor, bytes throws(SystemError) in
            try SystemCalls.checking(.write) {
                try FileDescriptor(rawValue: descriptor).write(bytes, retryOnInterrupt: false)
            }
        },
        sync: { descriptor throws(SystemError) in try SystemCalls.sync(descriptor) },
        syncFolder: { path throws(SystemError) in
            let folder = try Mode.reading.open(PathText.path(path, for: .open))
            defer { try? folder.close() }
            try SystemCalls.syncFolder(folder.rawValue)
        },
        truncate: { descriptor, length throws(SystemError) in
            try SystemCalls.checking(.truncate) {
                try FileDescriptor(rawValue: descriptor).resize(to: Int64(length))
            }
        },
        lock: { descriptor throws(SystemError) in
            // A process that is just being started has a copy of every open file, locks included, until its
            // program runs. So a lock that was let go can seem held for a moment more.
            for _ in 0..<20 {
                if try SystemCalls.tryLock(descriptor) { return true }
                SystemCalls.pause(microseconds: 5000)
            }
            return false
        },
        isLocked: { descriptor throws(SystemError) in try SystemCalls.isLocked(descriptor) },
        remove: { path throws(SystemError) in
            try SystemCalls.remove(PathText.path(path, for: .remove))
        },
        isRunning: { SystemCalls.isRunning($0) },
        process: SystemCalls.process)
}

extension FileSystem.Mode {
    fileprivate func open(_ path: [CChar]) throws(SystemError) -> FileDescriptor {
        switch self {
        case .reading: try open(path, .readOnly)
        case .readingNoLink: try open(path, .readOnly, .noFollow)
        case .appending: try open(path, .readWrite, .append)
        case .creating: try open(path, .readWrite, [.append, .create, .exclusiveCreate], 0o600)
        case .note: try open(path, .readWrite, [.append, .create, .noFollow], 0o600)
        case .newFile(let mode):
            try open(path, .writeOnly, [.create, .exclusiveCreate, .noFollow], mode)
        case .sharedLock: try openSharedLock(path)
        }
    }

    /// Somebody else's lock file may be closed to writing; reading is enough to lock it on most file systems,
    /// though not on all.
    private func openSharedLock(_ path: [CChar]) throws(SystemError) -> FileDescriptor {
        do throws(SystemError) {
            return try open(path, .readWrite, [.create, .noFollow], 0o666)
        } catch {
            guard error.isForbidden else { throw error }
            return try open(path, .readOnly, .noFollow)
        }
    }

    private func open(
        _ path: [CChar], _ access: FileDescriptor.AccessMode,
        _ options: FileDescriptor.OpenOptions = [], _ mode: UInt16? = nil
    ) throws(SystemError) -> FileDescriptor {
        try SystemCalls.checking(.open) {
            // Non-blocking, so that opening a pipe returns; it means nothing to regular files.
            try FileDescriptor.open(
                path, access,
                options: options.union([
                    .closeOnExec, .nonBlocking, SystemCalls.noControllingTerminal,
                ]),
                permissions: mode.map { FilePermissions(rawValue: CInterop.Mode($0)) })
        }
    }
}
