/// What the file system says of a file.
package struct FileStatus: Hashable, Sendable {
    /// What kind of file it is.
    package enum Kind: Hashable, Sendable {
        case regular, folder, link, pipe, socket, device
    }

    /// What kind of file it is; a symbolic link only where links are not followed.
    package var kind: Kind
    /// The device and the file's number on it, which together are its identity.
    package var device: UInt64
    /// See ``device``.
    package var number: UInt64
    /// How many names the file has; 0 once it is deleted.
    package var links: Int
    /// The length in bytes.
    package var size: Int
    /// The number of the user that owns it.
    package var owner: UInt32 = 0
    /// The number of its group.
    package var group: UInt32 = 0
    /// Who may read, write and execute it: the nine bits.
    package var mode: UInt16 = 0
    /// When the content was last written, in nanoseconds since 1970.
    package var modified = 0
    /// When content, names or rights last changed, in nanoseconds since 1970.
    package var changed = 0

    /// Creates a status.
    package init(kind: Kind, device: UInt64, number: UInt64, links: Int, size: Int) {
        self.kind = kind
        self.device = device
        self.number = number
        self.links = links
        self.size = size
    }

    /// Returns whether both are of the same file.
    package func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && number == other.number
    }

    /// Returns what is at a path.
    ///
    /// - Parameters:
    ///   - path: the path, as ``PathText``.
    ///   - followsLink: whether a symbolic link is followed, or told as one.
    /// - Returns: nil where there is nothing.
    /// - Throws: ``SystemError`` where that can't be told.
    package static func of(_ path: String, followsLink: Bool) throws(SystemError) -> FileStatus? {
        let place = try PathText.path(path, for: .status)
        do throws(SystemError) {
            return try SystemCalls.status(place, followsLink: followsLink)
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }
}

extension FileStatus.Kind {
    /// What it is called, as `a folder`.
    package var name: String {
        switch self {
        case .regular: "a file"
        case .folder: "a folder"
        case .link: "a symbolic link"
        case .pipe: "a pipe"
        case .socket: "a socket"
        case .device: "a device"
        }
    }
}
