import SystemPackage

/// A system call that failed.
public struct SystemError: Error, Hashable, Sendable {
    /// What was tried.
    public enum Call: String, Hashable, Sendable {
        case open, status, read, write, sync, truncate, lock, remove
        /// Giving a file its name, owner, rights or folder.
        case name, rights, folder
    }

    /// What was tried.
    public let call: Call
    /// The system's error number, `errno`.
    public let code: Int32

    /// Creates an error.
    package init(_ call: Call, _ code: Int32) {
        self.call = call
        self.code = code
    }

    /// Creates the error of a call by the number in swift-system's type.
    init(_ call: Call, _ number: Errno) {
        self.init(call, number.rawValue)
    }

    /// The system's words for it, as `No space left on device`.
    public var reason: String { SystemError.reason(code) }

    /// What was tried and the system's words for why not, as a clause.
    public var message: String {
        switch call {
        case .open: reason
        case .status: "looking at it failed (\(reason))"
        case .read: "reading failed (\(reason))"
        case .write: "writing failed (\(reason))"
        case .sync: "making it durable failed (\(reason))"
        case .truncate: "cutting it failed (\(reason))"
        case .lock: "locking failed (\(reason))"
        case .remove: "removing failed (\(reason))"
        case .name: "naming it failed (\(reason))"
        case .rights: "giving it its rights failed (\(reason))"
        case .folder: "the folder can't be used (\(reason))"
        }
    }

    /// Returns the system's words for an error number: the only place that asks for them.
    package static func reason(_ code: Int32) -> String { Errno(rawValue: code).description }
}

extension SystemError {
    private var number: Errno { Errno(rawValue: code) }

    /// Whether it says that there is no such file.
    package var isMissing: Bool { number == .noSuchFileOrDirectory }
    /// Whether it says that there is such a file already.
    package var isExisting: Bool { number == .fileExists }
    /// Whether it says that a signal came first.
    package var isInterrupted: Bool { number == .interrupted }
    /// Whether it says that somebody may not.
    package var isForbidden: Bool {
        [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(number)
    }
    /// Whether it says that the disk or the quota is full.
    package var isFull: Bool { number == .noSpace || number == .diskQuotaExceeded }
    /// Whether it says that the path is a symbolic link, and links are not followed here.
    package var isLink: Bool { number == .tooManySymbolicLinkLevels }
    /// Whether it says that the file system has no such call.
    package var isUnsupported: Bool {
        [.notSupported, .invalidArgument, .inappropriateIOCTLForDevice, .noFunction].contains(
            number)
    }

    /// A write that took only a part of the bytes, as when a disk runs full.
    package static let shortWrite = SystemError(.write, .noSpace)
    /// A path that no file can have.
    package static func badPath(_ call: Call) -> SystemError { SystemError(call, .invalidArgument) }
}
