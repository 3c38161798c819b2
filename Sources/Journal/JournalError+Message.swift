extension JournalError {
    /// What is wrong and where, in one sentence or two.
    public var message: String {
        switch kind {
        case .missing: "There is no journal \(path)."
        case .existing: "There is a file \(path) already."
        case .notAJournal(let content): "\(path) is \(content.phrase), not a journal."
        case .newerVersion(let version):
            "\(path) was made by a newer nofault: it is a journal of version \(version)."
        case .corrupt(let damage): "\(path) is not sound: \(damage.message)"
        case .locked(let holder?): "\(path) is being written by process \(holder)."
        case .locked(nil): "\(path) is being written by another process."
        case .unreadable(let error): "\(path) can't be read: \(error.reason)."
        case .uncreatable(let error): "\(path) can't be created: \(error.reason)."
        case .unwritable(let error): "\(path) can't be written: \(error.message)."
        case .notWritten(let error):
            "\(path) can't be written: \(error.message). Nothing of it is in the journal."
        case .unsettled(let error):
            "\(path) can't be written: \(error.message), and what was written can't be cut off again. "
                + "What was not answered may be in it all the same."
        case .replaced: "\(path) was moved, deleted or replaced while it was open."
        case .changed(let expected, let found):
            "\(path) was changed by something else: expected \(expected) bytes, found \(found)."
        case .readOnly(let cause): "Nothing more can be recorded here. \(cause.message)"
        case .closed: "\(path) was closed before."
        case .unstorable(let reason): "This can't be recorded: \(reason)"
        }
    }

    /// How to go on, in the imperative.
    public var hints: [String] {
        switch kind {
        case .missing: ["Check the path, or start a journal with `nofault open \(path)`."]
        case .existing: ["Choose another name, or go on with `nofault open \(path)`."]
        case .notAJournal(.nothing): ["Start a journal in it with `nofault open \(path)`."]
        case .notAJournal(.marked): ["Take it out with `nofault repair \(path)`."]
        case .notAJournal(.text): ["If it is a script, run it with `nofault run`."]
        case .notAJournal: ["Name a file that `nofault open` or `nofault run` made."]
        case .newerVersion: ["Update nofault."]
        case .corrupt(let damage) where damage.isNewer: ["Update nofault."]
        case .corrupt:
            [
                "Read the records before it with `nofault show \(path)`.",
                "See what a repair would cut with `nofault repair --dry-run \(path)`.",
            ]
        case .locked:
            ["Leave the other session first, or only read, with `nofault show \(path)`."]
        case .uncreatable(let error) where error.isMissing: ["Make the folder first."]
        case .unreadable(let error) where error.isForbidden,
            .uncreatable(let error) where error.isForbidden,
            .unwritable(let error) where error.isForbidden:
            ["Check who owns the file and its folder, and whether they may be written."]
        case .notWritten(let error) where error.isFull:
            ["Make room on the disk, and try again."]
        case .uncreatable(let error) where error.isFull,
            .unwritable(let error) where error.isFull:
            ["Make room on the disk, then go on with `nofault open \(path)`."]
        case .unreadable, .uncreatable: ["Check the path."]
        case .notWritten: ["Check the disk, and try again."]
        case .unsettled:
            ["Check the disk, and see how far it goes with `nofault replay \(path)`."]
        case .unwritable: ["Check the disk, then go on with `nofault open \(path)`."]
        case .closed: ["Go on with `nofault open \(path)`."]
        case .replaced: ["Put the file back, then go on with `nofault open \(path)`."]
        case .changed: ["Check it with `nofault verify \(path)`."]
        case .readOnly(let cause): cause.hints
        case .unstorable: ["Say it in a shorter or another way."]
        }
    }
}

extension JournalError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

extension Damage {
    /// Record number, byte offset, expected and found, as a sentence.
    public var message: String {
        "record \(record), at byte \(position), expected \(expected), found \(found)."
    }
}

extension SystemError {
    /// What was tried and the system's words for why not.
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
        }
    }
}

extension JournalError.Content {
    /// The content as a noun phrase.
    var phrase: String {
        switch self {
        case .folder: "a folder"
        case .device: "a device"
        case .pipe: "a pipe"
        case .socket: "a socket"
        case .nothing: "an empty file"
        case .json: "other JSON"
        case .text: "a text file"
        case .bytes: "a binary file"
        case .marked: "a journal with a byte order mark in front"
        }
    }
}
