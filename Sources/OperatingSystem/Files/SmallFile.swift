import SystemPackage

/// A file that is read whole, because it can't be long.
///
/// It may lie where others put things, in a folder that travels by git or mail: what is no regular file, or is
/// longer than it may be, is never read, and nothing makes the reader wait.
package enum SmallFile {
    /// Why it was not read.
    package enum Failure: Error, Hashable {
        /// There is no such file.
        case missing
        /// It is longer than it may be.
        case tooLong
        /// There is something else than a file.
        case kind(FileStatus.Kind)
        /// The system says no.
        case system(SystemError)

        /// What is wrong, as a clause behind "… can't be read".
        package var reason: String {
            switch self {
            case .missing: "there is no such file"
            case .tooLong: "it is too long"
            case .kind(let kind): "it is \(kind.name)"
            case .system(let error): error.reason
            }
        }
    }

    /// Returns what is in a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: the most bytes that it may have.
    ///   - followsLink: whether a symbolic link leads to its file, as where somebody named it, or is none.
    ///   - owner: the user whose file it must be; nil for any.
    ///   - system: the system calls.
    /// - Returns: all of its bytes.
    /// - Throws: ``Failure`` where it is no regular file of that length, or can't be read.
    package static func bytes(
        of path: String, atMost limit: Int, followsLink: Bool = false, ownedBy owner: UInt32? = nil,
        in system: FileSystem = .live
    ) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            // Before anything is opened: opening a device can set it off.
            guard let before = try FileStatus.of(path, followsLink: followsLink) else {
                throw SystemError(.open, .noSuchFileOrDirectory)
            }
            if before.kind != .regular { throw SystemError(.open, .notSupported) }
            let file = try OpenFile(path, followsLink ? .reading : .readingNoLink, in: system)
            let status = try file.status()
            guard status.kind == .regular, owner == nil || owner == status.owner else {
                throw SystemError(.open, .notSupported)
            }
            guard status.size <= limit else { throw SystemError(.read, .fileTooLarge) }
            var bytes: [UInt8] = []
            while bytes.count <= limit {
                let count = try file.read(
                    upTo: min(limit + 1 - bytes.count, 1 << 16), at: bytes.count, into: &bytes)
                if count == 0 { return bytes }
            }
            throw SystemError(.read, .fileTooLarge)
        } catch {
            throw failure(error, path, followsLink)
        }
    }

    /// Returns the first bytes of a file, however long it is.
    package static func start(of path: String, _ count: Int) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            var bytes: [UInt8] = []
            let file = try OpenFile(path, .readingNoLink, in: .live)
            guard try file.status().kind == .regular else {
                throw SystemError(.open, .notSupported)
            }
            _ = try file.read(upTo: count, at: 0, into: &bytes)
            return bytes
        } catch {
            throw failure(error, path, false)
        }
    }

    private static func failure(
        _ error: SystemError, _ path: String, _ followsLink: Bool
    ) -> Failure {
        if error.isMissing { return .missing }
        if error == SystemError(.read, .fileTooLarge) { return .tooLong }
        let kind = try? FileStatus.of(path, followsLink: followsLink)?.kind
        if let kind, kind != .regular { return .kind(kind) }
        return .system(error)
    }
}
